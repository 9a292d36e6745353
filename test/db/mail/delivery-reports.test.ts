import { createHmac, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { action } from "#app/routes/mail/resend-webhook.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { createReportReader } from "#app/platform/webhooks/resend-reports.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { claimMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { liftSuppression } from "#app/use-cases/mail/lift-suppression.server.ts";
import { listMails } from "#app/use-cases/mail/list-mails.server.ts";
import { listSuppressions } from "#app/use-cases/mail/list-suppressions.server.ts";
import { putMailAside } from "#app/use-cases/mail/put-mail-aside.server.ts";
import { sendAnew } from "#app/use-cases/mail/send-anew.server.ts";
import { settleMail } from "#app/use-cases/mail/settle-mail.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildServices } from "#test/builders/services.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const KEY = Buffer.from("a signing key of thirty-two byte");
const SECRET = `whsec_${KEY.toString("base64")}`;

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const application = await world.buildApplication();
  const system = { ...world.visitorCtx(), eventActor: { kind: "system", id: null } } as const;
  const address = `${randomUUID().slice(0, 8)}@mail.example`;
  const services = buildServices(database(), world.visitorCtx().jobs, {
    readMailReport: createReportReader(SECRET),
  });

  const queue = () =>
    inTransaction(world.db, (tx) =>
      queueMail(tx, world.ctxFor(recruiter), {
        ...exampleMail("hired-welcome"),
        to: { email: address, name: "Cleo Marsh" },
        applicationId: application.id,
        candidateId: application.candidateId,
        sendAfter: NOW,
        idempotencyKey: randomUUID(),
      }),
    );
  const send = async () => {
    const mailId = await queue();
    const providerId = randomUUID();
    await claimMail(system, { mailId });
    await settleMail(system, { mailId, result: { kind: "sent", providerId } });
    return { mailId, providerId };
  };
  const post = async (body: string, headers: Record<string, string>) => {
    const request = new Request("http://baton.test/webhooks/resend", { method: "POST", body, headers });
    const context = { services } as never;
    return (await action({ request, context, params: {} })).status;
  };
  const report = (
    type: string,
    providerId: string,
    more: {
      id?: string;
      key?: Buffer;
      at?: Date;
      bounce?: { type: string; message: string };
      failed?: { reason: string };
    } = {},
  ) => {
    const id = more.id ?? `msg_${randomUUID()}`;
    const body = JSON.stringify({
      type,
      created_at: NOW.toISOString(),
      data: { email_id: providerId, ...(more.bounce ? { bounce: more.bounce } : {}), failed: more.failed },
    });
    const timestamp = String(Math.floor((more.at ?? new Date()).getTime() / 1000));
    const signature = createHmac("sha256", more.key ?? KEY)
      .update(`${id}.${timestamp}.${body}`)
      .digest("base64");
    return post(body, { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` });
  };
  const stateOf = (mailId: string) =>
    world.db.mail.findFirstOrThrow({ where: { id: mailId }, select: { delivery: true, state: true } });
  const eventsOf = async (mailId: string) =>
    (
      await world.db.event.findMany({
        where: { subjectId: mailId, type: { in: ["mail.delivered", "mail.bounced", "mail.complained"] } },
        orderBy: { id: "asc" },
      })
    ).map(({ type }) => type);
  return { world, recruiter, application, address, system, queue, send, post, report, stateOf, eventsOf };
}

const PERMANENT = { bounce: { type: "Permanent", message: "No such mailbox." } };

describe("a report of the mail service", () => {
  it("stands on the mail and on the timeline, once, however often it comes", async () => {
    const { send, report, stateOf, eventsOf } = await setUp();
    const { mailId, providerId } = await send();
    const id = `msg_${randomUUID()}`;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => report("email.delivered", providerId, { id })),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await report("email.delivered", providerId)).toBe(200);
    expect(await stateOf(mailId)).toEqual({ state: "sent", delivery: "delivered" });
    expect(await eventsOf(mailId)).toEqual(["mail.delivered"]);
  });

  it("never takes a mail back to an earlier state when reports come out of order", async () => {
    const { send, report, stateOf, eventsOf } = await setUp();
    const { mailId, providerId } = await send();
    await report("email.bounced", providerId, PERMANENT);
    await report("email.delivered", providerId);
    await report("email.delivery_delayed", providerId);
    expect((await stateOf(mailId)).delivery).toBe("bounced");
    expect(await eventsOf(mailId)).toEqual(["mail.bounced"]);
  });

  it("is not read when it is not signed by our secret, is old, or is longer than any report", async () => {
    const { send, report, post, stateOf } = await setUp();
    const { mailId, providerId } = await send();
    expect(
      await report("email.bounced", providerId, { key: Buffer.from("another key, not the shared one!") }),
    ).toBe(401);
    expect(await report("email.bounced", providerId, { at: new Date(Date.now() - 600_000) })).toBe(401);
    expect(await post("{}", {})).toBe(401);
    expect(await post("x".repeat(300_000), {})).toBe(413);
    expect((await stateOf(mailId)).delivery).toBeNull();
  });

  it("is taken without harm for mails that are not ours, and asked for again while one is being handed over", async () => {
    const { world, queue, report, system } = await setUp();
    await world.db.mail.updateMany({ where: { state: "sending" }, data: { state: "failed" } });
    expect(await report("email.delivered", randomUUID())).toBe(200);
    expect(await report("email.opened", randomUUID())).toBe(200);
    const mailId = await queue();
    await claimMail(system, { mailId });
    expect(await report("email.delivered", randomUUID())).toBe(503);
    await settleMail(system, { mailId, result: { kind: "kept" } });
  });

  it("is asked for again while a mail may have been taken whose answer was lost on its way", async () => {
    const { world, queue, report, system, stateOf } = await setUp();
    await world.db.mail.updateMany({ where: { state: "sending" }, data: { state: "failed" } });
    const mailId = await queue();
    await claimMail(system, { mailId });
    const result = { kind: "unavailable", reason: "The line was cut.", mayHaveLeft: true } as const;
    await settleMail(system, { mailId, result });
    const [providerId, id] = [randomUUID(), `msg_${randomUUID()}`];
    expect(await report("email.bounced", providerId, { id, ...PERMANENT })).toBe(503);
    await world.db.mail.update({ where: { id: mailId }, data: { state: "sent", providerId } });
    expect(await report("email.bounced", providerId, { id, ...PERMANENT })).toBe(200);
    expect(await stateOf(mailId)).toEqual({ state: "sent", delivery: "bounced" });
  });
});

describe("a mail that did not reach its reader", () => {
  it("asks for somebody until it is put aside, and again when worse is reported of it", async () => {
    const { world, recruiter, send, report, address, eventsOf } = await setUp();
    const { providerId, mailId } = await send();
    const ctx = world.ctxFor(recruiter);
    const asked = async () =>
      (await listMails(ctx, { filter: "failed", search: address, from: null })).mails.map(({ id }) => id);
    await expect(putMailAside(ctx, { mailId })).rejects.toMatchObject({ kind: "conflict" });
    await report("email.bounced", providerId, PERMANENT);
    expect(await asked()).toEqual([mailId]);
    expect((await getMail(ctx, { mailId })).mayPutAside).toBe(true);
    await putMailAside(ctx, { mailId });
    expect([await asked(), (await getMail(ctx, { mailId })).mayPutAside]).toEqual([[], false]);
    await expect(putMailAside(ctx, { mailId })).rejects.toMatchObject({ kind: "conflict" });
    await report("email.complained", providerId);
    expect(await asked()).toEqual([mailId]);
    expect(await eventsOf(mailId)).toEqual(["mail.bounced", "mail.complained"]);
    const manager = world.ctxFor(await world.buildPerson("hiring_manager"));
    await expect(putMailAside(manager, { mailId })).rejects.toMatchObject({ kind: "not_found" });
  });

  it("because the service took it and then did not send it can be sent once more, to the same address", async () => {
    const { world, recruiter, application, system, send, report, stateOf, address } = await setUp();
    await world.db.candidate.update({ where: { id: application.candidateId }, data: { email: address } });
    const { providerId, mailId } = await send();
    expect(await report("email.failed", providerId, { failed: { reason: "reached_daily_quota" } })).toBe(200);
    expect(await stateOf(mailId)).toEqual({ state: "sent", delivery: "unsent" });
    const ctx = world.ctxFor(recruiter);
    expect(await getMail(ctx, { mailId })).toMatchObject({
      deliveryDetail: "reached_daily_quota",
      anew: { why: null },
      mayPutAside: true,
    });
    const anew = await sendAnew(ctx, { mailId });
    expect(anew.to).toBe(address);
    const past = new Date(NOW.getTime() + 60_000);
    expect(await claimMail({ ...system, now: past }, { mailId: anew.mailId })).not.toBeNull();
    await expect(sendAnew(ctx, { mailId })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("and told of a rejection has told nobody", async () => {
    const { world, system, application, report, address } = await setUp();
    await world.db.application.update({
      where: { id: application.id },
      data: { disposition: "rejected", disposedAt: NOW },
    });
    const mailId = await inTransaction(world.db, (tx) =>
      queueMail(tx, world.visitorCtx(), {
        ...exampleMail("rejection"),
        to: { email: address, name: "Cleo Marsh" },
        applicationId: application.id,
        candidateId: application.candidateId,
        sendAfter: NOW,
        idempotencyKey: randomUUID(),
      }),
    );
    const providerId = randomUUID();
    const toldAt = async () =>
      (await world.db.application.findFirstOrThrow({ where: { id: application.id } })).toldAt;
    await claimMail(system, { mailId });
    await settleMail(system, { mailId, result: { kind: "sent", providerId } });
    expect(await toldAt()).toEqual(NOW);
    await report("email.delivered", providerId);
    expect(await toldAt()).toEqual(NOW);
    await report("email.bounced", providerId, PERMANENT);
    expect(await toldAt()).toBeNull();
  });
});

describe("an address whose mail came back", () => {
  it("is not written to again until somebody lets it, and the outbox says why", async () => {
    const { world, recruiter, system, queue, send, report, address } = await setUp();
    const { providerId, mailId } = await send();
    await report("email.bounced", providerId, PERMANENT);
    const refused = await queue();
    expect(await claimMail(system, { mailId: refused })).toBeNull();
    const failed = await world.db.mail.findFirstOrThrow({ where: { id: refused } });
    expect(failed).toMatchObject({ state: "failed", mayHaveLeft: false });
    expect(failed.lastError).toContain("came back before");
    const ctx = world.ctxFor(recruiter);
    const { mails } = await listMails(ctx, { filter: "failed", search: address, from: null });
    expect(mails.map((mail) => mail.id).toSorted()).toEqual([refused, mailId].toSorted());

    const [standing] = (await listSuppressions(ctx)).filter((one) => one.address === address);
    expect(standing).toMatchObject({ reason: "bounced", mail: { deliveryDetail: "No such mailbox." } });
    await liftSuppression(ctx, { suppressionId: standing!.id });
    await expect(liftSuppression(ctx, { suppressionId: standing!.id })).rejects.toMatchObject({
      kind: "conflict",
    });
    expect(await claimMail(system, { mailId: await queue() })).not.toBeNull();
  });

  it("is one address in whatever letters, and no other one that looks alike", async () => {
    const { world, system, queue, send, report, address } = await setUp();
    const { providerId } = await send();
    await report("email.bounced", providerId, PERMANENT);
    const leavesTo = async (to: string) => {
      const mailId = await queue();
      await world.db.mail.update({ where: { id: mailId }, data: { to } });
      return (await claimMail(system, { mailId })) !== null;
    };
    expect(await leavesTo(address.toUpperCase())).toBe(false);
    expect(await leavesTo(`_${address.slice(1)}`)).toBe(true);
  });

  it("goes on being written to after a full mailbox", async () => {
    const { system, queue, send, report } = await setUp();
    const { providerId } = await send();
    await report("email.bounced", providerId, { bounce: { type: "Transient", message: "Mailbox full." } });
    expect(await claimMail(system, { mailId: await queue() })).not.toBeNull();
  });

  it("is shown and let free by those who keep mail, and only to those who may see whose it is", async () => {
    const { world, send, report, address } = await setUp();
    const { providerId } = await send();
    await report("email.complained", providerId);
    const standing = await world.db.suppression.findFirstOrThrow({ where: { address } });
    for (const role of ["interviewer", "hiring_manager"] as const) {
      const ctx = world.ctxFor(await world.buildPerson(role));
      await expect(listSuppressions(ctx)).rejects.toMatchObject({ kind: "not_found" });
      await expect(liftSuppression(ctx, { suppressionId: standing.id })).rejects.toMatchObject({
        kind: "not_found",
      });
    }
    const self = await world.buildPerson("recruiter");
    await world.db.candidate.updateMany({
      where: { applications: { some: { mails: { some: { to: address } } } } },
      data: { personId: self.id },
    });
    const ctx = world.ctxFor(self);
    expect((await listSuppressions(ctx)).filter((one) => one.address === address)).toEqual([]);
    await expect(liftSuppression(ctx, { suppressionId: standing.id })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
