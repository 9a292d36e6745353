import { describe, expect, it } from "vitest";
import type { MailTemplate } from "#app/hiring/mail/templates.ts";
import { readPageCursor } from "#app/hiring/lists/page-cursor.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { listMails, MAILS_A_PAGE } from "#app/use-cases/mail/list-mails.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { takeBackMail } from "#app/use-cases/mail/take-back-mail.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { withOwnDatabase } from "#test/db/template.ts";

const ALL = { filter: "all", search: "", from: null } as const;

type Given = {
  readonly template?: MailTemplate;
  readonly application?: { readonly id: string; readonly candidateId: string };
  readonly candidate?: { readonly id: string };
  readonly email?: string;
  readonly at?: Date;
};

let serial = 0;

async function queue(world: World, by: Person, given: Given = {}): Promise<string> {
  const ctx = world.ctxFor(by, given.at ?? NOW);
  return inTransaction(world.db, (tx) =>
    queueMail(tx, ctx, {
      ...exampleMail(given.template ?? "rejection"),
      to: { email: given.email ?? "cleo@mail.example", name: "Cleo Marsh" },
      applicationId: given.application?.id ?? null,
      candidateId: given.application?.candidateId ?? given.candidate?.id ?? null,
      idempotencyKey: `outbox-${(serial += 1)}`,
    }),
  );
}

/** A world in a database of its own, because lists show everything there is. */
function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  return withOwnDatabase(async (database) => work(await buildWorld(database)));
}

async function idsFor(world: World, person: Person): Promise<string[]> {
  const { mails } = await listMails(world.ctxFor(person), ALL);
  return mails.map((mail) => mail.id).toSorted();
}

describe("the outbox", () => {
  it("lists exactly the mails that a person may open", () =>
    inWorld(async (world) => {
      const admin = await world.buildPerson("admin");
      const recruiter = await world.buildPerson("recruiter", "Rolf");
      const manager = await world.buildPerson("hiring_manager");
      const opening = await world.buildOpening({ hiringManager: manager });
      const own = await world.buildCandidate({ email: recruiter.email.toUpperCase() });
      const linked = await world.buildCandidate({ personId: recruiter.id });
      const ids = [
        await queue(world, admin, { template: "invitation" }),
        await queue(world, admin, { application: await world.buildApplication({ opening }) }),
        await queue(world, admin, { application: await world.buildApplication() }),
        await queue(world, admin, { application: await world.buildApplication({ candidate: linked }) }),
        await queue(world, admin, { application: await world.buildApplication({ opening, candidate: own }) }),
        await queue(world, admin, { candidate: await world.buildCandidate() }),
        await queue(world, admin, { candidate: own }),
      ];
      const counts = [];
      for (const person of [admin, recruiter, manager]) {
        const opened: string[] = [];
        for (const mailId of ids) {
          const found = await getMail(world.ctxFor(person), { mailId }).catch(() => null);
          if (found) opened.push(mailId);
        }
        expect(await idsFor(world, person)).toEqual(opened.toSorted());
        counts.push(opened.length);
      }
      expect(counts).toEqual([7, 4, 2]);
    }));

  it("is closed to interviewers, and a mail they may not know of is not found", () =>
    inWorld(async (world) => {
      const recruiter = await world.buildPerson("recruiter");
      const interviewer = await world.buildPerson("interviewer");
      const mailId = await queue(world, recruiter);
      const ctx = world.ctxFor(interviewer);
      await expect(listMails(ctx, ALL)).rejects.toMatchObject({ kind: "forbidden" });
      for (const act of [getMail, takeBackMail, retryMail])
        await expect(act(ctx, { mailId })).rejects.toMatchObject({ kind: "not_found" });
    }));

  it("turns its pages without losing or repeating a mail, also among mails of one moment", () =>
    inWorld(async (world) => {
      const recruiter = await world.buildPerson("recruiter");
      const total = MAILS_A_PAGE * 2 + 7;
      for (let at = 0; at < total; at += 1) {
        await queue(world, recruiter, { at: new Date(NOW.getTime() + Math.floor(at / 10)) });
      }
      const seen: string[] = [];
      let from: ReturnType<typeof readPageCursor> = null;
      for (let page = 0; page < 3; page += 1) {
        const { mails, older } = await listMails(world.ctxFor(recruiter), { ...ALL, from });
        seen.push(...mails.map((mail) => mail.id));
        from = readPageCursor(older);
        expect(from === null).toBe(page === 2);
      }
      expect([seen.length, new Set(seen).size]).toEqual([total, total]);
    }));

  it("finds mails by part of the recipient, taking signs as they stand", () =>
    inWorld(async (world) => {
      const recruiter = await world.buildPerson("recruiter");
      const wanted = await queue(world, recruiter, { email: "a_b%c@mail.example" });
      await queue(world, recruiter, { email: "aXbYc@mail.example" });
      const find = async (search: string) =>
        (await listMails(world.ctxFor(recruiter), { ...ALL, search })).mails.map((mail) => mail.id);
      expect(await find("A_B%C")).toEqual([wanted]);
      expect((await find("marsh")).length).toBe(2);
      expect(await find("nobody\\")).toEqual([]);
    }));

  it("counts what waits and what failed, and filters by state", () =>
    inWorld(async (world) => {
      const recruiter = await world.buildPerson("recruiter");
      const failed = await queue(world, recruiter);
      await queue(world, recruiter);
      await world.db.mail.update({ where: { id: failed }, data: { state: "failed" } });
      const list = await listMails(world.ctxFor(recruiter), { ...ALL, filter: "failed" });
      expect(list.counts).toEqual({ waiting: 1, failed: 1 });
      expect(list.mails.map((mail) => mail.id)).toEqual([failed]);
    }));
});

describe("one mail", () => {
  it("that opens or makes an account shows its words to nobody, or to admins only", () =>
    inWorld(async (world) => {
      const admin = await world.buildPerson("admin");
      const recruiter = await world.buildPerson("recruiter");
      const link = await queue(world, admin, { template: "sign-in-link" });
      const invitation = await queue(world, admin, { template: "invitation" });
      await world.db.mail.updateMany({ data: { subject: "s", html: "<p>token</p>", text: "token" } });
      const read = async (person: Person, mailId: string) => {
        const mail = await getMail(world.ctxFor(person), { mailId });
        return JSON.stringify(mail).includes("token") || JSON.stringify(mail).includes("invitations/t");
      };
      expect([await read(admin, link), await read(recruiter, link)]).toEqual([false, false]);
      expect([await read(admin, invitation), await read(recruiter, invitation)]).toEqual([true, false]);
    }));

  it("is taken back by a recruiter, not by the hiring manager who sees it, and only once", () =>
    inWorld(async (world) => {
      const recruiter = await world.buildPerson("recruiter", "Rolf");
      const manager = await world.buildPerson("hiring_manager");
      const opening = await world.buildOpening({ hiringManager: manager });
      const mailId = await queue(world, recruiter, {
        application: await world.buildApplication({ opening }),
      });
      await expect(takeBackMail(world.ctxFor(manager), { mailId })).rejects.toMatchObject({
        kind: "forbidden",
      });
      await takeBackMail(world.ctxFor(recruiter), { mailId });
      await expect(takeBackMail(world.ctxFor(recruiter), { mailId })).rejects.toMatchObject({
        kind: "conflict",
      });
      const mail = await getMail(world.ctxFor(manager), { mailId });
      expect(mail.history.map(({ type, by }) => [type, by])).toEqual([
        ["mail.queued", "Rolf"],
        ["mail.taken_back", "Rolf"],
      ]);
    }));

  it("that may have arrived can neither be taken back nor, a day later, be sent again", () =>
    inWorld(async (world) => {
      const recruiter = await world.buildPerson("recruiter");
      const mailId = await queue(world, recruiter);
      const tried = { mayHaveLeft: true, firstTriedAt: new Date(NOW.getTime() - 25 * 3_600_000) };
      await world.db.mail.update({ where: { id: mailId }, data: tried });
      const ctx = world.ctxFor(recruiter);
      await expect(takeBackMail(ctx, { mailId })).rejects.toThrow("may have arrived");
      await world.db.mail.update({ where: { id: mailId }, data: { state: "failed" } });
      await expect(retryMail(ctx, { mailId })).rejects.toThrow("may have arrived");
      expect(await getMail(ctx, { mailId })).toMatchObject({
        mayRetry: false,
        whyNoRetry: expect.stringContaining("write to them yourself") as unknown,
      });
    }));

  it("that was sent or taken back is never sent again by hand", () =>
    inWorld(async (world) => {
      const recruiter = await world.buildPerson("recruiter");
      for (const state of ["sent", "taken_back", "sending", "waiting"] as const) {
        const mailId = await queue(world, recruiter);
        await world.db.mail.update({ where: { id: mailId }, data: { state } });
        await expect(retryMail(world.ctxFor(recruiter), { mailId })).rejects.toMatchObject({
          kind: "conflict",
        });
      }
    }));
});
