/** A file is stored before the row that names it; a week later no row will come any more. */
export const NAMELESS_MS = 7 * 86_400_000;
/** So many may be left by one killed server, whatever the size of the store. */
const FEW = 200;

/**
 * Whether files that no row names are what killed servers left. When they are most of the store, it is the database that is
 * the wrong one, or older than the store, and nothing may be removed.
 */
export function mayRemoveNameless(found: { readonly nameless: number; readonly named: number }): boolean {
  if (found.named === 0) return found.nameless === 0;
  return found.nameless <= Math.max(FEW, found.named / 10);
}
