import { describe, expect, it, vi } from "vitest";
import { sendMailHandler } from "#app/jobs/send-mail.handler.server.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { getLetterChoices } from "#app/use-cases/mail/get-letter-choices.server.ts";
import { getSentLetter } from "#app/use-cases/mail/get-sent-letter.server.ts";
import { reviewLetter } from "#app/use-cases/mail/review-letter.server.ts";
import { sendLetter } from "#app/use-cases/mail/send-letter.server.ts";
import { timeLetter } from "#app/use-cases/mail/time-letter.server.ts";
import { takeBackLetter } from "#app/use-cases/mail/take-back-letter.server.ts";
import { claimMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import { buildLetter, LETTER_WORDS, letterName } from "#test/builders/letters.ts";
import { buildServices } from "#test/builders/services.ts";
import { NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();
const MINUTE = 60_000;
const setUp = (count?: number) => buildLetter(database(), count);

describe("looking a letter to several through", () => {
  it("says who gets it and who does not and why, and shows what one of them reads", async () => {
    const { world, applications, ctx, draft } = await setUp(4);
    const [first, silent, gone, moved] = applications;
    await world.db.candidate.update({ where: { id: silent!.candidateId }, data: { doNotContactAt: NOW } });
    await world.db.application.update({
      where: { id: gone!.id },
      data: { disposition: "withdrawn", dispositionCode: "other_offer", disposedAt: NOW },
    });
    await world.db.application.update({ where: { id: moved!.id }, data: { stage: "debrief" } });
    const review = await reviewLetter(ctx, draft, null);
    expect(review.gets.map((one) => one.applicationId)).toEqual([first!.id]);
    expect(review.omitted.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      "Cleo 1: Wants no mail",
      "Cleo 2: The application has ended",
      "Cleo 3: Moved on since the list was made",
    ]);
    expect(review.shown?.mail?.props).toMatchObject({
      body: expect.stringContaining("Hello Cleo 0,") as unknown,
    });
    expect(await world.db.mail.count({ where: { applicationId: first!.id } })).toBe(0);
  });

  it("leaves out an address that takes no mail, and the reader's own application", async () => {
    const { world, opening, applications, ctx, draft, recruiter } = await setUp(2);
    const [bounced] = applications;
    const mail = await world.db.mail.create({
      data: {
        template: "letter",
        props: {},
        to: bounced!.candidate.email,
        sendAfter: NOW,
        idempotencyKey: "old",
      },
    });
    await world.db.suppression.create({
      data: { address: bounced!.candidate.email.toUpperCase(), reason: "bounced", mailId: mail.id },
    });
    const self = await world.buildCandidate({ personId: recruiter.id });
    const own = await world.buildApplication({ opening, candidate: self, stage: "onsite" });
    const chosen = new Map<string, Stage>([...draft.chosen, [own.id, "onsite"]]);
    const review = await reviewLetter(ctx, { ...draft, chosen }, own.id);
    expect(review.omitted.map(({ why }) => why)).toEqual(["Mail to this address came back"]);
    expect(review.gets).toHaveLength(1);
    expect(JSON.stringify(review)).not.toContain(own.id);
  });

  it("names those for whom a field has nothing to stand for it, and refuses fields that do not exist", async () => {
    const { world, applications, ctx, draft, send } = await setUp(2);
    const words = { ...LETTER_WORDS, body: `${LETTER_WORDS.body} You hear from us by {{news_by}}.` };
    await world.db.application.update({
      where: { id: applications[0]!.id },
      data: { promisedFor: "2026-12-03" },
    });
    const { gets, fingerprint } = await reviewLetter(ctx, { ...draft, words }, null);
    expect(gets.map(({ problem }) => problem === null)).toEqual([true, false]);
    await expect(send({ words, fingerprint })).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("For 1 person a field") as unknown,
    });
    const wrong = { ...draft, words: { subject: "S", body: "{{salary}}" } };
    const unsaid = { ...draft, words: { ...LETTER_WORDS, body: "Hello {{candidate}},\n\n{{signed_by}}" } };
    await expect(reviewLetter(ctx, unsaid, null)).rejects.toMatchObject({
      kind: "invalid",
      fields: { body: expect.stringContaining("Write at least one sentence") as string },
    });
    await expect(reviewLetter(ctx, wrong, null)).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("sending a letter to several", () => {
  it("writes one mail each, which waits a quarter of an hour, with an event of every application", async () => {
    const { world, applications, jobs, send, mails } = await setUp();
    const { count, letterId } = await send();
    expect(count).toBe(3);
    const rows = await mails();
    expect(rows.map((row) => [row.toName, row.state, row.bulkId])).toEqual(
      ["Cleo 0", "Cleo 1", "Cleo 2"].map((name) => [name, "waiting", letterId]),
    );
    expect(rows.map((row) => (row.props as { body: string }).body.split("\n")[0])).toEqual([
      "Hello Cleo 0,",
      "Hello Cleo 1,",
      "Hello Cleo 2,",
    ]);
    expect(rows.every((row) => row.sendAfter.getTime() === NOW.getTime() + 15 * MINUTE)).toBe(true);
    expect(jobs.enqueued).toHaveLength(3);
    const events = await world.db.event.findMany({
      where: { type: "mail.queued", applicationId: { in: applications.map(({ id }) => id) } },
    });
    expect(new Set(events.map((event) => event.applicationId)).size).toBe(3);
    const written = await world.db.event.findFirst({ where: { subjectId: letterId, type: "bulk.written" } });
    expect(written?.after).toEqual({ count: 3, sendAfter: rows[0]?.sendAfter.toISOString() });
  });

  it("wants its number typed, and the people and words that were looked through", async () => {
    const { world, applications, ctx, draft, send, mails } = await setUp();
    await expect(send({ typedCount: "2" })).rejects.toMatchObject({
      fields: { typedCount: "Type 3 to send." },
    });
    await expect(send({ words: { ...LETTER_WORDS, body: "Other words." } })).rejects.toMatchObject({
      kind: "conflict",
    });
    const { fingerprint } = await reviewLetter(ctx, draft, null);
    await world.db.application.update({ where: { id: applications[0]!.id }, data: { stage: "debrief" } });
    await expect(send({ fingerprint, typedCount: "2" })).rejects.toMatchObject({ kind: "conflict" });
    expect(await mails()).toEqual([]);
    expect(await world.db.mailBulk.count({ where: { openingId: draft.openingId } })).toBe(0);
  });

  it("twice by one form, also at the same moment, writes nothing twice", async () => {
    const { send, mails } = await setUp();
    const letterId = letterName();
    const answers = await Promise.all([send({ letterId }), send({ letterId }), send({ letterId })]);
    expect(answers).toEqual(answers.map(() => ({ letterId, count: 3 })));
    expect(await mails()).toHaveLength(3);
  });

  it("is for recruiters and admins, and a letter's name cannot be taken over", async () => {
    const { world, opening, draft, send, recruiter } = await setUp();
    const manager = await world.db.person.findFirstOrThrow({ where: { id: opening.hiringManagerId } });
    const interviewer = await world.buildPerson("interviewer");
    const { letterId } = await send();
    for (const person of [manager, interviewer]) {
      const ctx = world.ctxFor(person);
      await expect(getLetterChoices(ctx, opening.id)).rejects.toMatchObject({ name: "Refusal" });
      await expect(reviewLetter(ctx, draft, null)).rejects.toMatchObject({ name: "Refusal" });
      await expect(getSentLetter(ctx, letterId)).rejects.toMatchObject({ name: "Refusal" });
      await expect(takeBackLetter(ctx, letterId)).rejects.toMatchObject({ name: "Refusal" });
      const timing = { kind: "hold" } as const;
      await expect(timeLetter(ctx, { letterId, timing })).rejects.toMatchObject({ name: "Refusal" });
      const input = { ...draft, letterId: "theirs", fingerprint: "", typedCount: "3", at: null };
      await expect(sendLetter(ctx, input)).rejects.toMatchObject({ name: "Refusal" });
    }
    const other = world.ctxFor(await world.buildPerson("recruiter"));
    const input = { ...draft, letterId, fingerprint: "", typedCount: "3", at: null };
    await expect(sendLetter(other, input)).rejects.toMatchObject({ kind: "conflict" });
    expect((await getLetterChoices(world.ctxFor(recruiter), opening.id)).choices).toHaveLength(3);
  });

  it("to five hundred fits into one change", async () => {
    const { world, ctx, draft, opening } = await setUp(0);
    const numbers = Array.from({ length: 500 }, (_, at) => at);
    const people = await world.db.candidate.createManyAndReturn({
      data: numbers.map((at) => ({ name: `Many ${at}`, email: `many-${at}@mail.example` })),
    });
    const applications = await world.db.application.createManyAndReturn({
      data: people.map(({ id }) => ({ candidateId: id, openingId: opening.id })),
    });
    const chosen = new Map<string, Stage>(applications.map(({ id }) => [id, "resume_screen"]));
    const { fingerprint } = await reviewLetter(ctx, { ...draft, chosen }, null);
    const letterId = letterName();
    const sent = await sendLetter(ctx, {
      ...draft,
      chosen,
      letterId,
      fingerprint,
      typedCount: "500",
      at: null,
    });
    expect(sent.count).toBe(500);
    expect(await world.db.mail.count({ where: { bulkId: letterId, state: "waiting" } })).toBe(500);
    expect(
      await world.db.event.count({
        where: { type: "mail.queued", openingId: null, candidateId: { in: people.map(({ id }) => id) } },
      }),
    ).toBe(500);
  });
});

describe("a letter to several that waits", () => {
  it("is taken back as a whole, and what has left meanwhile is counted", async () => {
    const { world, ctx, send, mails } = await setUp();
    const { letterId } = await send();
    const [first] = await mails();
    await world.db.mail.update({ where: { id: first!.id }, data: { state: "sent" } });
    expect((await getSentLetter(ctx, letterId)).notLeft).toBe(2);
    expect(await takeBackLetter(ctx, letterId)).toEqual({ taken: 2, left: 1 });
    expect((await mails()).map((row) => row.state)).toEqual(["sent", "taken_back", "taken_back"]);
    const events = await world.db.event.findMany({ where: { subjectId: letterId }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.type)).toEqual(["bulk.written", "bulk.taken_back"]);
    await expect(takeBackLetter(ctx, letterId)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("is taken back as a whole also when somebody lets it go on at that moment", async () => {
    const { world, ctx, send, mails } = await setUp();
    const { letterId } = await send();
    await timeLetter(ctx, { letterId, timing: { kind: "hold" } });
    let taking: Promise<unknown> = Promise.resolve(null);
    await world.db.$transaction(
      async (tx) => {
        await tx.mail.updateMany({ where: { bulkId: letterId }, data: { state: "waiting" } });
        taking = takeBackLetter(ctx, letterId);
        await vi.waitFor(async () => {
          const waiting = await world.db.$queryRaw<unknown[]>`
            SELECT 1 FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%"Mail"%'`;
          expect(waiting.length).toBeGreaterThan(0);
        }, 30_000);
      },
      { timeout: 60_000 },
    );
    expect(await taking).toEqual({ taken: 3, left: 0 });
    expect((await mails()).map((row) => row.state)).toEqual(["taken_back", "taken_back", "taken_back"]);
  });

  it("says when the first of its mails leaves, whoever is first by name", async () => {
    const { world, ctx, send, mails } = await setUp();
    const { letterId } = await send();
    const later = new Date(NOW.getTime() + 60 * MINUTE);
    const [first] = await mails();
    await world.db.mail.update({ where: { id: first!.id }, data: { sendAfter: later } });
    const inGrace = new Date(NOW.getTime() + 15 * MINUTE);
    expect((await getSentLetter(ctx, letterId)).leavesAt).toEqual(inGrace);
    await timeLetter(ctx, { letterId, timing: { kind: "hold" } });
    expect((await getSentLetter(ctx, letterId)).leavesAt).toBeNull();
  });

  it("does not reach somebody whose application went on, and says why", async () => {
    const { world, jobs, applications, send, mails } = await setUp(2);
    await send();
    await world.db.application.update({ where: { id: applications[0]!.id }, data: { stage: "debrief" } });
    const later = {
      ...systemContext(buildServices(database(), jobs)),
      now: new Date(NOW.getTime() + 20 * MINUTE),
    };
    const [stopped, goes] = await mails();
    expect(await claimMail(later, { mailId: stopped!.id })).toBeNull();
    expect(await claimMail(later, { mailId: goes!.id })).not.toBeNull();
    const row = await world.db.mail.findFirstOrThrow({ where: { id: stopped!.id } });
    expect(row).toMatchObject({
      state: "taken_back",
      lastError: expect.stringContaining("moved on") as unknown,
    });
  });

  it("leaves with the words that were looked through", async () => {
    const { world, jobs, applications, send, mails } = await setUp(1);
    await send();
    await world.db.candidate.update({
      where: { id: applications[0]!.candidateId },
      data: { name: "Renamed" },
    });
    const [mail] = await mails();
    await world.db.mail.update({ where: { id: mail!.id }, data: { sendAfter: new Date(0) } });
    const { handle } = sendMailHandler(buildServices(database(), jobs), null);
    await handle(
      { mailId: mail!.id },
      { attempt: 1, lastAttempt: false, signal: new AbortController().signal },
    );
    const row = await world.db.mail.findFirstOrThrow({ where: { id: mail!.id } });
    expect(row.state).toBe("kept");
    expect(row.subject).toBe("News about Analytics Engineer");
    expect(row.text).toContain("Hello Cleo 0,");
  });
});
