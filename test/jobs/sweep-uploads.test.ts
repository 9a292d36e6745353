import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sweepUploadsHandler } from "#app/jobs/sweep-uploads.handler.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { createJobRunner } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { sweepUploadsJob } from "#app/use-cases/candidates/sweep-uploads.job.server.ts";
import { sweepUploads } from "#app/use-cases/candidates/sweep-uploads.server.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
const run = { attempt: 1, lastAttempt: false, signal: new AbortController().signal };
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "baton-sweep-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function leavePart(name: string, hoursOld: number): Promise<void> {
  const part = path.join(dir, "unfinished", name);
  await mkdir(path.dirname(part), { recursive: true });
  await writeFile(part, "half of a resume");
  const written = new Date(Date.now() - hoursOld * HOUR);
  await utimes(part, written, written);
}

describe("uploads that broke off", () => {
  it("are swept once they are a day old; younger ones and whole files of a database that names none stay", async () => {
    const files = createFileStore({ dir });
    const { key } = await files.put(Buffer.from("a whole resume"));
    const whole = path.join(dir, key.slice(0, 2), key);
    const longAgo = new Date(Date.now() - 999 * HOUR);
    await utimes(whole, longAgo, longAgo);
    await leavePart("yesterday", 25);
    await leavePart("today", 23);
    await sweepUploadsHandler(buildServices(database(), recordingJobs(), { files })).handle({}, run);
    expect(await readdir(path.join(dir, "unfinished"))).toEqual(["today"]);
    expect(await files.size(key)).toBe(14);
  });

  it("that were stored whole but never given to anybody are swept after a week; what any row names stays", async () => {
    const files = createFileStore({ dir: path.join(dir, "nameless") });
    const { db, buildPerson, buildCandidate } = await buildWorld(database(), { files });
    const person = await buildPerson("admin");
    const { id: candidateId } = await buildCandidate({ name: "Ada", email: "ada@sweep.example" });
    const putAged = async (days: number) => {
      const { key } = await files.put(Buffer.from("a whole resume"));
      const written = new Date(Date.now() - days * 24 * HOUR);
      await utimes(files.pathOf(key), written, written);
      return key;
    };
    const about = { fileName: "cv.pdf", fileType: "pdf", bytes: 14, sha256: "0" };
    const [document, held, exported, imported] = [
      await putAged(99),
      await putAged(99),
      await putAged(99),
      await putAged(99),
    ];
    await db.document.create({ data: { ...about, candidateId, storageKey: document } });
    await db.heldUpload.create({
      data: { ...about, storageKey: held, tokenHash: "0", typeName: "PDF", encrypted: false },
    });
    await db.export.create({
      data: { createdById: person.id, state: "ready", storageKey: exported },
    });
    await db.import.create({
      data: {
        createdById: person.id,
        system: "csv",
        files: [{ key: imported, fileName: "p.csv", bytes: 1, zip: false }],
        fileName: "p.csv",
        survey: {},
      },
    });
    const [old, fresh] = [await putAged(8), await putAged(6)];
    await sweepUploadsHandler(buildServices(database(), recordingJobs(), { files })).handle({}, run);
    const left: string[] = [];
    for await (const some of files.list()) left.push(...some.map(({ key }) => key));
    expect(left.toSorted()).toEqual([document, held, exported, imported, fresh].toSorted());
    expect(left).not.toContain(old);
  });

  it("are told from files by every column that names one", async () => {
    const { db } = await buildWorld(database());
    const columns = await db.$queryRaw<{ place: string }[]>`
      SELECT table_name || '.' || column_name AS place FROM information_schema.columns
      WHERE table_schema = 'public' AND (column_name ILIKE '%storage%' OR column_name IN ('files', 'fileKey'))
      ORDER BY 1`;
    expect(columns.map(({ place }) => place)).toEqual([
      "Document.storageKey",
      "Export.storageKey",
      "HeldUpload.storageKey",
      "Import.files",
    ]);
  });

  it("are no fault where nothing was ever uploaded", async () => {
    const files = createFileStore({ dir: path.join(dir, "empty") });
    await sweepUploadsHandler(buildServices(database(), recordingJobs(), { files })).handle({}, run);
  });

  it("are swept by the system alone", async () => {
    const files = createFileStore({ dir });
    const world = await buildWorld(database(), { files });
    await expect(sweepUploads(world.visitorCtx())).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("are looked for every night", async () => {
    const runner = createJobRunner({ url: database().url, log: createLog("silent") });
    await runner.start([sweepUploadsJob]);
    try {
      const schedules = await runner.boss.getSchedules(sweepUploadsJob.name);
      expect(schedules).toMatchObject([{ name: "sweep-uploads", cron: "20 3 * * *", timezone: "UTC" }]);
    } finally {
      await runner.stop();
    }
  });
});
