import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  IMPORT_ZIP_LIMITS,
  openImportZip,
  type ImportZipLimits,
} from "#app/platform/imports/import-zip.server.ts";
import { buildZip, type TestEntry } from "./build-zip.ts";

const folder = mkdtempSync(join(tmpdir(), "baton-zip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

async function opened(entries: readonly TestEntry[], limits: Partial<ImportZipLimits> = {}) {
  const path = join(folder, `${(made += 1)}.zip`);
  writeFileSync(path, buildZip(entries));
  return openImportZip(path, { ...IMPORT_ZIP_LIMITS, ...limits });
}

describe("a zip of resumes", () => {
  it("gives its files, without what systems put into archives by themselves", async () => {
    const zip = await opened([
      { name: "a/cv.pdf", content: "one" },
      { name: "a/", content: "" },
      { name: "__MACOSX/a/._cv.pdf", content: "x" },
      { name: ".DS_Store", content: "x" },
    ]);
    expect(zip.files).toEqual([{ path: "a/cv.pdf", bytes: 3 }]);
    expect((await zip.read("a/cv.pdf")).toString()).toBe("one");
    await expect(zip.read("b.pdf")).rejects.toThrow(/not in the zip/);
    zip.close();
  });

  it.each([
    ["../../etc/passwd", /leads out/],
    ["/etc/passwd", /leads out/],
    ["C:\\x.pdf", /leads out/],
    ["a\\..\\b.pdf", /leads out/],
    ["inner.zip", /archive itself/],
    ["deep/inner.tar.gz", /archive itself/],
  ])("leaves %s out, says why, and gives the others", async (name, words) => {
    const zip = await opened([
      { name, content: "x" },
      { name: "good.pdf", content: "y" },
    ]);
    expect(zip.files.map((file) => file.path)).toEqual(["good.pdf"]);
    expect(zip.refused[0]?.message).toMatch(words);
    await expect(zip.read(name)).rejects.toThrow(/not in the zip/);
    zip.close();
  });

  it("leaves a bomb out by what it would unpack to", async () => {
    const zip = await opened([{ name: "bomb.pdf", content: Buffer.alloc(8 * 1024 * 1024) }]);
    expect(zip.files).toEqual([]);
    expect(zip.refused[0]?.message).toMatch(/far more than a document/);
    zip.close();
  });

  it("stops a bomb that lies about its size", async () => {
    const zip = await opened([
      { name: "liar.pdf", content: Buffer.alloc(4 * 1024 * 1024), declaredBytes: 100 },
    ]);
    await expect(zip.read("liar.pdf")).rejects.toThrow(/damaged|larger/);
    zip.close();
  });

  it("refuses too many files, and too much in all, as a whole", async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ name: `${index}.txt`, content: "0123456789" }));
    await expect(opened(many, { entries: 10 })).rejects.toThrow(/12 files; 10 are allowed/);
    await expect(opened(many, { totalBytes: 50 })).rejects.toThrow(/unpacks to more than/);
    const zip = await opened(many, { fileBytes: 5 });
    expect(zip.refused).toHaveLength(12);
    zip.close();
  });

  it("takes the first of two files of one name, and says so", async () => {
    const zip = await opened([
      { name: "cv.pdf", content: "first" },
      { name: "cv.pdf", content: "second" },
    ]);
    expect((await zip.read("cv.pdf")).toString()).toBe("first");
    expect(zip.refused[0]?.message).toMatch(/second file/);
    zip.close();
  });

  it("says that a damaged one is damaged", async () => {
    const path = join(folder, "cut.zip");
    const whole = buildZip([{ name: "a.pdf", content: "x".repeat(1000) }]);
    writeFileSync(path, whole.subarray(0, whole.length - 30));
    await expect(openImportZip(path)).rejects.toThrow(/damaged/);
  });
});
