import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { buildApplying } from "#test/builders/applying.ts";
import { mailsLeave } from "#test/builders/leaving-mails.ts";
import { NOW } from "#test/builders/world.ts";
import type { World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-runs-"));
const files = createFileStore({ dir: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** For a transaction that is held open until others wait for it. */
const PATIENT = { timeout: 60_000 };
const days = (count: number) => new Date(NOW.getTime() + count * 24 * 3_600_000);

/** Somebody who applies whenever asked, and what may be done with each of their runs. */
async function setUp() {
  const setting = await buildApplying(database(), files);
  const { world, recruiter, apply, file } = setting;
  /** Applies, and gives the run that is the newest then. */
  const begin = async (at = NOW) => {
    await apply({ resume: await file() }, at);
    const runs = await setting.applications();
    return runs.toSorted((a, b) => b.attempt - a.attempt)[0]!;
  };
  const leave = (run: { id: string }, to: "rejected" | "withdrawn", at: Date, sendMail = false) =>
    disposeApplication(world.ctxFor(recruiter, at), {
      applicationId: run.id,
      to,
      reasonCode: to === "rejected" ? "must_haves_not_shown" : "other_withdrawal",
      text: "Said so",
      sendMail,
      personalNote: "",
    });
  const mailIs = async (run: { id: string }, state: "sent" | "held") => {
    const { id } = await world.db.mail.findFirstOrThrow({
      where: { applicationId: run.id, template: "rejection" },
      orderBy: { createdAt: "desc" },
    });
    if (state === "sent") return mailsLeave(world, id);
    await world.db.mail.update({ where: { id }, data: { state } });
  };
  const ownPage = async (run: { id: string; linkVersion: number }, at: Date) => {
    const token = candidateLink(world.visitorCtx(), run).split("/status/")[1] ?? "";
    return (await getOwnApplication(world.visitorCtx(at), token)).applyAgain;
  };
  const reopen = (run: { id: string }, at: Date) =>
    reopenApplication(world.ctxFor(recruiter, at), { applicationId: run.id, reason: "Came back" });
  return { ...setting, begin, leave, mailIs, ownPage, reopen };
}

/** Until each of these either waits for its turn at the applications or is over. */
async function untilTheyWait(world: World, begun: readonly Promise<unknown>[]): Promise<void> {
  let over = 0;
  const count = () => void (over += 1);
  for (const one of begun) one.then(count, count);
  await vi.waitFor(async () => {
    const waiting = await world.db.$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%"Application"%'`;
    expect(over + waiting.length).toBeGreaterThanOrEqual(begun.length);
  }, 30_000);
}

describe("the page of a run that has ended", () => {
  it("tells nothing of a later run's rejection before its mail has", async () => {
    const { begin, leave, mailIs, ownPage } = await setUp();
    const first = await begin();
    await leave(first, "withdrawn", NOW);
    const second = await begin(days(1));
    expect(second.id).not.toBe(first.id);
    expect(await ownPage(first, days(2))).toBeNull();
    await leave(second, "rejected", days(2), true);
    expect(await ownPage(first, days(2))).toBeNull();
    await mailIs(second, "sent");
    expect(await ownPage(first, days(2))).toMatchObject({ from: "2027-02-23" });
  });

  it("names the date that the form will go by: that of the last rejection", async () => {
    const { begin, leave, mailIs, ownPage } = await setUp();
    const first = await begin();
    await leave(first, "rejected", NOW, true);
    await mailIs(first, "sent");
    const second = await begin(days(91));
    await leave(second, "rejected", days(92), true);
    await mailIs(second, "sent");
    expect(await ownPage(first, days(100))).toMatchObject({ from: "2027-05-24" });
  });
});

describe("a rejection whose mail is held", () => {
  it("is told by nothing else, even where the company waits no days", async () => {
    const { world, begin, leave, mailIs } = await setUp();
    await world.db.company.updateMany({ data: { reapplyAfterDays: 0 } });
    const first = await begin();
    await leave(first, "rejected", NOW, true);
    await mailIs(first, "held");
    const again = await begin(days(1));
    await world.db.company.updateMany({ data: { reapplyAfterDays: 90 } });
    expect(again.id).toBe(first.id);
  });
});

describe("two runs of one candidate", () => {
  it("never both go on: neither the older nor the newer comes back beside the other", async () => {
    const { begin, leave, reopen } = await setUp();
    const first = await begin();
    await leave(first, "withdrawn", NOW);
    const second = await begin(days(1));
    await leave(second, "rejected", days(1));
    await reopen(first, days(2));
    await expect(reopen(second, days(2))).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/Another application .* goes on/) as string,
    });
  });

  it("do not come about by two people who reopen one each at the same moment", async () => {
    const { world, begin, leave, applications, reopen } = await setUp();
    const first = await begin();
    await leave(first, "withdrawn", NOW);
    const second = await begin(days(1));
    await leave(second, "rejected", days(1));
    const reopening: Promise<unknown>[] = [];
    await world.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${first.id} FOR UPDATE`;
      for (const run of [first, second]) {
        reopening.push(reopen(run, days(2)));
        await untilTheyWait(world, reopening);
      }
    }, PATIENT);
    const outcomes = await Promise.allSettled(reopening);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { kind: "conflict" },
    });
    expect((await applications()).filter(({ disposition }) => disposition === null)).toHaveLength(1);
  });

  it("do not come about by applying while the former one is being reopened", async () => {
    const { world, begin, leave, applications, apply, file } = await setUp();
    const first = await begin();
    await leave(first, "withdrawn", NOW);
    const resume = await file();
    let applying: Promise<void> = Promise.resolve();
    await world.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${first.id} FOR UPDATE`;
      applying = apply({ resume }, days(1));
      await untilTheyWait(world, [applying]);
      await tx.application.update({ where: { id: first.id }, data: { disposition: null, disposedAt: null } });
    }, PATIENT);
    await applying;
    expect(await applications()).toHaveLength(1);
  });
});

describe("an application that has all the files it may have", () => {
  it("answers a form like every other: words are kept, no file is, and its candidate alone is told, once a day", async () => {
    const { world, jobs, opening, recruiter, file, apply, applications } = await setUp();
    const ask = (kind: "text" | "file", prompt: string) =>
      world.db.openingQuestion.create({
        data: { openingId: opening.id, position: 1, kind, prompt, choices: [] },
      });
    const [why, sample] = [await ask("text", "Why us?"), await ask("file", "A work sample")];
    const send = async (answer: string, at: Date) => {
      const [resume, work] = [await file(), await file("work.pdf")];
      await apply({ resume, answers: { [why.id]: answer }, files: { [sample.id]: work } }, at);
      return [resume.key, work.key];
    };
    for (let sent = 0; sent < 5; sent += 1) await send("Rivers", NOW);
    const full = (await applications())[0]!;
    expect(full.documents).toHaveLength(10);
    const keys = await send("Lakes", days(1));
    await send("Lakes", days(1));
    const after = (await applications())[0]!;
    expect(after.documents).toHaveLength(10);
    expect(after.answers.filter(({ openingQuestionId }) => openingQuestionId === sample.id)).toHaveLength(5);
    expect(after.answers.filter(({ answer }) => answer === "Lakes")).toHaveLength(1);
    expect(jobs.enqueued).toContainEqual(
      expect.objectContaining({ name: "remove-files", payload: { keys } }),
    );
    const mails = await world.db.mail.findMany({ where: { applicationId: full.id, createdAt: days(1) } });
    expect(mails).toMatchObject([
      {
        template: "application-repeated",
        props: { sendFilesTo: { name: recruiter.name, email: recruiter.email } },
      },
    ]);
    const events = await world.db.event.findMany({
      where: { applicationId: full.id, type: "application.repeated" },
      orderBy: { id: "asc" },
    });
    expect(events.map((event) => event.after).slice(-2)).toEqual([
      { documentId: null, answers: 1 },
      { documentId: null, answers: 0 },
    ]);
    const system = { ...world.visitorCtx(days(1)), eventActor: { kind: "system", id: null } as const };
    for (const { id } of events) await tellNews(system, { eventId: String(id) });
    const titles = (await listInbox(world.ctxFor(recruiter))).open.map(({ title }) => title);
    expect(titles.filter((title) => title.includes("what is new is kept"))).toHaveLength(4);
    expect(titles.filter((title) => title.includes("more files than fit"))).toHaveLength(1);
  });
});
