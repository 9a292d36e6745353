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
    despiteClashes: false,
    ...change,
  };
}

/** Does what the enqueued jobs about interviews ask for, in their order, `times` over, and empties the queue. */
export async function tellEverybody(world: World, now: Date, times = 1): Promise<void> {
  const { enqueued } = world.jobs as ReturnType<typeof recordingJobs>;
  const tellings = enqueued.filter(({ name }) => name === tellAboutInterviewJob.name);
  enqueued.length = 0;
  const tries = tellings.flatMap((telling) => Array.from({ length: times }, () => telling));
  for (const { payload } of tries) {
    const ctx = { ...world.visitorCtx(now), eventActor: { kind: "system", id: null } as const };
    await tellAboutInterview(ctx, tellAboutInterviewJob.payload.parse(payload));
  }
}
