import { Readable } from "node:stream";
import type { Actor } from "#app/hiring/access/actor.ts";
import { exportPath } from "#app/hiring/exports/export-rules.ts";
import { BATON_EDITION, BATON_FORMAT } from "#app/hiring/imports/baton-file.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { csvStream, textStream, type ExportPart } from "#app/platform/exports/export-zip.server.ts";
import {
  exportedCandidates,
  visibleCandidates,
  type ExportedCandidate,
} from "./exported-candidates.server.ts";
import { exportedLibrary, exportedOpenings, exportedPeople } from "./exported-frame.server.ts";
import { CANDIDATE_TABLES, OPENINGS, rowsOf } from "./export-tables.server.ts";

export type ExportOptions = {
  readonly exportedAt: Date;
  /** Told how many candidates are written. */
  readonly onProgress: (done: number) => Promise<void>;
};

const README = `An export of Baton.

baton.json        everybody, in a form that Baton imports again
library.json      rubrics and questions in every decided version, and the companies and schools you know
candidates.csv    one person a line
applications.csv  one application a line; whoever applied again for an opening stands there once an attempt
answers.csv       what was answered in application forms
screening.csv     decisions on resumes
interviews.csv    one interview a line, with its shared note
scorecards.csv    one judged competency a line, and
decisions.csv     one decision a line: of revealed debriefs alone
offers.csv        one offer a line
mails.csv         every letter to a candidate, and what they answered by mail
history.csv       what former systems knew of a person
files.csv         one file a line, with where it lies
openings.csv      one opening a line
files/            resumes and other files, by candidate

The tables are UTF-8. An apostrophe stands before whatever a spreadsheet would run as a formula. Candidates and
applications are told apart by their ids, which all tables name.

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
      text("library.json", () => textStream(libraryJson(ctx))),
      ...CANDIDATE_TABLES.map((table) =>
        text(table.path, () => csvStream(table.header, rowsOf(table, all()))),
      ),
      text(OPENINGS.path, () => csvStream(OPENINGS.header, openingRows(ctx))),
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

async function* libraryJson(ctx: SystemCtx): AsyncGenerator<string> {
  yield `${JSON.stringify(await exportedLibrary(ctx.db), null, 1)}\n`;
}

async function* openingRows(ctx: SystemCtx): AsyncGenerator<string[]> {
  for (const opening of await exportedOpenings(ctx.db)) yield OPENINGS.row(opening);
}
