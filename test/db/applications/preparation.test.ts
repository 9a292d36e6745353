import { describe, expect, it } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getPreparation } from "#app/use-cases/applications/get-preparation.server.ts";
import { withdrawOwnApplication } from "#app/use-cases/applications/withdraw-own-application.server.ts";
import { minute } from "#test/builders/room.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const CANARY = "canary-of-the-inside";

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter", "Rui Costa");
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const watcher = await world.buildPerson("interviewer", `Watcher ${CANARY}`);
  const opening = await world.buildOpening({ recruiter });
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  const token = candidateLink(world.visitorCtx(), application).split("/status/")[1]!;
  const page = (at = 0, link = token) => getPreparation(world.visitorCtx(minute(at)), link);
  const book = (number: number, state: "scheduled" | "completed" | "cancelled" | "in_progress") =>
    world.buildInterview({ application, interviewer: ana, number, state, startsAt: minute(60 * number) });
  return { world, recruiter, ana, watcher, opening, application, token, page, book };
}

describe("preparing for interviews", () => {
  it("shows what is still to come, in order, with what is assessed in the rubric's own words", async () => {
    const { world, opening, page, book } = await setUp();
    await book(2, "scheduled");
    const first = await book(1, "scheduled");
    await book(3, "cancelled");
    await book(4, "completed");
    const { interviews, recruiter } = await page();
    expect(interviews.map(({ startsAt }) => startsAt)).toEqual([minute(60), minute(120)]);
    const rubric = await world.db.rubricCompetency.findMany({
      where: { rubricVersionId: opening.rubricVersionId, competencyKey: { in: first.focus } },
      select: { name: true, summary: true },
    });
    expect(rubric.length).toBeGreaterThan(0);
    expect(interviews[0]!.subjects).toEqual(expect.arrayContaining(rubric));
    expect(interviews[0]!.subjects).toHaveLength(rubric.length);
    expect(interviews[0]).toMatchObject({ with: { name: "Ana Ruiz" } });
    expect(recruiter.name).toBe("Rui Costa");
    expect((await page(60 * 24)).interviews).toEqual([]);
  });

  it("holds nothing of the inside: no question, anchor, weight, note, verdict, or person who only watches", async () => {
    const { world, ana, watcher, application, page, book } = await setUp();
    const { db } = world;
    const held = await book(1, "scheduled");
    const about = { interviewId: held.id, applicationId: application.id };
    await db.interview.update({
      where: { id: held.id },
      data: { phoneOutcomeNote: CANARY, closeStrength: CANARY, cancelledReason: CANARY },
    });
    await db.interviewShadow.create({ data: { interviewId: held.id, personId: watcher.id } });
    await db.thread.create({ data: { ...about, text: CANARY, authorId: ana.id, createdAt: NOW } });
    await db.scorecard.create({ data: { ...about, authorId: ana.id, summary: CANARY } });
    await db.candidate.update({
      where: { id: application.candidateId },
      data: { comfort: CANARY, doNotContactReason: CANARY, poolNote: CANARY },
    });
    const asked = await db.question.create({ data: { key: "canary", competencyKey: "sql" } });
    const question = await db.questionVersion.create({
      data: {
        questionId: asked.id,
        version: 1,
        title: CANARY,
        prompt: CANARY,
        difficulty: 3,
        style: "code",
        minutes: 10,
        roles: [],
        good: [CANARY],
        poor: [CANARY],
        easier: CANARY,
        harder: CANARY,
        reactions: {},
      },
    });
    await db.plannedQuestion.deleteMany({ where: { interviewId: held.id } });
    await db.plannedQuestion.create({
      data: { interviewId: held.id, questionVersionId: question.id, position: 0, reason: CANARY },
    });
    const shown = await page();
    const all = JSON.stringify(shown);
    expect(all).not.toContain(CANARY);
    for (const { anchors } of await db.rubricCompetency.findMany({ select: { anchors: true } }))
      for (const anchor of anchors) expect(all).not.toContain(anchor);
    expect(Object.keys(shown.interviews[0]!).toSorted()).toEqual(
      "address format id link minutes name place prepare startsAt subjects with".split(" "),
    );
    expect(Object.keys(shown.interviews[0]!.with).toSorted()).toEqual(["name", "title"]);
    for (const subject of shown.interviews[0]!.subjects)
      expect(Object.keys(subject).toSorted()).toEqual(["name", "summary"]);
    expect(shown.interviews[0]!.format.join("\n")).toMatch(/code or a query/);
  });

  it("opens to the private link alone, has nothing to say after an end, and never tells of a rejection first", async () => {
    const { world, recruiter, application, token, page, book } = await setUp();
    await expect(page(0, `${token}x`)).rejects.toMatchObject({ kind: "not_found" });
    await book(1, "scheduled");
    await disposeApplication(world.ctxFor(recruiter), {
      applicationId: application.id,
      to: "rejected",
      reasonCode: "not_eligible",
      text: "",
      sendMail: true,
      personalNote: "",
    });
    // What a rejection cancels is told at once, as any cancellation is: nothing is left to prepare, and nothing is said.
    expect((await page()).interviews).toEqual([]);
    const other = await setUp();
    await other.book(1, "scheduled");
    expect((await other.page()).interviews).toHaveLength(1);
    await withdrawOwnApplication(other.world.visitorCtx(minute(1)), other.token, "");
    expect((await other.page()).interviews).toEqual([]);
    await other.world.db.candidate.update({
      where: { id: other.application.candidateId },
      data: { email: "" },
    });
    await expect(other.page()).rejects.toMatchObject({ kind: "not_found" });
  });
});
