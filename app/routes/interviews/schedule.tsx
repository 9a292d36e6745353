import { Accordion, Alert, Anchor, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { z } from "zod";
import { AddressMissing } from "#app/components/interviews/address-missing.tsx";
import { BookingForm } from "#app/components/interviews/booking-form.tsx";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { CancelFields } from "#app/components/interviews/cancel-fields.tsx";
import { CancelSchema } from "#app/hiring/scheduling/cancel-reasons.ts";
import { INTERVIEW_KINDS } from "#app/hiring/interviews/interview-state.ts";
import { askedFirst, readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { getSchedule } from "#app/use-cases/interviews/get-schedule.server.ts";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { scheduleInterview } from "#app/use-cases/interviews/schedule-interview.server.ts";

const INTENTS = ["book", "rebook", "cancel"] as const;

const BookingSchema = z.object({
  date: z.string(),
  time: z.string(),
  timeZone: z.string(),
  minutes: z.coerce
    .number()
    .int()
    .min(15, "An interview needs at least 15 minutes.")
    .max(240, "Keep an interview under four hours."),
  interviewerId: z.string("Choose an interviewer.").min(1, "Choose an interviewer."),
  shadowIds: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter((id) => id !== "")),
  place: z.string().trim().max(200, "Keep the place under 200 characters."),
  link: z.union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "Give a link that starts with https://." }),
  ]),
});
const BookSchema = BookingSchema.extend({
  kind: z.enum(INTERVIEW_KINDS),
  number: z.coerce.number().int().min(1).max(4),
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Book interviews, ${page?.candidate.name ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => ({
    ...(await getSchedule(ctx, param(args, "applicationId"))),
    zones: ["Etc/UTC", ...Intl.supportedValuesOf("timeZone")],
  }));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const applicationId = param(args, "applicationId");
    const { sessions } = await getSchedule(ctx, applicationId);
    const form = await args.request.formData();
    const here = `/applications/${applicationId}/schedule`;
    const intent = readIntent(form, INTENTS);
    const interviewId = textOf(form, "interviewId");
    const isOurs = sessions.some((session) => session.interview?.id === interviewId);
    switch (intent) {
      case "book": {
        const read = readFields(form, BookSchema);
        if (!read.ok) return data({ ...read, about: aboutOf(form) }, { status: 400 });
        const accepts = form.getAll("accepts").map(String);
        const answer = await scheduleInterview(ctx, { ...read.value, applicationId, accepts });
        if (!answer.saved) return askedFirst(form, answer.breaks);
        return redirectWithToast(here, {
          message: "Booked. Invitations with a calendar file are on their way.",
        });
      }
      case "rebook": {
        const read = readFields(form, BookingSchema);
        if (!read.ok || !isOurs)
          return data({ ...(read.ok ? STALE : read), about: aboutOf(form) }, { status: 400 });
        const accepts = form.getAll("accepts").map(String);
        const answer = await rebookInterview(ctx, interviewId, { ...read.value, accepts });
        if (!answer.saved) return askedFirst(form, answer.breaks);
        return redirectWithToast(here, { message: "Changed. Everybody concerned gets a new calendar file." });
      }
      case "cancel": {
        if (!isOurs) return data({ ...STALE, about: aboutOf(form) }, { status: 400 });
        const read = readFields(form, CancelSchema);
        if (!read.ok) return data({ ...read, about: aboutOf(form) }, { status: 400 });
        await cancelInterview(ctx, interviewId, read.value);
        return redirectWithToast(here, { message: "Cancelled. Everybody concerned is told." });
      }
    }
  });
}

const STALE = {
  ok: false as const,
  problem: "This booking has changed meanwhile. Reload the page.",
  fields: {},
};

function aboutOf(form: FormData): string {
  return `${textOf(form, "kind")}${textOf(form, "number")}`;
}

export default function SchedulePage() {
  const { application, candidate, openingTitle, sessions, people, timeZone, addressMissing, zones } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  /** Which of several open forms was sent last; only that one shows what was wrong with it. */
  const [sent, setSent] = useState<string | null>(null);
  const bookable =
    application.stage === "phone_screen" ? "phone" : application.stage === "onsite" ? "onsite" : null;
  const isNeeded = ({ kind, number }: (typeof sessions)[number]) =>
    kind === "onsite" || number <= application.phoneScreens;
  const firstOpen = sessions.find(
    (session) => session.kind === bookable && !session.interview && isNeeded(session),
  );
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/applications/${application.id}`}>{candidate.name}</UpLink>}
        title="Book interviews"
        description={`${openingTitle}. Now at ${STAGE_NAMES[application.stage]}.`}
        actions={
          sessions.some(({ interview }) => interview?.state === "scheduled") ? (
            <Button component={Link} to={`/applications/${application.id}/day`} variant="default">
              Change what is booked
            </Button>
          ) : null
        }
      />
      <ProblemAlert answer={answer} />
      {addressMissing && bookable === "onsite" ? <AddressMissing /> : null}
      {bookable === null ? (
        <Alert color="gray" mb="md">
          Interviews are booked at the phone screen and onsite stages.
        </Alert>
      ) : null}
      <Accordion
        variant="separated"
        multiple
        defaultValue={firstOpen ? [`${firstOpen.kind}${firstOpen.number}`] : []}
      >
        {sessions.map((session) => {
          const key = `${session.kind}${session.number}`;
          const { interview } = session;
          const own = sent === null || sent === key ? answer : undefined;
          const label =
            session.kind === "phone" ? `Phone screen ${session.number}` : `Onsite ${session.number}`;
          const initial = interview ?? {
            date: "",
            time: "",
            timeZone: timeZone,
            minutes: session.minutes,
            interviewerId: session.defaultInterviewerId ?? "",
            shadowIds: [],
            place: "",
            link: "",
          };
          return (
            <Accordion.Item key={key} value={key}>
              <Accordion.Control>
                <Group justify="space-between" pr="md">
                  <div>
                    <Text fw={600}>
                      {label}: {session.name}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {session.focus.join(", ")}
                    </Text>
                  </div>
                  {interview ? (
                    <div>
                      <Badge>{interview.interviewerName}</Badge>{" "}
                      <Text component="span" size="sm">
                        <Time at={interview.startsAt} withZone />
                      </Text>
                    </div>
                  ) : (
                    <Badge variant="default">{isNeeded(session) ? "Not booked" : "Not needed"}</Badge>
                  )}
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                {interview && interview.state !== "scheduled" ? (
                  <Text c="dimmed">This interview has started or is over.</Text>
                ) : !interview && !isNeeded(session) ? (
                  <Text c="dimmed">
                    One phone screen is enough for this application. Ask for a second one on{" "}
                    <Anchor component={Link} to={`/applications/${application.id}`}>
                      its page
                    </Anchor>{" "}
                    first.
                  </Text>
                ) : !interview && session.kind !== bookable ? (
                  <Text c="dimmed">
                    It is booked once the application is at{" "}
                    {STAGE_NAMES[session.kind === "phone" ? "phone_screen" : "onsite"]}.
                  </Text>
                ) : (
                  <Stack gap="md">
                    <BookingForm
                      key={`${key}-${interview?.id ?? "new"}`}
                      initial={initial}
                      about={{
                        intent: interview ? "rebook" : "book",
                        kind: session.kind,
                        number: String(session.number),
                        interviewId: interview?.id ?? "",
                      }}
                      people={people}
                      zones={zones}
                      answer={own}
                      onSent={() => setSent(key)}
                      submitLabel={interview ? "Save the change" : `Book ${label.toLowerCase()}`}
                    />
                    {interview ? (
                      <Form method="post" onSubmit={() => setSent(key)}>
                        <input type="hidden" name="intent" value="cancel" />
                        <input type="hidden" name="interviewId" value={interview.id} />
                        <CancelFields submitLabel="Cancel the interview" answer={own} />
                      </Form>
                    ) : null}
                  </Stack>
                )}
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </Page>
  );
}
