import { describe, expect, it } from "vitest";
import { renderMail } from "#app/emails/render-mail.tsx";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { draftOffer } from "#app/use-cases/offers/draft-offer.server.ts";
import { getOffer } from "#app/use-cases/offers/get-offer.server.ts";
import { sendWelcome } from "#app/use-cases/offers/send-welcome.server.ts";
import { moveOffer } from "#app/use-cases/offers/move-offer.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { Person } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const TERMS = "72,000 EUR a year\nHybrid, Berlin, 30 days of leave";
type To = Parameters<typeof moveOffer>[1]["to"];

/** An application at Offer, with somebody to make the offer, and the two moves on whatever offer stands. */
async function atOffer() {
  const world = await buildWorld(database());
  const hiringManager = await world.buildPerson("hiring_manager");
  const recruiter = await world.buildPerson("recruiter", "Rene Ody");
  const opening = await world.buildOpening({ hiringManager, recruiter });
  const application = await world.buildApplication({ opening, stage: "offer", name: "Rosa Lindqvist" });
  const { id } = application;
  const { db } = world;
  const ctx = world.ctxFor(recruiter);
  const standing = () => db.offer.findFirst({ where: { applicationId: id }, orderBy: { createdAt: "desc" } });
  const draft = async (terms = TERMS, startDate = "2027-01-04", by: Person = recruiter) => {
    const offer = await standing();
    const version = offer?.state === "draft" ? offer.version : 0;
    await draftOffer(world.ctxFor(by), { applicationId: id, terms, startDate, version });
  };
  const move = async (to: To, by: Person = recruiter) => {
    const version = (await standing())?.version ?? 0;
    await moveOffer(world.ctxFor(by), { applicationId: id, to, version });
  };
  const mails = () => db.mail.findMany({ where: { applicationId: id, template: "offer" } });
  const events = async () => {
    const rows = await db.event.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    return rows.map(({ type }) => type);
  };
  return {
    ...world,
    world,
    application,
    id,
    ctx,
    hiringManager,
    recruiter,
    standing,
    draft,
    move,
    mails,
    events,
  };
}

describe("an offer's draft", () => {
  it("is kept as written, changed in place, and leaves what was there before in its event", async () => {
    const { db, ctx, id, draft, standing, mails } = await atOffer();
    await draft(`  ${TERMS}\n`);
    expect((await getOffer(ctx, id)).offer).toMatchObject({
      state: "draft",
      terms: TERMS,
      startDate: "2027-01-04",
    });
    await draft("80,000 EUR a year", "");
    expect(await db.offer.count({ where: { applicationId: id } })).toBe(1);
    expect(await standing()).toMatchObject({ terms: "80,000 EUR a year", startDate: null });
    const [, second] = await db.event.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    expect(second).toMatchObject({
      type: "offer.drafted",
      before: { terms: TERMS, startDate: "2027-01-04" },
      after: { terms: "80,000 EUR a year", startDate: null },
    });
    expect(await mails()).toEqual([]);
  });

  it("refuses empty terms, days that do not exist, every other stage, and who has left", async () => {
    const { world, draft, db, id, standing } = await atOffer();
    await expect(draft(" \n")).rejects.toMatchObject({
      kind: "invalid",
      fields: { terms: expect.any(String) as string },
    });
    for (const day of ["2027-02-31", "soon", "2027-1-4"]) {
      await expect(draft(TERMS, day)).rejects.toMatchObject({
        kind: "invalid",
        fields: { startDate: "Give the start as a date." },
      });
    }
    for (const stage of ["resume_screen", "debrief", "hired"] as const) {
      await db.application.update({ where: { id }, data: { stage } });
      await expect(draft()).rejects.toMatchObject({
        kind: "invalid",
        message: expect.stringContaining("needs a decision to hire") as string,
      });
    }
    await db.application.update({ where: { id }, data: { stage: "offer", disposition: "withdrawn" } });
    await expect(draft()).rejects.toMatchObject({ kind: "invalid" });
    const nowhere = { applicationId: "no-such-application", terms: TERMS, startDate: "", version: 0 };
    const admin = world.ctxFor(await world.buildPerson("admin"));
    await expect(draftOffer(admin, nowhere)).rejects.toMatchObject({ kind: "not_found" });
    expect(await standing()).toBeNull();
  });

  it("in two tabs keeps the first words, and the second hears of them before it writes over them", async () => {
    const { ctx, id, standing, draft } = await atOffer();
    const page = { applicationId: id, terms: "One", startDate: "", version: 0 };
    const tries = await Promise.allSettled([
      draftOffer(ctx, page),
      draftOffer(ctx, { ...page, terms: "Other" }),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(tries.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { kind: "conflict", message: expect.stringContaining("still in the fields") as string },
    });
    await draft("Third");
    await expect(draftOffer(ctx, { ...page, version: 1 })).rejects.toMatchObject({ kind: "conflict" });
    expect(await standing()).toMatchObject({ terms: "Third", version: 2 });
  });
});

describe("making an offer", () => {
  it("sends the mail that was read: rendered before it is confirmed, the same words after", async () => {
    const { db, ctx, id, draft, move, mails, events } = await atOffer();
    await draft();
    const { words } = await getOffer(ctx, id);
    const read = await renderMail({ template: "offer", props: words! });
    expect(read.text).toContain("72,000 EUR a year");
    expect(read.text).toContain("Rene Ody");
    await move("extended");
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ state: "waiting", sendAfter: new Date(ctx.now.getTime() + 10_000) });
    const sent = await renderMail({ template: mail!.template, props: mail!.props } as MailWords);
    expect(sent).toEqual(read);
    expect(await events()).toEqual(["offer.drafted", "offer.extended", "mail.queued"]);
    expect(await db.offer.findFirst({ where: { applicationId: id } })).toMatchObject({ extendedAt: ctx.now });
  });

  it("is refused on words that were changed since they were read, and twice is once", async () => {
    const { ctx, id, draft, move, mails, standing } = await atOffer();
    await expect(move("extended")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("Write its terms first") as string,
    });
    await draft();
    const read = await standing();
    await draft("60,000 EUR a year");
    const confirm = { applicationId: id, to: "extended", version: read!.version } as const;
    await expect(moveOffer(ctx, confirm)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("changed in another tab") as string,
    });
    expect(await mails()).toEqual([]);
    const page = { ...confirm, version: (await standing())!.version };
    const tries = await Promise.allSettled([moveOffer(ctx, page), moveOffer(ctx, page)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await mails()).toHaveLength(1);
    await expect(draft("More")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("The candidate holds an offer") as string,
    });
  });

  it("happens at Offer only: a draft left behind by a move back or an exit goes nowhere", async () => {
    const { db, ctx, id, draft, move, mails, standing } = await atOffer();
    await draft();
    await moveApplication(ctx, { applicationId: id, from: "offer", to: "debrief", reason: "By mistake." });
    await expect(move("extended")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("not at Offer any more") as string,
    });
    await db.application.update({ where: { id }, data: { stage: "offer", disposition: "rejected" } });
    await expect(move("extended")).rejects.toMatchObject({ kind: "conflict" });
    expect(await mails()).toEqual([]);
    expect(await standing()).toMatchObject({ state: "draft" });
  });
});

describe("the answer to an offer", () => {
  it.each(["accepted", "declined"] as const)(
    "%s is recorded once, and a declined one makes room for another",
    async (answer) => {
      const { ctx, draft, move, standing, events } = await atOffer();
      await draft();
      await expect(move(answer)).rejects.toMatchObject({ kind: "conflict" });
      await move("extended");
      await move(answer);
      expect(await standing()).toMatchObject({ state: answer, answeredAt: ctx.now });
      await expect(move(answer)).rejects.toMatchObject({
        kind: "conflict",
        message: expect.stringContaining(`already ${answer}`) as string,
      });
      const turned = answer === "accepted" ? "declined" : "accepted";
      await expect(move(turned)).rejects.toMatchObject({ kind: "conflict" });
      expect((await events()).at(-1)).toBe(`offer.${answer}`);
      const better = draft("80,000 EUR a year");
      if (answer === "accepted") await expect(better).rejects.toMatchObject({ kind: "conflict" });
      else await better;
    },
  );

  it("is what Hired needs, and somebody hired keeps the offer they accepted", async () => {
    const { ctx, id, draft, move, standing } = await atOffer();
    const hire = { applicationId: id, from: "offer", to: "hired" } as const;
    await draft();
    await move("extended");
    await expect(moveApplication(ctx, hire)).rejects.toMatchObject({ kind: "invalid" });
    await move("accepted");
    await moveApplication(ctx, hire);
    await expect(move("withdrawn")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("back to Offer first") as string,
    });
    await moveApplication(ctx, {
      applicationId: id,
      from: "hired",
      to: "offer",
      reason: "Changed their mind.",
    });
    await move("withdrawn");
    expect(await standing()).toMatchObject({ state: "withdrawn" });
    await expect(moveApplication(ctx, hire)).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("withdrawing an offer", () => {
  it("takes the mail back that still waits, also when the application leaves", async () => {
    const first = await atOffer();
    await first.draft();
    await first.move("extended");
    await first.move("withdrawn");
    expect(await first.mails()).toMatchObject([{ state: "taken_back" }]);
    expect((await first.events()).slice(-2)).toEqual(["offer.withdrawn", "mail.taken_back"]);
    await first.draft("Another");
    await first.move("extended");
    expect((await first.mails()).map(({ state }) => state).toSorted()).toEqual(["taken_back", "waiting"]);
    await disposeApplication(first.ctx, {
      applicationId: first.id,
      to: "withdrawn",
      reasonCode: "took_another_offer",
      text: "Went elsewhere.",
      sendMail: false,
      personalNote: "",
    });
    expect(await first.standing()).toMatchObject({ state: "withdrawn" });
    expect((await first.mails()).map(({ state }) => state)).toEqual(["taken_back", "taken_back"]);
  });

  it("leaves what has gone out as it is, and what is over over", async () => {
    const { db, draft, move, mails, standing } = await atOffer();
    await draft();
    await move("extended");
    const [mail] = await mails();
    await db.mail.update({ where: { id: mail!.id }, data: { state: "sent" } });
    await move("withdrawn");
    expect(await mails()).toMatchObject([{ state: "sent" }]);
    for (const to of ["extended", "accepted", "declined"] as const) {
      await expect(move(to)).rejects.toMatchObject({
        kind: "conflict",
        message: expect.stringContaining("Write a new offer") as string,
      });
    }
    expect(await standing()).toMatchObject({ state: "withdrawn" });
  });
});

describe("who makes offers", () => {
  it("are recruiters, admins and the opening's hiring manager", async () => {
    const { world, ctx, id, draft, move, hiringManager, standing } = await atOffer();
    await draft(TERMS, "", hiringManager);
    await move("extended", await world.buildPerson("admin"));
    expect(await standing()).toMatchObject({ state: "extended" });
    const gone = { ...ctx, actor: { ...ctx.actor, active: false } };
    await expect(getOffer(gone, id)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("are not interviewers of the loop, other hiring managers, or the candidate among us", async () => {
    const { world, db, application, id, draft, move, standing } = await atOffer();
    await draft();
    const interviewer = await world.buildPerson("interviewer");
    await world.buildInterview({ application, interviewer, state: "completed" });
    const other = await world.buildPerson("hiring_manager");
    const self = await world.buildPerson("recruiter");
    await db.candidate.update({ where: { id: application.candidateId }, data: { personId: self.id } });
    for (const [person, kind] of [
      [interviewer, "forbidden"],
      [other, "not_found"],
      [self, "not_found"],
    ] as const) {
      const tries = [getOffer(world.ctxFor(person), id), draft("Mine", "", person), move("extended", person)];
      for (const one of await Promise.allSettled(tries)) expect(one).toMatchObject({ reason: { kind } });
    }
    expect(await standing()).toMatchObject({ state: "draft", terms: TERMS });
  });
});

describe("the mail that welcomes whoever was hired", () => {
  async function hired() {
    const made = await atOffer();
    const { db, id, ctx, draft, move } = made;
    await draft();
    await move("extended");
    await move("accepted");
    const hire = () => moveApplication(ctx, { applicationId: id, from: "offer", to: "hired" });
    const back = () =>
      moveApplication(ctx, { applicationId: id, from: "hired", to: "offer", reason: "Starts later" });
    const welcomes = () =>
      db.mail.findMany({
        where: { applicationId: id, template: "hired-welcome" },
        orderBy: { createdAt: "asc" },
      });
    return { ...made, hire, back, welcomes };
  }

  it("is read before it goes out, once, to somebody who is hired", async () => {
    const { id, ctx, application, hire, welcomes } = await hired();
    expect((await getOffer(ctx, id)).welcome).toBeNull();
    await expect(sendWelcome(ctx, id)).rejects.toMatchObject({ kind: "conflict" });
    await hire();
    const { welcome } = await getOffer(ctx, id);
    expect(welcome).toMatchObject({
      written: null,
      words: { startDate: "2027-01-04", signedBy: "Rene Ody" },
    });
    await sendWelcome(ctx, id);
    await expect(sendWelcome(ctx, id)).rejects.toMatchObject({ kind: "conflict" });
    expect(await welcomes()).toMatchObject([
      { state: "waiting", to: application.candidate.email, props: welcome?.words },
    ]);
    expect((await getOffer(ctx, id)).welcome?.written).toMatchObject({ state: "waiting" });
  });

  it("is taken back when the application goes back to Offer, and may be written anew", async () => {
    const { id, ctx, hire, back, welcomes } = await hired();
    await hire();
    await sendWelcome(ctx, id);
    await back();
    expect(await welcomes()).toMatchObject([{ state: "taken_back" }]);
    await expect(sendWelcome(ctx, id)).rejects.toMatchObject({ kind: "conflict" });
    await hire();
    await sendWelcome(ctx, id);
    expect((await welcomes()).map(({ state }) => state)).toEqual(["taken_back", "waiting"]);
  });

  it("is for those who make offers here", async () => {
    const { id, ctxFor, buildPerson, hire, application, buildInterview, welcomes } = await hired();
    await hire();
    const interviewer = await buildPerson("interviewer");
    await expect(sendWelcome(ctxFor(interviewer), id)).rejects.toMatchObject({ kind: "not_found" });
    await buildInterview({ application, interviewer, state: "completed" });
    await expect(sendWelcome(ctxFor(interviewer), id)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await welcomes()).toEqual([]);
  });
});
