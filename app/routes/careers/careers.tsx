import { Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import classes from "#app/components/careers/careers.module.css";
import { pageMeta } from "#app/components/careers/page-meta.ts";
import { PlaceFilter, RoleList } from "#app/components/careers/role-list.tsx";
import { CareersFrame, PlainText } from "#app/components/openings/careers-frame.tsx";
import { readSourceLink, sourceQuery } from "#app/hiring/applications/source-link.ts";
import { asVisitor } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconBriefcase } from "#app/ui/icons.ts";
import { listCareers } from "#app/use-cases/openings/list-careers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? pageMeta({
        title: `Careers at ${page.companyName}`,
        text: page.intro || `Open roles in data engineering and analytics at ${page.companyName}.`,
        companyName: page.companyName,
        url: `${page.baseUrl}/careers`,
      })
    : [{ title: "Careers" }];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { company, openings } = await listCareers(ctx);
    const search = new URL(args.request.url).searchParams;
    const places = [...new Set(openings.map((opening) => opening.location))].filter(Boolean).sort();
    const place = places.find((one) => one === search.get("place")) ?? "";
    return {
      companyName: company?.name ?? "",
      intro: company?.careersIntro ?? "",
      baseUrl: ctx.baseUrl,
      openings: place === "" ? openings : openings.filter((opening) => opening.location === place),
      places,
      place,
      query: sourceQuery(readSourceLink(search)),
    };
  });
}

export default function CareersPage() {
  const { companyName, intro, openings, places, place, query } = useLoaderData<typeof loader>();
  const hrefFor = (wanted: string) => {
    const search = new URLSearchParams(query);
    if (wanted !== "") search.set("place", wanted);
    return search.size > 0 ? `?${search}` : "?";
  };
  return (
    <CareersFrame
      companyName={companyName}
      hero={
        <>
          <Title order={1} className={classes["title"]}>
            Work with data at {companyName}
          </Title>
          {intro ? (
            <div className={classes["intro"]}>
              <PlainText text={intro} />
            </div>
          ) : null}
          <p className={classes["lead"]} role="status">
            {countOf(openings.length, place)}
          </p>
        </>
      }
    >
      {openings.length === 0 ? (
        <EmptyState icon={IconBriefcase} title="No open roles today">
          New roles appear here as soon as they open.
        </EmptyState>
      ) : (
        <>
          <PlaceFilter places={places} chosen={place} hrefFor={hrefFor} />
          <RoleList openings={openings} query={query} />
        </>
      )}
    </CareersFrame>
  );
}

function countOf(roles: number, place: string): string {
  if (roles === 0) return "";
  return `${roles === 1 ? "One open role" : `${roles} open roles`}${place === "" ? "" : ` in ${place}`}`;
}
