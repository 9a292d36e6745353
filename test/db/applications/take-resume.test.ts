import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { detectFileType, TYPE_NAMES } from "#app/platform/files/file-type.server.ts";
import { takeResume } from "#app/use-cases/applications/take-resume.server.ts";
import { ownFiles } from "#test/builders/imports.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
let world: World;
const files = ownFiles();
let recruiter: Person;

beforeAll(async () => {
  world = await buildWorld(database(), { files });
  recruiter = await world.buildPerson("recruiter");
});

async function received(fileName: string, content: Buffer) {
  const { key, bytes, sha256 } = await files.put(content);
  const { type, encrypted } = detectFileType(content, fileName);
  return {
    key,
    bytes,
    sha256,
    fileName,
    fileType: type,
    typeName: TYPE_NAMES[type],
    encrypted: encrypted === true,
  };
}
const fixture = (name: string) => received(name, readFileSync(`test/fixtures/resumes/${name}`));

describe("a resume dropped on an opening", () => {
  it("becomes a candidate by the name and address in it; the same again is told, and adds nothing", async () => {
    const opening = await world.buildOpening({ recruiter });
    const ctx = world.ctxFor(recruiter);
    const taken = await takeResume(ctx, {
      openingId: opening.id,
      resume: await fixture("rendercv-classic.pdf"),
    });
    expect(taken).toMatchObject({ added: true, name: "John Doe" });
    const application = await world.db.application.findUniqueOrThrow({
      where: { id: taken.applicationId },
      include: { candidate: true, documents: true },
    });
    expect(application).toMatchObject({
      openingId: opening.id,
      stage: "resume_screen",
      documents: [{ fileName: "rendercv-classic.pdf" }],
    });
    expect(application.candidate.email).toMatch(/@/);
    const again = await takeResume(ctx, {
      openingId: opening.id,
      resume: await fixture("rendercv-classic.pdf"),
    });
    expect(again).toMatchObject({
      added: false,
      applicationId: taken.applicationId,
      hint: expect.stringMatching(/already/) as string,
    });
    expect(await world.db.document.count({ where: { applicationId: taken.applicationId } })).toBe(1);
    expect(await world.db.mail.count()).toBe(0);
  });

  it("makes a name of the address when none stands in it, and says so", async () => {
    const opening = await world.buildOpening({ recruiter });
    const resume = await received("x.txt", Buffer.from("42\nada.okafor7@example.com\n"));
    const taken = await takeResume(world.ctxFor(recruiter), { openingId: opening.id, resume });
    expect(taken).toMatchObject({
      added: true,
      name: "Ada Okafor",
      hint: expect.stringMatching(/made from the address/) as string,
    });
  });

  it.each([
    ["without an address", Buffer.from("Ada Okafor\nData Engineer\n"), /No e-mail address/],
    ["that is no document", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), /picture/],
    ["that is empty", Buffer.alloc(0), /empty/],
  ])("%s is not taken, with what to do", async (_, content, words) => {
    const opening = await world.buildOpening({ recruiter });
    const before = await world.db.candidate.count();
    const resume = await received("file", content);
    await expect(takeResume(world.ctxFor(recruiter), { openingId: opening.id, resume })).rejects.toThrow(
      words,
    );
    expect(await world.db.candidate.count()).toBe(before);
  });

  it("is refused by who may not add people, and by an opening that takes nobody", async () => {
    const opening = await world.buildOpening({ recruiter });
    const closed = await world.buildOpening({ recruiter, state: "closed" });
    const resume = await received("x.txt", Buffer.from("Ada\na@example.com"));
    for (const role of ["hiring_manager", "interviewer"] as const) {
      const ctx = world.ctxFor(await world.buildPerson(role));
      await expect(takeResume(ctx, { openingId: opening.id, resume })).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
    const ctx = world.ctxFor(recruiter);
    await expect(takeResume(ctx, { openingId: closed.id, resume })).rejects.toThrow(/takes nobody/);
    await expect(takeResume(ctx, { openingId: "unknown", resume })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
