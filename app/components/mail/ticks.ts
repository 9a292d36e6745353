import type { Stage } from "#app/hiring/applications/stages.ts";

type Seen = { readonly id: string; readonly stage: Stage };

/** Who is ticked, each with the stage in which they were seen when they were. */
export type Ticks = ReadonlyMap<string, Stage>;

/** The same with some more ticked or unticked; who is ticked already keeps the stage in which they were seen. */
export function tick(ticks: Ticks, choices: readonly Seen[], on: boolean): Ticks {
  const next = new Map(ticks);
  for (const { id, stage } of choices)
    if (on) next.set(id, next.get(id) ?? stage);
    else next.delete(id);
  return next;
}

/** Who it is and where they were seen, so that somebody who moves on meanwhile is told apart. */
export function valueOf({ id, stage }: Seen, ticks: Ticks): string {
  return `${id}:${ticks.get(id) ?? stage}`;
}

/** How many of the ticked can still be chosen. */
export function countTicked(ticks: Ticks, choices: readonly Seen[]): number {
  return choices.filter(({ id }) => ticks.has(id)).length;
}
