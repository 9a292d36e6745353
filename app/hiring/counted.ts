/** A number with its word: `counted(1, "mail")` is "1 mail", `counted(3, "entry", "entries")` "3 entries". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
