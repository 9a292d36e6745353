import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contactStamp } from "#app/hiring/candidates/contact.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { queueMail, type MailAttachment } from "#app/platform/outbox/queue-mail.server.ts";
import { action } from "#app/routes/mail/mail.tsx";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { changeContact } from "#app/use-cases/candidates/change-contact.server.ts";
import { restoreContact } from "#app/use-cases/candidates/restore-contact.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { claimMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { holdMail } from "#app/use-cases/mail/hold-mail.server.ts";
import { listMails } from "#app/use-cases/mail/list-mails.server.ts";
import { sendAnew } from "#app/use-cases/mail/send-anew.server.ts";
import { takeBackMail } from "#app/use-cases/mail/take-back-mail.server.ts";
import { buildBookedDay } from "#test/builders/booked-day.ts";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld, NOW, type World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const anAddress = () => `${randomUUID().slice(0, 8)}@mail.example`;

type Queued = { readonly id: string; readonly candidateId: string; readonly candidate: { email: string } };

async function queue(world: World, { id, candidateId, candidate }: Queued, words: MailWords, more = {}) {
  const ctx = { ...world.visitorCtx(), eventActor: { kind: "system", id: null } as const };
  return inTransaction(world.db, (tx) =>
    queueMail(tx, ctx, {
      ...words,
      to: { email: candidate.email, name: "Cleo Marsh" },
      applicationId: id,
      candidateId,
      sendAfter: NOW,
      idempotencyKey: randomUUID(),
      ...more,
    }),
  );
}

const claim = (world: World, mailId: string) =>
  claimMail({ ...world.visitorCtx(minute(30)), eventActor: { kind: "system", id: null } }, { mailId });

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const ctx = world.ctxFor(recruiter);
  const application = await world.buildApplication({ name: "Cleo Marsh" });
  const { candidateId } = application;
  const linkOf = (linkVersion: number, id = application.id) =>
    candidateLink(world.visitorCtx(), { id, linkVersion });
  const opens = (link: string) =>
    getOwnApplication(world.visitorCtx(), link.split("/status/")[1] ?? "").then(
      () => true,
      () => false,
    );
  const received = (version = 1, id = application.id): MailWords => {
    const { props } = exampleMail("application-received");
    return {
      template: "application-received",
      props: { ...props, statusUrl: linkOf(version, id) },
    } as MailWords;
  };
  const set = (id: string, data: object) => world.db.mail.update({ where: { id }, data });
  const correct = async (email: string, newLink = true, by = ctx) => {
    const row = await world.db.candidate.findUniqueOrThrow({ where: { id: candidateId } });
    const { name, phone, links } = row;
    const contact = { name, email, phone, links };
    return changeContact(by, { candidateId, seen: contactStamp(row), contact, newLink });
  };
  const newLinks = () =>
    world.db.mail.findMany({
      where: { candidateId, template: "new-link" },
      orderBy: [{ createdAt: "asc" }, { idempotencyKey: "asc" }],
    });
  return { world, recruiter, ctx, application, linkOf, opens, received, set, correct, newLinks };
}

describe("the private link after the address was corrected", () => {
  it("is another one: the former ends, and one mail to the new address tells it", async () => {
    const { world, ctx, application, linkOf, opens, received, set, correct, newLinks } = await setUp();
    expect(await getCandidate(ctx, application.candidateId)).toMatchObject({ isLinkOut: false });
    await set(await queue(world, application, received()), { state: "sent", delivery: "delivered" });
    expect(await getCandidate(ctx, application.candidateId)).toMatchObject({ isLinkOut: true });
    const email = anAddress();
    expect(await correct(email)).toMatchObject({ kind: "saved", links: "renewed" });
    expect([await opens(linkOf(1)), await opens(linkOf(2))]).toEqual([false, true]);
    expect(await newLinks()).toMatchObject([
      { to: email, state: "waiting", applicationId: application.id, props: { statusUrl: linkOf(2) } },
    ]);
    const events = await world.db.event.findMany({ where: { type: "application.link_renewed" } });
    expect(events.filter(({ applicationId }) => applicationId === application.id)).toMatchObject([
      { actorId: ctx.actor.id, before: { linkVersion: 1 }, after: { linkVersion: 2 } },
    ]);
    // Nobody has the new one yet, so correcting the address once more need not end it.
    expect(await getCandidate(ctx, application.candidateId)).toMatchObject({ isLinkOut: false });
  });

  it("follows a change that is taken back: whoever was told it meanwhile loses it, unless nobody was", async () => {
    const { world, ctx, application, linkOf, opens, received, set, correct, newLinks } = await setUp();
    const { candidateId, candidate } = application;
    await set(await queue(world, application, received()), { state: "sent", delivery: "delivered" });
    const undo = async (changed: Awaited<ReturnType<typeof correct>>) =>
      restoreContact(ctx, { candidateId, changeId: changed.kind === "saved" ? changed.changeId : "" });
    expect(await undo(await correct(anAddress()))).toMatchObject({ readdressed: 1, links: "not_asked" });
    const [waits] = await newLinks();
    expect(waits).toMatchObject({ to: candidate.email, props: { statusUrl: linkOf(2) } });
    expect(await opens(linkOf(2))).toBe(true);

    await set(waits!.id, { state: "sent" });
    const wrong = await correct(anAddress());
    await set((await newLinks())[1]!.id, { state: "sent" });
    expect(await undo(wrong)).toMatchObject({ links: "renewed" });
    expect(await Promise.all([2, 3, 4].map((version) => opens(linkOf(version))))).toEqual([
      false,
      false,
      true,
    ]);
    expect((await newLinks())[2]).toMatchObject({ to: candidate.email, state: "waiting" });
  });

  it("stays when nobody asks for another, or the address stays", async () => {
    const { linkOf, opens, correct, newLinks } = await setUp();
    const email = anAddress();
    expect(await correct(email, false)).toMatchObject({ links: "not_asked" });
    expect(await correct(email.toUpperCase())).toMatchObject({ links: "not_asked" });
    expect([await opens(linkOf(1)), await newLinks()]).toEqual([true, []]);
  });

  it("stays where mail to the new address comes back, because nobody could tell another", async () => {
    const { world, application, linkOf, opens, received, correct, newLinks } = await setUp();
    const mailId = await queue(world, application, received());
    const address = anAddress();
    await world.db.suppression.create({ data: { address, reason: "bounced", mailId, createdAt: NOW } });
    expect(await correct(address)).toMatchObject({ kind: "saved", links: "takes_no_mail" });
    expect([await opens(linkOf(1)), await newLinks()]).toEqual([true, []]);
  });

  it("is told by a mail that nobody stops, that goes to whoever wants none, too, and goes where the address goes", async () => {
    const { world, ctx, application, linkOf, opens, correct, newLinks } = await setUp();
    await world.db.candidate.update({
      where: { id: application.candidateId },
      data: { doNotContactAt: NOW },
    });
    await correct(anAddress());
    const [mail] = await newLinks();
    const { id: mailId } = mail!;
    await expect(takeBackMail(ctx, { mailId })).rejects.toThrow(/correct the candidate's contact/);
    await expect(holdMail(ctx, { mailId })).rejects.toThrow(/correct the candidate's contact/);
    expect(await getMail(ctx, { mailId })).toMatchObject({ mayTakeBack: false, mayTime: false });
    const right = anAddress();
    await correct(right, false);
    expect(await claim(world, mailId)).toMatchObject({ to: right, props: { statusUrl: linkOf(2) } });
    const last = anAddress();
    await correct(last);
    expect(await newLinks()).toMatchObject([
      { to: right },
      { to: last, props: { statusUrl: linkOf(3) }, state: "waiting" },
    ]);
    expect([await opens(linkOf(2)), await opens(linkOf(3))]).toEqual([false, true]);
  });

  it("is in one mail only when it is asked for twice before the first has left", async () => {
    const { correct, newLinks } = await setUp();
    await correct(anAddress());
    await correct(anAddress());
    expect((await newLinks()).map(({ state }) => state)).toEqual(["taken_back", "waiting"]);
  });

  it("is another one for each application that goes on, and for one that is over when its link went out", async () => {
    const { world, application, received, set, correct, newLinks } = await setUp();
    const candidate = application.candidate;
    const [quiet, told] = [
      await world.buildApplication({ candidate }),
      await world.buildApplication({ candidate }),
    ];
    const ids = { in: [quiet.id, told.id] };
    await world.db.application.updateMany({
      where: { id: ids },
      data: { disposition: "withdrawn", disposedAt: NOW },
    });
    await set(await queue(world, told, received(1, told.id)), { state: "sent" });
    await correct(anAddress());
    const about = (await newLinks()).map(({ applicationId }) => applicationId);
    expect(about.toSorted()).toEqual([application.id, told.id].toSorted());
  });

  it("is in mails that wait, were held, failed or were kept; one that may have left says the same again", async () => {
    const { world, ctx, application, linkOf, received, set, correct } = await setUp();
    const link = linkOf(1);
    const letter: MailWords = {
      template: "letter",
      props: {
        ...exampleMail("letter").props,
        stage: application.stage,
        statusUrl: link,
        body: `Look:\n${link}#how`,
      } as never,
    };
    const words = { subject: "S", html: "<p>former</p>", text: "former" };
    const waits = await queue(world, application, received());
    const tried = await queue(world, application, received());
    await set(tried, words);
    const written = await queue(world, application, letter);
    const left = await queue(world, application, received());
    await set(left, { ...words, mayHaveLeft: true, firstTriedAt: NOW });
    await correct(anAddress());
    const now = linkOf(2);
    expect(await getMail(ctx, { mailId: tried })).toMatchObject({ words: null, props: { statusUrl: now } });
    expect(await claim(world, waits)).toMatchObject({ props: { statusUrl: now }, words: null });
    expect(await claim(world, tried)).toMatchObject({ props: { statusUrl: now }, words: null });
    expect(await world.db.mail.findUnique({ where: { id: tried } })).toMatchObject({
      html: "",
      props: { statusUrl: now },
    });
    expect(await claim(world, written)).toMatchObject({
      props: { statusUrl: now, body: `Look:\n${now}#how` },
    });
    expect(await claim(world, left)).toMatchObject({ props: { statusUrl: link }, words });
  });

  it("is not told to another address than the candidate's", async () => {
    const { world, application, linkOf, received, set, correct } = await setUp();
    const mailId = await queue(world, application, received());
    const former = application.candidate.email;
    await correct(anAddress());
    await set(mailId, { to: former });
    expect(await claim(world, mailId)).toMatchObject({ to: former, props: { statusUrl: linkOf(1) } });
  });
});

describe("a mail that came back", () => {
  async function returned() {
    const scene = await setUp();
    const { world, application, received, set } = scene;
    const mailId = await queue(world, application, received());
    await set(mailId, { state: "sent", sentAt: NOW, providerId: randomUUID(), delivery: "bounced" });
    await world.db.event.create({
      data: {
        type: "mail.bounced",
        subjectKind: "mail",
        subjectId: mailId,
        applicationId: application.id,
        candidateId: application.candidateId,
        actorKind: "system",
        at: NOW,
        after: { template: "application-received" },
      },
    });
    return { ...scene, mailId };
  }
  const offered = async ({ ctx, application }: Awaited<ReturnType<typeof returned>>, by = ctx) =>
    (await getApplication(by, application.id)).timeline.flatMap(({ anew }) => (anew ? [anew] : []));

  it("goes once more to the corrected address, by one act on the timeline, with the link that opens the page", async () => {
    const scene = await returned();
    const { world, recruiter, ctx, linkOf, correct, mailId } = scene;
    expect(await offered(scene)).toEqual([]);
    await expect(sendAnew(ctx, { mailId })).rejects.toThrow(/Correct the candidate's contact first/);
    const email = anAddress();
    await correct(email);
    expect(await offered(scene)).toEqual([{ mailId, to: email }]);
    expect(await getMail(ctx, { mailId })).toMatchObject({ anew: { why: null }, anewId: null });
    const door = buildDoor(database());
    await door.givePassword(recruiter.id);
    const browser = openBrowser();
    await door.signIn(browser, recruiter.email);
    const args = door.routeArgs(browser, `/mail/${mailId}`, { intent: "send_anew" });
    const answer = (await action({ ...args, params: { mailId } })) as Response;
    const anew = await world.db.mail.findUniqueOrThrow({ where: { anewOfId: mailId } });
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, `/mail/${anew.id}`]);
    expect(anew).toMatchObject({ to: email, template: "application-received", state: "waiting" });
    await world.db.mail.update({ where: { id: anew.id }, data: { sendAfter: NOW } });
    expect(await claim(world, anew.id)).toMatchObject({ to: email, props: { statusUrl: linkOf(2) } });
    expect(await world.db.mail.findUnique({ where: { id: mailId } })).toMatchObject({
      state: "sent",
      delivery: "bounced",
    });
    expect(await offered(scene)).toEqual([]);
    expect(await getMail(ctx, { mailId })).toMatchObject({ anewId: anew.id });
    await expect(sendAnew(ctx, { mailId })).rejects.toThrow(/already/);
  });

  it("needs somebody again, and can be sent again, once the one that was written anew is taken back", async () => {
    const scene = await returned();
    const { world, ctx, correct, mailId } = scene;
    const email = anAddress();
    await correct(email);
    const first = await sendAnew(ctx, { mailId });
    await takeBackMail(ctx, { mailId: first.mailId });
    expect(await offered(scene)).toEqual([{ mailId, to: email }]);
    expect(await getMail(ctx, { mailId })).toMatchObject({ anew: { why: null }, anewId: null });
    const second = await sendAnew(ctx, { mailId });
    expect(second.mailId).not.toBe(first.mailId);
    const state = async (id: string) => (await world.db.mail.findUniqueOrThrow({ where: { id } })).state;
    expect([await state(first.mailId), await state(second.mailId)]).toEqual(["taken_back", "waiting"]);
  });

  it("is written once by two people at the same moment", async () => {
    const { world, ctx, correct, mailId } = await returned();
    await correct(anAddress());
    const other = world.ctxFor(await world.buildPerson("recruiter"));
    const both = await Promise.allSettled([ctx, other].map((by) => sendAnew(by, { mailId })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await world.db.mail.count({ where: { anewOfId: mailId } })).toBe(1);
  });

  it("is no longer among the mails that need somebody", async () => {
    const { ctx, application, correct, mailId } = await returned();
    const failed = async () =>
      (await listMails(ctx, { filter: "failed", search: application.candidate.email, from: null })).mails.map(
        ({ id }) => id,
      );
    expect(await failed()).toEqual([mailId]);
    await correct(anAddress());
    await sendAnew(ctx, { mailId });
    expect(await failed()).toEqual([]);
  });

  it("is not sent by who does not keep mail, to who wants none, to an address that takes none, or when untrue", async () => {
    const scene = await returned();
    const { world, ctx, application, correct, mailId, set } = scene;
    const email = anAddress();
    await correct(email);
    const { hiringManagerId } = await world.db.opening.findUniqueOrThrow({
      where: { id: application.openingId },
    });
    const manager = world.ctxFor(await world.db.person.findUniqueOrThrow({ where: { id: hiringManagerId } }));
    expect(await offered(scene, manager)).toEqual([]);
    expect(await getMail(manager, { mailId })).toMatchObject({ anew: null });
    await expect(sendAnew(manager, { mailId })).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = world.ctxFor(await world.buildPerson("interviewer"));
    await expect(sendAnew(stranger, { mailId })).rejects.toMatchObject({ kind: "not_found" });
    const { id } = await world.db.suppression.create({
      data: { address: email, reason: "bounced", mailId, createdAt: NOW },
    });
    await expect(sendAnew(ctx, { mailId })).rejects.toThrow(/new address came back/);
    await world.db.suppression.update({ where: { id }, data: { liftedAt: NOW } });
    await set(mailId, { ...exampleMail("rejection") });
    await expect(sendAnew(ctx, { mailId })).rejects.toThrow(/not rejected any more/);
    const silent = { where: { id: application.candidateId }, data: { doNotContactAt: NOW } };
    await world.db.candidate.update(silent);
    await expect(sendAnew(ctx, { mailId })).rejects.toThrow(/wants no mail/);
    expect(await offered(scene)).toEqual([]);
    await world.db.candidate.update({ ...silent, data: { doNotContactAt: null } });
    await set(mailId, { ...exampleMail("new-date"), createdAt: NOW });
    await expect(sendAnew({ ...ctx, now: new Date("2027-01-01") }, { mailId })).rejects.toThrow(/too late/);
    expect(await world.db.mail.count({ where: { anewOfId: mailId } })).toBe(0);
  });

  it("that invites tells of its interviews there, and nothing invites a second time", async () => {
    const { world, ctx, application, told } = await buildBookedDay(database());
    const row = await world.db.candidate.findUniqueOrThrow({ where: { id: application.candidateId } });
    const invited = { applicationId: application.id, candidateId: row.id, template: "day-invitation" };
    await world.db.mail.updateMany({ where: invited, data: { delivery: "bounced" } });
    const { id: mailId } = await world.db.mail.findFirstOrThrow({ where: invited });
    const email = anAddress();
    const contact = { name: row.name, email, phone: row.phone, links: row.links };
    await changeContact(ctx, { candidateId: row.id, seen: contactStamp(row), contact, newLink: true });
    const anew = await sendAnew(ctx, { mailId });
    expect(await claim(world, anew.mailId)).toMatchObject({ to: email, template: "day-invitation" });
    expect((await told(2)).filter(({ to }) => to === email)).toEqual([]);
  });

  it("has its calendar file name the address it goes to", async () => {
    const { world, application, received, correct } = await setUp();
    const content = [
      "BEGIN:VCALENDAR",
      `ATTENDEE;ROLE=REQ-PARTICIPANT;CN="Cleo":MAILTO:${application.candidate.email}`,
      "END:VCALENDAR",
    ].join("\r\n");
    const file: MailAttachment = { fileName: "invitation.ics", contentType: "text/calendar", content };
    const mailId = await queue(world, application, received(), { attachments: [file] });
    const email = anAddress();
    await correct(email, false);
    const claimed = await claim(world, mailId);
    expect(claimed?.attachments[0]?.content.replace(/\r\n[ \t]/g, "")).toBe(
      content.replace(application.candidate.email, email),
    );
  });
});
