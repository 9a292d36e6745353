import { Button, Text, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import classes from "#app/components/careers/careers.module.css";
import { ClosedRole } from "#app/components/careers/closed-role.tsx";
import { HowWeHire } from "#app/components/careers/how-we-hire.tsx";
import { pageMeta } from "#app/components/careers/page-meta.ts";
import { RoleFacts } from "#app/components/careers/role-facts.tsx";
import { CareersFrame, PlainText } from "#app/components/openings/careers-frame.tsx";
import { jobPosting } from "#app/components/openings/job-posting.ts";
import { EMPLOYMENT_LABELS, SENIORITY_LABELS } from "#app/components/openings/opening-labels.ts";
import { CAREERS_STATUS } from "#app/hiring/access/careers.policy.ts";
import { readSourceLink, sourceQuery } from "#app/hiring/applications/source-link.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { asVisitor, param } from "#app/platform/http/respond.server.ts";
import { useNonce } from "#app/ui/nonce.ts";
import { Time } from "#app/ui/time.tsx";
import { getCareersOpening } from "#app/use-cases/openings/list-careers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? [
        ...pageMeta({
          title: `${page.opening.title} at ${page.companyName}`,
          text: [page.opening.location, page.opening.salaryRange, page.opening.description]
            .filter(Boolean)
            .join(". "),
          companyName: page.companyName,
          url: page.url,
        }),
        ...(page.isOpen ? [] : [{ name: "robots", content: "noindex" }]),
      ]
    : [{ title: "Careers" }];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { company, access, opening, others, readWithin } = await getCareersOpening(
      ctx,
      param(args, "slug"),
    );
    if (!opening) throw notFound("This opening");
    const isOpen = access === "open";
    const companyName = company?.name ?? "";
    const { baseUrl } = ctx;
    const status = CAREERS_STATUS[access];
    return data(
      {
        companyName,
        opening,
        others,
        isOpen,
        isPaused: access === "paused",
        readWithin,
        url: `${baseUrl}/careers/${encodeURIComponent(opening.slug)}`,
        query: sourceQuery(readSourceLink(new URL(args.request.url).searchParams)),
        posting: isOpen ? jobPosting(opening, { name: companyName, baseUrl }) : null,
      },
      { status },
    );
  });
}

export default function CareersOpeningPage() {
  const { companyName, opening, others, isOpen, isPaused, readWithin, posting, query } =
    useLoaderData<typeof loader>();
  const nonce = useNonce();
  if (!isOpen)
    return (
      <ClosedRole
        companyName={companyName}
        title={opening.title}
        paused={isPaused}
        others={others}
        query={query}
      />
    );
  const applyHref = `/careers/${opening.slug}/apply${query}`;
  return (
    <CareersFrame
      companyName={companyName}
      hero={
        <>
          <Title order={1} className={classes["title"]}>
            {opening.title}
          </Title>
          <RoleFacts {...opening} className={classes["heroFacts"]} />
          <Button component={Link} to={applyHref} size="md" className={classes["apply"]}>
            Apply for this role
          </Button>
        </>
      }
    >
      {posting ? (
        <script
          type="application/ld+json"
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: posting }}
        />
      ) : null}
      <div className={classes["columns"]}>
        <div>
          <PlainText text={opening.description || opening.profile.summary} />
          <HowWeHire sessions={opening.sessions} readWithin={readWithin} />
        </div>
        <aside className={classes["aside"]} aria-label="At a glance">
          <dl>
            <Fact name="Place" words={opening.location} />
            <Fact name="Remote work" words={opening.remote ? "Possible" : "Not planned"} />
            <Fact name="Employment" words={EMPLOYMENT_LABELS[opening.employmentType]} />
            <Fact name="Experience" words={SENIORITY_LABELS[opening.seniority]} />
            <Fact name="Pay" words={opening.salaryRange} />
            {opening.publishedAt ? (
              <div>
                <dt>Posted</dt>
                <dd>
                  <Time at={opening.publishedAt} style="date" />
                </dd>
              </div>
            ) : null}
          </dl>
          <Button component={Link} to={applyHref} size="md" fullWidth>
            Apply for this role
          </Button>
          <Text size="sm" c="dimmed" mt="xs" ta="center">
            About two minutes, no account
          </Text>
        </aside>
      </div>
    </CareersFrame>
  );
}

function Fact({ name, words }: { readonly name: string; readonly words: string }) {
  if (words === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

export { CareersError as ErrorBoundary } from "#app/components/careers/careers-error.tsx";
