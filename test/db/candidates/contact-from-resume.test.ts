import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { contactStamp } from "#app/hiring/candidates/contact.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { action } from "#app/routes/candidates/candidate.tsx";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { changeContact } from "#app/use-cases/candidates/change-contact.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { restoreContact } from "#app/use-cases/candidates/restore-contact.server.ts";
import { takeOverContact } from "#app/use-cases/candidates/take-over-contact.server.ts";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { buildReadResume } from "#test/builders/resume.ts";
import { buildWorld, NOW, type Person, type World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-contact-resume-"));
const files = createFileStore({ dir: folder });
afterAll(() => rmSync(folder, { recursive: true }));

let world: World;
let recruiter: Person;
let people = 0;

beforeEach(async () => {
  world = await buildWorld(database(), { files });
  recruiter = await world.buildPerson("recruiter");
  people += 1;
});

const NUMBER = () => `+49 170 55501${String(60 + people)}`;
const HOME = () => `cleo${String(people)}@home.example`;

/** Somebody whose resume names an address and a number that their form does not. */
async function arrive(nameInResume = "Cleo Marsh") {
  const application = await world.buildApplication({ name: "Cleo Marsh" });
  const text = `${nameInResume}\nBerlin | ${HOME()} | ${NUMBER()}\n\nExperience\nData Engineer, Northvane\nJanuary 2020 - Present\n`;
  const { documentId } = await buildReadResume(world, files, { applicationId: application.id, text });
  const { candidateId } = application;
  const row = () => world.db.candidate.findUniqueOrThrow({ where: { id: candidateId } });
  const page = (person = recruiter) => getCandidate(world.ctxFor(person), candidateId);
  const phone = async () => ({
    candidateId,
    documentId,
    seen: contactStamp(await row()),
    part: "phone" as const,
    value: NUMBER(),
  });
  return { application, candidateId, documentId, row, page, phone };
}

it("what the resume names and the contact lacks is offered, taken over, and told with its source", async () => {
  const { page, row, phone, documentId, candidateId, application } = await arrive();
  const named = async (person: Person) =>
    (await getApplication(world.ctxFor(person), application.id)).candidate.contact?.named;
  const before = await row();
  await world.db.event.create({
    data: {
      ...{ at: NOW, type: "candidate.added", subjectKind: "candidate", subjectId: candidateId, candidateId },
      ...{ actorKind: "person", actorId: recruiter.id, after: { name: before.name, email: before.email } },
    },
  });
  const { contactOffers, contactSources } = await page();
  expect(contactOffers.map(({ part, value, replaces }) => [part, value, replaces])).toEqual([
    ["email", HOME(), before.email],
    ["phone", NUMBER(), null],
  ]);
  expect(contactSources[before.email]).toMatchObject({ from: "added", by: recruiter.name });

  const manager = await world.db.person.findUniqueOrThrow({
    where: { id: application.opening.hiringManagerId },
  });
  expect([await named(recruiter), await named(manager)]).toEqual([2, 0]);

  await takeOverContact(world.ctxFor(recruiter), await phone());
  expect(await named(recruiter)).toBe(1);
  expect(await row()).toMatchObject({ phone: NUMBER(), email: before.email });
  const after = await page();
  expect(after.contactOffers.map(({ part }) => part)).toEqual(["email"]);
  expect(after.contactSources[NUMBER()]).toMatchObject({ from: "resume", by: recruiter.name, documentId });
  const [event] = await world.db.event.findMany({
    where: { candidateId, type: "candidate.contact_changed" },
  });
  expect(event).toMatchObject({ before: { phone: "" }, after: { phone: NUMBER(), documentId } });
});

it("is taken back, but not once somebody has changed the contact since", async () => {
  const { row, phone, candidateId } = await arrive();
  const ctx = world.ctxFor(recruiter);
  const before = await row();
  const taken = await takeOverContact(ctx, await phone());
  const changeId = taken.kind === "saved" ? taken.changeId : "";
  await restoreContact(ctx, { candidateId, changeId });
  expect(await row()).toMatchObject({ phone: before.phone });

  const again = await takeOverContact(ctx, await phone());
  const { name, email, links } = await row();
  const typed = { name, email, links, phone: "+49 30 1" };
  await changeContact(ctx, {
    candidateId,
    seen: contactStamp(await row()),
    contact: typed,
    newLink: false,
  });
  await expect(
    restoreContact(ctx, { candidateId, changeId: again.kind === "saved" ? again.changeId : "" }),
  ).rejects.toMatchObject({ kind: "conflict" });
  const other = await world.buildApplication();
  await expect(restoreContact(ctx, { candidateId: other.candidateId, changeId })).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(restoreContact(ctx, { candidateId, changeId: "1; drop" })).rejects.toMatchObject({
    kind: "not_found",
  });
});

it("refuses what no resume says, what was changed meanwhile, and whoever does not keep candidates", async () => {
  const { row, phone, candidateId, application, page } = await arrive();
  const ctx = world.ctxFor(recruiter);
  const input = await phone();
  await expect(takeOverContact(ctx, { ...input, value: "+49 30 9999999" })).rejects.toMatchObject({
    kind: "conflict",
  });
  await expect(takeOverContact(ctx, { ...input, seen: "older" })).rejects.toMatchObject({ kind: "conflict" });
  await expect(takeOverContact(ctx, { ...input, candidateId: "nobody" })).rejects.toMatchObject({
    kind: "not_found",
  });
  const interviewer = await world.buildPerson("interviewer");
  await world.buildInterview({ application, interviewer });
  for (const attempt of [
    () => takeOverContact(world.ctxFor(interviewer), input),
    () => restoreContact(world.ctxFor(interviewer), { candidateId, changeId: "1" }),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: "forbidden" });
  expect(await page(interviewer)).toMatchObject({ contactOffers: [], contactSources: {} });
  expect(await row()).toMatchObject({ phone: "" });
});

it("says so when the resume names somebody else, and is not counted beside the application", async () => {
  const { application, page } = await arrive("John Doe");
  expect((await page()).contactOffers.map(({ part, otherName }) => [part, otherName])).toEqual([
    ["email", "John Doe"],
    ["phone", "John Doe"],
  ]);
  const { candidate } = await getApplication(world.ctxFor(recruiter), application.id);
  expect(candidate.contact).toMatchObject({ named: 0 });
});

it("is nothing out of a resume that is read blind", async () => {
  const { application, page } = await arrive();
  await world.db.opening.update({ where: { id: application.openingId }, data: { blindScreening: true } });
  expect((await page()).contactOffers).toEqual([]);
  const { candidate } = await getApplication(world.ctxFor(recruiter), application.id);
  expect(candidate.contact).toMatchObject({ named: 0 });
});

it("goes through the page: one click, and a way back", async () => {
  const { phone, candidateId, row } = await arrive();
  const door = buildDoor(database());
  await door.givePassword(recruiter.id);
  const browser = openBrowser();
  await door.signIn(browser, recruiter.email);
  const send = async (fields: Record<string, string>) =>
    action({ ...door.routeArgs(browser, `/candidates/${candidateId}`, fields), params: { candidateId } });
  const fields = { intent: "take_over", ...(await phone()) };
  expect(await send({ ...fields, part: "name" })).toMatchObject({ init: { status: 400 } });
  expect(await send({ ...fields, value: "+49 30 9999999" })).toMatchObject({ init: { status: 409 } });
  const taken = (await send(fields)) as Response;
  expect([taken.status, taken.headers.get("Location")]).toEqual([302, `/candidates/${candidateId}`]);
  expect(await row()).toMatchObject({ phone: NUMBER() });
  const change = await world.db.event.findFirstOrThrow({
    where: { candidateId, type: "candidate.contact_changed" },
  });
  await send({ intent: "restore_contact", changeId: String(change.id) });
  expect(await row()).toMatchObject({ phone: "" });
});
