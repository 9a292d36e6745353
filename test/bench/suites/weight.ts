import type { Measured } from "../figures.ts";
import type { SuiteOptions } from "../suite-options.ts";
import { weighPages } from "../weigh-pages.ts";

/** What a route may add to what every page loads. Kilobytes, packed. */
const GOAL_KB = 200;
const HEAVIEST = 5;
const ROOM = "routes/interviews/room";

/**
 * The scripts of the built pages, packed as they are sent: what every page loads, what the heaviest routes add to it,
 * and what the room adds with everything that it loads later, the editor among it.
 */
export function measure({ say }: SuiteOptions): Promise<readonly Measured[]> {
  const { every, routes, withLater } = weighPages();
  say(`${routes.length} routes, in the mean ${mean(routes.map(({ kb }) => kb)).toFixed(0)} kB each.`);
  const figure = (name: string, value: number): Measured => {
    return { figure: name, value, unit: "kB", reference: GOAL_KB };
  };
  const told = routes.filter(({ id }, place) => place < HEAVIEST || id === ROOM);
  return Promise.resolve([
    figure("every page", every),
    ...told.map(({ id, kb }) => figure(`${id} adds`, kb)),
    figure(`${ROOM} adds, with its editor`, withLater(ROOM)),
  ]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
