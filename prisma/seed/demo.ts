import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { learnFromDecision } from "#app/use-cases/debriefs/learn-from-decision.server.ts";
import { finishedLoops, runningLoops } from "./content/demo-notes.ts";
import { seedAnswers } from "./demo/answers.ts";
import { COLLEAGUES, OPENINGS, demoCandidate } from "./demo/cast.ts";
import { seedDeparted } from "./demo/departed.ts";
import { seedDueWork } from "./demo/due-work.ts";
import { seedInterviewing } from "./demo/interviewing.ts";
import { seedInbox } from "./demo/inbox.ts";
import { decideLoop, holdInterview, interviewerFor, revealLoop } from "./demo/loops.ts";
import { seedOutbox } from "./demo/outbox.ts";
import { seedScreening } from "./demo/screening.ts";
import { seedTraining } from "./demo/training.ts";
import { DAY, HOUR, bookedAs, leave, makeApplication, makeOpening, makePeople, tell } from "./demo/world.ts";
import type { Demo, DemoOpening, MadeApplication } from "./demo/world.ts";

export { demoCandidatePage } from "./demo/due-work.ts";

const PRIYA = "interviewer@demo.baton.example";
const PANEL = COLLEAGUES.filter((person) => person.role === "interviewer").map((person) => person.email);
const RESUME_FILES = [
  "matcher-harvey.pdf",
  "rendercv-sb2nov.pdf",
  "awesomecv-resume.pdf",
  "mscamp-arnel.pdf",
];

/** Fills an empty installation with a company that shows every part of the process; does nothing to another one. */
export async function seedDemo({
  services,
  log,
}: {
  readonly services: Services;
  readonly log: Log;
}): Promise<void> {
  const db = services.database.prisma;
  if ((await db.company.count()) > 0) return;
  const now = new Date();
  await db.company.create({
    data: {
      id: "company",
      name: "Northlight Data",
      timeZone: "Europe/Berlin",
      holidayPlace: "DE-BE",
      careersIntro:
        "We move parcels, and we decide with data. Small teams, written reasons, and time to do it properly.",
      address: "Torstrasse 12\n10119 Berlin",
      wayIn:
        "Through the gate beside the bakery and across the yard; our door is the green one. Ring at Northlight Data, and the reception on the first floor takes you to your room.\nThe underground stops at Rosenthaler Platz, three minutes on foot. There is a lift.",
    },
  });
  const people = await makePeople(services);
  const openings = new Map<string, DemoOpening>();
  for (const [index, opening] of OPENINGS.entries()) {
    openings.set(
      opening.profile,
      await makeOpening(services, people, opening, new Date(now.getTime() - (60 - index) * DAY)),
    );
  }
  const demo: Demo = { services, now, people, openings };
  await seedInterviewing(demo);
  await seedFinished(demo);
  await seedRunning(demo);
  await seedTraining(demo);
  await seedCrowd(demo);
  await seedDeparted(demo);
  await seedOutbox(demo);
  await seedDueWork(demo);
  await seedAnswers(demo);
  await seedScreening(demo);
  await seedInbox(demo);
  log.info({ event: "demo.seeded" });
}

function openingOf(demo: Demo, profile: string): DemoOpening {
  const opening = demo.openings.get(profile);
  if (!opening) throw new Error(`The demo has no opening for ${profile}.`);
  return opening;
}

function scripted(name: string, index: number) {
  return {
    ...demoCandidate(200 + index),
    name,
    email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@mail.example`,
  };
}

/** Where the six finished loops have got to since their decision. */
const AFTERWARDS: readonly {
  readonly stage: Stage;
  readonly offer?: "extended" | "accepted";
  readonly left?: Disposition;
}[] = [
  { stage: "hired", offer: "accepted" },
  { stage: "offer", offer: "extended" },
  { stage: "debrief" },
  { stage: "debrief" },
  { stage: "debrief" },
  { stage: "debrief" },
];

async function seedFinished(demo: Demo): Promise<void> {
  const db = demo.services.database.prisma;
  const decided: { readonly applicationId: string; readonly at: Date }[] = [];
  for (const [index, loop] of finishedLoops.entries()) {
    const opening = openingOf(demo, loop.profile);
    const hires = loop.decision.outcome === "hire";
    const after = hires
      ? (AFTERWARDS[index] ?? { stage: "debrief" as const })
      : { stage: "debrief" as const };
    // Loops are held in working hours.
    const onsiteDay = new Date(Math.floor(demo.now.getTime() / DAY) * DAY - (4 + index * 2) * DAY + 8 * HOUR);
    const made = await makeApplication(demo, {
      person: scripted(loop.candidate, index),
      opening,
      stage: after.stage,
      appliedAt: new Date(onsiteDay.getTime() - 18 * DAY),
      stageEnteredAt: new Date(onsiteDay.getTime() + 2 * DAY),
      index,
    });
    for (const [at, script] of loop.interviews.entries()) {
      const startsAt =
        script.kind === "phone"
          ? new Date(onsiteDay.getTime() - 9 * DAY)
          : new Date(onsiteDay.getTime() + (script.number - 1) * 1.25 * HOUR);
      await holdInterview(demo, {
        made,
        opening,
        script,
        interviewerId: interviewerFor(demo, [...PANEL, PRIYA], index + at),
        startsAt,
        state: "completed",
        scorecard: true,
        phoneAdvances: true,
      });
    }
    // The last loop waits for its reveal: everybody has submitted, nobody has seen anything.
    if (index === finishedLoops.length - 1) continue;
    await revealLoop(demo, made, opening, new Date(onsiteDay.getTime() + DAY));
    // One was revealed days ago, and its manager still owes the decision.
    if (loop.profile === "report-designer") continue;
    const decidedAt = new Date(onsiteDay.getTime() + DAY + HOUR);
    await decideLoop(demo, made, opening, loop, decidedAt);
    decided.push({ applicationId: made.application.id, at: decidedAt });
    if ("offer" in after && after.offer) {
      await db.offer.create({
        data: {
          applicationId: made.application.id,
          state: after.offer,
          terms: `${opening.title}, permanent, ${opening.salaryRange}, 30 days of leave.`,
          startDate: new Date(demo.now.getTime() + 60 * DAY),
          extendedAt: new Date(onsiteDay.getTime() + 2 * DAY),
        },
      });
      await tell(
        demo,
        new Date(onsiteDay.getTime() + 2 * DAY),
        { kind: "person", id: opening.recruiter },
        {
          type: "offer.extended",
          subject: { kind: "application", id: made.application.id },
          ...made.about,
          before: { state: "draft" },
          after: { state: "extended" },
        },
      );
    }
    if (loop.decision.outcome === "no_hire") {
      await leave(demo, made, "rejected", "overall_below_the_bar", new Date(onsiteDay.getTime() + 2 * DAY));
    }
  }
  // The oldest first, each at its own time, as decisions teach.
  for (const { applicationId, at } of decided.toReversed())
    await learnFromDecision(systemContext(demo.services, at), { applicationId });
}

async function seedRunning(demo: Demo): Promise<void> {
  const db = demo.services.database.prisma;
  for (const [index, loop] of runningLoops.entries()) {
    const opening = openingOf(demo, loop.profile);
    const made = await makeApplication(demo, {
      person: scripted(loop.candidate, 40 + index),
      opening,
      stage: "onsite",
      appliedAt: new Date(demo.now.getTime() - 16 * DAY),
      stageEnteredAt: new Date(demo.now.getTime() - 3 * DAY),
      index: 40 + index,
      file: RESUME_FILES[index] ?? "",
    });
    for (const [at, script] of loop.interviews.entries()) {
      const running = index === 1 && script.kind === "onsite" && script.number === 2;
      // One scorecard is still owed, by somebody who has had a day.
      const owed = index === 0 && script.kind === "onsite" && script.number === 2;
      const hoursAgo = script.kind === "phone" ? 9 * 24 : running ? 0.4 : 30 - script.number * 2;
      await holdInterview(demo, {
        made,
        opening,
        script,
        interviewerId: owed ? (demo.people.get(PRIYA) ?? "") : interviewerFor(demo, PANEL, index * 2 + at),
        startsAt: new Date(demo.now.getTime() - hoursAgo * HOUR),
        state: running ? "in_progress" : "completed",
        scorecard: !owed,
        phoneAdvances: true,
      });
    }
    for (const number of [3, 4]) {
      const session = opening.sessions.find((one) => one.kind === "onsite" && one.number === number);
      if (!session) continue;
      const startsAt = new Date(
        Math.ceil(demo.now.getTime() / HOUR) * HOUR + (number - 3) * 1.5 * HOUR + index * 0.5 * HOUR,
      );
      const interviewer =
        index === 1 && number === 4 ? PRIYA : PANEL[index === 0 && number === 3 ? 2 : number];
      const interview = await db.interview.create({
        data: {
          applicationId: made.application.id,
          kind: "onsite",
          number,
          name: session.name,
          focus: session.focus,
          minutes: session.minutes,
          startsAt,
          endsAt: new Date(startsAt.getTime() + session.minutes * 60_000),
          timeZone: "Europe/Berlin",
          place: "Room Ada",
          interviewerId: demo.people.get(interviewer ?? "") ?? "",
        },
      });
      await tell(
        demo,
        new Date(demo.now.getTime() - 3 * DAY),
        { kind: "person", id: opening.recruiter },
        {
          type: "interview.scheduled",
          subject: { kind: "interview", id: interview.id },
          ...made.about,
          interviewId: interview.id,
          after: bookedAs(interview),
        },
      );
    }
  }
}

/** Everybody else: resumes to read, phone screens to book, hold and decide, and those who have left. */
async function seedCrowd(demo: Demo): Promise<void> {
  const profiles = OPENINGS.map((opening) => opening.profile);
  for (let index = 0; index < 54; index += 1) {
    const opening = openingOf(demo, profiles[index % profiles.length] ?? "");
    const round = Math.floor(index / profiles.length);
    // The last two wait for the day of their onsites to be booked.
    const stage: Stage = index >= 52 ? "onsite" : round < 4 ? "resume_screen" : "phone_screen";
    const daysAgo = index >= 52 ? 1 : 1 + round * 2 + (index % 5);
    const made = await makeApplication(demo, {
      person: demoCandidate(index),
      opening,
      stage,
      appliedAt: new Date(demo.now.getTime() - (daysAgo + (stage === "resume_screen" ? 0 : 6)) * DAY),
      stageEnteredAt: new Date(demo.now.getTime() - daysAgo * DAY),
      index,
      ...(index === 2 || index === 4 ? { file: RESUME_FILES[index / 2 + 1] ?? "" } : {}),
    });
    // Two were rejected today: their mails can still be taken back.
    if (round === 3) {
      const hoursAgo = index % profiles.length < 2 ? 3 : 48;
      await leave(
        demo,
        made,
        "rejected",
        "must_haves_not_shown",
        new Date(demo.now.getTime() - hoursAgo * HOUR),
      );
    }
    if (round === 2 && index % 3 === 0)
      await demo.services.database.prisma.application.update({
        where: { id: made.application.id },
        data: { onHold: true },
      });
    if (round === 5) await bookPhone(demo, made, opening, index);
    if (round === 7 && index % 2 === 0)
      await leave(demo, made, "withdrawn", "took_another_offer", new Date(demo.now.getTime() - DAY));
  }
}

async function bookPhone(
  demo: Demo,
  made: MadeApplication,
  opening: DemoOpening,
  index: number,
): Promise<void> {
  const session = opening.sessions.find((one) => one.kind === "phone");
  if (!session) return;
  const startsAt = new Date(
    Math.ceil(demo.now.getTime() / DAY) * DAY + (1 + (index % 3)) * DAY + (9 + (index % 6)) * HOUR,
  );
  const interview = await demo.services.database.prisma.interview.create({
    data: {
      applicationId: made.application.id,
      kind: "phone",
      number: 1,
      name: session.name,
      focus: session.focus,
      minutes: session.minutes,
      startsAt,
      endsAt: new Date(startsAt.getTime() + session.minutes * 60_000),
      timeZone: "Europe/Berlin",
      link: "https://meet.example/baton",
      interviewerId: interviewerFor(demo, [PRIYA, ...PANEL], index),
    },
  });
  await tell(
    demo,
    demo.now,
    { kind: "person", id: opening.recruiter },
    {
      type: "interview.scheduled",
      subject: { kind: "interview", id: interview.id },
      ...made.about,
      interviewId: interview.id,
      after: bookedAs(interview),
    },
  );
}
