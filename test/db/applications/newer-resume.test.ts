import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { addCandidate } from "#app/use-cases/applications/add-candidate.server.ts";
import { attachResume } from "#app/use-cases/applications/attach-resume.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { openDocument } from "#app/use-cases/candidates/open-document.server.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

function file(fileName: string, fileType = "pdf") {
  return {
    key: randomBytes(16).toString("hex"),
    fileName,
    fileType,
    typeName: fileType === "pdf" ? "a PDF" : "an archive",
    bytes: 1200,
    sha256: randomBytes(32).toString("hex"),
    encrypted: false,
  };
}

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const interviewer = await world.buildPerson("interviewer");
  const opening = await world.buildOpening({ recruiter });
  const application = await world.buildApplication({ opening, stage: "resume_screen" });
  await world.buildInterview({ application, interviewer, number: 1 });
  const applicationId = application.id;
  const attach = (resume: ReturnType<typeof file> | null, at = 0) =>
    attachResume(world.ctxFor(recruiter, minute(at)), { applicationId, resume });
  return { world, recruiter, interviewer, opening, application, applicationId, attach };
}

describe("a newer resume of an application", () => {
  it("is kept beside the former one, read first, and leaves an event; both open", async () => {
    const { world, recruiter, application, applicationId, attach } = await setUp();
    const first = await attach(file("first.pdf"));
    await world.db.document.update({ where: { id: first.documentId }, data: { createdAt: minute(-60) } });
    const second = await attach(file("second.pdf"), 1);
    const ctx = world.ctxFor(recruiter);
    const { files } = await getResumeToScreen(ctx, applicationId);
    expect(files.map(({ fileName }) => fileName)).toEqual(["second.pdf", "first.pdf"]);
    for (const { documentId } of [first, second])
      expect(await openDocument(ctx, documentId)).toMatchObject({ fileType: "pdf" });
    const event = await world.db.event.findFirstOrThrow({ where: { subjectId: second.documentId } });
    expect(event).toMatchObject({
      type: "document.received",
      actorId: recruiter.id,
      applicationId,
      candidateId: application.candidateId,
    });
    expect(event.after).toMatchObject({ fileType: "pdf" });
  });

  it("is added by those who keep files, and nobody else", async () => {
    const { world, recruiter, interviewer, opening, applicationId } = await setUp();
    const manager = await world.db.person.findFirstOrThrow({ where: { id: opening.hiringManagerId } });
    for (const person of [interviewer, manager])
      await expect(
        attachResume(world.ctxFor(person), { applicationId, resume: file("theirs.pdf") }),
      ).rejects.toMatchObject({ kind: "forbidden" });
    expect((await getApplication(world.ctxFor(recruiter), applicationId)).may.attach).toBe(true);
    expect((await getApplication(world.ctxFor(interviewer), applicationId)).may.attach).toBe(false);
  });

  it("is the tenth file of its application at most", async () => {
    const { world, applicationId, attach } = await setUp();
    for (let count = 1; count <= 10; count += 1) await attach(file(`resume-${count}.pdf`), count);
    await expect(attach(file("eleventh.pdf"), 11)).rejects.toThrow("10 files of this application");
    expect(await world.db.document.count({ where: { applicationId } })).toBe(10);
  });

  it("is refused when it is none, no resume, or the very file that is there", async () => {
    const { attach } = await setUp();
    await expect(attach(null)).rejects.toMatchObject({ fields: { resume: "Choose a file first." } });
    await expect(attach(file("me.zip", "zip"))).rejects.toThrow("me.zip: This file is an archive");
    const same = file("cv.pdf");
    await attach(same);
    await expect(attach({ ...same, fileName: "copy.pdf" })).rejects.toThrow("already, as cv.pdf");
  });
});

describe("somebody who stands at an opening already", () => {
  it("is not added twice: nothing changes, and the application to go to is named", async () => {
    const { world, recruiter, opening, application, applicationId } = await setUp();
    const { candidate } = await world.db.application.findFirstOrThrow({
      where: { id: applicationId },
      include: { candidate: true },
    });
    const outcome = await addCandidate(world.ctxFor(recruiter), {
      name: "Another Spelling",
      email: candidate.email.toUpperCase(),
      phone: "+49 30 1",
      links: [],
      openingId: opening.id,
      source: "referral",
      sourceDetail: "",
      resumes: [file("again.pdf")],
    });
    expect(outcome).toEqual({ added: false, applicationId, name: candidate.name });
    expect(await world.db.candidate.findFirstOrThrow({ where: { id: application.candidateId } })).toEqual(
      candidate,
    );
    expect(await world.db.document.count({ where: { candidateId: candidate.id } })).toBe(0);
  });
});

describe("a resume without words, such as a scan", () => {
  async function scanned() {
    const made = await setUp();
    const { world, application, applicationId } = made;
    const document = await world.db.document.create({
      data: {
        candidateId: application.candidateId,
        applicationId,
        fileName: "scan.pdf",
        fileType: "pdf",
        bytes: 900,
        sha256: randomBytes(32).toString("hex"),
        storageKey: randomBytes(16).toString("hex"),
        textState: "failed",
        textProblem: "No text was found.",
      },
    });
    const token = candidateLink(world.visitorCtx(), application).split("/status/")[1] ?? "";
    return { ...made, document, page: () => getOwnApplication(world.visitorCtx(), token) };
  }

  it("is told kindly on the candidate's page, with the form that adds a better copy", async () => {
    const { opening, page } = await scanned();
    expect((await page()).unreadable).toEqual({
      fileName: "scan.pdf",
      sendAt: `/careers/${opening.slug}/apply`,
    });
  });

  it("is told no more once a newer one can be read, or the resume screen is over", async () => {
    const { world, applicationId, document, page } = await scanned();
    await world.db.application.update({ where: { id: applicationId }, data: { stage: "phone_screen" } });
    expect((await page()).unreadable).toBeNull();
    await world.db.application.update({ where: { id: applicationId }, data: { stage: "resume_screen" } });
    const { candidateId, fileName, fileType, bytes, sha256 } = document;
    const copy = { candidateId, applicationId, fileName, fileType, bytes, sha256 };
    await world.db.document.create({
      data: {
        ...copy,
        storageKey: randomBytes(16).toString("hex"),
        createdAt: new Date(document.createdAt.getTime() + 1000),
        textState: "read",
        textProblem: null,
        text: "Words",
      },
    });
    expect((await page()).unreadable).toBeNull();
  });
});
