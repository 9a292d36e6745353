import { rebookInterview, type RebookInput } from "#app/use-cases/interviews/rebook-interview.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import {
  scheduleInterview,
  type ScheduleInput,
} from "#app/use-cases/interviews/schedule-interview.server.ts";
import { tellAboutBookedDayJob } from "#app/use-cases/interviews/tell-about-booked-day.job.server.ts";
import { tellAboutBookedDay } from "#app/use-cases/interviews/tell-about-booked-day.server.ts";
import { tellAboutDayJob } from "#app/use-cases/interviews/tell-about-day.job.server.ts";
import { tellAboutDay } from "#app/use-cases/interviews/tell-about-day.server.ts";
import { tellAboutInterviewJob } from "#app/use-cases/interviews/tell-about-interview.job.server.ts";
import { tellAboutInterview } from "#app/use-cases/interviews/tell-about-interview.server.ts";
import type { Person, World, recordingJobs } from "./world.ts";

/** The day after the one on which tests take place, at three in the afternoon in Berlin. */
export function booking(interviewer: Person, change: object = {}) {
  return {
    date: "2026-11-24",
    time: "15:00",
    timeZone: "Europe/Berlin",
    minutes: 60,
    interviewerId: interviewer.id,
    shadowIds: [],
    place: "",
    link: "https://meet.example/room",
    accepts: [],
    ...change,
  };
}

/** Books one interview, accepting whatever that would break. */
export async function bookOne(
  ctx: Ctx,
  input: Omit<ScheduleInput, "accepts">,
): Promise<{ readonly interviewId: string }> {
  const first = await scheduleInterview(ctx, { ...input, accepts: [] });
  const answer = first.saved ? first : await scheduleInterview(ctx, { ...input, accepts: first.breaks });
  if (!answer.saved) throw new Error(`Not booked: ${answer.breaks.join("; ")}`);
  return answer;
}

/** Books one interview otherwise, accepting whatever that would break. */
export async function rebookOne(ctx: Ctx, interviewId: string, input: RebookInput): Promise<void> {
  const first = await rebookInterview(ctx, interviewId, { ...input, accepts: [] });
  const answer = first.saved
    ? first
    : await rebookInterview(ctx, interviewId, { ...input, accepts: first.breaks });
  if (!answer.saved) throw new Error(`Not changed: ${answer.breaks.join("; ")}`);
}

/** Why an interview is called off, in words of one's own. */
export function because(words: string) {
  return { code: "other", words } as const;
}

/** Lets everything leave that waits for an application and was written at a moment. */
export async function letLeave(world: World, applicationId: string, createdAt: Date): Promise<void> {
  await world.db.mail.updateMany({
    where: { applicationId, createdAt, state: "waiting", template: { not: "rejection" } },
    data: { state: "sent", sentAt: createdAt },
  });
}

/** Does what the enqueued jobs about interviews ask for, in their order, `times` over, and empties the queue. */
export async function tellEverybody(world: World, now: Date, times = 1): Promise<void> {
  const { enqueued } = world.jobs as ReturnType<typeof recordingJobs>;
  const jobs = enqueued.splice(0);
  const ctx = { ...world.visitorCtx(now), eventActor: { kind: "system", id: null } as const };
  for (const { name, payload } of jobs.flatMap((job) => Array.from({ length: times }, () => job))) {
    if (name === tellAboutInterviewJob.name)
      await tellAboutInterview(ctx, tellAboutInterviewJob.payload.parse(payload));
    if (name === tellAboutBookedDayJob.name)
      await tellAboutBookedDay(ctx, tellAboutBookedDayJob.payload.parse(payload));
    if (name === tellAboutDayJob.name) await tellAboutDay(ctx, tellAboutDayJob.payload.parse(payload));
  }
}
