import { describe, expect, it } from "vitest";
import type { DecisionInput } from "#app/use-cases/debriefs/record-decision.server.ts";
import { getDebrief } from "#app/use-cases/debriefs/get-debrief.server.ts";
import { getDecision } from "#app/use-cases/debriefs/get-decision.server.ts";
import { recordDecision } from "#app/use-cases/debriefs/record-decision.server.ts";
import { revealScorecards } from "#app/use-cases/debriefs/reveal-scorecards.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { deactivatePerson } from "#app/use-cases/people/deactivate-person.server.ts";
import { getScorecard } from "#app/use-cases/scorecards/get-scorecard.server.ts";
import { reviseScorecard } from "#app/use-cases/scorecards/revise-scorecard.server.ts";
import { saveScorecardDraft } from "#app/use-cases/scorecards/save-scorecard-draft.server.ts";
import { submitScorecard } from "#app/use-cases/scorecards/submit-scorecard.server.ts";
import { buildOnsites, buildSignal, cardOn } from "#test/builders/scorecards.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const REASON = "Dan has left the company; three looks agree.";

/** An application in its debrief with as many of its four scorecards in as asked for, each 3 and yes. */
async function debrief(submitted = 4) {
  const world = await buildWorld(database());
  const built = await buildOnsites(world);
  for (const { id, focus, interviewer } of built.interviews.slice(0, submitted)) {
    const card = cardOn(focus, { summary: `Canary of ${interviewer.name}` });
    await submitScorecard(world.ctxFor(interviewer), id, { ...card, version: 0 });
  }
  const { id, openingId } = built.application;
  const maya = world.ctxFor(built.hiringManager);
  const mustHaves = built.opening.rubricVersion.competencies.filter(({ mustHave }) => mustHave);
  const events = (type: string) => world.db.event.findMany({ where: { applicationId: id, type } });
  return { ...world, ...built, world, id, openingId, maya, mustHaves, events };
}
type Debrief = Awaited<ReturnType<typeof debrief>>;

/** A decision as the page sends it, citing a submitted level for each must-have. */
async function decisionOf({ db, id, mustHaves }: Debrief): Promise<DecisionInput> {
  const levels = await db.scorecardLevel.findMany({ where: { scorecard: { applicationId: id } } });
  const citations = mustHaves.map(({ competencyKey }) => ({
    competencyKey,
    signalId: null,
    scorecardLevelId: levels.find((level) => level.competencyKey === competencyKey)!.id,
  }));
  return {
    applicationId: id,
    outcome: "hire",
    citations,
    rationale: "Shown twice, under pressure.",
    dissent: "",
  };
}

describe("the debrief before the reveal", () => {
  it("tells who is in and who is missing, and nothing of what anybody wrote", async () => {
    const { world, id, maya, interviews, recruiter } = await debrief(3);
    const people = [
      maya,
      ...[...interviews.map(({ interviewer }) => interviewer), recruiter].map((one) => world.ctxFor(one)),
    ];
    for (const ctx of people) {
      const page = await getDebrief(ctx, id);
      expect(page).toMatchObject({ revealed: null, missing: 1 });
      expect(page.interviews.map(({ submittedAt }) => submittedAt !== null)).toEqual([
        true,
        true,
        true,
        false,
      ]);
      expect(JSON.stringify(page)).not.toMatch(/canary|strong_|"level|direction|recommendation/i);
    }
    const admin = world.ctxFor(await world.buildPerson("admin"));
    expect((await getDebrief(admin, id)).may).toEqual({ reveal: false, override: false, decide: false });
    expect((await getDebrief(maya, id)).may).toEqual({ reveal: true, override: true, decide: true });
    const stranger = world.ctxFor(await world.buildPerson("interviewer"));
    await expect(getDebrief(stranger, id)).rejects.toMatchObject({ kind: "not_found" });
  });

  it("has no decision to read or to take", async () => {
    const built = await debrief();
    const { maya, id } = built;
    await expect(getDecision(maya, id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(recordDecision(maya, await decisionOf(built))).rejects.toMatchObject({
      kind: "forbidden",
      message: expect.stringContaining("sealed") as string,
    });
  });
});

describe("the reveal", () => {
  it("opens all four for everybody at once, once, whatever page asks for it again", async () => {
    const { world, db, id, maya, interviews, recruiter, events } = await debrief();
    const tries = [revealScorecards(world.ctxFor(recruiter), id, ""), revealScorecards(maya, id, "")];
    expect((await Promise.allSettled(tries)).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    const first = await db.application.findFirstOrThrow({ where: { id } });
    expect(first).toMatchObject({ revealedAt: maya.now, revealOverride: null });
    expect(await events("debrief.revealed")).toMatchObject([{ sealed: false, after: { missing: 0 } }]);
    await db.application.update({ where: { id }, data: { stage: "offer" } });
    await revealScorecards(maya, id, "From a page that was left open.");
    expect(await db.application.findFirstOrThrow({ where: { id } })).toMatchObject({
      revealedById: first.revealedById,
      revealOverride: null,
    });
    const [mine, ...others] = await Promise.all(
      [maya, ...interviews.map(({ interviewer }) => world.ctxFor(interviewer))].map((ctx) =>
        getDebrief(ctx, id),
      ),
    );
    for (const other of others) expect(other.revealed).toEqual(mine!.revealed);
    for (const { interviewer } of interviews) {
      expect(JSON.stringify(mine!.revealed)).toContain(`Canary of ${interviewer.name}`);
    }
  });

  it("without all four is the hiring manager's alone, with a reason that is kept for all to read", async () => {
    const { world, id, maya, interviews, recruiter, events } = await debrief(3);
    const [dan] = interviews.slice(3);
    const draft = cardOn(dan!.focus, { summary: "Unfinished canary" });
    await saveScorecardDraft(world.ctxFor(dan!.interviewer), dan!.id, { ...draft, version: 0 });
    await expect(revealScorecards(maya, id, " ")).rejects.toMatchObject({
      kind: "invalid",
      fields: { reason: expect.stringContaining("One onsite scorecard is still missing") as string },
    });
    for (const [person, message] of [
      [recruiter, "Only the opening's hiring manager goes on without"],
      [await world.buildPerson("admin"), "by the opening's hiring manager or its recruiter"],
      [dan!.interviewer, "by the opening's hiring manager or its recruiter"],
    ] as const) {
      await expect(revealScorecards(world.ctxFor(person), id, REASON)).rejects.toMatchObject({
        kind: "forbidden",
        message: expect.stringContaining(message) as string,
      });
    }
    await revealScorecards(maya, id, ` ${REASON} `);
    expect(await events("debrief.revealed")).toMatchObject([{ after: { missing: 1, text: REASON } }]);
    const page = await getDebrief(maya, id);
    expect(page.application.revealOverride).toBe(REASON);
    expect(page.revealed?.scorecards).toHaveLength(3);
    expect(JSON.stringify(page)).not.toContain("Unfinished canary");

    // Whoever writes theirs after reading the others' is marked.
    const { scorecard } = await getScorecard(world.ctxFor(dan!.interviewer), dan!.id);
    await submitScorecard(world.ctxFor(dan!.interviewer, new Date(NOW.getTime() + 60_000)), dan!.id, {
      ...cardOn(dan!.focus, { summary: "Late." }),
      version: scorecard?.version ?? 0,
    });
    const after = (await getDebrief(maya, id)).revealed?.scorecards;
    expect(after?.map(({ afterReveal }) => afterReveal)).toEqual([false, false, false, true]);
  });

  it("waits for the debrief, and counts no phone screen's scorecard as an onsite's", async () => {
    const { world, db, id, maya, application, events } = await debrief(3);
    const phone = await world.buildPerson("interviewer");
    const screen = await world.buildInterview({
      application,
      interviewer: phone,
      kind: "phone",
      state: "completed",
    });
    await submitScorecard(world.ctxFor(phone), screen.id, { ...cardOn(screen.focus), version: 0 });
    await expect(revealScorecards(maya, id, "")).rejects.toMatchObject({ kind: "invalid" });
    await db.application.update({ where: { id }, data: { stage: "onsite" } });
    await expect(revealScorecards(maya, id, REASON)).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("Move the application to the debrief first") as string,
    });
    expect(await events("debrief.revealed")).toEqual([]);
  });
});

describe("the debrief after the reveal", () => {
  it("puts the widest disagreement first, each level with its evidence and its direction", async () => {
    const { world, db, id, maya, interviews, opening } = await debrief(0);
    // The least of what two people look at, so that only the disagreement can put it first.
    const [least] = opening.rubricVersion.competencies
      .filter(({ competencyKey: key }) => interviews.filter(({ focus }) => focus.includes(key)).length > 1)
      .toSorted((a, b) => Number(a.mustHave) - Number(b.mustHave) || a.weight - b.weight);
    const shared = least!.competencyKey;
    const looks = interviews.filter(({ focus }) => focus.includes(shared)).slice(0, 2);
    for (const { id: interviewId, focus, interviewer, applicationId } of interviews) {
      const at = looks.findIndex((look) => look.id === interviewId);
      const card = cardOn(focus, { recommendation: at === 1 ? "no" : "yes" });
      if (at >= 0) {
        const signal = await buildSignal(world, {
          interview: { id: interviewId, applicationId },
          author: interviewer,
          competencyKey: shared,
          text: `Line of ${interviewer.name}`,
        });
        const level = card.levels.find(({ competencyKey }) => competencyKey === shared)!;
        Object.assign(level, { level: at === 0 ? 4 : 1, signalIds: [signal.id] });
      }
      await submitScorecard(world.ctxFor(interviewer), interviewId, { ...card, version: 0 });
    }
    const revisedBy = world.ctxFor(looks[0]!.interviewer);
    const { scorecard } = await getScorecard(revisedBy, looks[0]!.id);
    await reviseScorecard(revisedBy, looks[0]!.id, {
      ...cardOn([], { summary: "Read again" }),
      version: scorecard!.version,
      reason: "My notes say more.",
    });
    await revealScorecards(maya, id, "");
    const { revealed } = await getDebrief(maya, id);
    const [first, ...rest] = revealed!.agenda.rows;
    expect(first).toMatchObject({ key: shared, spread: 3, lowest: 1, highest: 4, standing: "disagree" });
    expect(rest.every(({ spread }) => spread === 0)).toBe(true);
    expect(revealed!.agenda.split).toBe(true);
    for (const { interviewer } of looks) {
      const card = revealed!.scorecards.find(({ interviewerName }) => interviewerName === interviewer.name)!;
      expect(card.levels.find(({ competencyKey }) => competencyKey === shared)?.evidence).toMatchObject([
        { text: `Line of ${interviewer.name}`, direction: "plus", strength: 2 },
      ]);
    }
    const changed = revealed!.scorecards.find(({ revisions }) => revisions.length > 0);
    expect(changed?.revisions).toEqual([
      {
        number: 1,
        reason: "My notes say more.",
        revisedAt: revisedBy.now,
        changes: [{ field: "summary", before: "", after: "Read again" }],
      },
    ]);
    const taken = await db.signal.findFirstOrThrow({ where: { applicationId: id } });
    await db.signal.update({ where: { id: taken.id }, data: { removedAt: maya.now } });
    expect(JSON.stringify(await getDebrief(maya, id))).not.toContain(taken.text);
  });
});

describe("the decision", () => {
  it("to hire rests on evidence for each must-have, a rationale, and an answer to dissent", async () => {
    const built = await debrief();
    const { db, world, id, maya, mustHaves, interviews } = built;
    expect(mustHaves.length).toBeGreaterThan(1);
    const [against] = interviews;
    const ctx = world.ctxFor(against!.interviewer);
    await reviseScorecard(ctx, against!.id, {
      ...cardOn([], { recommendation: "no", summary: "" }),
      version: 2,
      reason: "Seen again.",
    });
    await revealScorecards(maya, id, "");
    const whole = await decisionOf(built);
    const missing = whole.citations[0]!.competencyKey;
    for (const [part, fields] of [
      [{ citations: whole.citations.slice(1), dissent: "Weighed." }, [`cite.${missing}`]],
      [{ rationale: " \n", dissent: "Weighed." }, ["rationale"]],
      [{}, ["dissent"]],
      [
        { outcome: null, rationale: "", citations: [] },
        ["outcome", "rationale", ...whole.citations.map((one) => `cite.${one.competencyKey}`)],
      ],
    ] as const) {
      const tried = await recordDecision(maya, { ...whole, ...part }).catch((error: unknown) => error);
      expect(tried).toMatchObject({ kind: "invalid" });
      expect(Object.keys((tried as { fields: object }).fields).toSorted()).toEqual([...fields].toSorted());
    }
    expect(await db.decision.count({ where: { applicationId: id } })).toBe(0);
    await recordDecision(maya, { ...whole, dissent: "Ana saw the warm-up only." });
    expect(await db.decision.count({ where: { applicationId: id } })).toBe(1);
  });

  it("is the opening's hiring manager's, and of nobody else, whatever their role", async () => {
    const built = await debrief();
    const { world, db, id, maya, recruiter, interviews, opening } = built;
    await revealScorecards(maya, id, "");
    const whole = await decisionOf(built);
    const member = await world.buildPerson("hiring_manager");
    await db.hiringTeamMember.create({ data: { openingId: opening.id, personId: member.id } });
    for (const person of [recruiter, interviews[0]!.interviewer, member, await world.buildPerson("admin")]) {
      await expect(recordDecision(world.ctxFor(person), whole)).rejects.toMatchObject({
        kind: "forbidden",
        message: expect.stringContaining("opening's hiring manager") as string,
      });
    }
    const stranger = world.ctxFor(await world.buildPerson("hiring_manager"));
    await expect(recordDecision(stranger, whole)).rejects.toMatchObject({ kind: "not_found" });
    const gone = { ...maya, actor: { ...maya.actor, active: false } };
    await expect(recordDecision(gone, whole)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await db.decision.count({ where: { applicationId: id } })).toBe(0);
  });

  it("cites nothing of another application, nothing unsubmitted and nothing under another name", async () => {
    const other = await debrief();
    const built = await debrief(3);
    const { world, db, id, maya, interviews } = built;
    const dan = interviews[3]!;
    await saveScorecardDraft(world.ctxFor(dan.interviewer), dan.id, { ...cardOn(dan.focus), version: 0 });
    await revealScorecards(maya, id, REASON);
    const levels = await db.scorecardLevel.findMany({
      where: { scorecard: { applicationId: id, state: "submitted" } },
    });
    const own = built.mustHaves.flatMap(({ competencyKey }) => {
      const level = levels.find((one) => one.competencyKey === competencyKey);
      return level ? [{ competencyKey, signalId: null, scorecardLevelId: level.id }] : [];
    });
    const whole = { ...(await decisionOf(other)), applicationId: id, citations: own };
    const foreignInterview = other.interviews[0]!;
    const line = { competencyKey: foreignInterview.focus[0]!, text: "Said elsewhere" };
    const signal = await buildSignal(other.world, {
      interview: foreignInterview,
      author: foreignInterview.interviewer,
      ...line,
    });
    const mine = await buildSignal(world, {
      interview: interviews[0]!,
      author: interviews[0]!.interviewer,
      ...line,
    });
    const danLevel = await db.scorecardLevel.findFirstOrThrow({
      where: { scorecard: { interviewId: dan.id } },
    });
    const strange = [
      (await decisionOf(other)).citations[0]!,
      { competencyKey: line.competencyKey, signalId: signal.id, scorecardLevelId: null },
      { competencyKey: "another", signalId: mine.id, scorecardLevelId: null },
      { competencyKey: danLevel.competencyKey, signalId: null, scorecardLevelId: danLevel.id },
      { competencyKey: line.competencyKey, signalId: null, scorecardLevelId: null },
    ];
    for (const citation of strange) {
      await expect(recordDecision(maya, { ...whole, citations: [...own, citation] })).rejects.toMatchObject({
        kind: "invalid",
        message: expect.stringContaining("cite again") as string,
      });
    }
    expect(await db.decision.count({ where: { applicationId: id } })).toBe(0);
    const citation = { competencyKey: line.competencyKey, signalId: mine.id, scorecardLevelId: null };
    await recordDecision(maya, { ...whole, outcome: "hold", citations: [...own, citation] });
    expect((await getDecision(maya, id)).decisions[0]?.citations.map(({ quote }) => quote)).toContain(
      "Said elsewhere",
    );
  });

  it("stays for good in the words it was taken with; a later one supersedes it, a second click does not", async () => {
    const built = await debrief();
    const { db, id, maya, events } = built;
    await revealScorecards(maya, id, "");
    const whole = await decisionOf(built);
    await Promise.all([recordDecision(maya, whole), recordDecision(maya, whole)]);
    const later = { ...maya, now: new Date(maya.now.getTime() + 60_000) };
    await db.scorecardLevel.updateMany({
      where: { scorecard: { applicationId: id } },
      data: { comment: "Rewritten" },
    });
    await recordDecision(later, { ...whole, outcome: "no_hire", dissent: "All four were kind." });
    const { decisions } = await getDecision(maya, id);
    expect(decisions.map(({ outcome, supersededAt }) => ({ outcome, supersededAt }))).toEqual([
      { outcome: "no_hire", supersededAt: null },
      { outcome: "hire", supersededAt: later.now },
    ]);
    const quotes = decisions[1]!.citations.map(({ quote }) => quote);
    expect(quotes).toHaveLength(whole.citations.length);
    for (const quote of quotes) expect(quote).toMatch(/^\w+ \w+, level 3: Said so, and showed it\.$/);
    expect(await events("decision.recorded")).toMatchObject([
      { after: { outcome: "hire" } },
      { before: { outcome: "hire" }, after: { outcome: "no_hire" } },
    ]);
    const move = { applicationId: id, from: "debrief", to: "offer" } as const;
    await expect(moveApplication(maya, move)).rejects.toMatchObject({ kind: "invalid" });
    await recordDecision({ ...maya, now: new Date(later.now.getTime() + 60_000) }, whole);
    await moveApplication(maya, move);
  });

  it("is read by all of the loop, also when who took it and who wrote has left the company", async () => {
    const built = await debrief();
    const { world, db, id, maya, interviews, recruiter, hiringManager } = built;
    await revealScorecards(maya, id, "");
    await expect(getDecision(maya, id)).rejects.toMatchObject({ kind: "not_found" });
    await recordDecision(maya, await decisionOf(built));
    const admin = world.ctxFor(await world.buildPerson("admin"));
    await deactivatePerson(admin, { personId: interviews[0]!.interviewer.id });
    await db.person.update({ where: { id: hiringManager.id }, data: { deactivatedAt: maya.now } });
    for (const ctx of [world.ctxFor(interviews[1]!.interviewer), world.ctxFor(recruiter), admin]) {
      const page = await getDecision(ctx, id);
      expect(page.decisions[0]).toMatchObject({ outcome: "hire", decidedBy: { name: hiringManager.name } });
      expect(page.scorecards.map(({ author }) => author.name).toSorted()).toEqual(
        interviews.map(({ interviewer }) => interviewer.name).toSorted(),
      );
      expect((await getDebrief(ctx, id)).revealed?.scorecards).toHaveLength(4);
    }
    const stranger = world.ctxFor(await world.buildPerson("interviewer"));
    await expect(getDecision(stranger, id)).rejects.toMatchObject({ kind: "not_found" });
  });
});
