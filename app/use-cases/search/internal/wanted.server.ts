import { readQuery, shapeOf, type Wanted } from "#app/hiring/search/query.ts";
import { VALUE_KINDS, valueQuery } from "#app/hiring/search/read-values.ts";
import type { SearchState } from "#app/hiring/search/search-state.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { readShape } from "#app/platform/db/search.server.ts";

export type ReadWanted =
  | {
      readonly ok: true;
      readonly query: Wanted | null;
      /** All of it, as the database reads it. */
      readonly compiled: string | null;
      /** Its companies, schools and skills alone. */
      readonly values: string | null;
    }
  | { readonly ok: false; readonly problem: string };

const NOTHING = "There is no word in this that could be found. Search for letters or digits.";

/**
 * What a search looks for: the words of its query, and companies, schools and skills among what was read in resumes, as the
 * database reads them; or what is wrong with it, its days included.
 */
export async function readWanted(ctx: Ctx, state: SearchState): Promise<ReadWanted> {
  if (state.from !== "" && state.to !== "" && state.from > state.to)
    return {
      ok: false,
      problem: "“Applied from” is later than “Applied until”, so no day fits. Change one of them.",
    };
  const read = readQuery(state.query);
  if (!read.ok) return { ok: false, problem: read.message };
  if (read.wanted === null && state.query !== "") return { ok: false, problem: NOTHING };
  const all = read.wanted;
  const values = VALUE_KINDS.flatMap((kind) => (state[kind] === "" ? [] : [valueQuery(kind, state[kind])]));
  if (values.includes(null)) return { ok: false, problem: NOTHING };
  const words = all === null ? null : await readShape(ctx.db, shapeOf(all));
  if (all !== null && words === null) return { ok: false, problem: NOTHING };
  const together = (parts: readonly (string | null)[]) => (parts.length === 0 ? null : parts.join(" & "));
  const compiled = together([...(words === null ? [] : [`(${words})`]), ...values]);
  return { ok: true, query: all, compiled, values: together(values) };
}
