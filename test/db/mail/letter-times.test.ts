import { describe, expect, it } from "vitest";
import { scheduleMail } from "#app/use-cases/mail/schedule-mail.server.ts";
import { timeLetter } from "#app/use-cases/mail/time-letter.server.ts";
import { buildLetter } from "#test/builders/letters.ts";
import { NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();
const MINUTE = 60_000;
const setUp = (count?: number) => buildLetter(database(), count);

describe("the time of a letter to several", () => {
  const asked = (date: string, time: string) => ({ date, time });

  it("is asked for when it is confirmed, on the writer's own clocks", async () => {
    const { world, recruiter, send, mails } = await setUp(2);
    await world.db.person.update({ where: { id: recruiter.id }, data: { timeZone: "America/New_York" } });
    await send({ at: asked("2026-11-30", "09:00") });
    const rows = await mails();
    expect(rows.map((row) => row.sendAfter.toISOString())).toEqual(
      rows.map(() => "2026-11-30T14:00:00.000Z"),
    );
  });

  it("is refused before its grace is over, beyond ninety days, and where the clocks do not show it", async () => {
    const { send, mails } = await setUp(1);
    for (const [date, time] of [
      ["2026-11-23", "11:05"],
      ["2027-03-01", "09:00"],
      ["2026-11-31", "09:00"],
      ["2026-11-30", ""],
    ] as const)
      await expect(send({ at: asked(date, time) })).rejects.toMatchObject({
        kind: "invalid",
        fields: { time: expect.any(String) as unknown },
      });
    expect(await mails()).toEqual([]);
    await send({ at: asked("2026-11-23", "11:15") });
    expect(await mails()).toHaveLength(1);
  });

  it("is changed for all that have not left, whoever held some of them, and each has one job", async () => {
    const { world, jobs, ctx, send, mails } = await setUp(4);
    const { letterId } = await send();
    const [left, tried] = await mails();
    await world.db.mail.update({ where: { id: left!.id }, data: { state: "sent" } });
    await world.db.mail.update({ where: { id: tried!.id }, data: { mayHaveLeft: true } });
    const time = (timing: Parameters<typeof timeLetter>[1]["timing"]) =>
      timeLetter(ctx, { letterId, timing });
    const states = async () => (await mails()).map((row) => row.state);

    expect(await time({ kind: "hold" })).toEqual({ count: 2 });
    expect(await states()).toEqual(["sent", "waiting", "held", "held"]);
    expect(jobs.enqueued).toHaveLength(2);
    await expect(time({ kind: "hold" })).rejects.toMatchObject({ kind: "conflict" });

    expect(await time({ kind: "schedule", ...asked("2026-11-30", "09:00") })).toEqual({ count: 2 });
    expect((await mails()).map((row) => row.sendAfter.toISOString().slice(0, 10))).toEqual([
      "2026-11-23",
      "2026-11-23",
      "2026-11-30",
      "2026-11-30",
    ]);
    expect(jobs.enqueued).toHaveLength(4);

    await time({ kind: "hold" });
    expect(await time({ kind: "release" })).toEqual({ count: 2 });
    expect(await states()).toEqual(["sent", "waiting", "waiting", "waiting"]);
    await expect(time({ kind: "release" })).rejects.toMatchObject({ kind: "conflict" });
    const early = time({ kind: "schedule", ...asked("2026-11-23", "11:10") });
    await expect(early).rejects.toMatchObject({ kind: "invalid" });

    const events = await world.db.event.findMany({ where: { subjectId: letterId }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.type)).toEqual([
      "bulk.written",
      "bulk.held",
      "bulk.scheduled",
      "bulk.held",
      "bulk.released",
    ]);
    expect(
      await world.db.event.count({ where: { type: "mail.held", subjectId: (await mails())[3]!.id } }),
    ).toBe(2);
  });

  it("is not before its grace for one of its mails either", async () => {
    const { ctx, send, mails } = await setUp(1);
    await send();
    const [mail] = await mails();
    const put = (time: string) => scheduleMail(ctx, { mailId: mail!.id, ...asked("2026-11-23", time) });
    await expect(put("11:10")).rejects.toMatchObject({ kind: "invalid" });
    expect((await mails())[0]?.sendAfter).toEqual(mail!.sendAfter);
    await put("11:15");
  });

  it("leaves no earlier than its grace when what was held goes on", async () => {
    const { ctx, send, mails, world } = await setUp(1);
    const { letterId } = await send();
    await timeLetter(ctx, { letterId, timing: { kind: "hold" } });
    await world.db.mail.updateMany({ where: { bulkId: letterId }, data: { sendAfter: new Date(0) } });
    await timeLetter(ctx, { letterId, timing: { kind: "release" } });
    expect((await mails())[0]?.sendAfter).toEqual(new Date(NOW.getTime() + 15 * MINUTE));
  });
});
