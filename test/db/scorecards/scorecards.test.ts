import { describe, expect, it } from "vitest";
import { removeSignal } from "#app/use-cases/interviews/remove-signal.server.ts";
import { getScorecard } from "#app/use-cases/scorecards/get-scorecard.server.ts";
import { reviseScorecard } from "#app/use-cases/scorecards/revise-scorecard.server.ts";
import { saveScorecardDraft } from "#app/use-cases/scorecards/save-scorecard-draft.server.ts";
import { submitScorecard } from "#app/use-cases/scorecards/submit-scorecard.server.ts";
import { buildSignal, cardOn } from "#test/builders/scorecards.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const FOCUS = ["business", "goal"] as const;
const [BUSINESS, GOAL] = FOCUS;

/** Ana's interview, held and over, with its scorecard open. */
async function held(input: { kind?: "phone" | "onsite"; state?: "in_progress" | "completed" } = {}) {
  const world = await buildWorld(database());
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const opening = await world.buildOpening({ profile: "report-designer" });
  const application = await world.buildApplication({ opening, stage: "onsite" });
  const interview = await world.buildInterview({
    application,
    interviewer: ana,
    kind: input.kind ?? "onsite",
    state: input.state ?? "completed",
    focus: FOCUS,
  });
  const events = () =>
    world.db.event.findMany({ where: { interviewId: interview.id }, orderBy: { id: "asc" } });
  return { ...world, world, ana, ctx: world.ctxFor(ana), application, interview, id: interview.id, events };
}

describe("a scorecard's draft", () => {
  it("is found again word for word, and nobody is told of it", async () => {
    const { world, ctx, ana, interview, id, events } = await held();
    const signal = await buildSignal(world, {
      interview,
      author: ana,
      competencyKey: BUSINESS,
      text: "Asked about margin",
    });
    const card = cardOn(FOCUS, { summary: "  Two lines\nof it ", comment: "“Margin”, said first 🎯" });
    card.levels[0]!.signalIds = [signal.id];
    expect(await saveScorecardDraft(ctx, id, { ...card, version: 0 })).toEqual({ version: 1 });
    const { scorecard, lacks } = await getScorecard(ctx, id);
    expect(scorecard).toMatchObject({
      state: "draft",
      version: 1,
      recommendation: card.recommendation,
      summary: card.summary,
      submittedAt: null,
    });
    expect(scorecard?.levels.toSorted((a, b) => a.competencyKey.localeCompare(b.competencyKey))).toEqual(
      card.levels,
    );
    expect(lacks).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it("written in two tabs keeps the first words and tells the second, which loses nothing of its own", async () => {
    const { ctx, id } = await held();
    const first = await saveScorecardDraft(ctx, id, { ...cardOn(FOCUS, { summary: "One" }), version: 0 });
    const second = { ...cardOn(FOCUS, { summary: "Other" }), version: 0 };
    await expect(saveScorecardDraft(ctx, id, second)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("another tab") as string,
    });
    await expect(submitScorecard(ctx, id, second)).rejects.toMatchObject({ kind: "conflict" });
    expect((await getScorecard(ctx, id)).scorecard).toMatchObject({ summary: "One", state: "draft" });
    expect(await saveScorecardDraft(ctx, id, { ...second, version: first.version })).toEqual({ version: 2 });
  });

  it("begun in two tabs at the same moment is one scorecard", async () => {
    const { db, ctx, id } = await held();
    const tries = await Promise.allSettled(
      ["One", "Other"].map((summary) =>
        saveScorecardDraft(ctx, id, { ...cardOn(FOCUS, { summary }), version: 0 }),
      ),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(tries.find((one) => one.status === "rejected")?.reason).toMatchObject({ kind: "conflict" });
    expect(await db.scorecard.count({ where: { interviewId: id } })).toBe(1);
  });

  it("takes as evidence only the author's own lines of this interview", async () => {
    const { world, db, ctx, ana, application, id } = await held();
    const other = await world.buildInterview({ application, interviewer: ana, number: 2 });
    const elsewhere = await world.buildApplication({ stage: "onsite" });
    const foreign = await world.buildInterview({ application: elsewhere, interviewer: ana });
    const ben = await world.buildPerson("interviewer");
    const line = { competencyKey: BUSINESS, text: "Asked about margin" };
    const signals = [
      await buildSignal(world, { interview: other, author: ana, ...line }),
      await buildSignal(world, { interview: foreign, author: ana, ...line }),
      await buildSignal(world, { interview: { ...other, id }, author: ben, ...line }),
      { id: "no-such-signal" },
    ];
    for (const signal of signals) {
      const card = cardOn(FOCUS, { signalIds: [signal.id] });
      await expect(saveScorecardDraft(ctx, id, { ...card, version: 0 })).rejects.toMatchObject({
        kind: "invalid",
        message: expect.stringContaining("your own tagged lines") as string,
      });
    }
    expect(await db.scorecard.count({ where: { interviewId: id } })).toBe(0);
    const outside = cardOn([BUSINESS, "comm"]);
    await expect(saveScorecardDraft(ctx, id, { ...outside, version: 0 })).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("outside the interview's focus") as string,
    });
  });
});

describe("submitting a scorecard", () => {
  it.each(["phone", "onsite"] as const)(
    "of a %s interview keeps its page and tells only that it is in",
    async (kind) => {
      const { ctx, id, events } = await held({ kind });
      await submitScorecard(ctx, id, { ...cardOn(FOCUS, { summary: "Canary" }), version: 0 });
      const { scorecard } = await getScorecard(ctx, id);
      expect(scorecard).toMatchObject({ state: "submitted", summary: "Canary", submittedAt: ctx.now });
      const [event, ...more] = await events();
      expect(more).toEqual([]);
      const stood = { before: { state: "draft" }, after: { state: "submitted" } };
      expect(event).toMatchObject({ type: "scorecard.submitted", sealed: false, ...stood });
    },
  );

  it("twice is once, also at the same moment; other words in a second tab are refused, not swallowed", async () => {
    const { db, ctx, id, events } = await held();
    const page = { ...cardOn(FOCUS, { summary: "As sent" }), version: 0 };
    const tries = await Promise.allSettled([submitScorecard(ctx, id, page), submitScorecard(ctx, id, page)]);
    expect(tries.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    const stale = { ...cardOn(FOCUS, { summary: "Other words" }), version: 1 };
    await expect(submitScorecard(ctx, id, stale)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("other words") as string,
    });
    await expect(saveScorecardDraft(ctx, id, { ...stale, version: 2 })).rejects.toMatchObject({
      kind: "forbidden",
      message: expect.stringContaining("by a revision") as string,
    });
    expect(await db.scorecard.findMany({ where: { interviewId: id } })).toMatchObject([
      { summary: "As sent", state: "submitted" },
    ]);
    expect((await events()).map(({ type }) => type)).toEqual(["scorecard.submitted"]);
  });

  it("refuses an incomplete one with all that is missing, and the page goes on from the version it has", async () => {
    const { ctx, id, events } = await held();
    const { version } = await saveScorecardDraft(ctx, id, { ...cardOn([BUSINESS]), version: 0 });
    const page = { ...cardOn([BUSINESS], { comment: " ", recommendation: null }), version };
    await expect(submitScorecard(ctx, id, page)).rejects.toMatchObject({
      kind: "invalid",
      fields: {
        [BUSINESS]: expect.stringContaining("Say in a sentence why Business sense is a 3") as string,
        [GOAL]: expect.stringContaining("Give Understanding the goal a level") as string,
        recommendation: "Choose your recommendation.",
      },
    });
    expect((await getScorecard(ctx, id)).scorecard).toMatchObject({ state: "draft", recommendation: "yes" });
    expect(await events()).toEqual([]);
    await saveScorecardDraft(ctx, id, { ...page, version });
  });

  it("refuses an interview that is not over, a level beside “no evidence”, and a line that was taken back", async () => {
    const running = await held({ state: "in_progress" });
    await expect(
      submitScorecard(running.ctx, running.id, { ...cardOn(FOCUS), version: 0 }),
    ).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("positive close") as string,
    });
    const { world, ctx, ana, interview, id } = await held();
    const both = cardOn(FOCUS);
    both.levels[0]!.noEvidence = true;
    await expect(submitScorecard(ctx, id, { ...both, version: 0 })).rejects.toMatchObject({
      kind: "invalid",
      fields: { [BUSINESS]: expect.stringContaining("at once") as string },
    });
    const line = { competencyKey: BUSINESS, text: "Asked about margin" };
    const signal = await buildSignal(world, { interview, author: ana, ...line });
    const leaning = cardOn(FOCUS);
    leaning.levels[0] = { ...leaning.levels[0]!, comment: "", signalIds: [signal.id] };
    const { version } = await saveScorecardDraft(ctx, id, { ...leaning, version: 0 });
    await removeSignal(ctx, { interviewId: id, lineId: signal.lineId });
    const again = submitScorecard(ctx, id, { ...leaning, version });
    await expect(again).rejects.toMatchObject({
      kind: "invalid",
      fields: { [BUSINESS]: expect.stringContaining("link a line of your notes") as string },
    });
  });
});

describe("revising a scorecard", () => {
  it("keeps the former words beside the new ones, with the reason, in a sealed event", async () => {
    const { db, world, ctx, ana, interview, id, events } = await held();
    const line = { competencyKey: BUSINESS, text: "Asked about margin" };
    const signal = await buildSignal(world, { interview, author: ana, ...line });
    await submitScorecard(ctx, id, { ...cardOn(FOCUS, { level: 2, summary: "First" }), version: 0 });
    const { version } = (await getScorecard(ctx, id)).scorecard!;
    const page = cardOn([BUSINESS], { level: 3, summary: "First", signalIds: [signal.id] });
    await reviseScorecard(ctx, id, { ...page, version, reason: " Read my notes again. " });
    const { scorecard } = await getScorecard(ctx, id);
    expect(scorecard).toMatchObject({ state: "submitted", version: version + 1 });
    const changes = [
      { field: "level", competencyKey: BUSINESS, before: 2, after: 3 },
      { field: "evidence", competencyKey: BUSINESS, linked: 1, unlinked: 0 },
    ];
    // The goal was not on the page that was sent, so it stands as it stood.
    expect(scorecard?.revisions).toEqual([
      { number: 1, reason: "Read my notes again.", revisedAt: ctx.now, changes },
    ]);
    expect(scorecard?.levels).toContainEqual(expect.objectContaining({ competencyKey: GOAL, level: 2 }));
    const [, event] = await events();
    const kept = await db.scorecardRevision.findFirstOrThrow({ where: { scorecard: { interviewId: id } } });
    expect(event).toMatchObject({
      type: "scorecard.revised",
      sealed: true,
      before: kept.before,
      after: kept.after,
    });
    const later = cardOn(FOCUS, { level: 4, summary: "Second" });
    await reviseScorecard(ctx, id, { ...later, version: version + 1, reason: "The case was harder." });
    const numbers = (await getScorecard(ctx, id)).scorecard?.revisions.map((one) => one.number);
    expect(numbers).toEqual([2, 1]);
  });

  it("refuses a draft, no reason, no change, what would leave it incomplete, and a page from before", async () => {
    const { db, ctx, id } = await held();
    const card = cardOn(FOCUS);
    await saveScorecardDraft(ctx, id, { ...card, version: 0 });
    const revise = (version: number, words: Parameters<typeof cardOn>[1], reason = "Because.") =>
      reviseScorecard(ctx, id, { ...cardOn(FOCUS, words), version, reason });
    await expect(revise(1, { level: 4 })).rejects.toMatchObject({ kind: "forbidden" });
    await submitScorecard(ctx, id, { ...card, version: 1 });
    const { version } = (await getScorecard(ctx, id)).scorecard!;
    await expect(revise(version, { level: 4 }, " ")).rejects.toMatchObject({
      kind: "invalid",
      fields: { reason: expect.stringContaining("Say why") as string },
    });
    await expect(revise(version, {})).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("nothing to revise") as string,
    });
    await expect(revise(version, { recommendation: null })).rejects.toMatchObject({ kind: "invalid" });
    await expect(revise(version, { comment: "" })).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("Business sense") as string,
    });
    const [one, other] = await Promise.allSettled([
      revise(version, { level: 4 }),
      revise(version, { level: 1 }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    expect([one, other].find(({ status }) => status === "rejected")).toMatchObject({
      reason: { kind: "conflict", message: expect.stringContaining("another tab") as string },
    });
    expect(await db.scorecardRevision.count({ where: { scorecard: { interviewId: id } } })).toBe(1);
  });
});

describe("somebody else's scorecard", () => {
  it("is closed to everybody on the application, the shadow beside its author included", async () => {
    const { world, db, ctx, application, id } = await held();
    const shadow = await world.buildPerson("interviewer");
    await db.interviewShadow.create({ data: { interviewId: id, personId: shadow.id } });
    const colleague = await world.buildPerson("interviewer");
    await world.buildInterview({ application, interviewer: colleague, number: 2, state: "completed" });
    const manager = await db.person.findFirstOrThrow({ where: { id: application.opening.hiringManagerId } });
    await submitScorecard(ctx, id, { ...cardOn(FOCUS, { summary: "Canary" }), version: 0 });
    const others = [
      shadow,
      colleague,
      manager,
      await world.buildPerson("recruiter"),
      await world.buildPerson("admin"),
    ];
    for (const person of others) {
      const theirs = world.ctxFor(person);
      const page = { ...cardOn(FOCUS, { summary: "Not mine" }), version: 2 };
      const tries = [
        getScorecard(theirs, id),
        saveScorecardDraft(theirs, id, { ...page, version: 0 }),
        submitScorecard(theirs, id, page),
        reviseScorecard(theirs, id, { ...page, reason: "Because." }),
      ];
      for (const one of await Promise.allSettled(tries)) {
        expect(one).toMatchObject({
          reason: {
            kind: "forbidden",
            message: expect.stringContaining("interviewer of its interview") as string,
          },
        });
      }
    }
    const stranger = world.ctxFor(await world.buildPerson("interviewer"));
    await expect(getScorecard(stranger, id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(getScorecard(stranger, "no-such-interview")).rejects.toMatchObject({ kind: "not_found" });
    expect(await db.scorecard.findMany({ where: { interviewId: id } })).toMatchObject([
      { summary: "Canary" },
    ]);
  });

  it("and one's own is closed to those who were deactivated", async () => {
    const { ctx, id } = await held();
    const gone = { ...ctx, actor: { ...ctx.actor, active: false } };
    const page = { ...cardOn(FOCUS), version: 0 };
    await submitScorecard(ctx, id, page);
    const tries = [
      getScorecard(gone, id),
      saveScorecardDraft(gone, id, page),
      submitScorecard(gone, id, page),
      reviseScorecard(gone, id, { ...page, version: 2, reason: "Because." }),
    ];
    for (const one of await Promise.allSettled(tries)) {
      expect(one).toMatchObject({
        reason: { kind: "forbidden", message: expect.stringContaining("deactivated") as string },
      });
    }
  });
});
