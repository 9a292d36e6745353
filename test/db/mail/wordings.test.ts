import { describe, expect, it } from "vitest";
import { sendMailHandler } from "#app/jobs/send-mail.handler.server.ts";
import { renderMail } from "#app/emails/render-mail.tsx";
import { FIRST_WORDS, fieldsOf, WORDABLE_TEMPLATES } from "#app/hiring/mail/mail-fields.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { getWording } from "#app/use-cases/mail/get-wording.server.ts";
import { listWordings } from "#app/use-cases/mail/list-wordings.server.ts";
import { previewWording } from "#app/use-cases/mail/preview-wording.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { saveWording } from "#app/use-cases/mail/save-wording.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { withOwnDatabase } from "#test/db/template.ts";

const COMPANY = { template: "interview-invitation", openingId: null } as const;
const run = { attempt: 1, lastAttempt: false, signal: new AbortController().signal };
const say = (body: string) => ({ subject: "Your interview, {{candidate}}", body });

/** A company with a recruiter, an application, and a queue of mails that are kept, not sent. */
function inWorld(work: (scene: Awaited<ReturnType<typeof setUp>>) => Promise<void>): Promise<void> {
  return withOwnDatabase(async (database) => work(await setUp(database)));
}

async function setUp(database: Parameters<typeof buildWorld>[0]) {
  const jobs = recordingJobs();
  const world = await buildWorld(database, { jobs });
  const recruiter = await world.buildPerson("recruiter", "Rolf");
  const application = await world.buildApplication({ name: "Cleo Marsh" });
  const ctx = world.ctxFor(recruiter);
  const { handle } = sendMailHandler(buildServices(database, jobs), null);
  let serial = 0;
  async function queue(place = "Room 4") {
    const mail = exampleMail("interview-invitation");
    return inTransaction(world.db, (tx) =>
      queueMail(tx, ctx, {
        template: "interview-invitation",
        props: { ...mail.props, place, startsAt: new Date(Date.now() + 86_400_000).toISOString() } as never,
        to: { email: "cleo@mail.example", name: "Cleo" },
        applicationId: application.id,
        candidateId: application.candidateId,
        sendAfter: new Date(Date.now() - 1000),
        idempotencyKey: `wording-${(serial += 1)}`,
      }),
    );
  }
  async function written(mailId: string) {
    await handle({ mailId }, run);
    return world.db.mail.findFirstOrThrow({ where: { id: mailId } });
  }
  return { world, recruiter, application, ctx, queue, written };
}

describe("own words of a mail", () => {
  it("are said by mails queued from then on: the opening's before the company's before the built-in", () =>
    inWorld(async ({ ctx, application, queue, written }) => {
      const opening = { ...COMPANY, openingId: application.openingId };
      const builtIn = await queue();
      await saveWording(ctx, { ...COMPANY, words: say("The company says {{place}}."), version: 0 });
      const company = await queue();
      await saveWording(ctx, { ...opening, words: say("The opening says {{place}}."), version: 0 });
      const own = await queue();
      await saveWording(ctx, { ...opening, words: null, version: 1 });
      const again = await queue();
      expect((await written(builtIn)).text).toContain("There is nothing to cram for");
      expect((await written(company)).text).toContain("The company says Room 4.");
      expect(await written(own)).toMatchObject({
        subject: "Your interview, Cleo Marsh",
        text: expect.stringContaining("The opening says Room 4.") as unknown,
      });
      const last = await written(again);
      expect(last.text).toContain("The company says Room 4.");
      expect(last.html).toContain("http://baton.test/status/token");
    }));

  it("with a gap stop the mail with what to do, and it leaves once they are mended", () =>
    inWorld(async ({ ctx, world, queue, written }) => {
      await saveWording(ctx, { ...COMPANY, words: say("Come to {{place}}."), version: 0 });
      const id = await queue("");
      expect(await written(id)).toMatchObject({
        state: "failed",
        html: "",
        lastError: expect.stringContaining("stand for {{place}}") as unknown,
      });
      await saveWording(ctx, { ...COMPANY, words: say("Come and see us."), version: 1 });
      await retryMail({ ...ctx, now: new Date(Date.now() - 60_000) }, { mailId: id });
      expect((await written(id)).text).toContain("Come and see us.");
      const told = await world.db.event.findMany({
        where: { subjectKind: "wording" },
        orderBy: { id: "asc" },
      });
      expect(told.map(({ type, before, after }) => [type, before, after])).toMatchObject([
        ["wording.changed", { body: null }, { body: "Come to {{place}}." }],
        ["wording.changed", { body: "Come to {{place}}." }, { body: "Come and see us." }],
      ]);
    }));

  it("are refused with a field that the mail does not have, and on a page that is older than the newest", () =>
    inWorld(async ({ ctx }) => {
      const unknown = saveWording(ctx, { ...COMPANY, words: say("{{salary}}"), version: 0 });
      await expect(unknown).rejects.toMatchObject({
        kind: "invalid",
        fields: { body: expect.any(String) as unknown },
      });
      await saveWording(ctx, { ...COMPANY, words: say("One."), version: 0 });
      const stale = saveWording(ctx, { ...COMPANY, words: say("Two."), version: 0 });
      await expect(stale).rejects.toThrow("Rolf has saved other words meanwhile");
      const wording = await getWording(ctx, COMPANY);
      expect(wording).toMatchObject({ version: 1, isOwn: true, words: { body: "One." } });
      expect((await listWordings(ctx)).mails[3]).toMatchObject({ company: { by: "Rolf" } });
    }));

  it("written by two at once become one version, and the other is told", () =>
    inWorld(async ({ ctx, world }) => {
      const tries = await Promise.allSettled(
        ["One.", "Two."].map((body) => saveWording(ctx, { ...COMPANY, words: say(body), version: 0 })),
      );
      expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await world.db.mailWording.count()).toBe(1);
    }));

  it("are looked at for a real candidate before they are kept", () =>
    inWorld(async ({ ctx, application }) => {
      const place = { template: "rejection", openingId: null };
      const words = { subject: "Hello {{candidate}}", body: "{{opening}} {{personal_note}}" };
      const { mail, own } = await previewWording(ctx, { ...place, words, applicationId: application.id });
      expect((await renderMail(mail, own)).subject).toBe("Hello Cleo Marsh");
      const withoutInterview = previewWording(ctx, { ...COMPANY, words, applicationId: application.id });
      await expect(withoutInterview).rejects.toMatchObject({ kind: "invalid" });
      const none = previewWording(ctx, { ...COMPANY, words: say("Hello"), applicationId: application.id });
      await expect(none).rejects.toThrow("no interview yet");
    }));

  it("of each kind are looked at for a candidate, with what they must not miss built in below", () =>
    inWorld(async ({ world, ctx, application }) => {
      const interviewer = await world.buildPerson("interviewer");
      const startsAt = new Date("2026-11-24T10:00:00Z");
      await world.buildInterview({ application, interviewer, startsAt });
      await world.db.application.update({
        where: { id: application.id },
        data: { promisedFor: "2026-12-03" },
      });
      const texts = new Map<string, string>();
      for (const template of WORDABLE_TEMPLATES) {
        const { subject } = FIRST_WORDS[template];
        const needed = fieldsOf(template).flatMap(({ name, needed: isNeeded }) => (isNeeded ? [name] : []));
        const body = ["Own words.", ...needed.map((name) => `{{${name}}}`)].join("\n\n");
        const asked = { template, openingId: null, words: { subject, body } };
        const { mail, own } = await previewWording(ctx, { ...asked, applicationId: application.id });
        texts.set(template, (await renderMail(mail, own)).text);
      }
      expect(texts.get("choose-a-day")).toMatch(/Time 2[\s\S]*Berlin time/i);
      expect([...texts.values()].every((text) => text.includes("Own words."))).toBe(true);
      for (const template of ["day-invitation", "day-changed", "day-cancelled", "interview-changed"])
        expect(texts.get(template), template).toContain("24 Nov");
      expect(texts.get("new-date")).toContain("Thursday 3 December");
      for (const template of ["day-changed", "day-cancelled", "new-date", "offer"])
        expect(texts.get(template), template).toContain("/status/");
    }));

  it("of days to choose from are looked at with the days that are held for the candidate", () =>
    inWorld(async ({ ctx, world, recruiter, application }) => {
      const interviewer = await world.buildPerson("interviewer");
      const held = { kind: "onsite", name: "Onsite", minutes: 60, interviewerId: interviewer.id } as const;
      const times = [1, 2].map((number) => {
        const startsAt = new Date(`2026-12-0${number + 1}T08:00:00Z`);
        return { ...held, number, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
      });
      await world.db.hold.create({
        data: {
          applicationId: application.id,
          heldById: recruiter.id,
          timeZone: "Europe/Berlin",
          expiresAt: new Date("2026-11-25T12:00:00Z"),
          createdAt: ctx.now,
          interviews: { create: times },
        },
      });
      const asked = {
        template: "choose-a-day",
        openingId: null,
        words: { subject: "Days", body: "{{until}}" },
      };
      const { mail, own } = await previewWording(ctx, { ...asked, applicationId: application.id });
      const text = (await renderMail(mail, own)).text.replaceAll(/\s+/g, " ");
      expect(text).toMatch(/Day 1/i);
      expect(text).toContain("Wednesday 2 December");
      expect(text).toContain("Kept free until Wed 25 Nov, 13:00.");
    }));

  it("are not for interviewers and hiring managers", () =>
    inWorld(async ({ world }) => {
      for (const role of ["interviewer", "hiring_manager"] as const) {
        const ctx = world.ctxFor(await world.buildPerson(role));
        const input = { ...COMPANY, words: say("Hello"), version: 0 };
        await expect(saveWording(ctx, input)).rejects.toThrow();
        await expect(getWording(ctx, COMPANY)).rejects.toThrow();
      }
      expect(await world.db.mailWording.count()).toBe(0);
    }));
});
