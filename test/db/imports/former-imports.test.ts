import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { withoutQuotes } from "#app/hiring/imports/after-the-end.ts";
import type { ImportOutcome, ImportState, ImportSystem } from "#app/hiring/imports/import-systems.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const MIGRATION = readFileSync("prisma/migrations/20261129224800_forget_ended_imports/migration.sql", "utf8");
const LEFT_OUT =
  "cvs/Ada Okafor.gif was left out: it is a picture.\ncvs/Bo Li.exe was left out: it is a program.";
const FILES = [{ fileName: "people.csv", key: "ab/cd", bytes: 1, zip: false }];

let world: World;
let personId: string;
let candidateId: string;

beforeAll(async () => {
  world = await buildWorld(database());
  personId = (await world.buildPerson("recruiter")).id;
  candidateId = (await world.buildCandidate()).id;
});

type Row = {
  readonly outcome: ImportOutcome;
  readonly message: string;
  readonly record?: { readonly name: string };
  readonly candidateId?: string;
};

const REFUSED: Row = { outcome: "refused", message: "“ada at example” is no e-mail address." };
const UNQUOTED: Row = { outcome: "duplicate", message: "Ada_Okafor_CV.gif was left out: it is a picture." };
const OUT: Row = { outcome: "added", message: "Taken out again." };
const WAITING: Row = { outcome: "added", message: "“Ada.pdf” is in no zip.", record: { name: "Ada Okafor" } };

/** An import as the former version left it. */
async function former(
  one: { readonly state: ImportState; readonly system?: ImportSystem; readonly fileName?: string },
  rows: readonly Row[],
): Promise<string> {
  const { id } = await world.db.import.create({
    data: {
      ...{ system: "csv", fileName: "people.csv", survey: { people: 1 }, problem: LEFT_OUT, files: FILES },
      ...one,
      createdById: personId,
      lines: { create: rows.map((row, position) => ({ position, place: `line ${position + 2}`, ...row })) },
    },
  });
  return id;
}

async function migrated(importId: string) {
  const { lines, ...row } = await world.db.import.findUniqueOrThrow({
    where: { id: importId },
    include: { lines: { orderBy: { position: "asc" } } },
  });
  return { ...row, lines: lines.map(({ outcome, message, record }) => ({ outcome, message, record })) };
}

it("quotes go out of imports that had ended, and what leads to a candidate stays", async () => {
  const known: Row = { outcome: "added", message: "1 file. “Bo.pdf” is in no zip.", candidateId };
  const finished = await former({ state: "finished" }, [REFUSED, UNQUOTED, OUT, known]);
  const running = await former({ state: "running" }, [REFUSED, WAITING]);
  await database().pool.query(MIGRATION);
  expect(await migrated(finished)).toMatchObject({
    problem: "",
    fileName: "people.csv",
    lines: [
      { outcome: "refused", message: "" },
      { outcome: "duplicate", message: "" },
      { outcome: "added", message: "Taken out again." },
      { outcome: "added", message: known.message },
    ],
  });
  expect(await migrated(running)).toMatchObject({
    problem: "",
    files: FILES,
    lines: [{ outcome: "refused", message: "" }, WAITING],
  });
});

it("what was read goes out of an import that was taken out on its way, with its files", async () => {
  const reverted = await former({ state: "reverted" }, [OUT, WAITING]);
  await database().pool.query(MIGRATION);
  expect(await migrated(reverted)).toMatchObject({
    ...{ files: [], survey: {}, problem: "" },
    lines: [
      { outcome: "added", message: "Taken out again.", record: null },
      { outcome: "refused", message: "Not taken in: the import ended before.", record: null },
    ],
  });
});

it("an import that still waits or stopped keeps what is to be corrected", async () => {
  const checked = await former({ state: "checked", system: "json_resume", fileName: "ada.json" }, [WAITING]);
  const stopped = await former({ state: "stopped" }, [WAITING]);
  await database().pool.query(MIGRATION);
  const waits = await migrated(checked);
  expect(waits).toMatchObject({ fileName: "ada.json", files: FILES, lines: [WAITING] });
  expect(waits.problem.split("\n")).toEqual([
    "“cvs/Ada Okafor.gif” was left out: it is a picture.",
    "“cvs/Bo Li.exe” was left out: it is a program.",
  ]);
  expect(withoutQuotes(waits.problem)).not.toMatch(/Ada|Bo/);
  expect(await migrated(stopped)).toMatchObject({ problem: LEFT_OUT, files: FILES, lines: [WAITING] });
});

it("a JSON Resume that ended is called by its kind", async () => {
  const names = [];
  for (const state of ["finished", "reverted", "discarded"] as const) {
    const importId = await former({ state, system: "json_resume", fileName: "ada-okafor.json" }, []);
    await database().pool.query(MIGRATION);
    names.push((await migrated(importId)).fileName);
  }
  expect(names).toEqual(Array(3).fill("JSON Resume"));
});

it("why an import was ended stays", async () => {
  const importId = await former({ state: "finished" }, []);
  const problem = "Nobody went on with it within a week. Its files were removed: upload them again.";
  await world.db.import.update({ where: { id: importId }, data: { problem } });
  await database().pool.query(MIGRATION);
  expect((await migrated(importId)).problem).toBe(problem);
});
