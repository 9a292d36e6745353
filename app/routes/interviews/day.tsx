import { Button } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BookedDay } from "#app/components/interviews/booked-day.tsx";
import { ScheduleVersions } from "#app/components/interviews/schedule-versions.tsx";
import { UntoldAlert } from "#app/components/interviews/untold-alert.tsx";
import { useChanges } from "#app/components/live/use-changes.ts";
import { CancelSchema } from "#app/hiring/scheduling/cancel-reasons.ts";
import { LATE_WAYS } from "#app/hiring/scheduling/late-day.ts";
import { askedFirst, readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconCalendarEvent } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { UpLink } from "#app/ui/up-link.tsx";
import { cancelDay } from "#app/use-cases/interviews/cancel-day.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { getBookedDay } from "#app/use-cases/interviews/get-booked-day.server.ts";
import { moveInterview } from "#app/use-cases/interviews/move-interview.server.ts";
import { shiftDay } from "#app/use-cases/interviews/shift-day.server.ts";
import { swapInterviewer } from "#app/use-cases/interviews/swap-interviewer.server.ts";
import { tellNow } from "#app/use-cases/interviews/tell-now.server.ts";

const INTENTS = ["swap", "move", "late", "cancel", "cancel_day", "tell"] as const;

const LateSchema = z.object({
  date: z.iso.date(),
  minutes: z.coerce.number("Give the minutes as a number."),
  way: z.enum(LATE_WAYS),
});
const NOTHING_ASKED = { swap: "", late: null };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Booked interviews, ${page?.candidate.name ?? ""} · Baton` },
];

export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const late = LateSchema.omit({ way: true }).safeParse(Object.fromEntries(searchParams));
  const asked = { swap: searchParams.get("swap") ?? "", late: late.success ? late.data : null };
  return asPerson(args, (ctx) => getBookedDay(ctx, param(args, "applicationId"), asked));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const applicationId = param(args, "applicationId");
    const { days, zone } = await getBookedDay(ctx, applicationId, NOTHING_ASKED);
    const form = await args.request.formData();
    const here = `/applications/${applicationId}/day`;
    const interviewId = textOf(form, "interviewId");
    const seen = textOf(form, "seen");
    const accepts = form.getAll("accepts").map(String);
    const change = { applicationId, interviewId, seen, accepts };
    const intent = readIntent(form, INTENTS);
    const isHere = days.some(({ interviews }) => interviews.some(({ id }) => id === interviewId));
    switch (intent) {
      case "swap": {
        if (!isHere) return data(STALE, { status: 400 });
        const answer = await swapInterviewer(ctx, { ...change, personId: textOf(form, "personId") });
        if (!answer.saved) return askedFirst(form, answer.breaks);
        return redirectWithToast(here, { message: "Swapped. Everybody concerned will be told." });
      }
      case "move": {
        if (!isHere) return data(STALE, { status: 400 });
        const to = { date: textOf(form, "date"), time: textOf(form, "time"), timeZone: zone };
        const answer = await moveInterview(ctx, { ...change, ...to });
        if (!answer.saved) return askedFirst(form, answer.breaks);
        return redirectWithToast(here, { message: "Moved. Everybody concerned will be told." });
      }
      case "late": {
        const read = readFields(form, LateSchema);
        if (!read.ok) return data(read, { status: 400 });
        const answer = await shiftDay(ctx, { ...change, ...read.value });
        if (!answer.saved) return askedFirst(form, answer.breaks);
        return redirectWithToast(here, { message: "The day is moved. Everybody concerned will be told." });
      }
      case "cancel": {
        const read = readFields(form, CancelSchema);
        if (!read.ok || !isHere) return data(read.ok ? STALE : read, { status: 400 });
        await cancelInterview(ctx, interviewId, read.value);
        return redirectWithToast(here, { message: "Cancelled. Everybody concerned will be told." });
      }
      case "cancel_day": {
        const read = readFields(form, CancelSchema);
        if (!read.ok) return data(read, { status: 400 });
        await cancelDay(ctx, { ...read.value, applicationId, seen, date: textOf(form, "date") });
        return redirectWithToast(here, {
          message: "The day is cancelled. Everybody concerned will be told.",
        });
      }
      case "tell":
        await tellNow(ctx, { applicationId, seen });
        return redirectWithToast(here, { message: "The mails are on their way." });
    }
  });
}

const STALE = {
  ok: false as const,
  problem: "This schedule has changed meanwhile. Reload the page.",
  fields: {},
};

export default function DayPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { application, candidate, openingTitle, days, untold, versions, seen, zone } = page;
  useChanges({ applicationId: application.id });
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/applications/${application.id}`}>{candidate.name}</UpLink>}
        title="Booked interviews"
        description={`${openingTitle}. Times are on the candidate's clock, ${zone.replaceAll("_", " ")}.`}
        actions={
          <Button component={Link} to={`/applications/${application.id}/schedule`} variant="default">
            Book one by one
          </Button>
        }
      />
      <ProblemAlert answer={answer} />
      {untold ? <UntoldAlert untold={untold} seen={seen} /> : null}
      {days.length === 0 ? (
        <EmptyState
          icon={IconCalendarEvent}
          title="No interview is booked"
          action={
            <Button component={Link} to={`/applications/${application.id}/book`}>
              Book a day
            </Button>
          }
        >
          What is booked can be changed here: who interviews, when, and what is called off.
        </EmptyState>
      ) : (
        days.map((day) => <BookedDay key={day.date} day={day} page={page} answer={answer} />)
      )}
      <ScheduleVersions versions={versions} zone={zone} />
    </Page>
  );
}
