import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import routes from "#app/routes.ts";

/** One URL of the product as its route module answers it. */
export type RouteFacts = {
  readonly url: string;
  /** Whether a browser gets a page here, as against data or a file. */
  readonly isPage: boolean;
  readonly answersGet: boolean;
  /** What its action tells apart; empty without an action, `submit` for an action that does one thing. */
  readonly intents: readonly string[];
};

type Entry = {
  readonly path?: string | undefined;
  readonly file: string;
  readonly children?: readonly Entry[] | undefined;
};

/** Every URL of `app/routes.ts` with what its module's own source says it answers. */
export function readRouteList(): readonly RouteFacts[] {
  return flatten(routes, "");
}

function flatten(entries: readonly Entry[], parent: string): RouteFacts[] {
  return entries.flatMap((entry) => {
    const url = entry.path ? `${parent}/${entry.path}` : parent;
    if (entry.children && entry.children.length > 0) return flatten(entry.children, url);
    return [readModule(url === "" ? "/" : url, entry.file)];
  });
}

function readModule(url: string, file: string): RouteFacts {
  const source = readFileSync(resolve("app", file), "utf8");
  const isPage = /^export default function /m.test(source);
  return {
    url,
    isPage,
    answersGet: isPage || exportsFunction(source, "loader"),
    intents: exportsFunction(source, "action") ? readIntents(source, file) : [],
  };
}

function readIntents(source: string, file: string): readonly string[] {
  const declared = /^const INTENTS = \[([^\]]*)\] as const;/m.exec(source)?.[1];
  if (declared === undefined) {
    if (/\bINTENTS\b|\breadIntent\b/.test(source)) throw new Error(`${file} hides its list of intents.`);
    return ["submit"];
  }
  return [...declared.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? "");
}

function exportsFunction(source: string, name: "loader" | "action"): boolean {
  return new RegExp(`^export (async )?(function|const) ${name}\\b`, "m").test(source);
}
