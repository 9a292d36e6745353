import type { Actor } from "#app/hiring/access/actor.ts";
import { exportPath } from "#app/hiring/exports/export-rules.ts";
import { describeEvent, type EventContent } from "#app/hiring/timeline/describe-event.ts";
import type { EventType } from "#app/hiring/timeline/event-types.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { loadExportVerdicts, type ExportedVerdicts } from "./export-verdicts.server.ts";

const BATCH = 50;

/** Whom a person may take out of the house: everybody but themself and those who were erased. */
export function visibleCandidates(actor: Actor) {
  return {
    erasedAt: null,
    AND: [{ OR: [{ personId: null }, { personId: { not: actor.id } }] }, { email: { not: actor.email } }],
  };
}

const FACT = { kind: true, author: true, text: true, writtenAt: true, restricted: true } as const;
const NAMED = { select: { name: true } } as const;

const BY_GIVING: { readonly givenAt?: "asc"; readonly id?: "asc" }[] = [{ givenAt: "asc" }, { id: "asc" }];

const WHOLE = {
  documents: {
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      candidateId: true,
      fileName: true,
      fileType: true,
      bytes: true,
      sha256: true,
      kind: true,
      applicationId: true,
      createdAt: true,
    },
  },
  importedFacts: { where: { applicationId: null }, orderBy: { id: "asc" }, select: FACT },
  applications: {
    orderBy: { createdAt: "asc" },
    include: {
      opening: { select: { title: true } },
      answers: {
        orderBy: BY_GIVING,
        select: { prompt: true, answer: true, givenAt: true },
      },
      importedFacts: { orderBy: { id: "asc" }, select: FACT },
      screeningDecisions: { orderBy: { decidedAt: "asc" }, include: { screener: NAMED } },
      offers: { orderBy: { createdAt: "asc" } },
      requests: { orderBy: { createdAt: "asc" } },
      mails: { orderBy: { createdAt: "asc" } },
      mailReplies: { orderBy: { receivedAt: "asc" } },
      interviews: {
        orderBy: { startsAt: "asc" },
        include: {
          interviewer: NAMED,
          asked: {
            orderBy: { askedAt: "asc" },
            include: { askedBy: NAMED, questionVersion: { select: { title: true, prompt: true } } },
          },
          tags: { where: { removedAt: null }, include: { notedBy: NAMED } },
          threads: { where: { removedAt: null }, include: { author: NAMED } },
          signals: { where: { removedAt: null }, include: { author: NAMED } },
          amendments: { where: { ownerId: null }, include: { author: NAMED } },
        },
      },
    },
  },
} as const;

async function loadBatch(db: Db, actor: Actor, after: string) {
  return db.candidate.findMany({
    where: { ...visibleCandidates(actor), id: { gt: after } },
    orderBy: { id: "asc" },
    take: BATCH,
    include: WHOLE,
  });
}
type Loaded = Awaited<ReturnType<typeof loadBatch>>[number];
type LoadedApplication = Loaded["applications"][number];

/** The candidates of an export with everything about them that is open to the asking person, in batches. */
export async function* exportedCandidates(db: Db, actor: Actor) {
  let after = "";
  for (;;) {
    const batch = await loadBatch(db, actor, after);
    const applications = batch.flatMap((candidate) => candidate.applications);
    const interviewIds = applications.flatMap((one) => one.interviews.map((interview) => interview.id));
    const [notes, verdicts, timelines] = await Promise.all([
      db.noteText.findMany({ where: { interviewId: { in: interviewIds }, ownerId: null } }),
      loadExportVerdicts(db, applications),
      loadTimelines(
        db,
        applications.map((one) => one.id),
      ),
    ]);
    const notesOf = new Map(notes.map((note) => [note.interviewId, note.text]));
    for (const candidate of batch) yield shapeCandidate(candidate, { notesOf, verdicts, timelines });
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.id;
  }
}

export type ExportedCandidate = ReturnType<typeof shapeCandidate>;

type Beside = {
  /** Shared notes by interview. */
  readonly notesOf: ReadonlyMap<string, string>;
  readonly verdicts: ReadonlyMap<string, ExportedVerdicts>;
  readonly timelines: ReadonlyMap<string, readonly TimelineLine[]>;
};
type TimelineLine = { readonly at: Date; readonly what: string };

/** What happened to applications, in one line each that never repeats a verdict. */
async function loadTimelines(db: Db, applicationIds: readonly string[]) {
  const events = await db.event.findMany({
    where: { applicationId: { in: [...applicationIds] }, sealed: false },
    orderBy: { id: "asc" },
    select: { applicationId: true, at: true, type: true, before: true, after: true },
  });
  const timelines = new Map<string, TimelineLine[]>();
  for (const { applicationId, at, type, before, after } of events) {
    const what = describeEvent({
      type: type as EventType,
      before: before as EventContent | null,
      after: after as EventContent | null,
      interviewName: null,
    });
    const id = applicationId ?? "";
    timelines.set(id, [...(timelines.get(id) ?? []), { at, what }]);
  }
  return timelines;
}

function shapeCandidate(row: Loaded, beside: Beside) {
  const { id, name, email, phone, links, location, timeZone, spokenName, comfort, createdAt } = row;
  return {
    ...{ id, name, email, phone, links, location, timeZone, spokenName, comfort, createdAt },
    tags: row.tags,
    pool: row.pooledAt === null ? null : { since: row.pooledAt, note: row.poolNote },
    doNotContact:
      row.doNotContactAt === null ? null : { since: row.doNotContactAt, reason: row.doNotContactReason },
    /** The file that goes on for both, where this one was merged into another. */
    mergedInto: row.mergedIntoId,
    history: row.importedFacts,
    documents: row.documents.map((document) => ({ ...document, path: exportPath(document) })),
    applications: row.applications.map((one) => shapeApplication(one, beside)),
  };
}

function shapeApplication(row: LoadedApplication, { notesOf, verdicts, timelines }: Beside) {
  return {
    id: row.id,
    opening: row.opening.title,
    openingId: row.openingId,
    stage: row.stage,
    stageEnteredAt: row.stageEnteredAt,
    onHold: row.onHold,
    disposition: row.disposition,
    reasonCode: row.dispositionCode ?? "",
    reasonText: row.dispositionText,
    disposedAt: row.disposedAt,
    source: row.source,
    sourceDetail: row.sourceDetail,
    track: row.track,
    consentAt: row.consentAt,
    createdAt: row.createdAt,
    /** Which of the candidate's applications for this opening it is. */
    attempt: row.attempt,
    answers: row.answers,
    history: row.importedFacts,
    screening: row.screeningDecisions.map(
      ({ outcome, track, levels, reasonCode, note, decidedAt, undoneAt, screener }) => ({
        ...{ outcome, track, levels, reasonCode, note, decidedAt, undoneAt },
        by: screener.name,
      }),
    ),
    interviews: row.interviews.map((interview) => shapeInterview(interview, notesOf)),
    revealedAt: row.revealedAt,
    /** Null until the reveal. */
    verdicts: verdicts.get(row.id) ?? null,
    timeline: timelines.get(row.id) ?? [],
    offers: row.offers.map(({ state, terms, startDate, extendedAt, answeredAt }) => ({
      ...{ state, terms, startDate, extendedAt, answeredAt },
    })),
    requests: row.requests.map(({ kind, text, createdAt, resolvedAt }) => ({
      kind,
      text,
      createdAt,
      resolvedAt,
    })),
    mails: row.mails
      .filter((mail) => mail.candidateId !== null)
      .map(({ template, to, subject, text, state, createdAt, sentAt }) => ({
        ...{ template, to, subject, text, state, createdAt, sentAt },
      })),
    replies: row.mailReplies.map(({ fromName, fromAddress, subject, text, receivedAt }) => ({
      ...{ fromName, fromAddress, subject, text, receivedAt },
    })),
  };
}

/** Facts alone: what an interviewer made of them is a verdict. */
function shapeInterview(row: LoadedApplication["interviews"][number], notesOf: ReadonlyMap<string, string>) {
  const { id, kind, number, name, focus, minutes, state, startsAt, endsAt, phoneOutcome } = row;
  return {
    ...{ id, kind, number, name, focus, minutes, state, startsAt, endsAt, phoneOutcome },
    interviewer: row.interviewer.name,
    sharedNote: notesOf.get(id) ?? "",
    laterLines: row.amendments.map(({ text, at, author }) => ({ text, at, by: author.name })),
    asked: row.asked.map(({ ownText, competencyKey, rung, askedAt, askedBy, questionVersion }) => ({
      question: questionVersion?.prompt ?? ownText,
      ...{ competencyKey, rung, askedAt },
      by: askedBy.name,
    })),
    delivery: row.tags.map(({ name: tag, notedAt, notedBy }) => ({ tag, notedAt, by: notedBy.name })),
    threads: row.threads.map(({ text, competencyKey, pulledAt, author }) => ({
      ...{ text, competencyKey, pulledAt },
      by: author.name,
    })),
    signals: row.signals.map(({ id: signalId, text, competencyKey, notedAt, author }) => ({
      id: signalId,
      ...{ text, competencyKey, notedAt },
      by: author.name,
    })),
  };
}
