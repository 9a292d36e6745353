import { randomUUID } from "node:crypto";
import type { Actor } from "#app/hiring/access/actor.ts";
import type { Role } from "#app/hiring/people/roles.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import type { Ctx, VisitorCtx } from "#app/platform/db/context.server.ts";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import type { Jobs } from "#app/platform/jobs/jobs.server.ts";
import { seedLibrary } from "#prisma/seed/library.ts";

/** The moment at which tests take place, unless they say otherwise. */
export const NOW = new Date("2026-11-23T10:00:00Z");
const HOUR = 3_600_000;

export type World = Awaited<ReturnType<typeof buildWorld>>;
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

/** Collects what would be enqueued; the real queue is tested in test/jobs. */
export function recordingJobs(): Jobs & { readonly enqueued: { name: string; payload: object }[] } {
  const enqueued: { name: string; payload: object }[] = [];
  return {
    enqueued,
    async enqueue(_tx, job, payload) {
      enqueued.push({ name: job.name, payload: job.payload.parse(payload) });
    },
    async enqueueMany(_tx, job, items) {
      for (const { payload } of items) enqueued.push({ name: job.name, payload: job.payload.parse(payload) });
    },
    async forget(_tx, ids) {
      const kept = enqueued.filter(
        ({ payload }) => !Object.values(payload).some((value) => ids.includes(value as string)),
      );
      enqueued.splice(0, enqueued.length, ...kept);
    },
  };
}

const noFiles: FileStore = new Proxy({} as FileStore, {
  get() {
    throw new Error("This test has no file store; pass one to buildWorld.");
  },
});

/**
 * A company with its library in an empty database, and builders for everything that people make in it. Builders
 * write rows directly: they set the scene, the test makes the move it is about through a use case.
 */
export async function buildWorld(database: Database, options: { files?: FileStore; jobs?: Jobs } = {}) {
  const db = database.prisma;
  await seedLibrary(db);
  await db.company.upsert({
    where: { id: "company" },
    create: { id: "company", name: "Northlight Data", timeZone: "Europe/Berlin" },
    update: {},
  });
  const jobs = options.jobs ?? recordingJobs();
  const files = options.files ?? noFiles;
  const common = {
    db,
    jobs,
    files,
    baseUrl: "http://baton.test",
    secret: "s".repeat(48),
    mailDelaySeconds: 10,
  };

  function ctxFor(person: Person, now: Date = NOW): Ctx {
    const actor: Actor = {
      kind: "person",
      id: person.id,
      email: person.email,
      role: person.role,
      active: true,
    };
    return { ...common, actor, now, eventActor: { kind: "person", id: person.id } };
  }

  function visitorCtx(now: Date = NOW): VisitorCtx {
    return { ...common, actor: null, now, eventActor: { kind: "candidate", id: null } };
  }

  async function buildPerson(role: Role, name = `${role} ${randomUUID().slice(0, 6)}`): Promise<Person> {
    const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, ".")}.${randomUUID()}@northlight.example`;
    const person = await db.person.create({
      data: { name, email, role, emailVerified: true, timeZone: "Europe/Berlin" },
      select: { id: true },
    });
    return { id: person.id, name, email, role };
  }

  async function buildOpening(
    input: {
      profile?: string;
      title?: string;
      hiringManager?: Person;
      recruiter?: Person;
      state?: "draft" | "published" | "paused" | "closed";
    } = {},
  ) {
    const profile = await db.roleProfile.findFirstOrThrow({
      where: { key: input.profile ?? "analytics-engineer" },
      include: { versions: { where: { state: "published" }, include: { sessions: true } } },
    });
    const rubric = profile.versions[0];
    if (!rubric) throw new Error("The profile has no published rubric.");
    const hiringManager = input.hiringManager ?? (await buildPerson("hiring_manager"));
    const recruiter = input.recruiter ?? (await buildPerson("recruiter"));
    return db.opening.create({
      data: {
        slug: `opening-${randomUUID().slice(0, 8)}`,
        title: input.title ?? profile.name,
        state: input.state ?? "published",
        publishedAt: NOW,
        profileId: profile.id,
        rubricVersionId: rubric.id,
        headcount: 1,
        description: "Build the models that finance and product decide with.",
        location: "Berlin",
        country: "DE",
        hiringManagerId: hiringManager.id,
        recruiterId: recruiter.id,
        sessions: {
          create: rubric.sessions
            .filter((session) => session.kind === "onsite" || session.number === 1)
            .map(({ kind, number, name, minutes, focus }) => ({ kind, number, name, minutes, focus })),
        },
      },
      include: { sessions: true, rubricVersion: { include: { competencies: true } } },
    });
  }

  async function buildCandidate(input: { name?: string; email?: string; personId?: string } = {}) {
    const name = input.name ?? `Candidate ${randomUUID().slice(0, 6)}`;
    return db.candidate.create({
      data: {
        name,
        email: input.email ?? `${randomUUID().slice(0, 8)}@mail.example`,
        personId: input.personId ?? null,
      },
    });
  }

  async function buildApplication(
    input: { opening?: { id: string }; stage?: Stage; candidate?: { id: string }; name?: string } = {},
  ) {
    const opening = input.opening ?? (await buildOpening());
    const candidate = input.candidate ?? (await buildCandidate(input.name ? { name: input.name } : {}));
    return db.application.create({
      data: {
        candidateId: candidate.id,
        openingId: opening.id,
        stage: input.stage ?? "resume_screen",
        stageEnteredAt: NOW,
        track: "experienced",
        consentAt: NOW,
      },
      include: { candidate: true, opening: true },
    });
  }

  async function buildInterview(input: {
    application: { id: string };
    interviewer: Person;
    kind?: "phone" | "onsite";
    number?: number;
    state?: "scheduled" | "in_progress" | "completed" | "cancelled" | "no_show";
    startsAt?: Date;
    focus?: readonly string[];
    phoneOutcome?: "advance" | "reject";
  }) {
    const kind = input.kind ?? "onsite";
    const number = input.number ?? 1;
    const startsAt = input.startsAt ?? new Date(NOW.getTime() + HOUR);
    const { opening } = await db.application.findFirstOrThrow({
      where: { id: input.application.id },
      select: { opening: { select: { sessions: true } } },
    });
    const session = opening.sessions.find((row) => row.kind === kind && row.number === number);
    const minutes = session?.minutes ?? 60;
    const state = input.state ?? "scheduled";
    return db.interview.create({
      data: {
        applicationId: input.application.id,
        kind,
        number,
        name: session?.name ?? `${kind} ${number}`,
        focus: [...(input.focus ?? session?.focus ?? [])],
        minutes,
        startsAt,
        endsAt: new Date(startsAt.getTime() + minutes * 60_000),
        timeZone: "Europe/Berlin",
        link: "https://meet.example/room",
        interviewerId: input.interviewer.id,
        state,
        startedAt: state === "in_progress" || state === "completed" ? startsAt : null,
        completedAt: state === "completed" ? new Date(startsAt.getTime() + minutes * 60_000) : null,
        phoneOutcome: input.phoneOutcome ?? null,
      },
    });
  }

  return {
    db,
    jobs,
    ctxFor,
    visitorCtx,
    buildPerson,
    buildOpening,
    buildCandidate,
    buildApplication,
    buildInterview,
  };
}
