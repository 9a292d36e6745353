import { describe, expect, it } from "vitest";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

/** A phone screen that did not advance, by Phil, and the next one to come, by Quinn. */
async function phoneLoop() {
  const world = await buildWorld(database());
  const phil = await world.buildPerson("interviewer", "Phil Tan");
  const quinn = await world.buildPerson("interviewer", "Quinn Bell");
  const recruiter = await world.buildPerson("recruiter");
  const application = await world.buildApplication({ stage: "phone_screen" });
  const phone = { application, kind: "phone" } as const;
  const held = { ...phone, interviewer: phil, state: "completed", phoneOutcome: "reject" } as const;
  const { id: interviewId } = await world.buildInterview(held);
  await world.buildInterview({ ...phone, interviewer: quinn, number: 2 });
  return { ...world, phil, quinn, recruiter, application, interviewId };
}

describe("the page of an application", () => {
  it("tells how a phone screen ended to its interviewer and to those who run the process, until the reveal", async () => {
    const { db, ctxFor, application, phil, quinn, recruiter } = await phoneLoop();
    const page = (person: typeof phil) => getApplication(ctxFor(person), application.id);
    const outcomes = async (person: typeof phil) =>
      (await page(person)).interviews.map(({ phoneOutcome }) => phoneOutcome);
    expect(await outcomes(phil)).toEqual(["reject", null]);
    expect(await outcomes(recruiter)).toEqual(["reject", null]);
    expect(await outcomes(quinn)).toEqual([null, null]);
    expect((await page(quinn)).next).toBeNull();
    expect((await page(recruiter)).next).toMatchObject({ stage: "onsite", allowed: false });
    await db.application.update({ where: { id: application.id }, data: { revealedAt: NOW } });
    expect(await outcomes(quinn)).toEqual(["reject", null]);
  });

  it("has a timeline as long whatever others have sealed", async () => {
    const { db, ctxFor, application, interviewId, phil, quinn } = await phoneLoop();
    const about = {
      applicationId: application.id,
      interviewId,
      actorKind: "person",
      actorId: phil.id,
    } as const;
    const event = { ...about, subjectKind: "scorecard", subjectId: "one" } as const;
    const earlier = new Date(NOW.getTime() - 60_000);
    await db.event.create({ data: { ...event, at: earlier, type: "scorecard.submitted" } });
    await db.event.createMany({
      data: Array.from({ length: 200 }, () => ({
        ...event,
        at: NOW,
        type: "scorecard.revised",
        sealed: true,
      })),
    });
    const types = async (person: typeof phil) =>
      (await getApplication(ctxFor(person), application.id)).timeline.map(({ type }) => type);
    expect(await types(quinn)).toEqual(["scorecard.submitted"]);
    expect(new Set(await types(phil))).toEqual(new Set(["scorecard.revised"]));
  });
});
