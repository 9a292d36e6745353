import { Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CareersFrame, PlainText } from "#app/components/openings/careers-frame.tsx";
import classes from "#app/components/openings/careers-frame.module.css";
import { readSourceLink, sourceQuery } from "#app/hiring/applications/source-link.ts";
import { asVisitor } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconBriefcase } from "#app/ui/icons.ts";
import { listCareers } from "#app/use-cases/openings/list-careers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Careers at ${data?.company?.name ?? "our company"}` },
  { name: "description", content: "Open roles in data engineering and analytics." },
];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => ({
    ...(await listCareers(ctx)),
    query: sourceQuery(readSourceLink(new URL(args.request.url).searchParams)),
  }));
}

export default function CareersPage() {
  const { company, openings, query } = useLoaderData<typeof loader>();
  const name = company?.name ?? "";
  return (
    <CareersFrame companyName={name}>
      <Title order={1} mb="md">
        Work with data at {name}
      </Title>
      {company?.careersIntro ? <PlainText text={company.careersIntro} /> : null}
      {openings.length === 0 ? (
        <EmptyState icon={IconBriefcase} title="No open roles today">
          New roles appear here as soon as they open.
        </EmptyState>
      ) : (
        <>
          <Title order={2} size="h4" mt="xl" mb="xs">
            {openings.length === 1 ? "One open role" : `${openings.length} open roles`}
          </Title>
          {openings.map((opening) => (
            <Link
              key={opening.id}
              to={`/careers/${opening.slug}${query}`}
              prefetch="intent"
              className={classes["row"]}
            >
              <span className={classes["title"]}>{opening.title}</span>
              <Text component="span" display="block" c="dimmed">
                {[opening.location, opening.remote ? "remote possible" : "", opening.salaryRange]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </Link>
          ))}
        </>
      )}
    </CareersFrame>
  );
}
