import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getConsistency } from "#app/use-cases/applications/get-consistency.server.ts";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { listPipeline } from "#app/use-cases/applications/list-pipeline.server.ts";
import { getScreeningQueue } from "#app/use-cases/applications/list-screening.server.ts";
import { screenApplication } from "#app/use-cases/applications/screen-application.server.ts";
import { undoScreening } from "#app/use-cases/applications/undo-screening.server.ts";
import { buildWorld, NOW } from "../../builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
const verdict = {
  track: "experienced",
  levels: { own_role: 2 },
  reasonCode: null,
  note: "",
  sendMail: false,
} as const;

async function scene(share = 0) {
  const world = await buildWorld(database());
  const [ana, ben, manager] = [
    await world.buildPerson("recruiter", "Ana Ruiz"),
    await world.buildPerson("recruiter", "Ben Okoye"),
    await world.buildPerson("hiring_manager", "Maya Lind"),
  ];
  const opening = await world.buildOpening({ hiringManager: manager, recruiter: ana });
  await world.db.opening.update({ where: { id: opening.id }, data: { secondLookShare: share } });
  const { id } = await world.buildApplication({ opening });
  const [asAna, asBen, asManager] = [ana, ben, manager].map((person) => world.ctxFor(person));
  const view = async (ctx: typeof asAna, name: "waiting" | "maybe" | "later" = "waiting") =>
    (await getScreeningQueue(ctx!, opening.id, { view: name })).waiting;
  const row = () => world.db.application.findFirstOrThrow({ where: { id } });
  return { ...world, asAna: asAna!, asBen: asBen!, asManager: asManager!, opening, id, view, row };
}

/** The next moment: decisions are told apart by theirs. */
const later = <Ctx extends { readonly now: Date }>(ctx: Ctx, ms = 1_000): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + ms),
});

describe("a maybe", () => {
  it("is read by a second screener who sees nothing of the first look, and then settled by both", async () => {
    const { asAna, asBen, asManager, opening, id, view, row, db } = await scene();
    const secret = `unsure-${randomUUID()}`;
    const first = {
      ...verdict,
      applicationId: id,
      outcome: "hold",
      note: secret,
      levels: { results: 4 },
    } as const;
    expect(await screenApplication(asAna, first)).toMatchObject({ look: "first" });
    expect(await row()).toMatchObject({ secondLook: "wanted", onHold: true, stage: "resume_screen" });
    expect(await view(asAna)).toEqual([]);
    expect(await view(asBen)).toMatchObject([{ id, look: "second" }]);

    const told = JSON.stringify([await getResumeToScreen(asBen, id), await view(asBen)]);
    expect(told).not.toContain(secret);
    expect(told).not.toContain("Ana Ruiz");
    expect(told).not.toMatch(/"levels":\{"results"/);
    expect(JSON.stringify(await getResumeToScreen(asAna, id))).toContain(secret);
    // Nor is there another page that tells.
    const elsewhere = async (ctx: typeof asBen) => {
      const { application, timeline } = await getApplication(ctx, id);
      const { cards } = await listPipeline(ctx, opening.id, { left: false });
      return {
        maybe: (await view(ctx, "maybe")).length,
        counted: (await getScreeningQueue(ctx, opening.id, { view: "waiting" })).counts.maybe,
        onHold: [application.onHold, ...cards.map((card) => card.onHold)],
        told: timeline.map(({ what }) => what).join(),
      };
    };
    const [asFirst, asSecond] = [await elsewhere(asAna), await elsewhere(asBen)];
    expect(asFirst).toEqual({
      maybe: 1,
      counted: 1,
      onHold: [true, true],
      told: "Resume marked as a maybe; a second screener reads it",
    });
    expect(asSecond).toEqual({ maybe: 0, counted: 0, onHold: [false, false], told: "" });
    await expect(screenApplication(asAna, { ...first, outcome: "advance" })).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("Take your maybe back") as string,
    });

    const second = {
      ...verdict,
      applicationId: id,
      outcome: "reject",
      reasonCode: "no_results_shown",
    } as const;
    expect(await screenApplication(later(asBen), second)).toMatchObject({ look: "second" });
    expect(await row()).toMatchObject({ secondLook: "given", disposition: null, onHold: true });
    expect(await db.mail.count({ where: { applicationId: id } })).toBe(0);

    const card = await getResumeToScreen(asManager, id);
    expect(card).toMatchObject({ look: "final" });
    expect(card.looks.map(({ who, outcome }) => [who, outcome])).toEqual([
      ["Ana Ruiz", "hold"],
      ["Ben Okoye", "reject"],
    ]);
    const final = { ...verdict, applicationId: id, outcome: "advance" } as const;
    const { decisionId, look } = await screenApplication(later(asManager, 2_000), final);
    expect(look).toBe("final");
    expect(await row()).toMatchObject({ stage: "phone_screen", onHold: false });
    await undoScreening(later(asManager, 3_000), decisionId);
    expect(await row()).toMatchObject({ stage: "resume_screen", onHold: true, secondLook: "given" });
    const events = await db.event.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ type }) => type)).toEqual([
      "application.screened",
      "application.second_look_given",
      "application.screened",
      "application.promised",
      "application.screening_undone",
    ]);
    expect(JSON.stringify([events[1]?.before, events[1]?.after])).not.toContain("reject");
  });

  it("taken back can be decided alone, but not once the second look is in", async () => {
    const { asAna, asBen, id, row } = await scene();
    const maybe = { ...verdict, applicationId: id, outcome: "hold" } as const;
    const { decisionId } = await screenApplication(asAna, maybe);
    await undoScreening(later(asAna), decisionId);
    expect(await row()).toMatchObject({ secondLook: "none", onHold: false });
    const again = await screenApplication(later(asAna, 2_000), maybe);
    const second = await screenApplication(later(asBen, 3_000), {
      ...verdict,
      applicationId: id,
      outcome: "advance",
    });
    await expect(undoScreening(later(asAna, 4_000), again.decisionId)).rejects.toMatchObject({
      kind: "conflict",
    });
    await undoScreening(later(asBen, 5_000), second.decisionId);
    expect(await row()).toMatchObject({ secondLook: "wanted" });
  });

  it("as a second look needs a reason that fits", async () => {
    const { asAna, asBen, id, row } = await scene();
    await screenApplication(asAna, { ...verdict, applicationId: id, outcome: "hold" });
    const refused = { ...verdict, applicationId: id } as const;
    await expect(screenApplication(later(asBen), { ...refused, outcome: "reject" })).rejects.toMatchObject({
      kind: "invalid",
    });
    expect(await row()).toMatchObject({ secondLook: "wanted" });
  });
});

describe("a sample of sure decisions", () => {
  it("is carried out at once, and read again by somebody else without changing anything", async () => {
    const { asAna, asBen, id, view, row, opening } = await scene(100);
    await screenApplication(asAna, { ...verdict, applicationId: id, outcome: "advance" });
    expect(await row()).toMatchObject({ stage: "phone_screen", secondLook: "sampled" });
    expect(await view(asAna)).toEqual([]);
    expect(await view(asBen)).toMatchObject([{ id, look: "second" }]);
    expect((await getResumeToScreen(asBen, id)).looks).toEqual([]);
    await screenApplication(later(asBen), {
      ...verdict,
      applicationId: id,
      outcome: "reject",
      reasonCode: "own_role_small",
    });
    expect(await row()).toMatchObject({ stage: "phone_screen", disposition: null, secondLook: "given" });
    expect(await view(asBen)).toEqual([]);
    const { report } = await getConsistency(later(asBen), { openingId: opening.id, days: 90 });
    expect(report.verdicts).toMatchObject({ pairs: 1, observed: 0 });
    expect(report.lines).toMatchObject([{ name: "Importance of their own role", agreement: { pairs: 1 } }]);
    expect(JSON.stringify(report)).not.toMatch(/Ana|Ben/);
  });

  it("leaves nothing to read twice where the opening asks for none", async () => {
    const { asAna, asBen, id, view, row } = await scene(0);
    await screenApplication(asAna, { ...verdict, applicationId: id, outcome: "advance" });
    expect(await row()).toMatchObject({ secondLook: "none" });
    expect(await view(asBen)).toEqual([]);
  });
});

describe("a resume that is put off", () => {
  it("leaves the queue, comes back by itself, and can be taken back", async () => {
    const { asAna, id, view, row, db } = await scene();
    const input = { ...verdict, applicationId: id, outcome: "later", snoozeDays: 1 } as const;
    const { decisionId } = await screenApplication(asAna, input);
    expect(await row()).toMatchObject({
      snoozedUntil: new Date(NOW.getTime() + 16 * HOUR),
      secondLook: "none",
    });
    expect([await view(asAna), (await view(asAna, "later")).length]).toEqual([[], 1]);
    expect(await view(later(asAna, 17 * HOUR))).toMatchObject([{ id, look: "first" }]);
    await undoScreening(later(asAna), decisionId);
    expect(await view(asAna)).toMatchObject([{ id }]);
    expect(await db.application.count({ where: { id, snoozedUntil: null } })).toBe(1);
  });
});

describe("decisions one after the other", () => {
  it("keep their order when the first was longer under way than the second", async () => {
    const { asAna, id, db, opening, buildApplication } = await scene();
    const { id: secondId } = await buildApplication({ opening });
    const decide = (applicationId: string, secondsAgo: number) =>
      screenApplication(asAna, {
        ...verdict,
        applicationId,
        outcome: "advance",
        decidedAt: new Date(NOW.getTime() - secondsAgo * 1000),
      });
    await decide(id, 0);
    await decide(secondId, 4);
    const kept = await db.screeningDecision.findMany({
      where: { applicationId: { in: [id, secondId] } },
      orderBy: { decidedAt: "asc" },
    });
    expect(kept.map(({ applicationId }) => applicationId)).toEqual([id, secondId]);
  });
});

describe("a decision that arrives twice", () => {
  it("counts once, is answered twice, and keeps the time at which it was taken", async () => {
    const { asAna, id, db } = await scene();
    const decisionId = randomUUID();
    const decidedAt = new Date(NOW.getTime() - HOUR);
    const input = {
      ...verdict,
      applicationId: id,
      outcome: "advance",
      decisionId,
      decidedAt,
      seconds: 41,
    } as const;
    const [one, other] = await Promise.all([
      screenApplication(asAna, input),
      screenApplication(asAna, input),
    ]);
    expect(one).toEqual(other);
    const kept = await db.screeningDecision.findMany({ where: { applicationId: id } });
    expect(kept).toMatchObject([{ id: decisionId, decidedAt, seconds: 41 }]);
    expect(await db.event.count({ where: { applicationId: id, type: "application.screened" } })).toBe(1);
  });

  it("is nobody else's", async () => {
    const { asAna, asBen, id, buildApplication, opening } = await scene();
    const decisionId = randomUUID();
    const input = { ...verdict, applicationId: id, outcome: "advance", decisionId } as const;
    await screenApplication(asAna, input);
    await expect(screenApplication(asBen, input)).rejects.toMatchObject({ kind: "conflict" });
    const other = await buildApplication({ opening });
    await expect(screenApplication(asAna, { ...input, applicationId: other.id })).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});

describe("the queue", () => {
  it("tells progress by the reader's own pace, and the last decisions with why one cannot be undone", async () => {
    const { asAna, id, opening, db, buildApplication } = await scene();
    for (const seconds of [20, 30, 40]) {
      const { id: applicationId } = await buildApplication({ opening });
      await screenApplication(asAna, { ...verdict, applicationId, outcome: "advance", seconds });
    }
    const queue = await getScreeningQueue(asAna, opening.id, { view: "waiting" });
    expect(queue.waiting.map((one) => one.id)).toEqual([id]);
    expect(queue.progress).toMatchObject({ done: 3, left: 1 });
    expect(queue.progress.pace.toSorted()).toEqual([20, 30, 40]);
    expect(queue.history).toHaveLength(3);
    expect(queue.history.every(({ whyNot }) => whyNot === null)).toBe(true);
    const gone = queue.history[0]!;
    await db.application.update({ where: { id: gone.applicationId }, data: { stage: "onsite" } });
    const after = await getScreeningQueue(asAna, opening.id, { view: "waiting" });
    expect(after.history.find((one) => one.id === gone.id)?.whyNot).toMatch(/gone on since/);
  });

  it("is closed to whoever is not on the opening", async () => {
    const { opening, buildPerson, ctxFor } = await scene();
    const stranger = ctxFor(await buildPerson("hiring_manager"));
    await expect(getScreeningQueue(stranger, opening.id, { view: "waiting" })).rejects.toMatchObject({
      kind: "not_found",
    });
    const interviewer = ctxFor(await buildPerson("interviewer"));
    await expect(getConsistency(interviewer, { openingId: null, days: 90 })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
