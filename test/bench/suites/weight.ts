import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Measured } from "../figures.ts";
import type { SuiteOptions } from "../suite-options.ts";

const CLIENT = resolve(import.meta.dirname, "../../../build/client");
/** What a route may add to what every page loads. Kilobytes, packed. */
const GOAL_KB = 200;
const HEAVIEST = 5;
const ROOM = "routes/interviews/room";

type Chunk = { readonly module: string; readonly imports?: readonly string[] };
type Manifest = {
  readonly entry: Chunk;
  readonly routes: Readonly<Record<string, Chunk & { readonly id: string; readonly parentId?: string }>>;
};

/**
 * The scripts of the built pages, packed as they are sent: what every page loads, what the heaviest routes add to it,
 * and what the room adds with everything that it loads later, the editor among it.
 */
export function measure({ say }: SuiteOptions): Promise<readonly Measured[]> {
  const { entry, routes } = readManifest();
  const every = new Set([entry, routes["root"]!].flatMap(filesOf));
  const added = (id: string) => {
    const files = new Set<string>();
    for (let route = routes[id]; route; route = routes[route.parentId ?? ""]) {
      for (const file of filesOf(route)) if (!every.has(file)) files.add(file);
    }
    return files;
  };
  const weights = Object.keys(routes)
    .map((id) => ({ id, kb: weightOf(added(id)) }))
    .toSorted((one, other) => other.kb - one.kb);
  say(`${weights.length} routes, in the mean ${mean(weights.map(({ kb }) => kb)).toFixed(0)} kB each.`);
  const figure = (name: string, value: number): Measured => {
    return { figure: name, value, unit: "kB", reference: GOAL_KB };
  };
  return Promise.resolve([
    figure("every page", weightOf(every)),
    ...weights.slice(0, HEAVIEST).map(({ id, kb }) => figure(`${id} adds`, kb)),
    figure(`${ROOM} adds`, weightOf(added(ROOM))),
    figure(`${ROOM} adds, with its editor`, weightOf(withLater(added(ROOM), every))),
  ]);
}

function readManifest(): Manifest {
  const folder = join(CLIENT, "assets");
  const name = readdirSync(folder).find((one) => /^manifest-.*\.js$/u.test(one));
  if (name === undefined) throw new Error("There are no built pages to weigh; run npm run build first.");
  const script = readFileSync(join(folder, name), "utf8");
  return JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1)) as Manifest;
}

function filesOf({ module, imports = [] }: Chunk): string[] {
  return [module, ...imports];
}

function weightOf(files: ReadonlySet<string>): number {
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(CLIENT, file))).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** These files and whatever they name, at once or when it is needed. */
function withLater(files: ReadonlySet<string>, known: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(files);
  for (const file of all) {
    for (const [, name] of readFileSync(join(CLIENT, file), "utf8").matchAll(
      /["']\.\/([\w.~-]+\.js)["']/gu,
    )) {
      if (!known.has(`/assets/${name}`)) all.add(`/assets/${name}`);
    }
  }
  return all;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
