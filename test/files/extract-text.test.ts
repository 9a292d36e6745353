import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createTextExtractor } from "#app/platform/files/extract-text.server.ts";
import type { ExtractionResult } from "#app/platform/files/extraction-result.server.ts";

const FIXTURES = new URL("../fixtures/resumes/", import.meta.url);
const extract = createTextExtractor();

function read(name: string): Promise<ExtractionResult> {
  return extract({ path: fileURLToPath(new URL(name, FIXTURES)), fileName: name });
}

async function textOf(name: string): Promise<string> {
  const result = await read(name);
  if (!result.ok) throw new Error(`${name}: ${result.message}`);
  return result.text;
}

test.each([
  [
    "matcher-alfred.pdf",
    "pdf",
    2,
    ["Alfred Pennyworth", "alfred.pennyworth@email.com", "Google, Mountain View, CA, USA"],
  ],
  [
    "awesomecv-resume.pdf",
    "pdf",
    3,
    ["Mapo-gu, Seoul, Republic of Korea", "Danggeun Market Inc.\tSeoul, S.KOREA", "posquit0"],
  ],
  [
    "rendercv-classic.pdf",
    "pdf",
    2,
    ["John Doe", "john.doe@email.com", "PhD Princeton University, Computer Science"],
  ],
  ["derived-ownerpw-alfred.pdf", "pdf", 2, ["Alfred Pennyworth"]],
  [
    "pandoc-docx.docx",
    "docx",
    undefined,
    ["Johnny Coder", "PhD, Computer Science; Awesome University (MyTown)"],
  ],
  [
    "pandoc-rtf.rtf",
    "rtf",
    undefined,
    ["Johnny Coder", "PhD, Computer Science; Awesome University (MyTown)", "•\tFirst item"],
  ],
  [
    "derived-richard.odt",
    "odt",
    undefined,
    ["Richard Hendriks\nProgrammer", "• Compression: Mpeg, MP4, GIF"],
  ],
  ["derived-richard.rtf", "rtf", undefined, ["Richard Hendriks", "•\tCompression: Mpeg, MP4, GIF"]],
  ["scaso-txt.txt", "txt", undefined, ["JORDAN AVERY\njordan.avery@example.com"]],
] as const)("the text of %s is read", async (name, type, pages, expected) => {
  const result = await read(name);
  expect(result).toMatchObject({ ok: true, type });
  if (!result.ok) return;
  expect(result.pages).toBe(pages);
  expect(result.mismatch).toBeUndefined();
  for (const piece of expected) expect(result.text.toLowerCase()).toContain(piece.toLowerCase());
});

test("lines of a PDF come in the order of the page, dates on the line of their job", async () => {
  const text = await textOf("rendercv-classic.pdf");
  expect(text).toContain("BS\tBoğaziçi University, Computer Engineering\tIstanbul, Türkiye");
  expect(text.indexOf("Education")).toBeLessThan(text.indexOf("Experience"));
  expect(text.indexOf("Nexus AI")).toBeLessThan(text.indexOf("NVIDIA Research"));
});

test("hyphens that a font names soft hyphens are kept: dates and compound words need them", async () => {
  const text = await textOf("awesomecv-resume.pdf");
  expect(text).toContain("Feb. 2021 - Mar. 2021");
  expect(text).toContain("multi-master");
});

test("text in UTF-16 reads the same as in ASCII, and its encoding is told", async () => {
  const result = await read("derived-utf16-jordan.txt");
  expect(result).toMatchObject({ ok: true, type: "txt", encoding: "utf-16le" });
  expect(await textOf("derived-utf16-jordan.txt")).toBe(await textOf("scaso-txt.txt"));
});

test("a Word document gives its page header first and its table rows line by line", async () => {
  const text = await textOf("derived-richard-header-tables.docx");
  expect(text.startsWith("Richard Hendriks")).toBe(true);
  expect(text).toContain("richard.hendriks@mail.com");
  expect(text).toContain("01/2012 – 01/2013\tTeacher, CoderDojo");
});

test("a Word document gives its text boxes and accepted changes, and nothing deleted", async () => {
  const text = await textOf("derived-richard-textbox.docx");
  expect(text).toContain("Richard Hendriks\nrichard.hendriks@mail.com");
  const deleted = ["Optimised", "bandwidth", "former"];
  expect(text).toContain("Pied Piper\tDec 2013 – Dec 2014");
  for (const word of deleted) expect(text).not.toContain(word);
});

test("a Word document named .pdf is read as what it is, and the mismatch is told", async () => {
  const result = await read("derived-docx-named.pdf");
  expect(result).toMatchObject({
    ok: true,
    type: "docx",
    mismatch: expect.stringContaining("The name says it is a PDF") as string,
  });
  if (result.ok) expect(result.text).toBe(await textOf("pandoc-docx.docx"));
});

test.each([
  ["derived-userpw-barry.pdf", "encrypted", "without a password"],
  ["scorelia-password_protected.pdf", "encrypted", "without a password"],
  ["derived-truncated-awesomecv.pdf", "corrupt", "This PDF is damaged"],
  ["scorelia-corrupt_file.pdf", "corrupt", "not a readable document"],
  ["scorelia-empty_file.pdf", "empty", "This file is empty"],
  ["scorelia-scanned_resume.pdf", "no-text", "scan or photo"],
])("%s is refused as %s, with the way out", async (name, reason, words) => {
  const result = await read(name);
  expect(result).toMatchObject({ ok: false, reason });
  if (!result.ok) expect(result.message).toContain(words);
});

test("a scan is read from its picture, without a network, and says that it was one", async () => {
  const result = await read("derived-scan-harvey.pdf");
  expect(result).toMatchObject({ ok: true, type: "pdf", pages: 1, scanned: true });
  if (result.ok)
    expect(result.text).toMatch(
      /Machine Learning Engineer with 5 years of experience[\s\S]*hdent@email\.com|hdent@email\.com[\s\S]*Machine Learning Engineer with 5 years/,
    );
});

test("a picture is read like a scan, also one that the camera says was held on its side", async () => {
  const upright = await read("derived-image-rendercv-harvard.png");
  expect(upright).toMatchObject({ ok: true, type: "png", scanned: true });
  const turned = await read("derived-photo-on-its-side.jpg");
  expect(turned).toMatchObject({ ok: true, type: "jpeg", scanned: true });
  if (!upright.ok || !turned.ok) return;
  expect(upright.text).toContain("Princeton University, PhD in Computer Science");
  expect(turned.text).toContain("john.doe@email.com");
  const [page] = turned.layout;
  expect(page && page.height > page.width).toBe(true);
});

test("a picture says how large it is before it is unpacked", async () => {
  const png = readFileSync(new URL("derived-image-rendercv-harvard.png", FIXTURES));
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  expect(await extract({ buffer: png })).toMatchObject({ ok: false, type: "png", reason: "too-large" });
  expect(await extract({ buffer: png.subarray(0, 20) })).toMatchObject({ ok: false, reason: "corrupt" });
});

test("a scan in another language is read in its own letters", async () => {
  const result = await read("derived-scan-french.png");
  expect(result).toMatchObject({ ok: true, scanned: true });
  if (result.ok)
    expect(result.text).toMatch(
      /Expériences professionnelles[\s\S]*avr\. 2016\s?[–—] sept\. 2016[\s\S]*Français/,
    );
});

test("text comes with its place, its look and its links", async () => {
  const result = await read("matcher-alfred.pdf");
  const runs = result.ok ? result.layout.flatMap((page) => page.runs) : [];
  const name = runs.find((run) => run.text === "Alfred Pennyworth");
  expect(name).toMatchObject({
    x: expect.closeTo(74, -1) as number,
    size: expect.closeTo(24.8, 0) as number,
  });
  expect(runs.find((run) => run.text === "apennyworth")?.link).toMatch(
    /^https:\/\/(?:www\.linkedin|github)\.com\//,
  );
  expect(runs.some((run) => run.bold)).toBe(true);
});

test("the letters of icon fonts are no text", async () => {
  const result = await read("awesomecv-resume.pdf");
  const runs = result.ok ? result.layout.flatMap((page) => page.runs) : [];
  expect(runs.filter((run) => /[\uE000-\uF8FF]/.test(run.text))).toEqual([]);
});

test("a buffer reads the same as a path", async () => {
  const buffer = readFileSync(new URL("matcher-alfred.pdf", FIXTURES));
  expect(await extract({ buffer, fileName: "matcher-alfred.pdf" })).toEqual(await read("matcher-alfred.pdf"));
});
