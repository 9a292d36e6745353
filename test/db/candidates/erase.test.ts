import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobDefinitions } from "#app/jobs/all-jobs.server.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { createJobRunner } from "#app/platform/jobs/jobs.server.ts";
import type { JobRunner } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { addCandidate } from "#app/use-cases/applications/add-candidate.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { recordDecision } from "#app/use-cases/debriefs/record-decision.server.ts";
import { getHandoffBrief } from "#app/use-cases/interviews/get-handoff-brief.server.ts";
import { tellAboutInterviewJob } from "#app/use-cases/interviews/tell-about-interview.job.server.ts";
import { tellAboutInterview } from "#app/use-cases/interviews/tell-about-interview.server.ts";
import { projectNote } from "#app/use-cases/live-notes/internal/project-note.server.ts";
import { openNote } from "#app/use-cases/live-notes/open-note.server.ts";
import { reviseScorecard } from "#app/use-cases/scorecards/revise-scorecard.server.ts";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getErasure } from "#app/use-cases/applications/get-erasure.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { listPipeline } from "#app/use-cases/applications/list-pipeline.server.ts";
import { removeFilesJob } from "#app/use-cases/applications/remove-files.job.server.ts";
import { removeFiles } from "#app/use-cases/applications/remove-files.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { listCandidates } from "#app/use-cases/candidates/list-candidates.server.ts";
import { getDebrief } from "#app/use-cases/debriefs/get-debrief.server.ts";
import { getDecision } from "#app/use-cases/debriefs/get-decision.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { listMyInterviews } from "#app/use-cases/interviews/list-my-interviews.server.ts";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { listMails } from "#app/use-cases/mail/list-mails.server.ts";
import { draftOffer } from "#app/use-cases/offers/draft-offer.server.ts";
import { getOffer } from "#app/use-cases/offers/get-offer.server.ts";
import { getHome } from "#app/use-cases/people/get-home.server.ts";
import { findByName } from "#app/use-cases/search/find-by-name.server.ts";
import { searchApplications } from "#app/use-cases/search/search-applications.server.ts";
import { NO_SEARCH } from "#app/hiring/search/search-state.ts";
import { getScorecard } from "#app/use-cases/scorecards/get-scorecard.server.ts";
import { buildWholeCandidate } from "#test/builders/whole-candidate.ts";
import type { WholeCandidate } from "#test/builders/whole-candidate.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";
import {
  fillFiles,
  fillJobs,
  fillRows,
  keysOf,
  NOT_ABOUT_CANDIDATES,
  tablesOf,
  whereFound,
} from "./canaries.ts";
import type { Canary } from "./canaries.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-erase-"));
const files = createFileStore({ dir: folder });
const LATER = new Date(NOW.getTime() + 60_000);

let runner: JobRunner;
let world: World;
let admin: Person;
let gone: WholeCandidate;
let kept: WholeCandidate;
let goneWords: readonly Canary[];
let keptWords: readonly Canary[];
let foundBefore: readonly string[];
let keptBefore: readonly string[];

/** One candidate is erased beside another one who has everything, too; the tests look at what is left of each. */
beforeAll(async () => {
  runner = createJobRunner({ url: database().url, log: createLog("silent") });
  await runner.start(jobDefinitions);
  world = await buildWorld(database(), { files, jobs: runner });
  admin = await world.buildPerson("admin");
  const library = await keysOf(database());
  gone = await buildWholeCandidate(world, files, "Rosa Lindqvist");
  const rowsOfGone = [
    ...(await fillRows(database(), "gone", (row) => library.has(row))),
    ...(await fillFiles(folder, "gone")),
    ...(await fillJobs(database(), "gone")),
  ];
  const notKept = await keysOf(database());
  kept = await buildWholeCandidate(world, files, "Karl Weber");
  keptWords = await fillRows(database(), "kept", (row) => notKept.has(row));
  goneWords = rowsOfGone;
  // Somebody without an application, who is searched apart from those who have one.
  await world.db.candidate.create({ data: { name: "Only Known", email: "only.known@example.com" } });
  foundBefore = await whereFound(database(), folder, [...goneWords, ...keptWords]);
  keptBefore = await whereFound(database(), folder, keptWords);
  await eraseCandidate(world.ctxFor(admin, LATER), await confirmed(gone));
  await removeErasedFiles();
});

afterAll(async () => {
  await runner.stop();
  rmSync(folder, { recursive: true });
});

async function confirmed({ candidate: { id } }: WholeCandidate) {
  const { name } = await world.db.candidate.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return { candidateId: id, typedName: name, reasonCode: "candidate_request" };
}

/** Does what the enqueued jobs about files ask for. */
async function removeErasedFiles(): Promise<void> {
  const system = { ...world.visitorCtx(LATER), eventActor: { kind: "system", id: null } as const };
  const jobs = await runner.boss.findJobs(removeFilesJob.name);
  expect(jobs).toHaveLength(1);
  for (const job of jobs) await removeFiles(system, removeFilesJob.payload.parse(job.data).keys);
}

describe("an erased candidate", () => {
  it("stood in every table that can hold a candidate, with a word in every column of every row", async () => {
    const filled = new Set(goneWords.map((canary) => canary.table));
    const unknown: string[] = [];
    for (const table of await tablesOf(database())) {
      const { rows } = await database().pool.query<{ count: string }>(`SELECT count(*) FROM "${table}"`);
      if (!NOT_ABOUT_CANDIDATES.includes(table) && !filled.has(table) && rows[0]?.count === "0")
        unknown.push(table);
    }
    expect(unknown).toEqual([]);
    const places = new Set(foundBefore);
    const vain = [...goneWords, ...keptWords].filter(
      ({ table, column }) => !places.has(`${table}.${column} in ${table}`),
    );
    expect(vain).toEqual([]);
    expect(goneWords.length).toBeGreaterThan(100);
    expect(goneWords.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["files", "jobs.job", "NoteUpdate"]),
    );
  });

  it("has left no word in any column of any table, in the queue or on the disk", async () => {
    expect(await whereFound(database(), folder, goneWords)).toEqual([]);
  });

  it("takes nobody else along", async () => {
    expect(keptWords.length).toBeGreaterThan(100);
    expect(await whereFound(database(), folder, keptWords)).toEqual(keptBefore);
  });

  it("is still counted: where each application stood, and how and when it ended", async () => {
    const applications = await world.db.application.findMany({
      where: { candidateId: gone.candidate.id },
      orderBy: { createdAt: "asc" },
    });
    expect(applications).toMatchObject([
      { stage: "offer", disposition: "withdrawn", dispositionCode: "other_withdrawal", disposedAt: LATER },
      {
        stage: "resume_screen",
        disposition: "rejected",
        dispositionCode: "other_rejection",
        disposedAt: NOW,
      },
    ]);
    const moved = await world.db.event.findFirst({
      where: { applicationId: gone.application.id, type: "application.moved" },
    });
    expect([moved?.before, moved?.after]).toEqual([{ stage: "onsite" }, { stage: "debrief" }]);
    const decision = await world.db.decision.findFirst({ where: { applicationId: gone.application.id } });
    expect(decision).toMatchObject({ outcome: "hire", decidedById: gone.people.manager.id });
    const feedback = await world.db.candidateFeedback.findFirst({
      where: { interviewId: gone.interview.id },
    });
    expect(feedback).toMatchObject({ rating: 4, text: "" });
  });

  it("keeps no judgement, no date of a start, and no tie to one of our people", async () => {
    const ofGone = { application: { candidateId: gone.candidate.id } };
    const left = {
      candidate: await world.db.candidate.findUnique({ where: { id: gone.candidate.id } }),
      offers: await world.db.offer.findMany({ where: ofGone }),
      cards: await world.db.scorecard.findMany({ where: ofGone, include: { levels: true, revisions: true } }),
      screenings: await world.db.screeningDecision.findMany({ where: ofGone }),
      interviews: await world.db.interview.findMany({ where: ofGone }),
      ratings: await world.db.answerRating.count({ where: { askedQuestion: { interview: ofGone } } }),
      tags: await world.db.deliveryTag.count({ where: { interview: ofGone } }),
      verdicts: await world.db.signalVerdict.count({ where: { signal: ofGone } }),
    };
    expect(left).toMatchObject({
      candidate: { name: "Erased candidate", personId: null, links: [], erasedAt: LATER },
      offers: [{ state: "withdrawn", terms: "", startDate: null }],
      cards: [{ state: "submitted", recommendation: null, levels: [], revisions: [] }],
      screenings: [{ outcome: "advance", levels: {} }],
      interviews: [
        { state: "completed", phoneOutcome: null },
        { state: "cancelled", phoneOutcome: null },
      ],
      ratings: 0,
      tags: 0,
      verdicts: 0,
    });
  });

  it("takes along the file that was merged into theirs, and all that the two were compared by", async () => {
    const ids = [gone.candidate.id, gone.twin.id];
    expect(await world.db.candidateKey.count({ where: { candidateId: { in: ids } } })).toBe(0);
    expect(await world.db.duplicateSuggestion.count({ where: { firstId: { in: ids } } })).toBe(0);
    expect(await world.db.searchEntry.count({ where: { application: { candidateId: { in: ids } } } })).toBe(
      0,
    );
    expect(await world.db.candidate.findUnique({ where: { id: gone.twin.id } })).toMatchObject({
      name: "Erased candidate",
      phone: "",
      erasedAt: LATER,
    });
    const merges = await world.db.candidateMerge.findMany({ where: { keptId: gone.candidate.id } });
    expect(merges).toMatchObject([{ before: {}, after: {}, moved: {} }]);
    const twin = kept.twin.id;
    const input = { candidateId: twin, typedName: "x", reasonCode: "candidate_request" };
    await expect(eraseCandidate(world.ctxFor(admin, LATER), input)).rejects.toThrow(
      /was merged into another/,
    );
  });

  it("leaves an event that says who, when and why, and nothing of the person", async () => {
    const events = await world.db.event.findMany({ where: { type: "candidate.erased" } });
    const asked = { erased: true, reason: "candidate_request" };
    const about = {
      candidateId: gone.candidate.id,
      actorId: admin.id,
      at: LATER,
      before: { erased: false },
      after: asked,
    };
    expect(events).toHaveLength(3);
    for (const event of events) expect(event).toMatchObject(about);
    const followed = events.map((event) => event.applicationId);
    expect(new Set(followed)).toEqual(new Set([null, gone.application.id, gone.earlier.id]));
  });

  it("gets no more mail, and no colleague is told about them by name", async () => {
    const mails = await world.db.mail.findMany({ where: { applicationId: gone.application.id } });
    const states = new Map(mails.map((mail) => [mail.id, mail]));
    for (const { id, state } of gone.mails) {
      expect(states.get(id)?.state).toBe(state === "sent" ? "sent" : "taken_back");
    }
    await tellEverybody();
    const told = await world.db.mail.findMany({
      where: { applicationId: gone.application.id, id: { notIn: gone.mails.map((mail) => mail.id) } },
    });
    expect(told).toMatchObject([
      {
        template: "interview-cancelled-interviewer",
        to: gone.people.ben.email,
        props: { candidateName: "Erased candidate", reason: "The candidate was erased" },
      },
    ]);
    const telling = { interviewId: gone.interview.id, change: "changed", sequence: 0 } as const;
    const system = { ...world.visitorCtx(LATER), eventActor: { kind: "system", id: null } as const };
    await tellAboutInterview(system, { ...telling, toCandidate: true });
    expect(await world.db.mail.count({ where: { to: { endsWith: "@erased.invalid" } } })).toBe(0);
  });

  it("has no private page any more", async () => {
    for (const { id } of [gone.application, gone.earlier]) {
      const token = candidateLink({ baseUrl: "", secret: "s".repeat(48) }, { id, linkVersion: 1 });
      const opened = getOwnApplication(world.visitorCtx(LATER), token.replace("/status/", ""));
      await expect(opened).rejects.toMatchObject({ kind: "not_found" });
    }
  });

  it("is a new candidate when they apply again", async () => {
    const { id } = await buildAgain();
    expect(id).not.toBe(gone.candidate.id);
  });
});

/** Does what the waiting jobs about interviews ask for. */
async function tellEverybody(): Promise<void> {
  const system = { ...world.visitorCtx(LATER), eventActor: { kind: "system", id: null } as const };
  const about = [gone.interview.id, gone.booked.id];
  for (const interviewId of about) {
    for (const job of await runner.boss.findJobs(tellAboutInterviewJob.name, { data: { interviewId } })) {
      await tellAboutInterview(system, tellAboutInterviewJob.payload.parse(job.data));
    }
  }
}

async function buildAgain() {
  const opening = await world.buildOpening();
  const recruiter = await world.buildPerson("recruiter");
  const { applicationId } = await addCandidate(world.ctxFor(recruiter, LATER), {
    name: "Rosa Lindqvist",
    email: gone.candidate.email,
    phone: "",
    links: [],
    openingId: opening.id,
    source: "added_by_recruiter",
    sourceDetail: "",
    resumes: [],
  });
  const { candidate } = await world.db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { candidate: true },
  });
  return candidate;
}

describe("every screen that can show an erased candidate", () => {
  it("still answers those who run the process, without a word of the person", async () => {
    const ctx = world.ctxFor(admin, LATER);
    const asRecruiter = world.ctxFor(gone.people.recruiter, LATER);
    const { id } = gone.application;
    const mails = await listMails(ctx, { filter: "all", search: "", from: null });
    const shown = {
      application: await getApplication(ctx, id),
      earlier: await getApplication(asRecruiter, gone.earlier.id),
      board: await listPipeline(asRecruiter, gone.opening.id, { left: false }),
      left: await listPipeline(asRecruiter, gone.opening.id, { left: true }),
      candidate: await getCandidate(ctx, gone.candidate.id),
      debrief: await getDebrief(ctx, id),
      decision: await getDecision(ctx, id),
      offer: await getOffer(ctx, id),
      home: await getHome(asRecruiter),
      mails,
      mail: await Promise.all(gone.mails.map((mail) => getMail(ctx, { mailId: mail.id }))),
    };
    expect(JSON.stringify(shown)).not.toMatch(/gone[0-9a-f]{24}/);
    expect(shown.application.candidate).toMatchObject({ name: "Erased candidate", contact: null });
    expect(new Set(Object.values(shown.application.may))).toEqual(new Set([false]));
    expect(shown.application.timeline.map((entry) => entry.what)).toEqual(
      expect.arrayContaining([
        "Erased the candidate: The candidate asked for it",
        "Moved from Onsite to Debrief",
        "Withdrawn at Offer: Other (say why)",
      ]),
    );
    expect(shown.board.cards).toEqual([]);
    expect(shown.left.cards).toMatchObject([{ id, candidate: { name: "Erased candidate" } }]);
    expect(shown.candidate).toMatchObject({ documents: [], mayErase: false, candidate: { contact: null } });
    expect(shown.decision.decisions).toMatchObject([
      { outcome: "hire", rationale: "Erased with the candidate.", citations: [] },
    ]);
    expect([shown.debrief, shown.decision, shown.offer].map((page) => page.erasedAt)).toEqual([
      LATER,
      LATER,
      LATER,
    ]);
    const asManager = await getDebrief(world.ctxFor(gone.people.manager, LATER), id);
    expect(Object.values(asManager.may)).toEqual([false, false, false]);
    expect(shown.mail.every((mail) => !mail.mayRetry && !mail.mayTakeBack)).toBe(true);
  });

  it("still answers an interviewer, who owes nothing for them any more", async () => {
    const ctx = world.ctxFor(gone.people.ana, LATER);
    const mine = await listMyInterviews(ctx);
    expect([...mine.coming, ...mine.scorecardsDue]).toEqual([]);
    expect((await listMyInterviews(world.ctxFor(gone.people.ben, LATER))).coming).toEqual([]);
    const shown = [
      await getApplication(ctx, gone.application.id),
      await getInterview(ctx, gone.interview.id),
      await getScorecard(ctx, gone.interview.id),
      await getHandoffBrief(ctx, gone.interview.id),
      await getDecision(ctx, gone.application.id),
    ];
    expect(JSON.stringify(shown)).not.toMatch(/gone[0-9a-f]{24}/);
  });

  it("asks no interviewer for a scorecard that nobody can write any more", async () => {
    const interviewer = await world.buildPerson("interviewer");
    const application = await world.buildApplication({ stage: "onsite", name: "Owed Scorecard" });
    await world.buildInterview({ application, interviewer, state: "completed" });
    const due = async () => (await listMyInterviews(world.ctxFor(interviewer, LATER))).scorecardsDue.length;
    expect(await due()).toBe(1);
    const input = { candidateId: application.candidateId, typedName: "owed scorecard" };
    await eraseCandidate(world.ctxFor(admin, LATER), { ...input, reasonCode: "added_by_mistake" });
    expect(await due()).toBe(0);
  });

  it("does not bring them up in a search", async () => {
    const ctx = world.ctxFor(admin, LATER);
    const listed = (await listCandidates(ctx, { after: null })).candidates;
    expect(listed.map((candidate) => candidate.id)).not.toContain(gone.candidate.id);
    for (const query of ["Erased candidate", "erased.invalid"]) {
      const asked = { state: { ...NO_SEARCH, query }, after: null };
      expect((await searchApplications(ctx, asked)).hits).toEqual([]);
      expect((await findByName(ctx, query)).hits.map((hit) => hit.kind)).toEqual(["search"]);
    }
  });
});

describe("what was erased stays erased", () => {
  it("whoever adds a word is told so", async () => {
    const ctx = world.ctxFor(admin, LATER);
    const manager = world.ctxFor(gone.people.manager, LATER);
    const { id: applicationId } = gone.application;
    const card = { recommendation: "yes" as const, summary: "As I recall", levels: [] };
    const tries = [
      reopenApplication(ctx, { applicationId, reason: "She called" }),
      draftOffer(ctx, { applicationId, terms: "More", startDate: "", version: 0 }),
      recordDecision(manager, {
        applicationId,
        outcome: "hold",
        rationale: "As I recall, she was good",
        dissent: "",
        citations: [],
      }),
      reviseScorecard(world.ctxFor(gone.people.ana, LATER), gone.interview.id, {
        version: 1,
        reason: "As I recall",
        ...card,
      }),
    ];
    for (const refused of await Promise.allSettled(tries)) {
      expect(refused).toMatchObject({ status: "rejected", reason: { name: "Refusal" } });
    }
    await expect(tries[0]).rejects.toThrow("This candidate was erased, so nothing is added any more.");
  });

  it("in every table that hangs on a candidate, asked or not", async () => {
    const { applicationId, interviewId, scorecardId, askedQuestionId } = await idsOf(gone);
    const words: readonly (readonly [string, string, readonly (string | null)[]])[] = [
      ["Candidate", `UPDATE "Candidate" SET phone = 'x' WHERE id = $1`, [gone.candidate.id]],
      ["Application", `UPDATE "Application" SET "sourceDetail" = 'x' WHERE id = $1`, [applicationId]],
      ["Interview", `UPDATE "Interview" SET place = 'x' WHERE id = $1`, [interviewId]],
      ["Scorecard", `UPDATE "Scorecard" SET summary = 'x' WHERE id = $1`, [scorecardId]],
      ["AskedQuestion", `UPDATE "AskedQuestion" SET "ownText" = 'x' WHERE id = $1`, [askedQuestionId]],
      [
        "Thread",
        `INSERT INTO "Thread" (id, "applicationId", "interviewId", text, "authorId", "createdAt")
         VALUES ('t', $1, $2, 'x', $3, now())`,
        [applicationId, interviewId, gone.people.ana.id],
      ],
      [
        "Mail",
        MAIL,
        ["to-them", gone.application.id, gone.candidate.id, '{"candidateName":"Erased candidate"}'],
      ],
      ["Mail", MAIL, ["by-name", gone.application.id, null, '{"candidateName":"Rosa Lindqvist"}']],
      [
        "ScorecardLevel",
        `INSERT INTO "ScorecardLevel" (id, "scorecardId", "competencyKey", comment) VALUES ('l', $1, 'goal', 'x')`,
        [scorecardId],
      ],
      [
        "AnswerRating",
        `INSERT INTO "AnswerRating" (id, "askedQuestionId", "raterId", level, "ratedAt") VALUES ('r', $1, $2, 3, now())`,
        [askedQuestionId, gone.people.ana.id],
      ],
    ];
    for (const [table, sql, values] of words) {
      await expect(database().pool.query(sql, [...values]), table).rejects.toThrow(/candidate was erased/);
    }
  });

  it("in the live note, whose open document still holds it", async () => {
    const name = sharedNoteName(gone.interview.id);
    const notes = createNoteLog({ pool: database().pool, log: createLog("silent") });
    const other = sharedNoteName(kept.interview.id);
    await Promise.all([
      notes.append({ name, update: Buffer.from("late"), authorId: null }),
      notes.append({ name: other, update: Buffer.from("late"), authorId: null }),
    ]);
    const system = { ...world.visitorCtx(LATER), eventActor: { kind: "system", id: null } as const };
    expect(await projectNote(system, { name, lines: [{ lineId: "l", text: "late" }], tags: [] })).toBe(false);
    expect(await world.db.noteUpdate.count({ where: { name } })).toBe(0);
    expect(await world.db.noteText.count({ where: { name } })).toBe(0);
    expect(await world.db.noteUpdate.count({ where: { name: other } })).toBe(2);
    const opened = openNote(world.ctxFor(gone.people.ana, LATER), { name });
    await expect(opened).rejects.toMatchObject({ kind: "not_found" });
  });

  it("also against a word that was on its way while the candidate was being erased", async () => {
    const late = await buildWholeCandidate(world, files, "Late Word");
    const { applicationId } = await idsOf(late);
    const slow = await database().pool.connect();
    await slow.query("BEGIN");
    await slow.query(
      `INSERT INTO "CandidateRequest" (id, "applicationId", kind, text, "createdAt")
       VALUES ('before', $1, 'question', 'was before', now())`,
      [applicationId],
    );
    const erasing = eraseCandidate(world.ctxFor(admin, LATER), await confirmed(late));
    await blocked();
    // Waits for the candidate's row, which the erasing holds by now.
    const after = database().pool.query(
      `INSERT INTO "Document" (id, "candidateId", "fileName", "fileType", bytes, sha256, "storageKey")
       VALUES ('after', $1, 'was after', 'txt', 1, 'x', 'after')`,
      [late.candidate.id],
    );
    const refused = expect(after).rejects.toThrow(/candidate was erased/);
    await slow.query("COMMIT");
    slow.release();
    expect(await erasing).toEqual({ erased: true });
    await refused;
    expect(await world.db.candidateRequest.count({ where: { applicationId } })).toBe(0);
    expect(await world.db.document.count({ where: { candidateId: late.candidate.id } })).toBe(0);
  });
});

const MAIL = `INSERT INTO "Mail" (id, template, "applicationId", "candidateId", props, "to", "sendAfter", "idempotencyKey")
  VALUES ($1, 'scorecard-reminder', $2, $3, $4, 'ana@northlight.example', now(), $1)`;

/** Resolves when somebody in this database waits for a lock; other tests share the server. */
async function blocked(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await database().pool.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows.length;
    })
    .toBeGreaterThan(0);
}

async function idsOf({ application, interview }: WholeCandidate) {
  const interviewId = interview.id;
  const scorecard = await world.db.scorecard.findFirstOrThrow({ where: { interviewId } });
  const asked = await world.db.askedQuestion.findFirstOrThrow({ where: { interviewId } });
  return { applicationId: application.id, interviewId, scorecardId: scorecard.id, askedQuestionId: asked.id };
}

describe("erasing", () => {
  it("is confirmed on a page that counts what goes", async () => {
    const page = await getErasure(world.ctxFor(admin, LATER), kept.candidate.id);
    expect(page.counts).toEqual({ documents: 1, waitingMails: 1, held: 1, booked: 1 });
    expect(page.applications.map((one) => one.disposition)).toEqual(
      expect.arrayContaining([null, "rejected"]),
    );
    expect(page.held).toBeNull();
    const again = getErasure(world.ctxFor(admin, LATER), gone.candidate.id);
    await expect(again).rejects.toMatchObject({ kind: "conflict" });
  });

  it("twice does it once", async () => {
    const twice = await buildWholeCandidate(world, files, "Twice Clicked");
    const input = await confirmed(twice);
    const ctx = world.ctxFor(gone.people.recruiter, LATER);
    const done = await Promise.all([eraseCandidate(ctx, input), eraseCandidate(ctx, input)]);
    expect(done.map((one) => one.erased).sort()).toEqual([false, true]);
    const where = { type: "candidate.erased", candidateId: twice.candidate.id, applicationId: null };
    expect(await world.db.event.count({ where })).toBe(1);
  });

  it("is refused to interviewers, managers and the candidate themself", async () => {
    const self = await world.buildPerson("recruiter");
    const own = await world.buildCandidate({ name: "Own File", personId: self.id });
    const input = { candidateId: own.id, typedName: "Own File", reasonCode: "candidate_request" };
    await expect(eraseCandidate(world.ctxFor(self), input)).rejects.toMatchObject({ kind: "not_found" });
    for (const person of [kept.people.manager, kept.people.ana]) {
      const refused = eraseCandidate(world.ctxFor(person, LATER), await confirmed(kept));
      await expect(refused).rejects.toMatchObject({ kind: "forbidden" });
    }
  });

  it("is refused without the name and a reason, and while an interview is held; nothing is touched", async () => {
    const ctx = world.ctxFor(admin, LATER);
    const input = await confirmed(kept);
    await expect(eraseCandidate(ctx, { ...input, typedName: "Somebody" })).rejects.toMatchObject({
      kind: "invalid",
      fields: { typedName: expect.stringContaining("Type the name") as string },
    });
    await expect(eraseCandidate(ctx, { ...input, reasonCode: "" })).rejects.toMatchObject({
      fields: { reasonCode: "Choose a reason from the list." },
    });
    const run = (state: "in_progress" | "scheduled") =>
      world.db.interview.update({ where: { id: kept.booked.id }, data: { state } });
    await run("in_progress");
    await expect(eraseCandidate(ctx, input)).rejects.toThrow(/is being held at this moment by Ben Okafor/);
    expect((await getErasure(ctx, kept.candidate.id)).held).toMatch(/is being held/);
    await run("scheduled");
    expect(await world.db.candidate.count({ where: { id: kept.candidate.id, erasedAt: null } })).toBe(1);
    expect(await whereFound(database(), folder, keptWords)).toEqual(keptBefore);
  });
});

describe("events", () => {
  it("of others cannot be emptied under the setting, nor those of the candidate changed in any other way", async () => {
    const client = await database().pool.connect();
    const changes = [
      [
        `UPDATE "Event" SET before = baton_bare_payload(before), after = baton_bare_payload(after)
         WHERE "applicationId" = $1`,
        kept.application.id,
      ],
      [`UPDATE "Event" SET after = '{"stage":"hired"}' WHERE "applicationId" = $1`, gone.application.id],
      [`UPDATE "Event" SET at = now() WHERE "applicationId" = $1`, gone.application.id],
      [`DELETE FROM "Event" WHERE "applicationId" = $1`, gone.application.id],
    ] as const;
    try {
      for (const [sql, id] of changes) {
        await client.query("BEGIN");
        await client.query("SELECT set_config('baton.erasing', $1, true)", [gone.candidate.id]);
        await expect(client.query(sql, [id]), sql).rejects.toThrow(/appended, never edited/);
        await client.query("ROLLBACK");
      }
      await client.query("BEGIN");
      await client.query("SELECT baton_erase_events($1)", [gone.candidate.id]);
      const late = client.query(`UPDATE "Event" SET after = NULL WHERE "applicationId" = $1`, [
        gone.application.id,
      ]);
      await expect(late).rejects.toThrow(/appended, never edited/);
      await client.query("ROLLBACK");
    } finally {
      client.release();
    }
  });
});
