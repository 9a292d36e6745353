import { Stack, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useContext } from "react";
import { InterviewList, ScorecardsDue } from "#app/components/interviews/interview-list.tsx";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconCalendarEvent } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { TimeZoneContext, formatTime } from "#app/ui/time.tsx";
import { listMyInterviews } from "#app/use-cases/interviews/list-my-interviews.server.ts";

export const meta: MetaFunction = () => [{ title: "My interviews · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, listMyInterviews);
}

export default function MyInterviewsPage() {
  const { coming, scorecardsDue, now } = useLoaderData<typeof loader>();
  const zone = useContext(TimeZoneContext);
  const today = formatTime(now, "date", zone);
  const isToday = (at: Date) => formatTime(at, "date", zone) === today;
  const todays = coming.filter((interview) => isToday(interview.startsAt));
  const later = coming.filter((interview) => !isToday(interview.startsAt));
  const nothing = coming.length + scorecardsDue.length === 0;
  return (
    <Page width="reading">
      <PageHeader title="My interviews" description="What is next, and which scorecards wait for you." />
      {nothing ? (
        <EmptyState icon={IconCalendarEvent} title="No interviews ahead">
          When a recruiter books you, the interview stands here with a brief of what is already known, and a
          room for your notes.
        </EmptyState>
      ) : (
        <Stack gap="xl">
          {scorecardsDue.length > 0 ? (
            <section>
              <Title order={2} size="h4">
                Scorecards due
              </Title>
              <ScorecardsDue due={scorecardsDue} />
            </section>
          ) : null}
          {todays.length > 0 ? (
            <section>
              <Title order={2} size="h4">
                Today
              </Title>
              <InterviewList interviews={todays} label="Today" />
            </section>
          ) : null}
          {later.length > 0 ? (
            <section>
              <Title order={2} size="h4">
                Next
              </Title>
              <InterviewList interviews={later} label="Next" />
            </section>
          ) : null}
        </Stack>
      )}
    </Page>
  );
}
