import { expect, it } from "vitest";
import { changeCompany } from "#app/use-cases/company/change-company.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const SETTINGS = {
  name: "Northlight",
  timeZone: "Europe/Lisbon",
  careersIntro: "We measure rivers.",
  rejectionGraceHours: 48,
  holdHours: 24,
  showTotals: false,
};

it("an admin changes the company, and the change is recorded with what was before", async () => {
  const world = await buildWorld(database());
  const ctx = world.ctxFor(await world.buildPerson("admin"));
  const before = await getCompany(ctx);
  await changeCompany(ctx, { ...SETTINGS, seen: before.updatedAt.getTime() });
  expect(await getCompany(ctx)).toMatchObject(SETTINGS);
  const [event] = await world.db.event.findMany({
    where: { type: "company.changed" },
    orderBy: { id: "desc" },
  });
  expect(event).toMatchObject({ before: { name: before.name, showTotals: true }, after: SETTINGS });
});

it("a page older than somebody else's change is refused and changes nothing", async () => {
  const world = await buildWorld(database());
  const ctx = world.ctxFor(await world.buildPerson("admin"));
  const before = await getCompany(ctx);
  const stale = { ...SETTINGS, name: "Southlight", seen: before.updatedAt.getTime() - 1 };
  await expect(changeCompany(ctx, stale)).rejects.toMatchObject({ kind: "conflict" });
  expect((await getCompany(ctx)).name).toBe(before.name);
});

it.each(["recruiter", "hiring_manager", "interviewer"] as const)(
  "a %s neither reads nor changes settings",
  async (role) => {
    const world = await buildWorld(database());
    const ctx = world.ctxFor(await world.buildPerson(role));
    await expect(getCompany(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(changeCompany(ctx, { ...SETTINGS, seen: 0 })).rejects.toMatchObject({ kind: "forbidden" });
  },
);
