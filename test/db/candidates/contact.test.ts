import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contactStamp } from "#app/hiring/candidates/contact.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { action } from "#app/routes/candidates/candidate.tsx";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { changeContact } from "#app/use-cases/candidates/change-contact.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { mergeCandidates } from "#app/use-cases/candidates/merge-candidates.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { moveInterview } from "#app/use-cases/interviews/move-interview.server.ts";
import { claimMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { buildBookedDay, DATE } from "#test/builders/booked-day.ts";
import { because } from "#test/builders/booking.ts";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld, NOW, type World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const anAddress = () => `${randomUUID().slice(0, 8)}@mail.example`;

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const ctx = world.ctxFor(recruiter);
  const application = await world.buildApplication({ name: "Cleo Marhs" });
  const { candidateId, candidate } = application;
  const shown = { name: candidate.name, email: candidate.email, phone: "", links: [] };
  const right = { ...shown, name: "Cleo Marsh", email: anAddress(), phone: "+49 30 5550199", links: [] };
  const input = { candidateId, seen: contactStamp(shown), contact: right, newLink: false };
  const row = () => world.db.candidate.findUniqueOrThrow({ where: { id: candidateId } });
  const events = () => world.db.event.findMany({ where: { candidateId, type: "candidate.contact_changed" } });
  return { world, recruiter, ctx, application, candidateId, shown, right, input, row, events };
}

async function queue(world: World, application: { id: string; candidateId: string }, to: string) {
  const ctx = { ...world.visitorCtx(), eventActor: { kind: "system", id: null } as const };
  return inTransaction(world.db, (tx) =>
    queueMail(tx, ctx, {
      ...exampleMail("hired-welcome"),
      to: { email: to, name: "Cleo Marhs" },
      applicationId: application.id,
      candidateId: application.candidateId,
      sendAfter: NOW,
      idempotencyKey: randomUUID(),
    }),
  );
}

const claim = (world: World, mailId: string) =>
  claimMail({ ...world.visitorCtx(minute(30)), eventActor: { kind: "system", id: null } }, { mailId });

describe("a candidate's contact", () => {
  it("is corrected by a recruiter, found by the new name, and told without its words", async () => {
    const { world, ctx, application, input, right, shown, row, events } = await setUp();
    expect(await changeContact(ctx, input)).toMatchObject({
      kind: "saved",
      readdressed: 0,
      links: "not_asked",
    });
    expect(await row()).toMatchObject(right);
    expect(await events()).toMatchObject([
      { applicationId: application.id, actorId: ctx.actor.id, before: shown, after: right },
    ]);
    const { timeline } = await getApplication(ctx, application.id);
    expect(timeline.map(({ what }) => what)).toContain(
      "Changed the candidate's name, e-mail address and phone",
    );
    const [entry] = await world.db.searchEntry.findMany({ where: { applicationId: application.id } });
    expect(entry?.name.trim()).toBe("cleo marsh");
    expect(await changeContact(ctx, { ...input, seen: contactStamp(right) })).toEqual({ kind: "same" });
    expect(await events()).toHaveLength(1);
  });

  it("is compared with everybody's anew, also under the corrected name", async () => {
    const { world, ctx, input, right, candidateId } = await setUp();
    const key = { candidateId, kind: "name_employer", key: "cleo marhs @ halden grocers" } as const;
    await world.db.candidateKey.create({ data: key });
    const twin = await world.buildCandidate({ name: "Cleo Marsh" });
    await world.db.candidateKey.create({ data: { candidateId: twin.id, kind: "phone", key: "305550199" } });
    await changeContact(ctx, input);
    const keys = await world.db.candidateKey.findMany({ where: { candidateId }, orderBy: { kind: "asc" } });
    expect(keys.map((one) => one.key).toSorted()).toEqual(
      ["305550199", "cleo marsh @ halden grocers", right.email].toSorted(),
    );
    const pair = { in: [candidateId, twin.id] };
    const found = await world.db.duplicateSuggestion.findMany({ where: { firstId: pair, secondId: pair } });
    expect(found).toMatchObject([{ reasons: ["phone"], state: "open" }]);
  });

  it("is not changed by anybody else, from a stale form, or of a file that is not one any more", async () => {
    const { world, ctx, application, input, right, row, shown, candidateId } = await setUp();
    const { hiringManagerId } = await world.db.opening.findUniqueOrThrow({
      where: { id: application.openingId },
    });
    const manager = await world.db.person.findUniqueOrThrow({ where: { id: hiringManagerId } });
    await expect(changeContact(world.ctxFor(manager), input)).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = world.ctxFor(await world.buildPerson("interviewer"));
    await expect(changeContact(stranger, input)).rejects.toMatchObject({ kind: "not_found" });
    const seen = contactStamp({ ...shown, phone: "1" });
    await expect(changeContact(ctx, { ...input, seen })).rejects.toThrow(/just changed this contact/);
    expect(await row()).toMatchObject(shown);
    const kept = await world.buildCandidate({});
    await mergeCandidates(ctx, { keptId: kept.id, goneId: candidateId });
    await expect(changeContact(ctx, input)).rejects.toThrow(/was merged/);
    const own = { ...right, name: kept.name, email: shown.email };
    const ofKept = { candidateId: kept.id, seen: contactStamp(kept), contact: own, newLink: false };
    await expect(changeContact(ctx, ofKept)).rejects.toMatchObject({ kind: "invalid" });
    await eraseCandidate(ctx, {
      candidateId: kept.id,
      typedName: kept.name,
      reasonCode: "candidate_request",
    });
    await expect(changeContact(ctx, ofKept)).rejects.toThrow(/was erased/);
  });

  it("does not take the address of another file, with which it is suggested instead", async () => {
    const { world, ctx, input, right, row, shown, candidateId, events } = await setUp();
    const other = await world.buildCandidate({ email: right.email.toUpperCase() });
    expect(await changeContact(ctx, input)).toEqual({ kind: "taken" });
    expect([await row(), await events()]).toMatchObject([shown, []]);
    const pair = { in: [candidateId, other.id] };
    const found = await world.db.duplicateSuggestion.findMany({ where: { firstId: pair, secondId: pair } });
    expect(found).toMatchObject([{ reasons: ["email"], state: "open" }]);
    expect((await getCandidate(ctx, candidateId)).standing?.mayBeTwice).toBe(true);
  });

  it("makes it a colleague's file when the address is theirs", async () => {
    const { world, ctx, input, right, row } = await setUp();
    const colleague = await world.buildPerson("interviewer");
    await changeContact(ctx, { ...input, contact: { ...right, email: colleague.email } });
    expect((await row()).personId).toBe(colleague.id);
  });

  it("leaves nothing behind when the candidate is erased", async () => {
    const { world, ctx, application, input, right, shown, candidateId, events } = await setUp();
    const mailId = await queue(world, application, shown.email);
    await world.db.mail.update({ where: { id: mailId }, data: { state: "sent", delivery: "bounced" } });
    expect(await getMail(ctx, { mailId })).toMatchObject({ contactOf: candidateId, nowAt: null });
    await changeContact(ctx, input);
    expect(await getMail(ctx, { mailId })).toMatchObject({ nowAt: right.email });
    await eraseCandidate(ctx, { candidateId, typedName: right.name, reasonCode: "candidate_request" });
    expect(await events()).toMatchObject([{ before: null, after: null }]);
    expect(await getMail(ctx, { mailId })).toMatchObject({ contactOf: null, nowAt: null });
  });
});

describe("mails to a corrected address", () => {
  it("that failed go there when somebody tries again, while the former one stays suppressed", async () => {
    const { world, ctx, application, candidateId, input, right, shown } = await setUp();
    const first = await queue(world, application, shown.email);
    await world.db.suppression.create({
      data: { address: shown.email, reason: "bounced", mailId: first, createdAt: NOW },
    });
    const mailId = await queue(world, application, shown.email);
    expect(await claim(world, mailId)).toBeNull();
    expect(await getMail(ctx, { mailId })).toMatchObject({
      state: "failed",
      contactOf: candidateId,
      nowAt: null,
    });
    await changeContact(ctx, input);
    expect(await getMail(ctx, { mailId })).toMatchObject({ mayRetry: true, nowAt: right.email });
    await retryMail(ctx, { mailId });
    expect(await claim(world, mailId)).toMatchObject({ to: right.email });
    expect(await world.db.suppression.findMany({ where: { mailId: first } })).toMatchObject([
      { address: shown.email, liftedAt: null },
    ]);
  });

  it("that wait go there, one that may have arrived does not", async () => {
    const { world, ctx, application, input, right, shown } = await setUp();
    const [waits, held, left, sent] = await Promise.all(
      [1, 2, 3, 4].map(() => queue(world, application, shown.email)),
    );
    const set = (id: string | undefined, data: object) => world.db.mail.update({ where: { id: id! }, data });
    await set(held, { state: "held" });
    await set(left, { state: "failed", mayHaveLeft: true, firstTriedAt: NOW });
    await set(sent, { state: "sent" });
    expect(await changeContact(ctx, input)).toMatchObject({
      kind: "saved",
      readdressed: 2,
      links: "not_asked",
    });
    const at = async (id: string | undefined) =>
      (await world.db.mail.findUniqueOrThrow({ where: { id: id! } })).to;
    expect(await Promise.all([waits, held, left, sent].map(at))).toEqual([
      right.email,
      right.email,
      shown.email,
      shown.email,
    ]);
    await expect(retryMail(ctx, { mailId: left! })).rejects.toThrow(/at the earlier address/);
  });
});

describe("interviews that were told to a former address", () => {
  async function tellAgain(delivery: "bounced" | "delivered") {
    const scene = await buildBookedDay(database());
    const { world, ctx, application, ids } = scene;
    const { candidateId } = application;
    const row = await world.db.candidate.findUniqueOrThrow({ where: { id: candidateId } });
    await world.db.mail.updateMany({ where: { candidateId }, data: { delivery } });
    const email = anAddress();
    const contact = { name: row.name, email, phone: row.phone, links: row.links };
    await changeContact(ctx, { candidateId, seen: contactStamp(row), contact, newLink: false });
    const mailsTo = async () =>
      (await world.db.mail.findMany({ where: { to: email }, orderBy: { createdAt: "asc" } })).map(
        ({ template }) => template,
      );
    return { ...scene, ids, name: row.name, mailsTo };
  }

  it("are known when the mail arrived: that one is off is told at the new one", async () => {
    const { page, name, ctx, ids, told, mailsTo } = await tellAgain("delivered");
    expect((await page()).untold?.names ?? []).not.toContain(name);
    await cancelInterview({ ...ctx, now: minute(1) }, ids[0]!, because("Fire alarm."));
    await told(6);
    expect(await mailsTo()).toEqual(["interview-cancelled"]);
  });

  it("are not when it came back: that one is off is no news at the new one", async () => {
    const { page, name, ctx, ids, told, mailsTo } = await tellAgain("bounced");
    await cancelInterview({ ...ctx, now: minute(1) }, ids[0]!, because("Fire alarm."));
    expect((await page()).untold?.names ?? []).not.toContain(name);
    await told(6);
    expect(await mailsTo()).toEqual([]);
  });

  it("are not when it came back: one that is moved is told as an invitation", async () => {
    const { ctx, ids, told, mailsTo, stamp } = await tellAgain("bounced");
    const to = { interviewId: ids[3]!, date: DATE, time: "15:00", timeZone: "Europe/Berlin" };
    const first = await moveInterview({ ...ctx, now: minute(1) }, { ...(await stamp()), ...to });
    if (!first.saved)
      await moveInterview({ ...ctx, now: minute(1) }, { ...(await stamp(first.breaks)), ...to });
    await told(6);
    expect(await mailsTo()).toEqual(["interview-invitation"]);
  });
});

it("the form keeps what was typed when it is refused, and is sent on when it is taken", async () => {
  const { recruiter, candidateId, input, right, row } = await setUp();
  const door = buildDoor(database());
  await door.givePassword(recruiter.id);
  const browser = openBrowser();
  await door.signIn(browser, recruiter.email);
  const send = (fields: object) => {
    const typed = { intent: "contact", seen: input.seen, ...right, links: "", ...fields };
    const args = door.routeArgs(browser, `/candidates/${candidateId}`, typed);
    return action({ ...args, params: { candidateId } });
  };
  expect(await send({ email: "cleo at mail" })).toMatchObject({
    init: { status: 400 },
    data: {
      fields: { email: expect.stringContaining("ana@example.com") as unknown },
      typed: { email: "cleo at mail", phone: right.phone, seen: input.seen },
    },
  });
  expect(await send({ seen: "[]" })).toMatchObject({
    init: { status: 409 },
    data: { problem: expect.stringContaining("just changed") as unknown, typed: { email: right.email } },
  });
  const taken = (await send({ links: "github.com/cleo" })) as Response;
  expect([taken.status, taken.headers.get("Location")]).toEqual([302, `/candidates/${candidateId}`]);
  expect(await row()).toMatchObject({ ...right, links: ["https://github.com/cleo"] });
});
