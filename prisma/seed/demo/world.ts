import { addWorkingDays } from "#app/hiring/applications/promise.ts";
import { addDays } from "#app/hiring/scheduling/calendar-days.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import type { NewEvent } from "#app/platform/db/events.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { readResumeJob } from "#app/use-cases/applications/read-resume.job.server.ts";
import { DEMO_PASSWORD, DEMO_SIGN_INS } from "../../../scripts/demo-sign-ins.mjs";
import { COLLEAGUES, TITLES, demoResume } from "./cast.ts";
import type { DemoPerson, OPENINGS } from "./cast.ts";

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

export type Demo = {
  readonly services: Services;
  readonly now: Date;
  /** People's ids by address. */
  readonly people: ReadonlyMap<string, string>;
  readonly openings: ReadonlyMap<string, DemoOpening>;
};

export type DemoOpening = Awaited<ReturnType<typeof makeOpening>>;

/** What a use case would have been given at a moment in the past. */
export function ctxAt({ services }: Pick<Demo, "services">, at: Date, actor: BaseCtx["eventActor"]): BaseCtx {
  return {
    db: services.database.prisma,
    jobs: services.jobs,
    files: services.files,
    now: at,
    eventActor: actor,
    baseUrl: services.baseUrl,
    secret: services.secret,
    mailDelaySeconds: services.mailDelaySeconds,
  };
}

/** Records a change as it happened at a moment in the past. */
export async function tell(
  demo: Demo,
  at: Date,
  actor: BaseCtx["eventActor"],
  event: NewEvent,
): Promise<void> {
  await appendEvent(demo.services.database.prisma, ctxAt(demo, at, actor), event);
}

/** A booking as its event records it. */
export function bookedAs(interview: {
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly interviewerId: string;
}) {
  const { startsAt, timeZone, interviewerId } = interview;
  return { startsAt: startsAt.toISOString(), timeZone, interviewerId };
}

export async function makePeople(services: Services): Promise<Map<string, string>> {
  const password = await hashPassword(DEMO_PASSWORD);
  const people = new Map<string, string>();
  const signIns = DEMO_SIGN_INS.map((person) => ({ ...person, title: TITLES[person.role] ?? "" }));
  for (const { email, name, role, title } of [...signIns, ...COLLEAGUES]) {
    const person = await services.database.prisma.person.create({
      data: { email, name, role: role as "admin", title, emailVerified: true, timeZone: "Europe/Berlin" },
    });
    await services.database.prisma.account.create({
      data: { accountId: person.id, providerId: "credential", userId: person.id, password },
    });
    people.set(email, person.id);
  }
  return people;
}

export async function makeOpening(
  services: Services,
  people: ReadonlyMap<string, string>,
  opening: (typeof OPENINGS)[number],
  publishedAt: Date,
) {
  const db = services.database.prisma;
  const profile = await db.roleProfile.findFirstOrThrow({
    where: { key: opening.profile },
    include: { versions: { where: { state: "published" }, include: { sessions: true, competencies: true } } },
  });
  const rubric = profile.versions[0];
  if (!rubric) throw new Error(`The profile ${opening.profile} has no published rubric.`);
  const manager = people.get(opening.manager) ?? "";
  const recruiter = people.get("recruiter@demo.baton.example") ?? "";
  const description = [
    opening.about,
    "",
    "What you would do",
    "",
    "- Work with people who write things down",
    "- Measure before you change, and say what you left out",
    "- Be asked what you think, and why",
    "",
    "What helps",
    "",
    profile.summary,
  ].join("\n");
  const made = await db.opening.create({
    data: {
      slug: `${opening.profile}-demo`,
      title: opening.title,
      state: "published",
      profileId: profile.id,
      rubricVersionId: rubric.id,
      headcount: 2,
      seniority: "mid",
      location: opening.location,
      country: opening.location === "Lisbon" ? "PT" : "DE",
      remote: true,
      salaryRange: opening.salaryRange,
      description,
      hiringManagerId: manager,
      recruiterId: recruiter,
      publishedAt,
      createdAt: publishedAt,
      sessions: {
        create: rubric.sessions
          .filter((session) => session.kind === "onsite" || session.number === 1)
          .map(({ kind, number, name, minutes, focus }) => ({ kind, number, name, minutes, focus })),
      },
      questions: {
        create: [
          { position: 0, kind: "text", prompt: "What have you built that others use?", required: true },
          {
            position: 1,
            kind: "choice",
            prompt: "When could you start?",
            choices: ["At once", "In one to three months", "Later"],
            required: false,
          },
        ],
      },
    },
    include: { sessions: true, questions: true },
  });
  return { ...made, profileKey: opening.profile, manager, recruiter, competencies: rubric.competencies };
}

export type NewApplication = {
  readonly person: DemoPerson;
  readonly opening: DemoOpening;
  readonly stage: Stage;
  readonly appliedAt: Date;
  readonly stageEnteredAt: Date;
  readonly index: number;
  /** A file of prisma/seed/resumes instead of a made-up text. */
  readonly file?: string;
};

/** An application with its resume stored and queued for reading, as if it had come through the careers page. */
export async function makeApplication(demo: Demo, input: NewApplication) {
  const { services } = demo;
  const db = services.database.prisma;
  const { person, opening } = input;
  const candidate = await db.candidate.create({
    data: {
      name: person.name,
      email: person.email,
      phone: person.phone,
      location: person.city,
      timeZone: "Europe/Berlin",
      links: [`https://git.example/${person.email.split("@")[0] ?? ""}`],
      createdAt: input.appliedAt,
    },
  });
  const application = await db.application.create({
    data: {
      candidateId: candidate.id,
      openingId: opening.id,
      stage: input.stage,
      stageEnteredAt: input.stageEnteredAt,
      promisedFor: input.stage === "hired" ? null : demoPromise(demo.now, input.index),
      createdAt: input.appliedAt,
      consentAt: input.appliedAt,
      track: input.stage === "resume_screen" ? null : "experienced",
    },
  });
  const [question] = opening.questions;
  if (question) {
    const answer = demoResume(person, opening.profileKey, input.index)
      .split("\n")
      .find((line) => line.startsWith("- "));
    await db.applicationAnswer.create({
      data: {
        applicationId: application.id,
        openingQuestionId: question.id,
        prompt: question.prompt,
        answer: (answer ?? "").slice(2),
      },
    });
  }
  const content = input.file
    ? await readFile(join("prisma", "seed", "resumes", input.file))
    : Buffer.from(demoResume(person, opening.profileKey, input.index));
  const { key, bytes, sha256 } = await services.files.put(content);
  const document = await db.document.create({
    data: {
      candidateId: candidate.id,
      applicationId: application.id,
      fileName: input.file ?? `${person.name}.txt`,
      fileType: input.file ? "pdf" : "txt",
      bytes,
      sha256,
      storageKey: key,
      createdAt: input.appliedAt,
      ...(input.file ? {} : { textState: "read" as const, text: content.toString("utf8"), pages: 1 }),
    },
  });
  await services.jobs.enqueue(db, readResumeJob, { documentId: document.id });
  const about = { openingId: opening.id, candidateId: candidate.id, applicationId: application.id };
  await tell(
    demo,
    input.appliedAt,
    { kind: "candidate", id: candidate.id },
    {
      type: "application.received",
      subject: { kind: "application", id: application.id },
      ...about,
      after: { stage: "resume_screen", source: "careers_page" },
    },
  );
  if (input.stage !== "resume_screen") {
    const screenedAt = new Date(input.appliedAt.getTime() + DAY);
    await db.screeningDecision.create({
      data: {
        applicationId: application.id,
        screenerId: opening.recruiter,
        outcome: "advance",
        track: "experienced",
        levels: { teams: 3, own_role: 3, results: 3, must_haves: 3 },
        decidedAt: screenedAt,
      },
    });
    await tell(
      demo,
      screenedAt,
      { kind: "person", id: opening.recruiter },
      {
        type: "application.screened",
        subject: { kind: "application", id: application.id },
        ...about,
        before: { stage: "resume_screen", onHold: false },
        after: { outcome: "advance", track: "experienced" },
      },
    );
  }
  return { application, candidate, about };
}

export type MadeApplication = Awaited<ReturnType<typeof makeApplication>>;

/** A date ahead for nearly everybody; a few have been waiting past theirs. */
function demoPromise(now: Date, index: number): string {
  const today = now.toISOString().slice(0, 10);
  return index % 17 === 11 ? addDays(today, -4) : addWorkingDays(today, 1 + (index % 4), []);
}

/** Takes an application out of the pipeline, as it happened at a moment in the past. */
export async function leave(
  demo: Demo,
  made: MadeApplication,
  disposition: Disposition,
  code: string,
  at: Date,
): Promise<void> {
  await demo.services.database.prisma.application.update({
    where: { id: made.application.id },
    data: { disposition, dispositionCode: code, disposedAt: at },
  });
  await tell(
    demo,
    at,
    { kind: "person", id: demo.people.get("recruiter@demo.baton.example") ?? "" },
    {
      type: disposition === "rejected" ? "application.rejected" : "application.withdrawn",
      subject: { kind: "application", id: made.application.id },
      ...made.about,
      before: { stage: made.application.stage, disposition: null },
      after: { disposition, reason: code },
    },
  );
}
