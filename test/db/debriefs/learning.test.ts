import { describe, expect, it } from "vitest";
import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { learnFromDecisionJob } from "#app/use-cases/debriefs/learn-from-decision.job.server.ts";
import { learnFromDecision } from "#app/use-cases/debriefs/learn-from-decision.server.ts";
import { recordDecision } from "#app/use-cases/debriefs/record-decision.server.ts";
import { revealScorecards } from "#app/use-cases/debriefs/reveal-scorecards.server.ts";
import { sweepLearning } from "#app/use-cases/debriefs/sweep-learning.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { listLearntChanges } from "#app/use-cases/people/list-learnt-changes.server.ts";
import { listSeverities } from "#app/use-cases/people/list-severities.server.ts";
import { getDifficultyDrift } from "#app/use-cases/questions/get-difficulty-drift.server.ts";
import { submitScorecard } from "#app/use-cases/scorecards/submit-scorecard.server.ts";
import { buildHistory, rateAnswers } from "#test/builders/ratings.ts";
import { buildOnsites, cardOn } from "#test/builders/scorecards.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A revealed loop in which Dan rated far lower than the other three. */
async function revealed() {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const built = await buildOnsites(world);
  for (const [index, interview] of built.interviews.entries()) {
    const levels: readonly Level[] = index === 3 ? [1, 1, 1, 1] : [3, 3, 4, 3];
    await rateAnswers(world, interview, levels, index);
    await submitScorecard(world.ctxFor(interview.interviewer), interview.id, {
      ...cardOn(interview.focus),
      version: 0,
    });
  }
  const { id } = built.application;
  const maya = world.ctxFor(built.hiringManager);
  await revealScorecards(maya, id, "");
  const mustHaves = built.opening.rubricVersion.competencies.filter(({ mustHave }) => mustHave);
  const levels = await world.db.scorecardLevel.findMany({ where: { scorecard: { applicationId: id } } });
  const citations = mustHaves.map(({ competencyKey }) => ({
    competencyKey,
    signalId: null,
    scorecardLevelId: levels.find((level) => level.competencyKey === competencyKey)!.id,
  }));
  const decision = {
    applicationId: id,
    outcome: "hire",
    citations,
    rationale: "Shown twice.",
    dissent: "",
  } as const;
  const system: SystemCtx = { ...world.visitorCtx(later(1)), eventActor: { kind: "system", id: null } };
  const learn = () => learnFromDecision(system, { applicationId: id });
  const kept = async () => ({
    loops: await world.db.learntLoop.findMany({ where: { applicationId: id } }),
    raters: await world.db.learntRater.findMany({
      where: { applicationId: id },
      orderBy: { raterId: "asc" },
      omit: { id: true },
    }),
    answers: await world.db.learntAnswer.findMany({
      where: { applicationId: id },
      orderBy: { askedQuestionId: "asc" },
      omit: { id: true },
    }),
  });
  return { world, jobs, ...built, id, maya, decision, system, learn, kept };
}

describe("a decision", () => {
  it("enqueues learning once, with itself; one that is refused or clicked twice enqueues none", async () => {
    const { world, jobs, maya, decision, id } = await revealed();
    const enqueued = () => jobs.enqueued.filter(({ name }) => name === learnFromDecisionJob.name);
    await expect(recordDecision(maya, { ...decision, rationale: "" })).rejects.toMatchObject({
      kind: "invalid",
    });
    expect(enqueued()).toEqual([]);
    const cited = decision.citations[0]!;
    const silent = { where: { id: cited.scorecardLevelId } };
    await world.db.scorecardLevel.update({ ...silent, data: { noEvidence: true } });
    await expect(recordDecision(maya, decision)).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringMatching(/saw no evidence of this/) as string,
    });
    await world.db.scorecardLevel.update({ ...silent, data: { noEvidence: false } });
    await recordDecision(maya, decision);
    await recordDecision(maya, decision);
    expect(enqueued()).toEqual([{ name: learnFromDecisionJob.name, payload: { applicationId: id } }]);
  });
});

describe("learning from a loop", () => {
  it("keeps how each person rated beside the others, and how each answer compares with its label", async () => {
    const { maya, decision, learn, kept, interviews } = await revealed();
    await recordDecision(maya, decision);
    await learn();
    const { loops, raters, answers } = await kept();
    expect(loops).toMatchObject([{ decidedAt: maya.now, learntAt: later(1) }]);
    const of = (index: number) =>
      raters.find(({ raterId }) => raterId === interviews[index]!.interviewer.id)!;
    expect(of(3).severity).toBeGreaterThan(1);
    expect(of(0).severity).toBeLessThan(0);
    expect(raters.every(({ ratings }) => ratings === 4)).toBe(true);
    expect(answers.length).toBeGreaterThan(8);
    expect(answers.every(({ label }) => label === 3)).toBe(true);
  });

  it("gives the same when it runs twice, and when what is known of people and questions has changed meanwhile", async () => {
    const { maya, decision, learn, kept, interviews, world } = await revealed();
    await recordDecision(maya, decision);
    await learn();
    const first = await kept();
    await learn();
    await buildHistory(world, interviews[0]!.interviewer, 8, 1);
    await learn();
    expect(await kept()).toEqual(first);
  });

  it("waits for a decision that closes the loop, and is taken back with one that does not", async () => {
    const { maya, decision, learn, kept } = await revealed();
    await learn();
    expect((await kept()).loops).toEqual([]);
    await recordDecision(maya, decision);
    await learn();
    expect((await kept()).loops).toHaveLength(1);
    await recordDecision({ ...maya, now: later(2) }, { ...decision, outcome: "hold" });
    await learn();
    expect(await kept()).toEqual({ loops: [], raters: [], answers: [] });
  });

  it("is done by Baton alone", async () => {
    const { id, system, world } = await revealed();
    const asPerson = {
      ...system,
      eventActor: { kind: "person", id: (await world.buildPerson("admin")).id } as const,
    };
    await expect(learnFromDecision(asPerson, { applicationId: id })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(sweepLearning(asPerson)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("catches up at night with loops decided before, and with those learnt by older rules", async () => {
    const { maya, decision, learn, id, jobs, system, world } = await revealed();
    const swept = async () => {
      jobs.enqueued.length = 0;
      await sweepLearning(system);
      return jobs.enqueued.some(({ payload }) => "applicationId" in payload && payload.applicationId === id);
    };
    expect(await swept()).toBe(false);
    await recordDecision(maya, decision);
    expect(await swept()).toBe(true);
    await learn();
    expect(await swept()).toBe(false);
    await world.db.learntLoop.update({ where: { applicationId: id }, data: { rules: 0 } });
    expect(await swept()).toBe(true);
  });
});

describe("a history of severity", () => {
  it("is read by the person on their account, and of everybody by admins only", async () => {
    const { world, interviews, hiringManager, recruiter } = await revealed();
    const dan = interviews[3]!.interviewer;
    await buildHistory(world, dan, 8, 1.5);
    const words = /^About \d\.\d of a level lower than colleagues who met the same people/;
    expect((await getAccount(world.ctxFor(dan), { sessionId: null })).severity).toMatch(words);
    expect(
      (await getAccount(world.ctxFor(interviews[0]!.interviewer), { sessionId: null })).severity,
    ).toBeNull();
    const { people } = await listSeverities(world.ctxFor(await world.buildPerson("admin")));
    expect(people.find(({ id }) => id === dan.id)?.words).toMatch(words);
    expect(people.map(({ name }) => name)).toEqual(people.map(({ name }) => name).toSorted());
    for (const person of [hiringManager, recruiter, dan])
      await expect(listSeverities(world.ctxFor(person))).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("the trail of what loops taught", () => {
  it("holds both standings of everybody whose severity a decision changed, and leads back when it falls", async () => {
    const { world, maya, decision, learn, interviews, id } = await revealed();
    const dan = interviews[3]!.interviewer;
    const admin = world.ctxFor(await world.buildPerson("admin"));
    const trail = async () =>
      (await listLearntChanges(admin, 1)).changes.filter(({ subjectId }) => subjectId === dan.id);
    await recordDecision(maya, decision);
    await learn();
    await learn();
    const first = await trail();
    expect(first).toMatchObject([
      {
        about: "person",
        name: dan.name,
        before: "not known",
        after: expect.stringMatching(/^0\.\d\d more severe, from 1 loop, not used yet$/) as string,
        because: "a decision",
        decision: { applicationId: id, candidateName: "Rosa Lindqvist" },
      },
    ]);
    await recordDecision({ ...maya, now: later(2) }, { ...decision, outcome: "hold" });
    await learn();
    expect((await trail())[0]).toMatchObject({
      before: first[0]!.after,
      after: "not known",
      because: "a decision that no longer stands",
    });
    const events = await world.db.event.findMany({ where: { type: "severity.learnt", subjectId: dan.id } });
    expect(events.map(({ applicationId, candidateId }) => [applicationId, candidateId])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("tells of a question when its answers move it by a tenth, and not before twenty", async () => {
    const { world, maya, decision, learn, application, kept } = await revealed();
    await recordDecision(maya, decision);
    await learn();
    const moved = () =>
      world.db.event.findMany({ where: { type: "difficulty.drifted" }, orderBy: { id: "asc" } });
    expect(await moved()).toEqual([]);
    const { answers } = await kept();
    const { askedQuestionId, questionId } = answers[0]!;
    await world.db.learntAnswer.deleteMany({ where: { applicationId: application.id, questionId } });
    const ofOthers = await world.db.learntAnswer.count({ where: { questionId, label: 3 } });
    const earlier = await world.buildApplication({ name: "Earlier", opening: await world.buildOpening() });
    await world.db.learntLoop.create({
      data: {
        applicationId: earlier.id,
        decidedAt: NOW,
        rules: 1,
        learntAt: NOW,
        answers: {
          create: Array.from({ length: 19 - ofOthers }, () => ({
            askedQuestionId,
            questionId,
            label: 3,
            residual: -1,
          })),
        },
      },
    });
    await learn();
    const [event, ...others] = await moved();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      subjectId: questionId,
      before: { label: 3, difficulty: 3, uses: 19 },
      after: { label: 3, because: "learnt_anew", applicationId: application.id },
    });
    expect((event!.after as { difficulty: number }).difficulty).toBeGreaterThan(3);
  });

  it("keeps no more of an erased candidate than that there was one", async () => {
    const { world, maya, decision, learn, application, interviews } = await revealed();
    await recordDecision(maya, decision);
    await learn();
    const admin = world.ctxFor(await world.buildPerson("admin"), later(3));
    await eraseCandidate(admin, {
      candidateId: application.candidateId,
      typedName: "Rosa Lindqvist",
      reasonCode: "candidate_request",
    });
    const { changes } = await listLearntChanges(admin, 1);
    const dans = changes.filter(({ subjectId }) => subjectId === interviews[3]!.interviewer.id);
    expect(dans.map(({ after, because, decision: by }) => [after, because, by])).toEqual([
      ["not known", "an erased candidate", null],
      [expect.stringMatching(/more severe/), "an erased candidate", null],
    ]);
    expect(JSON.stringify(dans)).not.toContain("Rosa");
  });

  it("is read by admins alone", async () => {
    const { world, hiringManager, recruiter, interviews } = await revealed();
    for (const person of [hiringManager, recruiter, interviews[3]!.interviewer])
      await expect(listLearntChanges(world.ctxFor(person), 1)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("the difficulty of a question", () => {
  it("drifts from the answers of decided loops, with its trail, and its published words do not change", async () => {
    const { world, hiringManager, recruiter, interviews, application } = await revealed();
    const version = await world.db.questionVersion.findFirstOrThrow({
      where: { difficulty: 3, state: "approved" },
    });
    const asked = await world.db.askedQuestion.create({
      data: {
        interviewId: interviews[0]!.id,
        questionVersionId: version.id,
        competencyKey: interviews[0]!.focus[0]!,
        askedById: interviews[0]!.interviewer.id,
        askedAt: NOW,
      },
    });
    const answer = { askedQuestionId: asked.id, questionId: version.questionId, label: 3, residual: -0.8 };
    await world.db.learntLoop.create({
      data: {
        applicationId: application.id,
        decidedAt: NOW,
        rules: 1,
        learntAt: NOW,
        answers: { create: Array.from({ length: 20 }, () => answer) },
      },
    });
    const which = { questionId: version.questionId, label: 3 };
    const drift = await getDifficultyDrift(world.ctxFor(hiringManager), which);
    expect(drift).toMatchObject({ label: 3, uses: 20, steps: [{ at: NOW, uses: 20, difficulty: 3.4 }] });
    expect(drift?.difficulty).toBeCloseTo(3.4, 9);
    expect(await getDifficultyDrift(world.ctxFor(hiringManager), { ...which, label: 4 })).toMatchObject({
      uses: 0,
    });
    for (const person of [recruiter, interviews[0]!.interviewer])
      expect(await getDifficultyDrift(world.ctxFor(person), which)).toBeNull();
    expect(JSON.stringify(drift)).not.toContain(application.id);
    expect(await world.db.questionVersion.findUnique({ where: { id: version.id } })).toEqual(version);
  });
});

describe("an erased candidate", () => {
  it("leaves nothing that was learnt from them, not by a late job either", async () => {
    const { world, maya, decision, learn, kept, application, interviews } = await revealed();
    await recordDecision(maya, decision);
    await learn();
    const dan = world.ctxFor(interviews[3]!.interviewer);
    expect((await getAccount(dan, { sessionId: null })).severity).toContain("1 decided loop so far");
    await eraseCandidate(world.ctxFor(await world.buildPerson("admin"), later(3)), {
      candidateId: application.candidateId,
      typedName: "Rosa Lindqvist",
      reasonCode: "candidate_request",
    });
    const nothing = { loops: [], raters: [], answers: [] };
    expect(await kept()).toEqual(nothing);
    expect((await getAccount(dan, { sessionId: null })).severity).toBeNull();
    await learn();
    expect(await kept()).toEqual(nothing);
    const row = { applicationId: application.id, decidedAt: NOW, rules: 1, learntAt: NOW };
    await expect(world.db.learntLoop.create({ data: row })).rejects.toThrow(/erased/);
  });
});
