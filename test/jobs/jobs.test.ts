import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { jobDefinitions, jobHandlers } from "#app/jobs/all-jobs.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { createJobRunner, defineJob } from "#app/platform/jobs/jobs.server.ts";
import type { JobRun, JobRunner, SqlRunner } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { buildServices } from "#test/builders/services.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();
const greet = defineJob({ name: "greet", payload: z.object({ id: z.string() }), retryLimit: 1 });

let runner: JobRunner;

beforeEach(async () => {
  runner = createJobRunner({ url: database().url, log: createLog("silent"), pollSeconds: 0.5, spies: true });
  await runner.start([greet]);
});
afterEach(() => runner.stop());

async function waiting(id: string): Promise<number> {
  const found = await runner.boss.findJobs(greet.name, { data: { id } });
  return found.length;
}

describe("a job", () => {
  it("exists exactly when the change that asked for it does", async () => {
    await inTransaction(database().prisma, (tx) => runner.enqueue(tx, greet, { id: "kept" }));
    const undone = inTransaction(database().prisma, async (tx) => {
      await runner.enqueue(tx, greet, { id: "undone" });
      throw new Error("the change fails after all");
    });
    await expect(undone).rejects.toThrow("the change fails after all");
    expect([await waiting("kept"), await waiting("undone")]).toEqual([1, 0]);
  });

  it("is not seen by a worker before its change is committed", async () => {
    await inTransaction(database().prisma, async (tx) => {
      await runner.enqueue(tx, greet, { id: "open" });
      expect(await waiting("open")).toBe(0);
    });
    expect(await waiting("open")).toBe(1);
  });

  it("is refused when its payload is not what was agreed", async () => {
    const wrong = { id: 7 } as unknown as { id: string };
    await expect(inTransaction(database().prisma, (tx) => runner.enqueue(tx, greet, wrong))).rejects.toThrow(
      /expected string/,
    );
  });

  it("beats while it runs and expires, so that a dead worker's job is found", async () => {
    await inTransaction(database().prisma, (tx) => runner.enqueue(tx, greet, { id: "beat" }));
    const [job] = await runner.boss.findJobs(greet.name, { data: { id: "beat" } });
    expect(job).toMatchObject({
      heartbeatSeconds: 30,
      expireInSeconds: 300,
      retryLimit: 1,
      retryBackoff: true,
    });
  });

  it("follows its definition when that changes between two starts", async () => {
    await runner.stop();
    runner = createJobRunner({ url: database().url, log: createLog("silent"), spies: true });
    await runner.start([{ ...greet, retryLimit: 4, expireSeconds: 45 }]);
    expect(await runner.boss.getQueue(greet.name)).toMatchObject({ retryLimit: 4, expireInSeconds: 45 });
  });

  it("keeps no words of a candidate with what it failed of, only the kind of fault and its place", async () => {
    const fails = defineJob({ name: "fails", payload: z.object({ id: z.string() }), retryLimit: 0 });
    await runner.boss.createQueue(fails.name, { retryLimit: 0 });
    const spy = runner.boss.getSpy(fails.name);
    const words = "Ada Quietly, ada.quietly@mail.example";
    await runner.work({
      job: fails,
      async handle() {
        // @ts-expect-error a list is wanted
        await database().prisma.candidate.create({ data: { name: words, email: words, links: 7 } });
      },
    });
    await inTransaction(database().prisma, (tx) => runner.enqueue(tx, fails, { id: "one" }));
    await spy.waitForJob(() => true, "failed");
    const { rows } = await database().pool.query<{ output: { message: string; stack: string } }>(
      "SELECT output FROM jobs.job WHERE name = 'fails'",
    );
    const [row] = rows;
    expect(JSON.stringify(row)).not.toContain("Quietly");
    expect(row?.output.message).toContain("Argument `links`");
    expect(row?.output.stack).toMatch(/jobs\.test\.ts:\d+/);
  });

  it("is tried again after a failure, knowing which try it is", async () => {
    const spy = runner.boss.getSpy(greet.name);
    const runs: Pick<JobRun, "attempt" | "lastAttempt">[] = [];
    await runner.work({
      job: greet,
      async handle(payload, { attempt, lastAttempt }) {
        if (payload.id !== "again") return;
        runs.push({ attempt, lastAttempt });
        if (attempt === 1) throw new Error("not yet");
      },
    });
    const done = spy.waitForJob((data) => (data as { id: string }).id === "again", "completed");
    await inTransaction(database().prisma, (tx) => runner.enqueue(tx, greet, { id: "again" }));
    await done;
    expect(runs).toEqual([
      { attempt: 1, lastAttempt: false },
      { attempt: 2, lastAttempt: true },
    ]);
  });

  it("waits for its time", async () => {
    const startAfter = new Date(Date.now() + 3_600_000);
    await inTransaction(database().prisma, (tx) =>
      runner.enqueue(tx, greet, { id: "later" }, { startAfter }),
    );
    expect(await runner.boss.fetch(greet.name, { batchSize: 50 })).not.toContainEqual(
      expect.objectContaining({ data: { id: "later" } }),
    );
    expect(await waiting("later")).toBe(1);
  });

  it("of which there are hundreds is enqueued in one statement, each with its own time", async () => {
    const later = new Date(Date.now() + 3_600_000);
    const items = Array.from({ length: 300 }, (_, at) => ({
      payload: { id: `many-${at}` },
      startAfter: at % 2 === 0 ? later : new Date(),
    }));
    let statements = 0;
    await inTransaction(database().prisma, (tx) => {
      const counting: SqlRunner = {
        $queryRawUnsafe(...asked) {
          statements += 1;
          return tx.$queryRawUnsafe(...asked);
        },
      };
      return runner.enqueueMany(counting, greet, items);
    });
    expect(statements).toBe(1);
    expect([await waiting("many-0"), await waiting("many-299")]).toEqual([1, 1]);
    const due = await runner.boss.fetch<{ id: string }>(greet.name, { batchSize: 400 });
    const numbers = due.flatMap(({ data: { id } }) => (id.startsWith("many-") ? Number(id.slice(5)) : []));
    expect([numbers.length, numbers.every((at) => at % 2 === 1)]).toEqual([150, true]);
  });
});

describe("the list of jobs", () => {
  it("has one handler for each definition", () => {
    const services = buildServices(database(), runner);
    const resend = { apiKey: undefined, baseUrl: undefined, from: "Baton <a@b.example>" };
    const handled = jobHandlers({ services, resend }).map((handler) => handler.job.name);
    expect(handled.toSorted()).toEqual(jobDefinitions.map((job) => job.name).toSorted());
  });
});
