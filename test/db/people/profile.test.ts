import { expect, it } from "vitest";
import { editProfile } from "#app/use-cases/people/edit-profile.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

it("a person changes their own name, title and zone, and the change is recorded with what was before", async () => {
  const world = await buildWorld(database());
  const ana = await world.buildPerson("interviewer", "Ana");
  const ctx = world.ctxFor(ana);
  const after = { name: "Ana Ferreira", title: "Analytics Engineer", timeZone: "Europe/Lisbon" };
  await editProfile(ctx, after);
  expect((await getAccount(ctx, { sessionId: null })).profile).toMatchObject(after);
  const events = await world.db.event.findMany({ where: { subjectId: ana.id, type: "person.changed" } });
  expect(events).toMatchObject([
    { actorId: ana.id, before: { name: "Ana", title: "", timeZone: "Europe/Berlin" }, after },
  ]);
});

it("saving without a change records nothing", async () => {
  const world = await buildWorld(database());
  const ana = await world.buildPerson("interviewer", "Ana");
  await editProfile(world.ctxFor(ana), { name: "Ana", title: "", timeZone: "Europe/Berlin" });
  expect(await world.db.event.count({ where: { subjectId: ana.id } })).toBe(0);
});
