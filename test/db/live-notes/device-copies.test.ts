import { describe, expect, it } from "vitest";
import { judgeDeviceCopies } from "#app/use-cases/live-notes/judge-device-copies.server.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { buildRoom } from "#test/live/live-room.ts";

const database = useTestDatabase();

async function setUp() {
  const room = await buildRoom(database());
  const { world, interview } = room;
  const fateFor = async (person: typeof room.interviewer) =>
    (await judgeDeviceCopies(world.ctxFor(person), { interviewIds: [interview.id] }))[interview.id];
  return { ...room, fateFor };
}

describe("copies of a room on a device", () => {
  it("stay with the people of the interview, and with nobody else", async () => {
    const { interviewer, shadow, later, stranger, fateFor } = await setUp();
    expect([await fateFor(interviewer), await fateFor(shadow)]).toEqual(["keep", "keep"]);
    expect([await fateFor(later), await fateFor(stranger)]).toEqual(["remove", "remove"]);
  });

  it("go when a shadow is taken off, and when another interviewer takes over", async () => {
    const { world, interview, interviewer, shadow, stranger, fateFor } = await setUp();
    await world.db.interviewShadow.updateMany({
      where: { interviewId: interview.id },
      data: { removedAt: new Date() },
    });
    await world.db.interview.update({ where: { id: interview.id }, data: { interviewerId: stranger.id } });
    expect([await fateFor(shadow), await fateFor(interviewer)]).toEqual(["remove", "remove"]);
    expect(await fateFor(stranger)).toBe("keep");
  });

  it("go when the candidate is erased", async () => {
    const { world, application, interviewer, fateFor } = await setUp();
    await world.db.candidate.update({
      where: { id: application.candidateId },
      data: { erasedAt: new Date() },
    });
    expect(await fateFor(interviewer)).toBe("remove");
  });

  it("close with the end of the interview, for its interviewer with their scorecard", async () => {
    const { world, interview, application, interviewer, shadow, fateFor } = await setUp();
    await world.db.interview.update({ where: { id: interview.id }, data: { state: "completed" } });
    expect([await fateFor(interviewer), await fateFor(shadow)]).toEqual(["keep", "close"]);
    await world.db.scorecard.create({
      data: {
        interviewId: interview.id,
        applicationId: application.id,
        authorId: interviewer.id,
        state: "submitted",
      },
    });
    expect(await fateFor(interviewer)).toBe("close");
  });

  it("of interviews that nobody knows go, and a hundred are judged at once", async () => {
    const { world, interviewer } = await setUp();
    const interviewIds = Array.from({ length: 130 }, (_, at) => `unknown-${at}`);
    const fates = await judgeDeviceCopies(world.ctxFor(interviewer), { interviewIds });
    expect(new Set(Object.values(fates))).toEqual(new Set(["remove"]));
    expect(Object.keys(fates)).toHaveLength(100);
  });
});
