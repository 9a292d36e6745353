import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { referralCode } from "#app/platform/auth/referral-link.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { holdUpload, recallUpload } from "#app/use-cases/applications/hold-upload.server.ts";
import { sweepUploads } from "#app/use-cases/candidates/sweep-uploads.server.ts";
import { buildApplying } from "#test/builders/applying.ts";
import { NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-apply-"));
const files = createFileStore({ dir: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const HOURS = 3_600_000;

const setUp = () => buildApplying(database(), files);

describe("a resume that arrives before its form", () => {
  it("is found by its token when the form is sent, once", async () => {
    const { world, hold, apply, applications } = await setUp();
    const { token } = await hold();
    expect(await recallUpload(world.visitorCtx(), token)).toMatchObject({ fileName: "resume.pdf" });
    await apply({ heldToken: token });
    const [application] = await applications();
    expect(application?.documents.map(({ fileName, kind }) => [fileName, kind])).toEqual([
      ["resume.pdf", "resume"],
    ]);
    expect(await recallUpload(world.visitorCtx(), token)).toBeNull();
    await expect(apply({ heldToken: token })).rejects.toMatchObject({
      fields: { resume: "Add your resume." },
    });
  });

  it("goes to one application when its form is sent ten times at once", async () => {
    const { hold, apply, applications } = await setUp();
    const { token } = await hold();
    const sent = await Promise.allSettled(Array.from({ length: 10 }, () => apply({ heldToken: token })));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [application, ...more] = await applications();
    expect(more).toEqual([]);
    expect(application?.documents).toHaveLength(1);
  });

  it("survives a form that is refused, and is not taken by a stranger's token", async () => {
    const { world, hold, apply } = await setUp();
    const { token } = await hold();
    await expect(apply({ heldToken: token, consent: false })).rejects.toMatchObject({ kind: "invalid" });
    expect(await recallUpload(world.visitorCtx(), token)).not.toBeNull();
    expect(await recallUpload(world.visitorCtx(), token.slice(1))).toBeNull();
    await expect(apply({ heldToken: "x" })).rejects.toMatchObject({ fields: { resume: "Add your resume." } });
  });

  it("is refused when it is no resume, and by openings that take no applications", async () => {
    const { world, file, opening } = await setUp();
    const picture = await file("face.gif", "gif");
    const held = (slug: string, resume: typeof picture) => holdUpload(world.visitorCtx(), { slug, resume });
    await expect(held(opening.slug, picture)).rejects.toMatchObject({ kind: "invalid" });
    const closed = await world.buildOpening({ state: "closed" });
    await expect(held(closed.slug, await file())).rejects.toMatchObject({ kind: "conflict" });
    const draft = await world.buildOpening({ state: "draft" });
    await expect(held(draft.slug, await file())).rejects.toMatchObject({ kind: "not_found" });
  });

  it("leaves the disk after two days, when its form was never sent", async () => {
    const { world, hold, apply, applications } = await setUp();
    const old = await hold(new Date(NOW.getTime() - 49 * HOURS));
    const young = await hold(new Date(NOW.getTime() - 47 * HOURS));
    await apply({ heldToken: (await hold()).token });
    const waiting = await world.db.heldUpload.findMany({
      where: { createdAt: { lt: NOW } },
      select: { storageKey: true },
    });
    await sweepUploads({ ...world.visitorCtx(), eventActor: { kind: "system", id: null } });
    expect(await recallUpload(world.visitorCtx(), old.token)).toBeNull();
    expect(await recallUpload(world.visitorCtx(), young.token)).not.toBeNull();
    const left = await Promise.allSettled(waiting.map(({ storageKey }) => files.size(storageKey)));
    expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [application] = await applications();
    await expect(files.size(application!.documents[0]!.storageKey)).resolves.toBeGreaterThan(0);
  });
});

describe("where an application comes from", () => {
  it("is the place its link was posted", async () => {
    const { file, apply, applications } = await setUp();
    await apply({ resume: await file(), source: { source: "LinkedIn", referral: "" } });
    expect((await applications())[0]).toMatchObject({ source: "careers_page", sourceDetail: "LinkedIn" });
  });

  it("is a referral by a link of one of our people, by nobody else's and never by oneself", async () => {
    const { world, recruiter, opening, file, apply } = await setUp();
    const ana = await world.buildPerson("interviewer", "Ana Ruiz");
    const left = await world.buildPerson("interviewer");
    await world.db.person.update({ where: { id: left.id }, data: { deactivatedAt: NOW } });
    const code = (id: string) => referralCode(world.visitorCtx(), id);
    const by = async (email: string, referral: string) => {
      await apply({ email, resume: await file(), source: { source: "", referral } });
      const row = await world.db.application.findFirstOrThrow({
        where: { openingId: opening.id, candidate: { email } },
      });
      return { id: row.id, source: row.source, referredById: row.referredById };
    };
    const referred = await by("one@mail.example", code(ana.id));
    expect(referred).toMatchObject({ source: "referral", referredById: ana.id });
    const page = await getApplication(world.ctxFor(recruiter), referred.id);
    expect(page.application.referredBy).toBe("Ana Ruiz");
    const nobodys = { source: "careers_page", referredById: null };
    expect(await by("two@mail.example", code(left.id))).toMatchObject(nobodys);
    expect(await by("three@mail.example", `${ana.id}.AAAAAAAAAAAAAAAA`)).toMatchObject(nobodys);
    expect(await by(ana.email, code(ana.id))).toMatchObject(nobodys);
  });
});

describe("an opening's own questions", () => {
  async function asking() {
    const world = await setUp();
    const ask = (kind: "yes_no" | "file", prompt: string, knockOuts: string[] = []) =>
      world.world.db.openingQuestion.create({
        data: {
          openingId: world.opening.id,
          position: 1,
          kind,
          prompt,
          choices: [],
          required: true,
          knockOuts,
        },
      });
    return {
      ...world,
      permit: await ask("yes_no", "A permit?", ["no"]),
      sample: await ask("file", "A work sample"),
    };
  }

  it("flag a knock-out answer for a person, and the application goes on like any other", async () => {
    const { permit, sample, file, apply, applications } = await asking();
    await apply({
      resume: await file(),
      answers: { [permit.id]: "no" },
      files: { [sample.id]: await file("sample.pdf") },
    });
    const [application] = await applications();
    expect(application).toMatchObject({ stage: "resume_screen", disposition: null });
    expect(application?.answers.map(({ answer, knockOut }) => [answer, knockOut])).toEqual([
      ["no", true],
      ["sample.pdf", false],
    ]);
  });

  it("keep a file that answers one, and never take it for the resume", async () => {
    const { world, recruiter, permit, sample, file, apply, applications } = await asking();
    const answers = { [permit.id]: "yes" };
    await expect(apply({ resume: await file(), answers })).rejects.toMatchObject({
      fields: { [`answer.${sample.id}`]: "Add a file." },
    });
    const picture = { [sample.id]: await file("sample.gif", "gif") };
    await expect(apply({ resume: await file(), answers, files: picture })).rejects.toMatchObject({
      fields: { [`answer.${sample.id}`]: expect.stringContaining("Send it as PDF") as string },
    });
    await apply({ resume: await file(), answers, files: { [sample.id]: await file("sample.pdf") } });
    const [application] = await applications();
    const page = await getApplication(world.ctxFor(recruiter), application!.id);
    expect(page.documents.map(({ fileName }) => fileName)).toEqual(["resume.pdf"]);
    const answered = page.answers.find(({ prompt }) => prompt === "A work sample");
    const kept = application!.documents.find(({ id }) => `/files/${id}` === answered?.file);
    expect(kept).toMatchObject({ fileName: "sample.pdf", kind: "answer" });
  });
});

describe("applying again and again", () => {
  it("gathers ten files for one application, and keeps no eleventh without saying so to whoever sends it", async () => {
    const { file, apply, applications } = await setUp();
    for (let count = 1; count <= 10; count += 1) await apply({ resume: await file(`resume-${count}.pdf`) });
    await apply({ resume: await file("eleventh.pdf") });
    const [application, ...others] = await applications();
    expect([application?.documents.length, others]).toEqual([10, []]);
  });
});

describe("where somebody applies from", () => {
  it("is kept while no zone of theirs is known; a later application from elsewhere changes nothing", async () => {
    const { world, email, file, apply } = await setUp();
    const zone = async () => (await world.db.candidate.findFirstOrThrow({ where: { email } })).timeZone;
    await apply({ resume: await file() });
    expect(await zone()).toBe("");
    await apply({ resume: await file(), timeZone: "Asia/Tokyo" });
    expect(await zone()).toBe("Asia/Tokyo");
    await apply({ resume: await file(), timeZone: "America/Lima" });
    expect(await zone()).toBe("Asia/Tokyo");
    const other = `b-${email}`;
    await apply({ email: other, resume: await file(), timeZone: "America/Lima" });
    expect((await world.db.candidate.findFirstOrThrow({ where: { email: other } })).timeZone).toBe(
      "America/Lima",
    );
  });
});
