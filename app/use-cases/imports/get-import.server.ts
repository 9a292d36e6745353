import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { whoIsShown } from "#app/hiring/imports/after-the-end.ts";
import { mayStep, rowStanding, type RowStanding } from "#app/hiring/imports/import-systems.ts";
import { ImportRecordSchema } from "#app/hiring/imports/records.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { countPeople, countStandings, countTaken, whereStanding } from "./internal/count-outcomes.server.ts";
import { loadImport } from "./internal/load-import.server.ts";
import { listMappableOpenings } from "./internal/survey-import.server.ts";

const PAGE = 50;

export type RowFilter = { readonly standing: RowStanding | null; readonly after: number };

/**
 * One import: what was found in its files while it waits to be mapped, how far it is while it runs, and what became of
 * each person, a page at a time. Rows about the reader's own file are left out. Refuses whoever may not import.
 */
export async function getImport(ctx: Ctx, importId: string, { standing, after }: RowFilter) {
  requireAllowed(canOnImport(ctx.actor, "view"), "This import");
  const { row, files, survey, choices } = await loadImport(ctx.db, importId);
  const mapping = row.state === "mapping" && survey && choices ? { survey, choices } : null;
  const [counts, wanted, taken, rows, by, openings] = await Promise.all([
    countStandings(ctx.db, [importId]),
    row.state === "checked" ? countPeople(ctx.db, importId) : 0,
    mayStep(row.state, "revert") ? countTaken(ctx.db, importId) : null,
    ctx.db.importRow.findMany({
      where: {
        importId,
        position: { gt: after },
        ...(standing === null ? {} : whereStanding(row.state, standing)),
      },
      orderBy: { position: "asc" },
      take: PAGE + 1,
      select: {
        id: true,
        position: true,
        place: true,
        outcome: true,
        message: true,
        record: true,
        candidate: { select: { id: true, name: true, email: true, personId: true, erasedAt: true } },
      },
    }),
    ctx.db.person.findUniqueOrThrow({ where: { id: row.createdById }, select: { name: true } }),
    mapping ? listMappableOpenings(ctx) : [],
  ]);
  const { id, system, state, fileName, cursor, problem, createdAt, startedAt, finishedAt, revertedAt } = row;
  const shown = rows.slice(0, PAGE);
  return {
    import: {
      id,
      system,
      state,
      fileName,
      rows: row.rows,
      cursor,
      problem,
      createdAt,
      startedAt,
      finishedAt,
      revertedAt,
      by: by.name,
      files: files.map((file) => ({ fileName: file.fileName, bytes: file.bytes })),
    },
    counts: counts.get(id) ?? null,
    /** How many people it would take in or bring something to, each once; told by the dry run. */
    wanted,
    /** How many people it brought or brought something to, where it can be taken out; of a stopped one those who are in. */
    taken,
    mapping,
    openings,
    lines: shown.flatMap(({ record, candidate, outcome, ...line }) => {
      const parsed = ImportRecordSchema.safeParse(record);
      const own = isOwn(ctx, parsed.data?.emails ?? [], candidate);
      const who = whoIsShown({
        state,
        outcome,
        readName: parsed.data?.name ?? null,
        candidate: candidate && { ...candidate, erased: candidate.erasedAt !== null },
      });
      return own ? [] : [{ ...line, who, standing: rowStanding(state, { outcome, kept: record !== null }) }];
    }),
    next: rows.length > PAGE ? (shown.at(-1)?.position ?? null) : null,
  };
}

function isOwn(
  { actor }: Ctx,
  emails: readonly string[],
  candidate: { readonly email: string; readonly personId: string | null } | null,
): boolean {
  const own = actor.email.toLowerCase();
  return emails.includes(own) || candidate?.email.toLowerCase() === own || candidate?.personId === actor.id;
}
