import { Readable } from "node:stream";
import type { Actor } from "#app/hiring/access/actor.ts";
import { cellOf, exportPath } from "#app/hiring/exports/export-rules.ts";
import { BATON_EDITION, BATON_FORMAT } from "#app/hiring/imports/baton-file.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { csvStream, textStream, type ExportPart } from "#app/platform/exports/export-zip.server.ts";
import {
  exportedCandidates,
  visibleCandidates,
  type ExportedCandidate,
} from "./exported-candidates.server.ts";
import { exportedOpenings, exportedPeople } from "./exported-frame.server.ts";

export type ExportOptions = {
  readonly exportedAt: Date;
  /** Told how many candidates are written. */
  readonly onProgress: (done: number) => Promise<void>;
};

const README = `An export of Baton.

baton.json        everything, in a form that Baton imports again
candidates.csv    one person a line
applications.csv  one application a line
history.csv       what former systems knew of a person
files/            resumes and other files, by candidate

Not in it: verdicts that are sealed until the reveal of their debrief, passwords and sessions, candidates who were
erased, and the file of the person who made this export, should they be a candidate themselves.
`;

/** The parts of an export, and how many people and files are in it. Each part is made when its turn comes. */
export async function exportParts(
  ctx: SystemCtx,
  actor: Actor,
  options: ExportOptions,
): Promise<{ parts: ExportPart[]; candidates: number; documents: number }> {
  const candidates = await ctx.db.candidate.count({ where: visibleCandidates(actor) });
  const documents = await ctx.db.document.findMany({
    where: { candidate: visibleCandidates(actor) },
    orderBy: { id: "asc" },
    select: { id: true, candidateId: true, fileName: true, storageKey: true },
  });
  const all = () => exportedCandidates(ctx.db, actor);
  return {
    candidates,
    documents: documents.length,
    parts: [
      text("README.txt", () => textStream(one(README))),
      text("baton.json", () => textStream(batonJson(ctx, all(), options))),
      text("candidates.csv", () => csvStream(CANDIDATE_HEADER, candidateRows(all()))),
      text("applications.csv", () => csvStream(APPLICATION_HEADER, applicationRows(all()))),
      text("history.csv", () => csvStream(HISTORY_HEADER, historyRows(all()))),
      ...documents.map((document) => ({
        path: exportPath(document),
        packs: false,
        open: () => ctx.files.read(document.storageKey).catch(missing),
      })),
    ],
  };
}

/** A file that its store has lost or keeps back stands in the export as what it is, and stops nothing. */
function missing(error: unknown): Readable {
  if (error instanceof Error && error.name === "FileMissingError")
    return Readable.from(["This file was not in the store when the export was made.\n"]);
  if (error instanceof Error && error.name === "FileKeptBackError")
    return Readable.from([`${error.message}\n`]);
  throw error;
}

function text(path: string, open: () => Readable): ExportPart {
  return { path, packs: true, open: () => Promise.resolve(open()) };
}

async function* one(content: string): AsyncGenerator<string> {
  yield content;
}

async function* batonJson(
  ctx: SystemCtx,
  candidates: AsyncIterable<ExportedCandidate>,
  { exportedAt, onProgress }: ExportOptions,
): AsyncGenerator<string> {
  const company = await ctx.db.company.findFirst({ select: { name: true, timeZone: true } });
  const head = {
    format: BATON_FORMAT,
    edition: BATON_EDITION,
    exportedAt,
    company,
    people: await exportedPeople(ctx.db),
    openings: await exportedOpenings(ctx.db),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"candidates":[`;
  let done = 0;
  for await (const candidate of candidates) {
    yield `${done === 0 ? "" : ","}\n${JSON.stringify(candidate)}`;
    done += 1;
    if (done % 50 === 0) await onProgress(done);
  }
  yield "\n]}\n";
}

const CANDIDATE_HEADER = ["Id", "Full name", "E-mail", "Phone", "Links", "Place", "Tags", "Added on"];
const APPLICATION_HEADER = [
  "Application id",
  "Candidate id",
  "Full name",
  "E-mail",
  "Job",
  "Stage",
  "Status",
  "Reason",
  "Reason in words",
  "Source",
  "Applied on",
  "Left on",
];
const HISTORY_HEADER = ["Candidate id", "Full name", "Kind", "Author", "Written at", "Secret", "Text"];

async function* candidateRows(candidates: AsyncIterable<ExportedCandidate>): AsyncGenerator<string[]> {
  for await (const { id, name, email, phone, links, location, history, createdAt } of candidates) {
    const tags = history.filter((fact) => fact.kind === "tag").map((fact) => fact.text);
    yield [id, name, email, phone, links, location, tags, createdAt].map(cellOf);
  }
}

async function* applicationRows(candidates: AsyncIterable<ExportedCandidate>): AsyncGenerator<string[]> {
  for await (const candidate of candidates)
    for (const one of candidate.applications)
      yield [
        one.id,
        candidate.id,
        candidate.name,
        candidate.email,
        one.opening,
        one.stage,
        one.disposition ?? (one.stage === "hired" ? "hired" : "open"),
        one.reasonCode,
        one.reasonText,
        one.sourceDetail || one.source,
        one.createdAt,
        one.disposedAt,
      ].map(cellOf);
}

async function* historyRows(candidates: AsyncIterable<ExportedCandidate>): AsyncGenerator<string[]> {
  for await (const { id, name, history, applications } of candidates)
    for (const fact of [...history, ...applications.flatMap((application) => application.history)])
      yield [id, name, fact.kind, fact.author, fact.writtenAt, fact.restricted, fact.text].map(cellOf);
}
