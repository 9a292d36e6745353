import { expect, it } from "vitest";
import { offLimitsText, USUAL_OFF_LIMITS } from "#app/hiring/questions/off-limits.ts";
import { changeOffLimits } from "#app/use-cases/company/change-off-limits.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const OWN = [{ name: "Star signs", why: "We ask for facts." }];

it("what nobody asks about stands in every kit and room, as an admin left it last", async () => {
  const world = await buildWorld(database());
  const admin = world.ctxFor(await world.buildPerson("admin"));
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const application = await world.buildApplication({ stage: "onsite" });
  const { id } = await world.buildInterview({ application, interviewer: ana, number: 1 });
  const shown = async () => {
    const { offLimits } = await getRoom(world.ctxFor(ana), id);
    expect((await getInterview(world.ctxFor(ana), id)).offLimits).toEqual(offLimits);
    return offLimits;
  };
  expect(await shown()).toEqual(USUAL_OFF_LIMITS);
  const seen = async () => (await getCompany(admin)).updatedAt.getTime();
  const first = await seen();
  await changeOffLimits(admin, { offLimits: OWN, seen: first });
  expect(await shown()).toEqual(OWN);
  expect((await getCompany(admin)).offLimits).toBe("Star signs: We ask for facts.");
  const event = await world.db.event.findFirstOrThrow({
    where: { type: "company.changed" },
    orderBy: { id: "desc" },
  });
  expect(event).toMatchObject({ before: { offLimits: null }, after: { offLimits: OWN } });
  await expect(changeOffLimits(admin, { offLimits: [], seen: first })).rejects.toMatchObject({
    kind: "conflict",
  });
  await changeOffLimits(admin, { offLimits: [], seen: await seen() });
  expect(await shown()).toEqual(USUAL_OFF_LIMITS);
  expect((await getCompany(admin)).offLimits).toBe(offLimitsText(USUAL_OFF_LIMITS));
});

it("what nobody asks about is changed by admins alone", async () => {
  const world = await buildWorld(database());
  for (const role of ["recruiter", "hiring_manager", "interviewer"] as const) {
    const ctx = world.ctxFor(await world.buildPerson(role));
    await expect(changeOffLimits(ctx, { offLimits: OWN, seen: 0 })).rejects.toMatchObject({
      kind: "forbidden",
    });
  }
});
