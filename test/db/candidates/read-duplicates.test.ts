import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { checkResumeValue } from "#app/use-cases/candidates/check-resume-value.server.ts";
import { listDuplicates } from "#app/use-cases/candidates/list-duplicates.server.ts";
import { restoreResumeValue } from "#app/use-cases/candidates/restore-resume-value.server.ts";
import { sweepDuplicates } from "#app/use-cases/candidates/sweep-duplicates.server.ts";
import { buildReadResume } from "#test/builders/resume.ts";
import { buildResume } from "#test/builders/texts.ts";
import { buildWorld, type Person, type World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-read-duplicates-"));
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

const MAILBOX = "The same mailbox, written in another way or read in a resume";
const PHONE = "The same phone number, given or read in a resume";
const FILE = "The same resume file";

/** Of nobody else in these tests: a number, a mailbox and a text. */
const numberOf = () => `+49 170 12345${String(60 + people)}`;
const resumeOf = (name: string, contact: string) =>
  `${name}\nBerlin | ${contact}\n\nExperience\nData Engineer, Northvane\nJanuary 2020 - Present\n- Loads 4 TB.\n`;

async function arrive(name: string, given: { phone?: string; resume?: string } = {}) {
  const application = await world.buildApplication({ name });
  const { phone = "", resume } = given;
  await world.db.candidate.update({ where: { id: application.candidateId }, data: { phone } });
  const read = resume
    ? await buildReadResume(world, files, { applicationId: application.id, text: resume })
    : null;
  return { ...application, documentId: read?.documentId ?? "" };
}

const system = () => ({ ...world.visitorCtx(), eventActor: { kind: "system", id: null } }) as const;

/** Why these two are suggested as one person, or null. */
async function reasonsFor(one: { candidateId: string }, other: { candidateId: string }) {
  const ids = [one.candidateId, other.candidateId].sort();
  const { pairs } = await listDuplicates(world.ctxFor(recruiter));
  const pair = pairs.find(
    ({ files: both }) =>
      both
        .map(({ id }) => id)
        .sort()
        .join() === ids.join(),
  );
  return pair?.reasons ?? null;
}

it("finds who applied again under another name and address, by the number in their resume and by the file", async () => {
  const resume = resumeOf("Zoë Müller-Ångström", `zoe${String(people)}@mail.example | ${numberOf()}`);
  const first = await arrive("Zoë Müller-Ångström", { resume });
  const second = await arrive("Z. Müller", { phone: numberOf(), resume });
  expect(await reasonsFor(first, second)).toEqual([MAILBOX, FILE, PHONE]);
});

it("finds them by files that nobody can read", async () => {
  const resume = `\u0000\u0001 ${String(people)}`;
  const [one, two] = [await arrive("Ann One", { resume }), await arrive("Bea Two", { resume })];
  const { textState } = await world.db.document.findFirstOrThrow({ where: { id: two.documentId } });
  expect([textState, await reasonsFor(one, two)]).toEqual(["failed", [FILE]]);
});

it("finds them in the background, among files that were compared by older rules", async () => {
  const phones = [{ value: numberOf(), confidence: 0.97 }];
  const read = await arrive("Rosa Lind");
  await buildResume(world, read, `first ${String(people)}`, { phones });
  const given = await arrive("R. Lind", { phone: numberOf() });
  const unsure = await arrive("Somebody Else");
  await buildResume(world, unsure, `second ${String(people)}`, {
    phones: phones.map((phone) => ({ ...phone, confidence: 0.6 })),
  });
  const same = await arrive("Someone Again");
  await buildResume(world, same, `second ${String(people)}`);
  await sweepDuplicates(system());
  expect(await reasonsFor(read, given)).toEqual([PHONE]);
  expect(await reasonsFor(unsure, given)).toBeNull();
  expect(await reasonsFor(unsure, same)).toEqual([FILE]);
});

it("goes by what people said of a resume, and by what was read when they take it back", async () => {
  const [right, wrong] = [`right${String(people)}@mail.example`, `wrong${String(people)}@mail.example`];
  const owner = await arrive("Owner Right", { resume: resumeOf("Owner Right", right) });
  const read = await arrive("Read Wrong", { resume: resumeOf("Read Wrong", wrong) });
  expect(await reasonsFor(owner, read)).toBeNull();
  const ctx = world.ctxFor(recruiter);
  const about = { documentId: read.documentId, part: "emails", entry: wrong, field: "value" } as const;
  const { correctionId } = await checkResumeValue(ctx, { ...about, value: right, from: wrong });
  expect(await reasonsFor(owner, read)).toEqual([MAILBOX]);
  const keysOfRead = async () =>
    (await world.db.candidateKey.findMany({ where: { candidateId: read.candidateId, kind: "email" } })).map(
      ({ key }) => key,
    );
  expect(await keysOfRead()).toEqual(expect.arrayContaining([right]));
  await restoreResumeValue(ctx, { documentId: read.documentId, correctionId });
  expect(await keysOfRead()).toEqual(expect.arrayContaining([wrong]));
  expect(await keysOfRead()).not.toContain(right);
});

it("takes nobody for a colleague because their resume names a colleague's address", async () => {
  const colleague = await world.buildPerson("interviewer");
  const named = await arrive("Names A Colleague", { resume: resumeOf("Names A Colleague", colleague.email) });
  const keys = await world.db.candidateKey.findMany({ where: { candidateId: named.candidateId } });
  expect(keys.map(({ key }) => key)).toContain(colleague.email);
  await sweepDuplicates(system());
  const { personId } = await world.db.candidate.findFirstOrThrow({ where: { id: named.candidateId } });
  expect(personId).toBeNull();
});
