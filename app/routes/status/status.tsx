import { Alert, Anchor, Button, Card, Stack, Text, Textarea, Title } from "@mantine/core";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ComfortForm } from "#app/components/candidates/comfort-form.tsx";
import { CareersFrame } from "#app/components/openings/careers-frame.tsx";
import { HowItWent } from "#app/components/applications/how-it-went.tsx";
import { OfferedDays } from "#app/components/applications/offered-days.tsx";
import { OwnInterview } from "#app/components/applications/own-interview.tsx";
import { OwnZone } from "#app/components/applications/own-zone.tsx";
import { StandingWords } from "#app/components/applications/standing-words.tsx";
import { FindUs } from "#app/components/interviews/find-us.tsx";
import { StepTrack } from "#app/components/applications/step-track.tsx";
import { readComfort } from "#app/hiring/applications/comfort.ts";
import { promiseWords } from "#app/hiring/applications/promise.ts";
import { dayOf } from "#app/hiring/mail/wording.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asVisitor, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { askAsCandidate } from "#app/use-cases/applications/ask-as-candidate.server.ts";
import { chooseOwnZone } from "#app/use-cases/applications/choose-own-zone.server.ts";
import { giveFeedback } from "#app/use-cases/applications/give-feedback.server.ts";
import { giveProcessFeedback } from "#app/use-cases/applications/give-process-feedback.server.ts";
import { recordOwnComfort } from "#app/use-cases/applications/record-own-comfort.server.ts";
import { withdrawOwnApplication } from "#app/use-cases/applications/withdraw-own-application.server.ts";
import { chooseDay } from "#app/use-cases/interviews/choose-day.server.ts";
import { getOfferedDays } from "#app/use-cases/interviews/get-offered-days.server.ts";
import { turnDownDays } from "#app/use-cases/interviews/turn-down-days.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";

const INTENTS = [
  "reschedule",
  "ask",
  "withdraw",
  "feedback",
  "process_feedback",
  "comfort",
  "zone",
  "choose_day",
  "other_days",
] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Your application at ${data?.companyName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const token = param(args, "token");
    const offered = await getOfferedDays(ctx, token);
    return {
      ...(await getOwnApplication(ctx, token)),
      offered,
      zones: Intl.supportedValuesOf("timeZone"),
      justBooked: new URL(args.request.url).searchParams.has("booked"),
      preparation: `/status/${token}/preparation`,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const token = param(args, "token");
    await getOwnApplication(ctx, token);
    const form = await args.request.formData();
    const here = `/status/${token}`;
    const text = textOf(form, "text");
    const interviewId = textOf(form, "interviewId");
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "reschedule":
        await askAsCandidate(ctx, token, { interviewId, text });
        return redirectWithToast(here, { message: "Your recruiter has your message and will write to you." });
      case "ask":
        await askAsCandidate(ctx, token, { interviewId: null, text });
        return redirectWithToast(here, {
          message: "Your recruiter has your question and will write to you.",
        });
      case "choose_day":
        await chooseDay(ctx, token, textOf(form, "holdId"));
        return redirect(`${here}?booked`);
      case "other_days":
        await turnDownDays(ctx, token, text);
        return redirectWithToast(here, {
          message: "Your recruiter has your message and will offer other times.",
        });
      case "withdraw":
        await withdrawOwnApplication(ctx, token, text);
        return redirectWithToast(here, {
          message: "Your application is withdrawn. Thank you for telling us.",
        });
      case "comfort": {
        const typed = { spokenName: textOf(form, "spokenName"), comfort: textOf(form, "comfort") };
        await recordOwnComfort(ctx, token, readComfort(typed));
        return redirectWithToast(here, {
          message: "Thank you. Your interviewers read it before they begin.",
        });
      }
      case "zone":
        await chooseOwnZone(ctx, token, textOf(form, "timeZone"));
        return redirectWithToast(here, { message: "Thank you. Times are in your zone now." });
      case "process_feedback":
        await giveProcessFeedback(ctx, token, { rating: Number(form.get("rating")), text });
        return redirectWithToast(`${here}#how-it-went`, { message: "Thank you. It helps us to do better." });
      case "feedback":
        await giveFeedback(ctx, token, { interviewId, rating: Number(form.get("rating")), text });
        // The next one is asked there.
        return redirectWithToast(`${here}#how-it-went`, { message: "Thank you. It helps us to do better." });
    }
  });
}

export default function StatusPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const ahead = page.open ? page.interviews.filter(({ state }) => state !== "completed") : [];
  return (
    <CareersFrame companyName={page.companyName}>
      <Text c="dimmed">{page.opening.title}</Text>
      <StandingWords
        standing={page.standing}
        booked={page.justBooked ? ahead : null}
        timeZone={page.candidate.timeZone}
      />
      {page.promise ? (
        <Text size="lg" fw={600} mb="lg" maw={560}>
          {page.promise.passed
            ? `We said you would hear from us by ${promiseWords(page.promise.promisedFor)}, and we are late. We are sorry; ${page.opening.recruiter} is reminded of it.`
            : `You hear from us by ${promiseWords(page.promise.promisedFor)}.`}
        </Text>
      ) : null}
      {page.applyAgain ? (
        <Text mb="lg" maw={560}>
          {page.applyAgain.from ? (
            `From ${dayOf(`${page.applyAgain.from}T00:00:00Z`, "Etc/UTC")} on you can apply for this role again.`
          ) : (
            <Anchor href={page.applyAgain.at}>Apply for this role again</Anchor>
          )}
        </Text>
      ) : null}
      <StepTrack steps={page.steps} at={page.standing.step} />
      <ProblemAlert answer={answer} />
      {page.unreadable ? (
        <Alert color="blue" mt="lg" title="Your application is in, and a person opens your resume">
          Our program found no words in {page.unreadable.fileName}; it may be a scan, a picture or a blank
          page. That never counts against you.{" "}
          {page.unreadable.sendAt ? (
            <>
              If you have a copy saved from the program it was written in,{" "}
              <Anchor href={page.unreadable.sendAt} inherit>
                send it with the form
              </Anchor>
              ; it is added to this application.
            </>
          ) : (
            "If you have another copy, tell us below and we ask you for it."
          )}
        </Alert>
      ) : null}
      <Stack gap="lg" mt="xl">
        <OfferedDays
          days={page.offered}
          timeZone={page.candidate.timeZone}
          zoneKnown={page.candidate.zoneKnown}
        />
        {ahead.some(({ state }) => state === "scheduled") ? (
          <Anchor href={page.preparation}>How to prepare: whom you meet, what we look at, how it goes</Anchor>
        ) : null}
        {ahead.map((interview) => (
          <OwnInterview
            key={interview.id}
            interview={interview}
            timeZone={page.candidate.timeZone}
            busy={busy}
          />
        ))}
        <FindUs
          interviews={[...ahead, ...page.offered.flatMap(({ interviews }) => interviews)]}
          wayIn={page.wayIn}
        />
        {page.open ? <OwnZone {...page.candidate} zones={page.zones} busy={busy} answer={answer} /> : null}
        <HowItWent interviews={page.interviews} process={page.processFeedback} busy={busy} />
        {page.open ? (
          <Card component="section" id="what-helps" aria-label="Your name, and what helps you">
            <Title order={2} size="h4" mb="xs">
              Your name, and what helps you
            </Title>
            <ComfortForm {...page.candidate} busy={busy} answer={answer} own />
          </Card>
        ) : null}
        {page.open ? (
          <section>
            <Title order={2} size="h4" mb="xs">
              Anything to ask?
            </Title>
            <Text c="dimmed" mb="xs">
              {page.opening.recruiter} looks after your application.
            </Text>
            <Form method="post">
              <input type="hidden" name="intent" value="ask" />
              <Textarea name="text" label="Your question" autosize minRows={2} maw={560} required />
              <Button type="submit" variant="light" mt="xs" disabled={busy}>
                Send
              </Button>
            </Form>
            <details style={{ marginTop: "1.5rem" }}>
              <summary>Withdraw my application</summary>
              <Form method="post">
                <input type="hidden" name="intent" value="withdraw" />
                <Text size="sm" mt="xs">
                  This ends it: booked interviews are cancelled, and everybody you would have met is told.
                </Text>
                <Textarea name="text" label="Why? (optional)" autosize minRows={2} maw={560} mt="xs" />
                <Button type="submit" color="red" variant="light" mt="xs" disabled={busy}>
                  Withdraw
                </Button>
              </Form>
            </details>
          </section>
        ) : null}
      </Stack>
    </CareersFrame>
  );
}
