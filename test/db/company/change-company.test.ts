import { expect, it } from "vitest";
import { USUAL_DAY } from "#app/hiring/scheduling/interview-settings.ts";
import { changeCompany, ChangeCompanySchema } from "#app/use-cases/company/change-company.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const SETTINGS = {
  name: "Northlight",
  timeZone: "Europe/Lisbon",
  careersIntro: "We measure rivers.",
  rejectionGraceHours: 48,
  reapplyAfterDays: 30,
  holdHours: 24,
  showTotals: false,
  dayFrom: "09:30",
  dayTo: "17:00",
  breakMinutes: 20,
  lunchFrom: "12:00",
  lunchTo: "13:30",
  lunchMinutes: 60,
  waitMinutes: 150,
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
  expect(event?.before).toMatchObject(USUAL_DAY);
});

it.each([
  ["dayTo", { dayTo: "09:30" }, "The day ends before it begins."],
  ["lunchTo", { lunchTo: "11:00" }, "Lunch ends before it begins."],
  ["lunchMinutes", { lunchMinutes: 100 }, "Lunch is longer than from 12:00 to 13:30."],
  ["lunchFrom", { lunchFrom: "" }, "Give a time such as 09:00."],
  ["breakMinutes", { breakMinutes: "ten" }, "Enter minutes."],
  ["reapplyAfterDays", { reapplyAfterDays: 1000 }, "At most 730 days, which is two years."],
])("rules of a day that contradict themselves are refused at the field: %s", (field, change, message) => {
  const posted = { ...SETTINGS, showTotals: "yes", seen: 0, ...change };
  const read = ChangeCompanySchema.safeParse(posted);
  expect(read.error?.issues.map(({ path, message: words }) => [path[0], words])).toEqual([[field, message]]);
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
