/** Reads one number of a column; a place outside of it is NaN, which no later sum can hide. */
export function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? Number.NaN;
}
