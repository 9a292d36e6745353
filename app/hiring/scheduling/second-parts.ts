/** An interview of a loop with whoever takes part in it. */
export type LoopParts = {
  readonly id: string;
  readonly name: string;
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
};

/**
 * Who would take part in several interviews of one loop, whether they lead or watch, though every look is another
 * person's: one sentence each. Takes the loop as it stands and as it would stand; whatever stands like that already is
 * none of these.
 */
export function secondParts(
  before: readonly LoopParts[],
  after: readonly LoopParts[],
  nameOf: (personId: string) => string,
): string[] {
  const standing = new Set(severalParts(before, nameOf));
  return severalParts(after, nameOf).filter((words) => !standing.has(words));
}

function severalParts(loop: readonly LoopParts[], nameOf: (personId: string) => string): string[] {
  const parts = new Map<string, string[]>();
  for (const { name, interviewerId, shadowIds } of loop) {
    for (const id of new Set([interviewerId, ...shadowIds])) {
      const part = `${id === interviewerId ? "leads" : "shadows"} ${name}`;
      parts.set(id, [...(parts.get(id) ?? []), part]);
    }
  }
  return [...parts]
    .filter(([, own]) => own.length > 1)
    .map(([id, own]) => `${nameOf(id)} is in several interviews of this candidate: ${own.join(", ")}`);
}
