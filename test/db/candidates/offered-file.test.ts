import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { readOfferedFile } from "#app/use-cases/applications/read-offered-file.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-offered-"));
const files = createFileStore({ dir: folder });
afterAll(() => rmSync(folder, { recursive: true }));

async function setUp(text: string, fileType = "txt") {
  const world = await buildWorld(database(), { files });
  const { key, bytes } = await files.put(Buffer.from(text));
  const file = { key, bytes, fileType, fileName: "cv.txt", typeName: "plain text", encrypted: false };
  return { world, file };
}

describe("a file offered for somebody who is added by hand", () => {
  it("says whose resume it is, and nothing of it is kept", async () => {
    const { world, file } = await setUp(
      "Priya Raghunathan\npriya.r@mail.example | +1 512 555 0147 | linkedin.com/in/priya-r\n\nExperience\nAnalyst, Fathom, 2019 - 2022\n",
    );
    const before = await world.db.document.count();
    expect(await readOfferedFile(world.ctxFor(await world.buildPerson("recruiter")), file)).toEqual({
      name: "Priya Raghunathan",
      email: "priya.r@mail.example",
      phone: "+1 512 555 0147",
      links: ["https://linkedin.com/in/priya-r"],
    });
    expect(await world.db.document.count()).toBe(before);
  });

  it("that cannot be read fills in nothing", async () => {
    const { world, file } = await setUp("PK nothing", "zip");
    expect(await readOfferedFile(world.ctxFor(await world.buildPerson("admin")), file)).toBeNull();
  });

  it("is read for those who add candidates alone", async () => {
    const { world, file } = await setUp("Priya");
    for (const role of ["interviewer", "hiring_manager"] as const)
      await expect(readOfferedFile(world.ctxFor(await world.buildPerson(role)), file)).rejects.toMatchObject({
        kind: "forbidden",
      });
  });
});
