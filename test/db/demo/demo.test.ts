import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DISPOSITIONS, STAGES } from "#app/hiring/applications/stages.ts";
import { MAIL_STATES } from "#app/hiring/mail/mail-state.ts";
import { ROLES, type Role } from "#app/hiring/people/roles.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { demoCandidatePage, seedDemo } from "#prisma/seed/demo.ts";
import { seedLibrary } from "#prisma/seed/library.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { listWaitingLoops } from "#app/use-cases/applications/list-waiting-loops.server.ts";
import { getOpening } from "#app/use-cases/openings/get-opening.server.ts";
import { getDayProposals } from "#app/use-cases/interviews/get-day-proposals.server.ts";
import { listMyInterviews } from "#app/use-cases/interviews/list-my-interviews.server.ts";
import { listMails } from "#app/use-cases/mail/list-mails.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { getInterviewing } from "#app/use-cases/people/get-interviewing.server.ts";
import { getHome } from "#app/use-cases/people/get-home.server.ts";
import { listLearntChanges } from "#app/use-cases/people/list-learnt-changes.server.ts";
import { listPeople } from "#app/use-cases/people/list-people.server.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { buildServices } from "#test/builders/services.ts";
import { recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();
let dir: string;
let services: Services;
const jobs = recordingJobs();

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "baton-demo-"));
  services = buildServices(database(), jobs, { files: createFileStore({ dir }), mailIsSent: false });
  await seedLibrary(services.database.prisma);
  await seedDemo({ services, log: createLog("silent") });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

function base() {
  const { database: opened, files, baseUrl, secret, mailDelaySeconds } = services;
  return { db: opened.prisma, jobs, files, now: new Date(), baseUrl, secret, mailDelaySeconds };
}

async function ctxOf(role: Role) {
  const sign = {
    admin: "admin",
    recruiter: "recruiter",
    hiring_manager: "manager",
    interviewer: "interviewer",
  };
  const person = await services.database.prisma.person.findFirstOrThrow({
    where: { email: `${sign[role]}@demo.baton.example` },
  });
  const actor = { kind: "person", id: person.id, email: person.email, role, active: true } as const;
  return { ...base(), actor, eventActor: { kind: "person", id: person.id } as const };
}

describe("the demo", () => {
  it("has answers that are answers to their questions", async () => {
    const rated = await services.database.prisma.answerRating.findMany({
      where: { askedQuestion: { questionVersion: { question: { key: "predict-whom-to-call" } } } },
      select: { sentence: true },
    });
    expect(rated.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/^Four hundred calls: /)]);
  });

  it("proposes days for a candidate whose onsites are still to be booked", async () => {
    const { db } = base();
    const application = await db.application.findFirstOrThrow({
      where: { stage: "onsite", disposition: null, interviews: { none: { kind: "onsite" } } },
    });
    const page = await getDayProposals(await ctxOf("recruiter"), application.id, { byVideo: false });
    expect(page.days.length).toBeGreaterThan(2);
    expect(page.days[0]?.interviews).toHaveLength(4);
  });

  it("has people in every state of training, two of whom its interviewer may sign off", async () => {
    const ctx = await ctxOf("interviewer");
    const { skills, learners } = await getInterviewing(ctx, ctx.actor.id);
    expect(skills.some(({ training }) => training === null)).toBe(true);
    const steps = learners.map(({ training, step }) => `${training} ${step.done} of ${step.wanted}`);
    const states = ["shadowing", "reverse_shadowing"].flatMap((step) => [`${step} 1 of 2`, `${step} 2 of 2`]);
    expect(steps).toEqual(expect.arrayContaining([...states, "shadowing 0 of 2"]));
    expect(learners.filter(({ step }) => step.ready)).toHaveLength(2);
    const signedOff = { training: "trained" as const, signedOffById: ctx.actor.id };
    expect(await ctx.db.interviewSkill.count({ where: signedOff })).toBe(1);
  });

  it("has learnt from each decision when it was made, the oldest first", async () => {
    const { changes } = await listLearntChanges(await ctxOf("admin"), 1);
    const times = changes.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const decisions = await services.database.prisma.decision.findMany();
    const decidedAt = new Set(decisions.map((one) => one.decidedAt.getTime()));
    expect(decidedAt.size).toBeGreaterThan(3);
    expect(times.filter((at) => !decidedAt.has(at))).toEqual([]);
    expect(new Set(times).size).toBeGreaterThan(1);
  });

  it("lets nobody lead alone, in a loop that runs, what they only watch yet", async () => {
    const { prisma } = services.database;
    const skills = await prisma.interviewSkill.findMany({ where: { training: "shadowing" } });
    const led = await prisma.interview.findMany({ where: { application: { revealedAt: null } } });
    expect(led.length).toBeGreaterThan(10);
    const early = led.filter(({ interviewerId, focus }) =>
      skills.some((one) => one.personId === interviewerId && focus.includes(one.competencyKey)),
    );
    expect(early.map(({ name, interviewerId }) => `${name} ${interviewerId}`)).toEqual([]);
  });

  it("has something new in the inboxes of its recruiter, manager and interviewer", async () => {
    for (const role of ["recruiter", "hiring_manager", "interviewer"] as const)
      expect((await listInbox(await ctxOf(role))).openCount, role).toBeGreaterThan(1);
    const held = { kind: "interview_booked", interview: { state: "completed" as const } };
    expect(await base().db.inboxItem.count({ where: held })).toBe(0);
  });

  it("has mails that have left, failed, wait and were taken back, each with its history", async () => {
    const { mails, counts } = await listMails(await ctxOf("recruiter"), {
      filter: "all",
      search: "",
      from: null,
    });
    // One that the service refused, and one that came back.
    expect(counts).toMatchObject({ failed: 2 });
    const states = new Set((await services.database.prisma.mail.findMany()).map((mail) => mail.state));
    // `sending` lasts a moment, `kept` is what those that are queued become without a mail service, and nobody asked
    // not to be written to, or holds a mail.
    expect(MAIL_STATES.filter((state) => !states.has(state))).toEqual([
      "sending",
      "kept",
      "withheld",
      "held",
    ]);
    const waiting = mails.filter((mail) => mail.mayTakeBack && mail.sendAfter.getTime() > Date.now());
    expect(waiting.map((mail) => mail.label)).toEqual(expect.arrayContaining(["Rejection"]));
    const told = await services.database.prisma.event.groupBy({
      by: ["subjectId"],
      where: { subjectKind: "mail" },
    });
    expect(told).toHaveLength(await services.database.prisma.mail.count());
  });

  it("has answers of enough candidates for its interviewer to read how they found the interviews", async () => {
    expect((await getAccount(await ctxOf("interviewer"), { sessionId: null })).pulse).toMatchObject({
      answers: 5,
    });
  });

  it("has one opening of which its team reads how candidates found the whole process", async () => {
    const ctx = await ctxOf("recruiter");
    const openings = await ctx.db.opening.findMany({ select: { id: true } });
    const read = await Promise.all(openings.map(({ id }) => getOpening(ctx, id)));
    const rated = read.flatMap(({ pulse }) => pulse ?? []);
    expect(rated).toHaveLength(1);
    expect(rated[0]).toMatchObject({ answers: 5, average: 4 });
    expect(rated[0]?.words.length).toBeGreaterThan(1);
  });

  it("has an address that mail came back from, and a reply on a candidate's timeline", async () => {
    const { db } = base();
    const [shut, ...more] = await db.suppression.findMany({ include: { mail: true } });
    expect(more).toEqual([]);
    expect(shut).toMatchObject({ reason: "bounced", liftedAt: null, mail: { delivery: "bounced" } });
    const reply = await db.mailReply.findFirstOrThrow();
    expect(reply).toMatchObject({ state: "read", fromName: "Chloe Fontaine" });
    const { timeline } = await getApplication(await ctxOf("recruiter"), reply.applicationId);
    expect(timeline).toContainEqual(expect.objectContaining({ type: "mail.received" }));
  });

  it("leads to the page of a candidate with something behind them and something ahead", async () => {
    const page = await demoCandidatePage(services);
    const token = page?.split("/").at(-1) ?? "";
    const visitor = { ...base(), actor: null, eventActor: { kind: "candidate", id: null } as const };
    const own = await getOwnApplication(visitor, token);
    const states = own.interviews.map((interview) => interview.state);
    expect(states).toEqual(expect.arrayContaining(["completed", "in_progress", "scheduled"]));
    expect(own.open).toBe(true);
  });

  it("has work that is due for every role, some of it overdue", async () => {
    const waits: Record<Role, number> = { admin: 0, recruiter: 0, hiring_manager: 0, interviewer: 0 };
    const people = await listPeople(await ctxOf("admin"));
    waits.admin = people.invitations.length;
    const recruiter = await getHome(await ctxOf("recruiter"));
    waits.recruiter = recruiter?.requests.length ?? 0;
    const manager = await getHome(await ctxOf("hiring_manager"));
    waits.hiring_manager = Math.min(manager?.debriefs.length ?? 0, manager?.decisions.length ?? 0);
    const mine = await listMyInterviews(await ctxOf("interviewer"));
    waits.interviewer = Math.min(mine.coming.length, mine.scorecardsDue.length);
    expect(ROLES.filter((role) => waits[role] === 0)).toEqual([]);
    expect((await listWaitingLoops(await ctxOf("recruiter"))).loops.length).toBeGreaterThan(0);
  });

  it("shows six openings and about sixty candidates, at every stage and at every way out", async () => {
    const { db } = base();
    expect(await db.opening.count()).toBe(6);
    const candidates = await db.candidate.count();
    expect(candidates).toBeGreaterThanOrEqual(55);
    expect(candidates).toBeLessThanOrEqual(75);
    const standing = await db.application.groupBy({ by: ["stage"], where: { disposition: null } });
    expect(standing.map(({ stage }) => stage).sort()).toEqual([...STAGES].sort());
    const left = await db.application.groupBy({ by: ["disposition"], where: { disposition: { not: null } } });
    expect(left.map(({ disposition }) => disposition).sort()).toEqual([...DISPOSITIONS].sort());
    // Each opening shows something: nobody meets an empty board.
    const openings = await db.opening.findMany({ select: { _count: { select: { applications: true } } } });
    expect(openings.every(({ _count }) => _count.applications > 0)).toBe(true);
  });

  it("is made once: a company that is there keeps what it has", async () => {
    const before = await services.database.prisma.application.count();
    await seedDemo({ services, log: createLog("silent") });
    expect(await services.database.prisma.application.count()).toBe(before);
  });
});
