import { bothWanted, readQuery, shapeOf, type Wanted } from "#app/hiring/search/query.ts";
import type { SearchState } from "#app/hiring/search/search-state.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { readShape } from "#app/platform/db/search.server.ts";

export type ReadWanted =
  | {
      readonly ok: true;
      readonly query: Wanted | null;
      readonly all: Wanted | null;
      readonly compiled: string | null;
    }
  | { readonly ok: false; readonly problem: string };

const NOTHING = "There is no word in this that could be found. Search for letters or digits.";

/** What a search looks for: its query and the words of its filters, as the database reads them; or what is wrong with it. */
export async function readWanted(ctx: Ctx, state: SearchState): Promise<ReadWanted> {
  const read = readQuery(state.query);
  if (!read.ok) return { ok: false, problem: read.message };
  if (read.wanted === null && state.query !== "") return { ok: false, problem: NOTHING };
  const all = [state.school, state.company, state.skill].reduce<Wanted | null>(
    (wanted, words) => bothWanted(wanted, phraseOf(words)),
    read.wanted,
  );
  if (all === null) return { ok: true, query: null, all, compiled: null };
  const compiled = await readShape(ctx.db, shapeOf(all));
  return compiled === null
    ? { ok: false, problem: NOTHING }
    : { ok: true, query: read.wanted, all, compiled };
}

/** The words of a filter stand beside each other, as names of schools and companies do. */
function phraseOf(words: string): Wanted | null {
  if (words === "") return null;
  const read = readQuery(`"${words.replace(/["“”„«»]/g, " ")}"`);
  return read.ok ? read.wanted : null;
}
