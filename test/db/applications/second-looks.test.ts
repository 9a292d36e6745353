import { describe, expect, it } from "vitest";
import { NO_SEARCH } from "#app/hiring/search/search-state.ts";
import { owesSecondLook, secondReader } from "#app/hiring/screening/looks.ts";
import { findOwedLooks } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { changePhoneScreens } from "#app/use-cases/applications/change-phone-screens.server.ts";
import { changePromise } from "#app/use-cases/applications/change-promise.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { lookFactsOf } from "#app/use-cases/applications/internal/look-facts.server.ts";
import { listBrokenPromises } from "#app/use-cases/applications/list-broken-promises.server.ts";
import { listPipeline } from "#app/use-cases/applications/list-pipeline.server.ts";
import { getScreeningQueue } from "#app/use-cases/applications/list-screening.server.ts";
import { listWaitingLoops } from "#app/use-cases/applications/list-waiting-loops.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { previewRejection } from "#app/use-cases/applications/preview-rejection.server.ts";
import { screenApplication } from "#app/use-cases/applications/screen-application.server.ts";
import { undoScreening } from "#app/use-cases/applications/undo-screening.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { listCandidates } from "#app/use-cases/candidates/list-candidates.server.ts";
import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { getLoopPlan } from "#app/use-cases/interviews/get-loop-plan.server.ts";
import { getSchedule } from "#app/use-cases/interviews/get-schedule.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import { letHoldGo } from "#app/use-cases/interviews/let-hold-go.server.ts";
import { offerDays } from "#app/use-cases/interviews/offer-days.server.ts";
import { getLetterChoices } from "#app/use-cases/mail/get-letter-choices.server.ts";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { holdMail } from "#app/use-cases/mail/hold-mail.server.ts";
import { listMails } from "#app/use-cases/mail/list-mails.server.ts";
import { releaseMail } from "#app/use-cases/mail/release-mail.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { reviewLetter } from "#app/use-cases/mail/review-letter.server.ts";
import { scheduleMail } from "#app/use-cases/mail/schedule-mail.server.ts";
import { takeBackMail } from "#app/use-cases/mail/take-back-mail.server.ts";
import { listOpenings } from "#app/use-cases/openings/list-openings.server.ts";
import { getHome } from "#app/use-cases/people/get-home.server.ts";
import { searchApplications } from "#app/use-cases/search/search-applications.server.ts";
import { buildWorld } from "../../builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const DAY = 86_400_000;
const verdict = {
  track: "experienced",
  levels: { own_role: 2 },
  reasonCode: null,
  note: "",
  sendMail: false,
} as const;
const VERDICTS = {
  advance: { ...verdict, outcome: "advance" },
  reject: { ...verdict, outcome: "reject", reasonCode: "own_role_small", sendMail: true },
  maybe: { ...verdict, outcome: "hold" },
} as const;

const REFUSAL = {
  kind: "conflict",
  message: expect.stringContaining("second, independent look") as string,
};

async function scene() {
  const world = await buildWorld(database());
  const ana = await world.buildPerson("recruiter", "Ana Ruiz");
  const ben = await world.buildPerson("recruiter", "Ben Okoye");
  const manager = await world.buildPerson("hiring_manager", "Maya Lind");
  const opening = await world.buildOpening({ hiringManager: manager, recruiter: ana });
  await world.db.opening.update({ where: { id: opening.id }, data: { secondLookShare: 100 } });
  const [asAna, asBen, asManager] = [world.ctxFor(ana), world.ctxFor(ben), world.ctxFor(manager)];
  const read = async (name: keyof typeof VERDICTS, ctx = asAna) => {
    const { id, candidateId } = await world.buildApplication({ opening });
    await world.db.application.update({
      where: { id },
      data: { createdAt: new Date(ctx.now.getTime() - DAY) },
    });
    const { decisionId } = await screenApplication(ctx, { ...VERDICTS[name], applicationId: id });
    return { id, candidateId, decisionId };
  };
  return { ...world, ana, ben, manager, opening, asAna, asBen, asManager, read };
}

type World = Awaited<ReturnType<typeof scene>>;
type Ctx = World["asAna"];

/** Everything that pages tell somebody of one application, without what tells applications apart. */
async function told(ctx: Ctx, { opening }: World, { id, candidateId }: { id: string; candidateId: string }) {
  const mine = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.find((row) => row.id === id) ?? null;
  const found = async (filter: Partial<typeof NO_SEARCH>) =>
    mine((await searchApplications(ctx, { state: { ...NO_SEARCH, ...filter }, after: null })).hits);
  const refused = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (error: Error) => error.message,
    );
  const pages = {
    application: await getApplication(ctx, id),
    card: await getResumeToScreen(ctx, id),
    queue: mine((await getScreeningQueue(ctx, opening.id, { view: "waiting" })).waiting)?.look ?? null,
    maybes: mine((await getScreeningQueue(ctx, opening.id, { view: "maybe" })).waiting),
    board: mine((await listPipeline(ctx, opening.id, { left: false })).cards),
    left: mine((await listPipeline(ctx, opening.id, { left: true })).cards),
    candidate: (await getCandidate(ctx, candidateId)).applications,
    candidates: mine(
      (await listCandidates(ctx, { after: null })).candidates.flatMap((one) => one.applications),
    ),
    atPhone: await found({ stages: ["phone_screen"] }),
    atResume: await found({ stages: ["resume_screen"] }),
    hasLeft: await found({ openingId: opening.id, standing: "left" }),
    active: await found({ openingId: opening.id, standing: "active" }),
    loops: mine((await listWaitingLoops(ctx)).loops),
    promises: mine((await listBrokenPromises(ctx)).promises),
    schedule: await refused(getSchedule(ctx, id)),
    plan: await refused(getLoopPlan(ctx, id)),
  };
  const names = new RegExp([id, candidateId, String(pages.application.candidate.name)].join("|"), "g");
  return JSON.parse(
    JSON.stringify(pages, (key, value: unknown) =>
      /^(email|phone|label|fingerprint|text)$/.test(key) ? key : value,
    )
      .replace(names, "*")
      .replace(/[\w.+-]+@[\w.-]+/g, "@"),
  ) as unknown;
}

describe("whoever owes a second look", () => {
  it("is told the same whatever the first one said, on every page", async () => {
    const world = await scene();
    const { asAna, asBen, asManager, read } = world;
    const [advanced, rejected, maybe] = [await read("advance"), await read("reject"), await read("maybe")];
    for (const ctx of [asBen, asManager]) {
      const first = await told(ctx, world, advanced);
      expect(first).toMatchObject({
        application: { application: { stage: "resume_screen" }, next: null, timeline: [] },
        queue: "second",
      });
      expect(await told(ctx, world, rejected)).toEqual(first);
      expect(await told(ctx, world, maybe)).toEqual(first);
    }
    // The first screener sees what became of it, so the pages do tell.
    expect(await told(asAna, world, rejected)).not.toEqual(await told(asAna, world, advanced));
    const listed = { filter: "waiting", search: "", from: null } as const;
    expect((await listMails(asBen, listed)).mails).toEqual([]);
    const [mail] = (await listMails(asAna, listed)).mails;
    await expect(getMail(asBen, { mailId: mail!.id })).rejects.toMatchObject({ kind: "conflict" });
    expect(await getMail(asAna, { mailId: mail!.id })).toMatchObject({ template: "rejection" });
    expect((await getLetterChoices(asBen, world.opening.id)).choices).toEqual([]);
    expect((await getLetterChoices(asAna, world.opening.id)).choices).toHaveLength(2);
  });

  it("finds it in the counts of its opening where the board has it", async () => {
    const { asAna, asBen, asManager, opening, read } = await scene();
    const countsOf = async (ctx: Ctx) => {
      const { openings } = await listOpenings(ctx);
      const { resume_screen, phone_screen } = openings.find(({ id }) => id === opening.id)!.byStage;
      return [resume_screen, phone_screen];
    };
    const { id } = await read("advance");
    await read("reject");
    await read("maybe");
    for (const ctx of [asBen, asManager]) expect(await countsOf(ctx)).toEqual([3, 0]);
    expect(await countsOf(asAna)).toEqual([1, 1]);
    await screenApplication(asBen, { ...VERDICTS.advance, applicationId: id });
    expect(await countsOf(asBen)).toEqual([2, 1]);
  });

  it("moves, rejects, holds, offers and books nothing before it is given, and everything opens once it is", async () => {
    const world = await scene();
    const { asBen, asManager, read } = world;
    const { id } = await read("advance");
    const move = { applicationId: id, from: "resume_screen", to: "phone_screen" } as const;
    const leave = { applicationId: id, to: "rejected", reasonCode: "own_role_small", text: "" } as const;
    await expect(moveApplication(asBen, move)).rejects.toMatchObject(REFUSAL);
    await expect(
      disposeApplication(asBen, { ...leave, sendMail: false, personalNote: "" }),
    ).rejects.toMatchObject(REFUSAL);
    const day = { kind: "phone", date: "2026-11-26", timeZone: "Europe/Berlin", reason: "" } as const;
    for (const booking of [
      () => holdDay(asBen, { ...day, applicationId: id, interviews: [] }),
      () => offerDays(asBen, id),
      () => confirmHold(asBen, { applicationId: id, holdId: "any" }),
    ])
      await expect(booking(), String(booking)).rejects.toMatchObject(REFUSAL);
    await screenApplication(asBen, { ...VERDICTS.advance, applicationId: id });
    for (const ctx of [asBen, asManager])
      expect((await getApplication(ctx, id)).application).toMatchObject({ stage: "phone_screen" });
  });

  it("refuses every act that would tell where it stands, in the same words after a yes, a no and a maybe", async () => {
    const { db, asAna, asBen, read } = await scene();
    const acts: Readonly<Record<string, (id: string, holdId: string) => Promise<unknown>>> = {
      changePromise: (applicationId) =>
        changePromise(asBen, { applicationId, seen: "", promisedFor: "2026-12-10" }),
      changePhoneScreens: (applicationId) =>
        changePhoneScreens(asBen, { applicationId, to: 1, reason: "Enough was shown" }),
      previewRejection: (applicationId) => previewRejection(asBen, { applicationId, personalNote: "" }),
      confirmHold: (applicationId, holdId) => confirmHold(asBen, { applicationId, holdId }),
      letHoldGo: (applicationId, holdId) => letHoldGo(asBen, { applicationId, holdId }),
    };
    for (const name of ["advance", "reject", "maybe"] as const) {
      const { id } = await read(name);
      const { id: holdId } = await db.hold.create({
        data: {
          applicationId: id,
          heldById: asAna.actor.id,
          timeZone: "Europe/Berlin",
          expiresAt: new Date(asAna.now.getTime() + DAY),
          createdAt: asAna.now,
        },
      });
      for (const [act, go] of Object.entries(acts))
        await expect(go(id, holdId), `${act} after ${name}`).rejects.toMatchObject(REFUSAL);
    }
  });

  it("leaves the rejection's mail alone, and writes to nobody whose resume is to be read", async () => {
    const { asAna, asBen, opening, read } = await scene();
    const { id } = await read("reject");
    const advanced = await read("advance");
    const [mail] = (await listMails(asAna, { filter: "waiting", search: "", from: null })).mails;
    const mailId = mail!.id;
    const acts: Readonly<Record<string, (ctx: Ctx) => Promise<unknown>>> = {
      getMail: (ctx) => getMail(ctx, { mailId }),
      holdMail: (ctx) => holdMail(ctx, { mailId }),
      releaseMail: (ctx) => releaseMail(ctx, { mailId }),
      scheduleMail: (ctx) => scheduleMail(ctx, { mailId, date: "2026-12-10", time: "10:00" }),
      retryMail: (ctx) => retryMail(ctx, { mailId }),
      takeBackMail: (ctx) => takeBackMail(ctx, { mailId }),
    };
    for (const [act, go] of Object.entries(acts)) await expect(go(asBen), act).rejects.toMatchObject(REFUSAL);
    await holdMail(asAna, { mailId });
    const chosen = new Map([
      [id, "resume_screen"],
      [advanced.id, "phone_screen"],
    ] as const);
    const letter = {
      openingId: opening.id,
      chosen,
      words: { subject: "News", body: "Dear {candidate}, we are slow." },
    };
    const about = async (ctx: Ctx) => JSON.stringify(await reviewLetter(ctx, letter, null));
    expect(await about(asAna)).toContain(advanced.id);
    const told = await about(asBen);
    expect(told).not.toContain(advanced.id);
    expect(told).not.toContain(id);
  });

  it("finds the same at home whatever the first one said", async () => {
    const { db, asAna, asBen, read } = await scene();
    const atFirst = { ana: (await getHome(asAna))!, ben: (await getHome(asBen))! };
    const homes: string[] = [];
    const screening: number[] = [];
    for (const name of ["advance", "reject", "maybe"] as const) {
      const { id } = await read(name);
      await db.candidateRequest.create({
        data: { applicationId: id, kind: "question", text: "Any news?", createdAt: asAna.now },
      });
      await db.mail.updateMany({ where: { applicationId: id }, data: { state: "failed" } });
      const home = await getHome(asBen);
      screening.push(home!.screening - atFirst.ben.screening);
      homes.push(JSON.stringify({ ...home, screening: null }));
    }
    expect(screening).toEqual([1, 2, 3]);
    expect(new Set(homes)).toEqual(new Set([homes[0]]));
    // To the first screener it is no resume to read, but a mail that failed and two people who ask.
    const { screening: toRead, failedMails } = atFirst.ana;
    const home = await getHome(asAna);
    expect(home).toMatchObject({ screening: toRead, failedMails: failedMails + 1 });
    expect(home?.requests).toHaveLength(2);
  });

  it("can leave it to others and take that back, and the first screener can still undo theirs", async () => {
    const world = await scene();
    const { asAna, asBen, asManager, read, opening, db } = world;
    const { id, decisionId } = await read("maybe");
    const queueOf = async (ctx: Ctx) =>
      (await getScreeningQueue(ctx, opening.id, { view: "waiting" })).waiting;
    const left = await screenApplication(asBen, { ...verdict, applicationId: id, outcome: "later" });
    expect(left.look).toBe("second");
    expect(await queueOf(asBen)).toEqual([]);
    expect((await getApplication(asBen, id)).application.onHold).toBe(true);
    expect(await queueOf(asManager)).toMatchObject([{ id, look: "second" }]);
    expect(await db.application.findFirst({ where: { id } })).toMatchObject({
      secondLook: "wanted",
      snoozedUntil: null,
    });
    await undoScreening(asBen, left.decisionId);
    expect(await queueOf(asBen)).toMatchObject([{ id, look: "second" }]);
    await screenApplication(asBen, { ...verdict, applicationId: id, outcome: "later" });
    await undoScreening(asAna, decisionId);
    expect(await queueOf(asAna)).toMatchObject([{ id, look: "first" }]);
  });
});

describe("the query for owed second looks", () => {
  it("says of everybody and everything what the rule says", async () => {
    const world = await scene();
    const { db, ana, ben, manager, asAna, asBen, asManager, opening, read, buildPerson, buildOpening } =
      world;
    const ids: string[] = [];
    for (const name of ["advance", "reject", "maybe"] as const)
      for (let index = 0; index < 4; index += 1) ids.push((await read(name, index % 2 ? asAna : asBen)).id);
    const [booked, withdrawn, old, , given, leftAlone, , rejectedMaybe] = ids;
    await world.buildInterview({ application: { id: booked! }, interviewer: ana, kind: "phone" });
    await db.application.update({ where: { id: withdrawn! }, data: { disposition: "withdrawn" } });
    await db.screeningDecision.updateMany({
      where: { applicationId: old! },
      data: { decidedAt: new Date(asAna.now.getTime() - 15 * DAY) },
    });
    await screenApplication(asManager, { ...VERDICTS.advance, applicationId: given! });
    await screenApplication(asManager, { ...verdict, applicationId: leftAlone!, outcome: "later" });
    await db.application.update({ where: { id: rejectedMaybe! }, data: { disposition: "rejected" } });
    const elsewhere = await buildOpening({ hiringManager: ana, recruiter: ben });
    ids.push((await world.buildApplication({ opening: elsewhere })).id);

    const stranger = await buildPerson("recruiter", "Cleo Park");
    let owed = 0;
    for (const person of [ana, ben, manager, stranger]) {
      const ctx = world.ctxFor(person);
      const found = await findOwedLooks(db, secondReader(ctx), { id: { in: ids } });
      for (const id of ids) {
        const row = (await loadApplication(db, id))!.row;
        const screens = person.id !== manager.id || row.openingId === opening.id;
        const owes = owesSecondLook(await lookFactsOf(db, row), person.id, ctx.now);
        expect(found.has(id), `${person.name} ${ids.indexOf(id)}`).toBe(screens && owes);
        owed += Number(owes);
      }
    }
    expect(owed).toBeGreaterThan(10);
  });
});
