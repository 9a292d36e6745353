import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { startImport } from "#app/use-cases/imports/start-import.server.ts";
import { importer } from "#test/builders/imports.ts";
import { buildWorld } from "#test/builders/world.ts";
import { buildZip } from "#test/files/build-zip.ts";
import { useTestDatabase } from "../template.ts";
import type { TestDatabase } from "../template.ts";

const database = useTestDatabase();
const PEOPLE = 130;

/** Takes the import in elsewhere and kills it, without a word, some milliseconds after its `chunks`th chunk began. */
async function takeAndKill(
  env: Readonly<Record<string, string>>,
  chunks: number,
  afterMs: number,
): Promise<string> {
  const child = fork(new URL("./children/take-import.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...env },
  });
  const ended = once(child, "exit") as Promise<[number | null, string | null]>;
  let begun = 0;
  child.on("message", () => {
    begun += 1;
    if (begun === chunks) setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  const [code, signal] = await ended;
  return signal ?? `ended ${code}`;
}

/** What it had asked for last is done or dropped: the database may still be at it when its process is gone. */
async function untilDropped({ pool }: TestDatabase): Promise<void> {
  const atWork = `SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid()`;
  await expect.poll(async () => (await pool.query(atWork)).rowCount).toBe(0);
}

describe("an import whose server is killed", () => {
  it("goes on where it was: everybody is there once, with their file, by one event each", async () => {
    const dir = mkdtempSync(join(tmpdir(), "baton-killed-"));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const files = createFileStore({ dir });
    const world = await buildWorld(database(), { files });
    const recruiter = await world.buildPerson("recruiter");
    await world.buildOpening({ title: "Engineer", recruiter });
    const steps = importer(world, files, recruiter);
    const numbers = Array.from({ length: PEOPLE }, (_, index) => index);
    const table = [
      "Id,Name,Email,Job,Note",
      ...numbers.map((n) => `${n},Person ${n},p${n}@example.com,Engineer,Note ${n}`),
    ];
    const zip = buildZip(
      numbers.map((n) => ({ name: `p${n}@example.com.txt`, content: `Resume of person ${n}` })),
    );
    const importId = await steps.upload(["people.csv", table.join("\n")], ["cvs.zip", zip]);
    await steps.check(importId);
    await startImport(world.ctxFor(recruiter), importId, "run");
    const env = { DATABASE_URL: database().url, FILES: dir, IMPORT_ID: importId };

    const ends: string[] = [];
    for (const [chunks, afterMs] of [
      [1, 60],
      [2, 5],
      [1, 120],
    ] as const) {
      ends.push(await takeAndKill(env, chunks, afterMs));
      await untilDropped(database());
      const { cursor } = await world.db.import.findUniqueOrThrow({ where: { id: importId } });
      // What the cursor says is done is done, and nothing beyond it.
      expect(await world.db.candidate.count()).toBe(cursor);
      expect(await world.db.importedThing.count({ where: { kind: "application" } })).toBe(cursor);
    }
    expect(ends).toContain("SIGKILL");
    expect(await takeAndKill(env, Infinity, 0)).toBe("ended 0");

    const candidates = await world.db.candidate.findMany({
      include: { applications: true, documents: true, importedFacts: true },
    });
    expect(candidates).toHaveLength(PEOPLE);
    for (const one of candidates) {
      expect(one.applications).toHaveLength(1);
      expect(one.importedFacts.filter((fact) => fact.kind === "note")).toHaveLength(1);
      expect(one.documents).toHaveLength(1);
      expect(await files.size(one.documents[0]?.storageKey ?? "")).toBeGreaterThan(10);
    }
    expect(await world.db.event.count({ where: { type: "candidate.added" } })).toBe(PEOPLE);
    expect(await world.db.event.count({ where: { type: "import.finished" } })).toBe(1);
    expect(readdirSync(dir).length).toBeGreaterThan(1);
  }, 240_000);
});
