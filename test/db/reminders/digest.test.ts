import { expect, it } from "vitest";
import { USUAL_SETTINGS } from "#app/hiring/reminders/settings.ts";
import { saveReminderSettings } from "#app/use-cases/reminders/save-reminder-settings.server.ts";
import { sendDigests } from "#app/use-cases/reminders/send-digests.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
/** Eight in Berlin, where everybody lives unless it is said. */
const EIGHT = new Date("2026-11-24T07:00:00Z");
const minutes = (count: number) => new Date(EIGHT.getTime() + count * 60_000);

async function setUp() {
  const world = await buildWorld(database());
  // Those of the test before hear nothing any more.
  await world.db.person.updateMany({ data: { deactivatedAt: EIGHT } });
  const [ana, manager, recruiter, idle] = await Promise.all([
    world.buildPerson("interviewer", "Ana Ruiz"),
    world.buildPerson("hiring_manager", "Hana Mori"),
    world.buildPerson("recruiter", "Rae Brandt"),
    world.buildPerson("recruiter", "Ida Lund"),
  ]);
  const opening = await world.buildOpening({ hiringManager: manager, recruiter, title: "Data Analyst" });
  const onsite = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  await world.buildInterview({ application: onsite, interviewer: ana, state: "completed" });
  const late = await world.buildApplication({ opening, stage: "resume_screen", name: "Sam Adeyemi" });
  await world.buildApplication({ opening, stage: "debrief", name: "Tom Vance" });
  const decided = await world.buildApplication({ opening, stage: "debrief", name: "Uma Rao" });
  await world.db.application.update({ where: { id: decided.id }, data: { revealedAt: EIGHT } });
  // Everybody has a day by which they hear; Sam's was yesterday.
  await world.db.application.updateMany({ data: { promisedFor: "2026-12-31" } });
  await world.db.application.update({ where: { id: late.id }, data: { promisedFor: "2026-11-23" } });
  const send = (now: Date) =>
    sendDigests({ ...world.visitorCtx(now), eventActor: { kind: "system", id: null } });
  const to = { in: [ana, manager, recruiter, idle].map((person) => person.email) };
  const mails = () => world.db.mail.findMany({ where: { to, template: "daily-digest" } });
  const digests = async () => {
    return Object.fromEntries(
      (await mails()).map((mail) => [
        mail.toName,
        (mail.props as { lines: { text: string }[] }).lines.map((line) => line.text),
      ]),
    );
  };
  return { world, ana, manager, recruiter, send, mails, digests };
}

it("says at eight what waits for each, by opening and without a candidate's name, and nothing to the idle", async () => {
  const { send, mails, digests } = await setUp();
  await send(minutes(-1));
  expect(await digests()).toEqual({});
  await send(EIGHT);
  expect(await digests()).toEqual({
    "Ana Ruiz": ["1 scorecard to write: Data Analyst"],
    "Hana Mori": ["1 decision to make: Data Analyst", "1 debrief to open: Data Analyst"],
    "Rae Brandt": ["1 candidate without news: Data Analyst", "1 resume to read: Data Analyst"],
  });
  const words = JSON.stringify(await mails());
  for (const name of ["Rosa", "Sam", "Tom", "Uma"]) expect(words).not.toContain(name);
});

it("comes once a day, however often and by how many servers it is asked for, and again on the next", async () => {
  const { send, mails } = await setUp();
  await Promise.all([send(EIGHT), send(EIGHT), send(minutes(15))]);
  await send(minutes(60));
  expect(await mails()).toHaveLength(3);
  await send(minutes(24 * 60));
  expect(await mails()).toHaveLength(6);
});

it("follows the reader's own zone and choice, and is not sent to the deactivated", async () => {
  const { world, ana, manager, recruiter, send, digests } = await setUp();
  await world.db.person.update({ where: { id: ana.id }, data: { timeZone: "America/New_York" } });
  await world.db.person.update({ where: { id: manager.id }, data: { deactivatedAt: EIGHT } });
  const ways = { ...USUAL_SETTINGS.ways, digest: "off" as const };
  await saveReminderSettings(world.ctxFor(recruiter), { ...USUAL_SETTINGS, ways });
  await send(EIGHT);
  expect(await digests()).toEqual({});
  await send(minutes(6 * 60));
  expect(Object.keys(await digests())).toEqual(["Ana Ruiz"]);
});

it("keeps what the reader chose when it writes down the day", async () => {
  const { world, recruiter, send } = await setUp();
  const chosen = { ...USUAL_SETTINGS, quietFrom: "18:30" };
  await saveReminderSettings(world.ctxFor(recruiter), chosen);
  await send(EIGHT);
  expect(await world.db.reminderSettings.findUnique({ where: { personId: recruiter.id } })).toMatchObject({
    quietFrom: "18:30",
    digestDay: "2026-11-24",
  });
});
