import { weighPages } from "../test/bench/weigh-pages.ts";

/**
 * A little more than the pages weigh: the editor, the viewer of resumes or a library for one list, taken into a page
 * before it is used, is more than that. Kilobytes, packed.
 */
const EVERY_PAGE_KB = 180;
const ROUTE_KB = 125;

const { every, routes } = weighPages();
const heavy = [
  { id: "every page", kb: every, most: EVERY_PAGE_KB },
  ...routes.map((route) => ({ ...route, most: ROUTE_KB })),
].filter(({ kb, most }) => kb > most);
for (const { id, kb, most } of heavy) {
  process.stdout.write(`${id} loads ${kb.toFixed(0)} kB of scripts of its own; ${most} kB are the most.\n`);
}
process.exitCode = heavy.length > 0 ? 1 : 0;
