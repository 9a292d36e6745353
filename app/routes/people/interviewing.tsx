import { Card, Stack, Text, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { CalendarList } from "#app/components/people/calendar-list.tsx";
import { InterviewSettingsForm } from "#app/components/people/interview-settings-form.tsx";
import { LearnerList } from "#app/components/people/learner-list.tsx";
import { OwnLoadSummary } from "#app/components/people/own-load.tsx";
import { TrainingForm } from "#app/components/people/training-form.tsx";
import { counted } from "#app/hiring/counted.ts";
import {
  InterviewSettingsSchema,
  readTimeOff,
  readWeeklyHours,
} from "#app/hiring/scheduling/interview-settings.ts";
import { stepWords } from "#app/hiring/scheduling/training-progress.ts";
import { TRAINING_NAMES, TRAININGS } from "#app/hiring/scheduling/vocabulary.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { plainEntries, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { addCalendar } from "#app/use-cases/people/add-calendar.server.ts";
import { getInterviewing } from "#app/use-cases/people/get-interviewing.server.ts";
import { getOwnLoad } from "#app/use-cases/people/get-own-load.server.ts";
import { removeCalendar } from "#app/use-cases/people/remove-calendar.server.ts";
import { setInterviewing } from "#app/use-cases/people/set-interviewing.server.ts";
import { signOffTraining } from "#app/use-cases/people/sign-off-training.server.ts";
import { setTraining } from "#app/use-cases/people/set-training.server.ts";

const INTENTS = ["save", "train", "sign_off", "add_calendar", "remove_calendar"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.isSelf === false ? `${page.person.name} interviews · Baton` : "When you interview · Baton" },
];

/** The page stands under the reader's account and, for admins, under each person. */
function personOf(args: LoaderFunctionArgs | ActionFunctionArgs, ctx: Ctx): string {
  return args.params["personId"] ?? ctx.actor.id;
}

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const page = await getInterviewing(ctx, personOf(args, ctx));
    return { ...page, own: page.isSelf ? await getOwnLoad(ctx) : null };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const personId = personOf(args, ctx);
    await getInterviewing(ctx, personId);
    const form = await args.request.formData();
    const here = new URL(args.request.url).pathname;
    switch (readIntent(form, INTENTS)) {
      case "save": {
        const read = readSettings(form);
        if (!read.ok) return data(read, { status: 400 });
        const { onDaysOff } = await setInterviewing(ctx, personId, read.value);
        const booked = counted(onDaysOff, "interview is", "interviews are");
        const told = onDaysOff === 0 ? "" : ` ${booked} booked on these days off; recruiters are told.`;
        return redirectWithToast(here, {
          message: `Saved. Days are proposed accordingly from now on.${told}`,
        });
      }
      case "train": {
        await setTraining(ctx, personId, {
          seen: readLevels(form, "seen-"),
          wanted: readLevels(form, "skill-"),
        });
        return redirectWithToast(here, { message: "Saved." });
      }
      case "sign_off":
        await signOffTraining(ctx, {
          personId: textOf(form, "learnerId"),
          competencyKey: textOf(form, "competencyKey"),
          seen: textOf(form, "seen"),
        });
        return redirectWithToast(here, { message: "Signed off. Days are proposed accordingly from now on." });
      case "add_calendar":
        await addCalendar(ctx, textOf(form, "url"));
        return redirectWithToast(here, { message: "Added. It is read within a minute." });
      case "remove_calendar":
        await removeCalendar(ctx, personId, textOf(form, "feedId"));
        return redirectWithToast(here, { message: "Removed, with everything that was read from it." });
    }
  });
}

/** The levels by competency in the fields whose names begin so; "not yet" is none. */
function readLevels(form: FormData, prefix: string) {
  const levels = Object.entries(plainEntries(form)).flatMap(([name, value]) => {
    const training = TRAININGS.find((one) => one === value);
    return name.startsWith(prefix) && training ? [[name.slice(prefix.length), training] as const] : [];
  });
  return Object.fromEntries(levels);
}

/** Says about a day or a line of days off what is wrong with it under the field in which it stands. */
function readSettings(form: FormData) {
  const read = InterviewSettingsSchema.safeParse({
    hours: readWeeklyHours((name) => textOf(form, name)),
    timeOff: readTimeOff(textOf(form, "timeOff")),
    perDay: textOf(form, "perDay"),
    perWeek: textOf(form, "perWeek"),
    gapMinutes: textOf(form, "gapMinutes"),
    link: textOf(form, "link"),
    holidayPlace: textOf(form, "holidayPlace"),
  });
  if (read.success) return { ok: true as const, value: read.data };
  const fields: Record<string, string> = {};
  for (const { path, message } of read.error.issues) fields[String(path[0])] ??= message;
  return { ok: false as const, problem: "Correct what is marked below.", fields };
}

export default function Interviewing() {
  const page = useLoaderData<typeof loader>();
  const { person, isSelf, settings, skills, calendars, mayTrain, learners, own } = page;
  const answer = useActionData<typeof action>();
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<UpLink to={isSelf ? "/account" : "/people"}>{isSelf ? "Your account" : "People"}</UpLink>}
        title={isSelf ? "When you interview" : `When ${person.name} interviews`}
        description={`Days of interviews are proposed by this. Times are in ${isSelf ? "your" : "their"} zone, ${person.timeZone}.`}
      />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        {own ? (
          <Section title="Your load">
            <OwnLoadSummary {...own} />
          </Section>
        ) : null}
        <Section title="Hours and limits">
          <InterviewSettingsForm
            settings={settings}
            holidays={page.holidays}
            places={page.places}
            answer={answer}
          />
        </Section>
        <Section title="Calendars">
          <CalendarList calendars={calendars} mayAdd={isSelf} answer={answer} />
        </Section>
        <Section title={isSelf ? "What you assess" : `What ${person.name} assesses`}>
          {mayTrain ? <TrainingForm skills={skills} /> : <TrainingList skills={skills} />}
        </Section>
        {learners.length > 0 ? (
          <Section title="Colleagues who learn from you">
            <LearnerList learners={learners} />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card component="section">
      <Title order={2} size="h4" mb="md">
        {title}
      </Title>
      {children}
    </Card>
  );
}

type Skill = ReturnType<typeof useLoaderData<typeof loader>>["skills"][number];

function TrainingList({ skills }: { readonly skills: readonly Skill[] }) {
  const known = skills.filter(({ training }) => training !== null);
  if (known.length === 0)
    return <Text c="dimmed">Nothing yet, so no interview is proposed to you. An admin sets it.</Text>;
  return (
    <Stack gap={4} component="ul" m={0} pl="md">
      {known.map(({ key, name, training, step, signedOff }) => (
        <li key={key}>
          {name}: {training ? TRAINING_NAMES[training] : ""}
          <Text size="sm" c="dimmed" component="div">
            {step ? `${stepWords(step)}. A trained colleague signs it off. ` : ""}
            {signedOff ? (
              <>
                Signed off by {signedOff.by} on <Time at={signedOff.at} style="date" />.
              </>
            ) : null}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
