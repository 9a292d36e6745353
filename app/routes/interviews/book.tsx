import { Alert, Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AddressMissing } from "#app/components/interviews/address-missing.tsx";
import { HeldDays } from "#app/components/interviews/held-days.tsx";
import { HowToReach } from "#app/components/interviews/how-to-reach.tsx";
import { ProposedDay } from "#app/components/interviews/proposed-day.tsx";
import { INTERVIEW_KINDS, type InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { LinkSchema } from "#app/hiring/scheduling/interview-settings.ts";
import type { DayOff } from "#app/hiring/scheduling/public-holidays.ts";
import { NOTICE_DAYS } from "#app/hiring/scheduling/notice.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { dateWords } from "#app/ui/date-words.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconCalendarEvent } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { UpLink } from "#app/ui/up-link.tsx";
import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { getDayProposals } from "#app/use-cases/interviews/get-day-proposals.server.ts";
import { getSchedule } from "#app/use-cases/interviews/get-schedule.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { offerDays } from "#app/use-cases/interviews/offer-days.server.ts";
import { letHoldGo } from "#app/use-cases/interviews/let-hold-go.server.ts";

const INTENTS = ["hold", "offer", "confirm", "let_go"] as const;

const DaySchema = z.object({
  date: z.string(),
  timeZone: z.string(),
  kind: z.enum(INTERVIEW_KINDS),
  reason: z.string().max(1000),
  numbers: z
    .string()
    .transform((text) => text.split(",").map(Number))
    .pipe(z.array(z.number().int().min(1).max(4)).max(4)),
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Book a day, ${page?.candidate.name ?? ""} · Baton` },
];

export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  const byVideo = new URL(args.request.url).searchParams.get("where") === "video";
  return asPerson(args, (ctx) => getDayProposals(ctx, param(args, "applicationId"), { byVideo }));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const applicationId = param(args, "applicationId");
    await getSchedule(ctx, applicationId);
    const form = await args.request.formData();
    const here = `/applications/${applicationId}/book${new URL(args.request.url).search}`;
    const ids = { applicationId, holdId: textOf(form, "holdId") };
    switch (readIntent(form, INTENTS)) {
      case "hold": {
        const read = readFields(form, DaySchema);
        if (!read.ok) return data(read, { status: 400 });
        const { numbers, ...day } = read.value;
        const links = z.array(LinkSchema).safeParse(numbers.map((number) => textOf(form, `link-${number}`)));
        if (!links.success) return data(NO_LINK, { status: 400 });
        const interviews = numbers.map((number) => interviewOf(form, number));
        await holdDay(ctx, { ...day, applicationId, interviews });
        return redirectWithToast(here, { message: "Held. Nobody else can be booked on it meanwhile." });
      }
      case "offer":
        await offerDays(ctx, applicationId);
        return redirectWithToast(here, {
          message: "Offered. The candidate gets a mail and chooses on their page.",
        });
      case "confirm":
        await confirmHold(ctx, ids);
        return redirectWithToast(`/applications/${applicationId}`, {
          message: "Booked. Invitations with calendar files are on their way.",
        });
      case "let_go":
        await letHoldGo(ctx, ids);
        return redirectWithToast(here, { message: "Let go. Its people are free again." });
    }
  });
}

const NO_LINK = {
  ok: false as const,
  problem: "A video link starts with https://. Correct it under “Change” below the day or time.",
  fields: {},
};

function interviewOf(form: FormData, number: number) {
  const field = (name: string) => textOf(form, `${name}-${number}`);
  const roomId = field("roomId");
  return {
    number,
    time: field("time"),
    interviewerId: field("interviewerId"),
    shadowIds: field("shadowIds")
      .split(",")
      .filter((id) => id !== ""),
    roomId: roomId === "" ? null : roomId,
    link: field("link"),
  };
}

export default function BookPage() {
  const page = useLoaderData<typeof loader>();
  const { application, candidate, openingTitle, kind, holds, sessions, days, relaxations, blockers } = page;
  const answer = useActionData<typeof action>();
  const what = kind === "phone" ? "times" : "days";
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/applications/${application.id}`}>{candidate.name}</UpLink>}
        title={kind === "phone" ? "Book a phone screen" : "Book the onsite day"}
        description={openingTitle}
        actions={
          <Button component={Link} to={`/applications/${application.id}/schedule`} variant="default">
            Book one by one
          </Button>
        }
      />
      <ProblemAlert answer={answer} />
      {page.addressMissing && kind === "onsite" && page.rooms > 0 ? <AddressMissing /> : null}
      {holds.length > 0 ? (
        <Stack gap="sm" mb="xl" component="section" aria-labelledby="held">
          <Group justify="space-between">
            <Title order={2} size="h3" id="held">
              Held for {candidate.name}
            </Title>
            {holds.some(({ offeredAt }) => offeredAt === null) ? (
              <Form method="post" preventScrollReset>
                <Button type="submit" name="intent" value="offer" variant="light">
                  Let {candidate.name} choose
                </Button>
              </Form>
            ) : null}
          </Group>
          <HeldDays holds={holds} />
        </Stack>
      ) : null}
      {kind === null ? (
        <EmptyState icon={IconCalendarEvent} title="Nothing to book at this stage">
          Interviews are booked while an application is at the phone screen or onsite.
        </EmptyState>
      ) : sessions.length === 0 ? (
        <EmptyState icon={IconCalendarEvent} title="Every interview is booked">
          Change single ones under “Book one by one”.
        </EmptyState>
      ) : (
        <Stack gap="md" component="section" aria-labelledby="proposed">
          <Group justify="space-between" align="flex-end">
            <div>
              <Title order={2} size="h3" id="proposed">
                Proposed {what}
              </Title>
              <Text size="sm" c="dimmed">
                Times in {candidate.name}’s zone, {page.zone}
                {candidate.timeZone === "" ? " (the company’s: the candidate has not named one)" : ""}.{" "}
                {kind === "phone" ? "A working day lies" : `${NOTICE_DAYS[kind]} working days lie`} between,
                for the sake of everybody on it; book one by one for an earlier{" "}
                {kind === "phone" ? "time" : "day"}.
              </Text>
            </div>
            {kind === "phone" || page.rooms > 0 ? <Where kind={kind} byVideo={page.byVideo} /> : null}
          </Group>
          {kind === "phone" ? <HowToReach page={page} /> : null}
          {days.length > 0 ? (
            <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: "none" }}>
              {days.map((day) => (
                <ProposedDay
                  key={`${day.date}-${day.interviews[0]?.time}`}
                  day={day}
                  choices={{ ...page, kind }}
                />
              ))}
            </Stack>
          ) : (
            <NoDay blockers={blockers} helps={relaxations.length > 0} />
          )}
          <ClosedDays closed={page.closed} />
          {relaxations.map(({ words, day }) => (
            <div key={words}>
              <Text fw={600} mb="xs">
                {words}
              </Text>
              <Stack component="ul" m={0} p={0} style={{ listStyle: "none" }}>
                <ProposedDay day={day} choices={{ ...page, kind }} />
              </Stack>
            </div>
          ))}
        </Stack>
      )}
    </Page>
  );
}

/** Why days that somebody may look for are not among those proposed. */
function ClosedDays({ closed }: { readonly closed: readonly DayOff[] }) {
  if (closed.length === 0) return null;
  const words = closed.map(({ date, name }) => `${dateWords(date)}${name === "" ? "" : ` (${name})`}`);
  return (
    <Text size="sm" c="dimmed">
      Passed over as holidays at your company: {words.join(", ")}.
    </Text>
  );
}

function Where({ kind, byVideo }: { readonly kind: InterviewKind; readonly byVideo: boolean }) {
  const instead = kind === "phone" ? "Call by phone instead" : "Meet in a room instead";
  return (
    <Form method="get">
      <Button type="submit" variant="default" name="where" value={byVideo ? "" : "video"}>
        {byVideo ? instead : "Meet by video instead"}
      </Button>
    </Form>
  );
}

function NoDay({ blockers, helps }: { readonly blockers: readonly string[]; readonly helps: boolean }) {
  return (
    <Alert color="orange" title="No day in the next four weeks keeps every rule">
      {blockers.length > 0 ? (
        <List size="sm">
          {blockers.map((blocker) => (
            <List.Item key={blocker}>{blocker}</List.Item>
          ))}
        </List>
      ) : null}
      {helps ? (
        <Text size="sm">Each of these would make one possible, the smallest first.</Text>
      ) : blockers.length === 0 ? (
        <Text size="sm">
          Bending any single rule is not enough. Train more people, or book the interviews one by one over
          several days.
        </Text>
      ) : null}
    </Alert>
  );
}
