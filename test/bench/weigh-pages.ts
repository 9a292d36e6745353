import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const CLIENT = resolve(import.meta.dirname, "../../build/client");

type Chunk = { readonly module: string; readonly imports?: readonly string[] };
type Manifest = {
  readonly entry: Chunk;
  readonly routes: Readonly<Record<string, Chunk & { readonly id: string; readonly parentId?: string }>>;
};

export type PageWeights = {
  /** What every page loads. Kilobytes, packed as they are sent. */
  readonly every: number;
  /** What each route adds to it before anything on it is used, the heaviest first. */
  readonly routes: readonly { readonly id: string; readonly kb: number }[];
  /** What a route adds with everything that it loads later. */
  withLater(id: string): number;
};

/** The scripts of the built pages. */
export function weighPages(): PageWeights {
  const { entry, routes } = readManifest();
  const every = new Set([entry, routes["root"]!].flatMap(filesOf));
  const added = (id: string) => {
    const files = new Set<string>();
    for (let route = routes[id]; route; route = routes[route.parentId ?? ""]) {
      for (const file of filesOf(route)) if (!every.has(file)) files.add(file);
    }
    return files;
  };
  return {
    every: weightOf(every),
    routes: Object.keys(routes)
      .map((id) => ({ id, kb: weightOf(added(id)) }))
      .toSorted((one, other) => other.kb - one.kb),
    withLater: (id) => weightOf(withLater(added(id), every)),
  };
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
