import { spawn } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { asFigure, figureTable } from "./figures.ts";
import type { Figure, Measured } from "./figures.ts";
import { DEFAULT_DATA } from "./resumes/data-set.ts";
import type { SuiteOptions } from "./suite-options.ts";

type Suite = { measure(options: SuiteOptions): Promise<readonly Measured[]> };

const SUITES: Readonly<Record<string, { readonly about: string; load(): Promise<Suite> }>> = {
  start: {
    about: "the built server on the embedded database, until it is ready",
    load: () => import("./suites/start.ts"),
  },
  pages: {
    about: "board, candidate, application and screening queue over HTTP (--candidates N, 10000 by default)",
    load: () => import("./suites/pages.ts"),
  },
  search: {
    about: "the search page over HTTP, common and rare words alike (--candidates N, 10000 by default)",
    load: () => import("./suites/search.ts"),
  },
  notes: {
    about:
      "live notes in rooms of four, 40 to 300 people, and 100 readers, against a bare relay; an hour's growth",
    load: () => import("./suites/notes.ts"),
  },
  engine: {
    about: "suggestions for a bank of 1,000 questions, estimates and plans, against doing it by rote",
    load: () => import("./suites/engine.ts"),
  },
  scheduling: {
    about: "whole days for four onsites from 40 interviewers and 20 days, against the first that fit",
    load: () => import("./suites/scheduling.ts"),
  },
  parse: {
    about: "resumes read field by field against what a person read (--data FOLDER, --only ID,ID)",
    load: () => import("./suites/parse.ts"),
  },
  documents: {
    about: "resumes read in a minute, and memory (--data FOLDER)",
    load: () => import("./suites/documents.ts"),
  },
  weight: {
    about: "the scripts of the built pages: what every page loads, what routes add, the room with its editor",
    load: () => import("./suites/weight.ts"),
  },
  room: {
    about:
      "the room in a browser: a key to its glyph and others' letters while four people write, against a bare page",
    load: () => import("./suites/room.ts"),
  },
};

/** `npm run bench -- <suite> [--json] [--candidates N]`: each suite runs in a process of its own. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      candidates: { type: "string", default: "10000" },
      data: { type: "string", default: DEFAULT_DATA },
      only: { type: "string", default: "" },
      here: { type: "boolean", default: false },
    },
  });
  const candidates = Number(values.candidates);
  if (!Number.isInteger(candidates) || candidates < 500) {
    throw new Error(`--candidates takes a whole number from 500, not "${values.candidates}".`);
  }
  if (positionals.length === 0) throw new Error(`Name a suite to measure.\n${listOfSuites()}`);
  const unknown = positionals.find((name) => !Object.hasOwn(SUITES, name));
  if (unknown !== undefined) throw new Error(`There is no suite "${unknown}".\n${listOfSuites()}`);
  for (const name of positionals) {
    const { data, only } = values;
    if (values.here)
      await measureHere(name, { candidates, data, only: only.split(",").filter((id) => id !== "") });
    else
      show(
        await measureApart(name, ["--candidates", values.candidates, "--data", data, "--only", only]),
        values.json,
      );
  }
}

function listOfSuites(): string {
  const lines = Object.entries(SUITES).map(([name, { about }]) => `  ${name.padEnd(12)}${about}`);
  return `Suites:\n${lines.join("\n")}`;
}

async function measureHere(name: string, options: Omit<SuiteOptions, "say">): Promise<void> {
  const suite = await SUITES[name]!.load();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  say(loadOfMachine());
  const measured = await suite.measure({ ...options, say });
  say(loadOfMachine());
  const figures = measured.map((one) => asFigure(name, one));
  await new Promise<void>((sent) => process.send?.(figures, undefined, undefined, () => sent()));
  process.disconnect();
}

/** What else the machine does decides how far the figures can be trusted. */
function loadOfMachine(): string {
  const [minute = 0] = loadavg();
  return `Load of the machine: ${minute.toFixed(1)} on ${availableParallelism()} cores.`;
}

function measureApart(name: string, options: readonly string[]): Promise<readonly Figure[]> {
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", import.meta.filename, name, "--here", ...options],
      { stdio: ["ignore", "inherit", "inherit", "ipc"] },
    );
    let figures: readonly Figure[] | undefined;
    child.once("message", (message) => {
      figures = message as readonly Figure[];
    });
    child.once("error", failed);
    child.once("exit", (code) => {
      if (code === 0 && figures) done(figures);
      else failed(new Error(`The suite "${name}" ended without figures; what it said stands above.`));
    });
  });
}

function show(figures: readonly Figure[], asJson: boolean): void {
  const text = asJson ? figures.map((figure) => JSON.stringify(figure)).join("\n") : figureTable(figures);
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
