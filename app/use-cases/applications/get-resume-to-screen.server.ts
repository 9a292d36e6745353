import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { blindLines, profileLines, schoolsIn } from "#app/hiring/resumes/profile-lines.ts";
import { blindText, type BlindKind } from "#app/hiring/screening/blind.ts";
import { findPlaces, spellingsOf } from "#app/hiring/screening/known-places.ts";
import { BEFORE_FIRST_LOOK, lookFor, owesSecondLook, secondReader } from "#app/hiring/screening/looks.ts";
import { findMustHaves } from "#app/hiring/screening/must-have-terms.ts";
import { readIdentity } from "#app/hiring/screening/read-identity.ts";
import { withoutOverlaps } from "#app/hiring/screening/word-search.ts";
import { readsBlind } from "#app/platform/db/blind-reading.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadReadings } from "#app/platform/db/resume-readings.server.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { labelFor } from "./internal/blind-reading.server.ts";
import { GIVEN_ANSWER, answersOf } from "./internal/given-answers.server.ts";
import { lookFactsOf } from "./internal/look-facts.server.ts";

const PLACES = 2_000;

/**
 * One application as a screener reads it: the resume's text with what may be evidence lit in it, what the company knows of
 * employers and schools it names, answers, links, earlier applications, and which look it will be. Read blind it holds no
 * name, school, age, contact, or way to the original. Looks of others are in it only when the reader owes none.
 */
export async function getResumeToScreen(ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "screen", loaded.subject), "This application");
  const { row, subject } = loaded;
  const facts = await lookFactsOf(ctx.db, row);
  const owesLook = owesSecondLook(facts, ctx.actor.id, ctx.now);
  const [blind, documents, answers, looks, elsewhere, owed, places, mustHaves] = await Promise.all([
    readsBlind(ctx.db, ctx.actor.id, row.opening),
    listDocuments(ctx, row),
    ctx.db.applicationAnswer.findMany({
      where: { applicationId },
      select: GIVEN_ANSWER,
    }),
    owesLook ? [] : listLooks(ctx, applicationId),
    ctx.db.application.findMany({
      where: { candidateId: row.candidateId, id: { not: applicationId } },
      select: {
        id: true,
        stage: true,
        disposition: true,
        createdAt: true,
        opening: { select: { title: true } },
      },
    }),
    findOwedLooks(ctx.db, secondReader(ctx), { candidateId: row.candidateId }),
    listPlaces(ctx),
    listMustHaves(ctx, row.opening.rubricVersionId),
  ]);
  const { name, email, phone, links, location } = row.candidate;
  const readings = await loadReadings(
    ctx.db,
    documents.map(({ id }) => id),
  );
  const schools = [
    ...places.filter(({ kind }) => kind === "school").flatMap(spellingsOf),
    ...[...readings.values()].flatMap(schoolsIn),
  ];
  const employers = places.filter(({ kind }) => kind === "employer").flatMap(spellingsOf);
  const read = readIdentity([...readings.values()]);
  const hidden = {
    names: [name, ...read.names],
    locations: [location, ...read.locations],
    workplaces: read.workplaces,
    schools,
    employers,
  };
  const shown = (text: string, kind: BlindKind = "value") => (blind ? blindText(text, hidden, kind) : text);
  const readsSchools = !blind && row.opening.schoolLine;
  const lit = places.filter(({ kind }) => kind === "employer" || readsSchools);
  const files = documents.map((document, index) => {
    const text = document.text === null ? null : shown(document.text, "document");
    const reading = readings.get(document.id);
    const lines = reading ? profileLines(reading) : null;
    return {
      id: blind ? `file-${index + 1}` : document.id,
      fileName: blind ? `File ${index + 1}` : document.fileName,
      fileType: document.fileType,
      bytes: document.bytes,
      original: blind ? null : `/files/${document.id}`,
      textState: document.textState,
      textProblem: document.textProblem,
      createdAt: document.createdAt,
      text,
      lines: blind && lines ? blindLines(lines, shown) : lines,
      checkAt: blind || !reading ? null : `/resumes/${document.id}`,
      marks: marksIn(text ?? "", lit, mustHaves),
    };
  });
  const named = new Set(
    files.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "place" ? [mark.key] : []))),
  );
  const answer = lookFor(facts, ctx.actor.id, ctx.now);
  return {
    // Where it stands by now would tell a second screener what the first one said.
    application: { id: row.id, track: owesLook ? null : row.track, createdAt: row.createdAt },
    label: labelFor(blind, row),
    blind,
    contact: blind ? null : { email, phone, links, location },
    look: answer.ok ? answer.look : null,
    lookProblem: answer.ok ? null : answer.message,
    looks,
    doNotContact: row.candidate.doNotContactAt !== null,
    files,
    places: lit.filter(({ id }) => named.has(id)),
    mustHaves: mustHaves.map(({ key, name: called }) => ({ key, name: called })),
    answers: answersOf(answers, { blind, shown }),
    elsewhere: elsewhere.map(({ id, ...other }) => ({
      ...other,
      ...(owed.has(id) ? BEFORE_FIRST_LOOK : {}),
      id: blind ? null : id,
    })),
    page: blind ? null : `/applications/${row.id}`,
    addFileAt:
      !blind &&
      canOnDocument(ctx.actor, "upload", {
        candidatePersonId: subject.candidatePersonId,
        candidateEmail: subject.candidateEmail,
        applications: [subject],
      }).allowed
        ? `/applications/${row.id}/resume`
        : null,
  };
}

async function listDocuments(ctx: Ctx, row: { readonly id: string; readonly candidateId: string }) {
  return ctx.db.document.findMany({
    where: {
      kind: "resume",
      OR: [{ applicationId: row.id }, { candidateId: row.candidateId, applicationId: null }],
    },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      fileName: true,
      fileType: true,
      bytes: true,
      text: true,
      textState: true,
      textProblem: true,
      createdAt: true,
    },
  });
}

async function listLooks(ctx: Ctx, applicationId: string) {
  const rows = await ctx.db.screeningDecision.findMany({
    where: { applicationId, undoneAt: null, outcome: { not: "later" } },
    orderBy: { decidedAt: "asc" },
    select: {
      id: true,
      look: true,
      outcome: true,
      track: true,
      levels: true,
      reasonCode: true,
      note: true,
      decidedAt: true,
      screener: { select: { name: true } },
    },
  });
  return rows.map(({ screener, levels, ...look }) => ({
    ...look,
    levels: levels as Readonly<Record<string, number>>,
    who: screener.name,
  }));
}

async function listPlaces(ctx: Ctx) {
  return ctx.db.knownPlace.findMany({
    where: { retiredAt: null },
    orderBy: [{ name: "asc" }, { part: "asc" }],
    take: PLACES,
    select: {
      id: true,
      kind: true,
      name: true,
      part: true,
      aliases: true,
      marks: true,
      about: true,
      knownFrom: true,
      knownSince: true,
    },
  });
}

async function listMustHaves(ctx: Ctx, rubricVersionId: string) {
  const rows = await ctx.db.rubricCompetency.findMany({
    where: { rubricVersionId, mustHave: true },
    orderBy: { position: "asc" },
    select: { competencyKey: true, name: true, competency: { select: { resumeWords: true } } },
  });
  return rows.map(({ competencyKey, name, competency }) => ({
    key: competencyKey,
    name,
    words: competency.resumeWords,
  }));
}

type Places = Parameters<typeof findPlaces>[1];
type MustHaves = Parameters<typeof findMustHaves>[1];

function marksIn(text: string, places: Places, mustHaves: MustHaves) {
  return withoutOverlaps([
    ...findPlaces(text, places).map(({ placeId, ...at }) => ({
      ...at,
      kind: "place" as const,
      key: placeId,
    })),
    ...findMustHaves(text, mustHaves).map(({ competencyKey, ...at }) => ({
      ...at,
      kind: "term" as const,
      key: competencyKey,
    })),
  ]);
}
