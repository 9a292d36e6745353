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
  it("are swept once they are a day old; younger ones and whole files stay", async () => {
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
