import { describe, expect, it } from "vitest";
import { getHandoffBrief } from "#app/use-cases/interviews/get-handoff-brief.server.ts";
import { recordComfort } from "#app/use-cases/candidates/record-comfort.server.ts";
import { buildLoop } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const comfort = { spokenName: "ROH-sah", comfort: "Captions in the call" };

describe("what puts a candidate at ease", () => {
  it("is kept by a recruiter, told to every interviewer, and leaves an event", async () => {
    const world = await buildWorld(database());
    const { application, interviews, people } = await buildLoop(world);
    const recruiter = world.ctxFor(await world.buildPerson("recruiter"));
    await recordComfort(recruiter, { candidateId: application.candidateId, comfort });
    const { brief } = await getHandoffBrief(world.ctxFor(people.ben), interviews.ben.id);
    expect(brief.logistics.slice(0, 2)).toEqual([
      { label: "Say the name", text: "ROH-sah" },
      { label: "To be at ease", text: "Captions in the call" },
    ]);
    const event = await world.db.event.findFirstOrThrow({ where: { type: "candidate.changed" } });
    expect(event).toMatchObject({
      applicationId: application.id,
      before: { spokenName: "", comfort: "" },
      after: comfort,
    });
  });

  it("is not changed by an interviewer, nor by somebody who does not see the candidate", async () => {
    const world = await buildWorld(database());
    const { application, people } = await buildLoop(world);
    const input = { candidateId: application.candidateId, comfort };
    await expect(recordComfort(world.ctxFor(people.ana), input)).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = world.ctxFor(await world.buildPerson("interviewer"));
    await expect(recordComfort(stranger, input)).rejects.toMatchObject({ kind: "not_found" });
  });
});
