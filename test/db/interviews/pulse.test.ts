import { describe, expect, it } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { loadExportVerdicts } from "#app/use-cases/exports/internal/export-verdicts.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { giveFeedback } from "#app/use-cases/applications/give-feedback.server.ts";
import { giveProcessFeedback } from "#app/use-cases/applications/give-process-feedback.server.ts";
import { withdrawOwnApplication } from "#app/use-cases/applications/withdraw-own-application.server.ts";
import { getDebrief } from "#app/use-cases/debriefs/get-debrief.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { getOpening } from "#app/use-cases/openings/get-opening.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { minute } from "#test/builders/room.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const CANARY = "canary of one candidate";

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const manager = await world.buildPerson("hiring_manager");
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const admin = await world.buildPerson("admin");
  const opening = await world.buildOpening({ recruiter, hiringManager: manager });
  let minutes = 0;
  /** A candidate who says how an interview with Ana was and, having withdrawn, how all of it was. */
  const answer = async (rating: number, text = "") => {
    const application = await world.buildApplication({ opening, stage: "debrief" });
    const interview = await world.buildInterview({ application, interviewer: ana, state: "completed" });
    const token = candidateLink(world.visitorCtx(), application).split("/status/")[1]!;
    const visitor = world.visitorCtx(minute((minutes += 1)));
    await giveFeedback(visitor, token, { interviewId: interview.id, rating, text });
    await withdrawOwnApplication(visitor, token, "");
    await giveProcessFeedback(visitor, token, { rating, text });
    return { application, interview, token, visitor };
  };
  const own = async (person = ana) => (await getAccount(world.ctxFor(person), { sessionId: null })).pulse;
  const ofOpening = async (person = manager) => (await getOpening(world.ctxFor(person), opening.id)).pulse;
  return { world, recruiter, manager, ana, admin, opening, answer, own, ofOpening };
}

describe("answers of candidates", () => {
  it("are read from five on, five at a time: an interview's by its interviewer, the process's with its opening", async () => {
    const { answer, own, ofOpening, admin, recruiter, manager, ana } = await setUp();
    for (const rating of [5, 4, 4, 1]) await answer(rating, CANARY);
    expect([await own(), await ofOpening(), await ofOpening(admin)]).toEqual([null, null, null]);
    await answer(1);
    const five = { answers: 5, average: 3, spread: [1, 2, 0, 0, 2] };
    expect(await own()).toMatchObject({ ...five, words: [CANARY, CANARY, CANARY, CANARY] });
    for (const person of [manager, recruiter, admin]) expect(await ofOpening(person)).toMatchObject(five);
    expect(await ofOpening(ana)).toBeUndefined();
    for (const person of [manager, recruiter, admin]) expect(await own(person)).toBeNull();
    await answer(5, "the sixth");
    expect(await own()).toMatchObject(five);
    expect(await ofOpening()).toMatchObject(five);
    for (let more = 0; more < 4; more += 1) await answer(5);
    expect(await own()).toMatchObject({ answers: 10, average: 4 });
  });

  it("below five reach nobody by any other way: debrief, interview, application, timeline, export", async () => {
    const { world, answer, admin, recruiter, manager, ana, opening } = await setUp();
    const { application, interview } = await answer(2, CANARY);
    await world.db.application.update({
      where: { id: application.id },
      data: { disposition: null, revealedAt: NOW, revealedById: manager.id },
    });
    for (const person of [ana, recruiter, manager, admin]) {
      const ctx = world.ctxFor(person, minute(60));
      const read = await Promise.all([
        getDebrief(ctx, application.id),
        getInterview(ctx, interview.id),
        getApplication(ctx, application.id),
        getOpening(ctx, opening.id),
        getAccount(ctx, { sessionId: null }),
      ]);
      const all = JSON.stringify(read, (_key, value: unknown) =>
        typeof value === "bigint" ? String(value) : value,
      );
      expect(all).not.toContain(CANARY);
      expect(all).not.toMatch(/"rating":2/);
    }
    const exported = await loadExportVerdicts(world.db, [{ id: application.id, revealedAt: NOW }]);
    expect(exported.size).toBe(1);
    expect(JSON.stringify([...exported])).not.toContain(CANARY);
    const events = await world.db.event.findMany({
      where: { applicationId: application.id, type: "candidate.feedback_given" },
    });
    expect(events.map(({ after }) => after)).toEqual([{ withWords: true }, { withWords: true }]);
  });
});

describe("the question about the whole process", () => {
  it("is asked once, when it is over as far as the candidate knows", async () => {
    const { world, opening, ana } = await setUp();
    const application = await world.buildApplication({ opening, stage: "onsite" });
    await world.buildInterview({ application, interviewer: ana, state: "completed" });
    const token = candidateLink(world.visitorCtx(), application).split("/status/")[1]!;
    const visitor = world.visitorCtx();
    const give = (rating: number) => giveProcessFeedback(visitor, token, { rating, text: "" });
    const asked = async () => (await getOwnApplication(visitor, token)).processFeedback;
    expect(await asked()).toBeNull();
    await expect(give(5)).rejects.toMatchObject({ kind: "conflict" });
    await withdrawOwnApplication(visitor, token, "");
    expect(await asked()).toBe("asked");
    for (const rating of [0, 6, 2.5, Number.NaN])
      await expect(give(rating)).rejects.toMatchObject({ kind: "invalid" });
    await give(5);
    expect(await asked()).toBe("given");
    await expect(give(1)).rejects.toMatchObject({ kind: "conflict" });
    expect(await world.db.processFeedback.count({ where: { applicationId: application.id } })).toBe(1);
    await expect(giveProcessFeedback(visitor, `${token}x`, { rating: 5, text: "" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
