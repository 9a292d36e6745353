import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findValue, type Correction } from "#app/hiring/resumes/checked-profile.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { listenForChanges } from "#app/platform/db/changes.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { READER_VERSION } from "#app/hiring/resumes/read-resume.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { readAnew } from "#app/use-cases/applications/read-anew.server.ts";
import { checkResumeValue } from "#app/use-cases/candidates/check-resume-value.server.ts";
import { getResume } from "#app/use-cases/candidates/get-resume.server.ts";
import { restoreResumeValue } from "#app/use-cases/candidates/restore-resume-value.server.ts";
import { buildReadResume } from "#test/builders/resume.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-reading-"));
const files = createFileStore({ dir: folder });
afterAll(() => rmSync(folder, { recursive: true }));

const COMPANY: Omit<Correction, "value"> = {
  part: "employment",
  entry: "data engineer|northvane|2020-01",
  field: "company",
};

async function setUp() {
  const world = await buildWorld(database(), { files });
  const recruiter = await world.buildPerson("recruiter");
  const interviewer = await world.buildPerson("interviewer");
  const opening = await world.buildOpening({ recruiter });
  const application = await world.buildApplication({ opening, stage: "resume_screen" });
  await world.buildInterview({ application, interviewer, number: 1 });
  const resume = await buildReadResume(world, files, { applicationId: application.id });
  const { documentId } = resume;
  const check = (
    value: string | null,
    { at = 0, from = "Northvane" }: { at?: number; from?: string | null } = {},
  ) => checkResumeValue(world.ctxFor(recruiter, minute(at)), { ...COMPANY, documentId, value, from });
  const company = async () => {
    const { profile } = await getResume(world.ctxFor(recruiter), documentId);
    return profile ? findValue(profile, COMPANY) : undefined;
  };
  return { world, recruiter, interviewer, opening, application, ...resume, check, company };
}

describe("a resume that arrived", () => {
  it("is read to a profile whose values have a place on its page", async () => {
    const { world, recruiter, documentId } = await setUp();
    const { profile, pages, mayCheck } = await getResume(world.ctxFor(recruiter), documentId);
    expect(profile?.person[0]?.values.name).toMatchObject({ value: "Priya Raghunathan", origin: "read" });
    expect(profile?.employment.map((job) => job.values.company?.value)).toEqual(["Northvane", "Fathom"]);
    expect(profile?.education[0]?.values.school?.value).toBe("Anna University");
    const region = profile?.employment[0]?.values.title?.region;
    const lit = pages[0]?.runs.find((run) => region && Math.abs(run.y - region.y) < 1);
    expect(lit?.text).toContain("Data Engineer");
    expect(mayCheck).toBe(true);
  });

  it("is named to the open page of its application when it has been read, and is on it then", async () => {
    const { world, recruiter, application } = await setUp();
    const heard: (string | null)[] = [];
    const changes = listenForChanges({ url: database().url, log: createLog("silent") });
    changes.subscribe(({ type, applicationId }) =>
      heard.push(type === "document.read" ? applicationId : null),
    );
    try {
      // Until it listens, nothing is heard: an earlier word shows that it does.
      await expect
        .poll(async () => {
          await database().pool.query("SELECT pg_notify('baton_change', '{}')");
          return heard.length;
        })
        .toBeGreaterThan(0);
      const { documentId } = await buildReadResume(world, files, { applicationId: application.id });
      await expect.poll(() => heard.filter((id) => id !== null)).toEqual([application.id]);
      const { documents } = await getApplication(world.ctxFor(recruiter), application.id);
      const lines = documents.find(({ id }) => id === documentId)?.lines;
      expect(lines?.employment.map(({ where }) => where)).toEqual(["Northvane", "Fathom"]);
    } finally {
      await changes.stop();
    }
  });

  it("is read anew when the rules have learnt, and keeps what people said of it", async () => {
    const { world, documentId, system, read, check, company } = await setUp();
    await check("Northvane Analytics");
    await read();
    expect(await world.db.event.count({ where: { type: "document.read_anew", subjectId: documentId } })).toBe(
      0,
    );
    await world.db.resumeReading.update({
      where: { documentId },
      data: { readerVersion: READER_VERSION - 1 },
    });
    expect(await readAnew(system)).toBeGreaterThanOrEqual(1);
    await read();
    const reading = await world.db.resumeReading.findUniqueOrThrow({ where: { documentId } });
    expect(reading.readerVersion).toBe(READER_VERSION);
    expect(reading.named).toContain("company¦northvane analytics");
    expect(reading.named).toContain("school¦anna university");
    expect(await world.db.event.count({ where: { type: "document.read_anew", subjectId: documentId } })).toBe(
      1,
    );
    expect(await company()).toMatchObject({ value: "Northvane Analytics", origin: "corrected" });
    await expect(
      readAnew({ ...system, eventActor: { kind: "person", id: "x" } } as never),
    ).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("a value that was read", () => {
  it("is corrected by a recruiter, leaves an event with before and after, and is taken back", async () => {
    const { world, recruiter, documentId, application, candidateId, check, company } = await setUp();
    const { correctionId } = await check("Northvane Inc.");
    expect(await company()).toMatchObject({ value: "Northvane Inc.", origin: "corrected", confidence: 1 });
    const event = await world.db.event.findFirstOrThrow({
      where: { type: "resume.value_checked", subjectId: documentId },
    });
    expect(event).toMatchObject({ actorId: recruiter.id, candidateId, applicationId: application.id });
    expect(event.before).toMatchObject({ value: "Northvane", origin: "read" });
    expect(event.after).toMatchObject({ value: "Northvane Inc.", part: "employment", field: "company" });
    const restore = () =>
      restoreResumeValue(world.ctxFor(recruiter, minute(2)), { documentId, correctionId });
    await restore();
    expect(await company()).toMatchObject({ value: "Northvane", origin: "read" });
    await expect(restore()).rejects.toMatchObject({ kind: "conflict" });
    expect(
      await world.db.event.count({ where: { type: "resume.value_restored", subjectId: documentId } }),
    ).toBe(1);
  });

  it("is confirmed as it stands, or taken out", async () => {
    const { check, company } = await setUp();
    await check("Northvane");
    expect(await company()).toMatchObject({ value: "Northvane", origin: "confirmed" });
    await check(null, { at: 1 });
    expect(await company()).toBeUndefined();
    await check("Northvane", { at: 2, from: null });
    expect(await company()).toMatchObject({ origin: "corrected" });
  });

  it("is not changed over somebody else's change, nor to what is no value", async () => {
    const { check } = await setUp();
    await check("Northvane Inc.");
    await expect(check("North Vane", { at: 1 })).rejects.toMatchObject({ kind: "conflict" });
    await expect(check("  ", { at: 1, from: "Northvane Inc." })).rejects.toMatchObject({ kind: "invalid" });
  });

  it("is seen by whoever reads the file, and checked by recruiters and admins alone", async () => {
    const { world, interviewer, opening, documentId, check } = await setUp();
    const manager = await world.db.person.findFirstOrThrow({ where: { id: opening.hiringManagerId } });
    const stranger = await world.buildPerson("interviewer");
    const { correctionId } = await check("Northvane Inc.");
    for (const person of [interviewer, manager]) {
      expect((await getResume(world.ctxFor(person), documentId)).mayCheck).toBe(false);
      const word = { ...COMPANY, documentId, value: "X", from: "Northvane Inc." };
      await expect(checkResumeValue(world.ctxFor(person), word)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(
        restoreResumeValue(world.ctxFor(person), { documentId, correctionId }),
      ).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(getResume(world.ctxFor(stranger), documentId)).rejects.toMatchObject({ kind: "not_found" });
  });

  it("of somebody who was erased takes no more words", async () => {
    const { world, documentId, candidateId } = await setUp();
    await world.db.candidate.update({ where: { id: candidateId }, data: { erasedAt: minute(0) } });
    const more = { documentId, candidateId, part: "skills", entry: "x", field: "value" };
    const personId = (await world.buildPerson("admin")).id;
    await expect(world.db.resumeCorrection.create({ data: { ...more, personId } })).rejects.toThrow("erased");
  });
});
