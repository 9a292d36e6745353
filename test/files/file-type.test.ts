import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { detectFileType, type FileType } from "#app/platform/files/file-type.server.ts";
import { buildDocx, buildOdt, buildZip } from "./build-zip.ts";

const FIXTURES = new URL("../fixtures/resumes/", import.meta.url);
const fixture = (name: string): Buffer => readFileSync(new URL(name, FIXTURES));
const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from(stream, "utf16le")]);

const KINDS: readonly (readonly [string, Buffer, FileType])[] = [
  ["a PDF", fixture("matcher-alfred.pdf"), "pdf"],
  [
    "a PDF after mail headers",
    Buffer.concat([Buffer.from("X-Mail: 1\n\n"), fixture("matcher-alfred.pdf")]),
    "pdf",
  ],
  ["a DOCX", fixture("pandoc-docx.docx"), "docx"],
  ["a cut-off DOCX", fixture("pandoc-docx.docx").subarray(0, 6000), "docx"],
  ["an RTF", fixture("pandoc-rtf.rtf"), "rtf"],
  ["an ODT", fixture("derived-richard.odt"), "odt"],
  ["a cut-off ODT", fixture("derived-richard.odt").subarray(0, 5000), "odt"],
  ["ASCII", fixture("scaso-txt.txt"), "txt"],
  ["a PNG", fixture("derived-image-rendercv-harvard.png"), "png"],
  ["a JPEG", Buffer.from("ffd8ffe000104a464946", "hex"), "jpeg"],
  ["a GIF with script", Buffer.from("GIF89a/*<script>alert(1)</script>*/"), "image"],
  ["a photo of a telephone", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0"), "image"],
  ["an old Word document", ole("WordDocument"), "doc"],
  ["an old spreadsheet", ole("Workbook"), "unknown"],
  ["a web page", Buffer.from("\n<!DOCTYPE html><script>alert(1)</script>"), "html"],
  ["a web page with a PDF inside", Buffer.from("<html><!-- %PDF-1.4 -->"), "html"],
  ["a picture with script", Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'), "html"],
  ["a web page in UTF-16", Buffer.from("\uFEFF<html><script>alert(1)</script>", "utf16le"), "html"],
  ["an archive", buildZip([{ name: "resume.pdf", content: "x" }]), "zip"],
  ["a spreadsheet", buildZip([{ name: "[Content_Types].xml", content: "spreadsheetml.sheet.main" }]), "zip"],
  ["a program", Buffer.from("4d5a90000300000004000000ffff0000b800000000000000", "hex"), "unknown"],
  ["nothing", Buffer.alloc(0), "unknown"],
];

test.each(KINDS)("%s is known by its content", (_, bytes, type) => {
  expect(detectFileType(bytes).type).toBe(type);
});

test.each([
  ["utf-8", Buffer.from("Zoë Müller, SQL and Python")],
  ["utf-8", Buffer.from("\uFEFFZoë Müller")],
  ["utf-16le", Buffer.from("\uFEFFZoë Müller", "utf16le")],
  ["utf-16le", Buffer.from("Zoë Müller without a mark", "utf16le")],
  ["utf-16be", Buffer.from("Zoë Müller without a mark", "utf16le").swap16()],
  ["windows-1252", Buffer.from("Zoë Müller", "latin1")],
])("plain text in %s is recognised", (encoding, bytes) => {
  expect(detectFileType(bytes)).toEqual({ type: "txt", encoding });
});

test("a password on an office document is seen without opening it", () => {
  expect(detectFileType(ole("EncryptedPackage"))).toEqual({ type: "docx", encrypted: true });
  expect(detectFileType(buildOdt("", "", "<manifest:encryption-data/>"))).toEqual({
    type: "odt",
    encrypted: true,
  });
});

test("a name that claims another kind of file is told in one sentence", () => {
  expect(detectFileType(fixture("derived-docx-named.pdf"), "resume.pdf").mismatch).toBe(
    "The name says it is a PDF, but the content is a Word document (DOCX).",
  );
  expect(detectFileType(buildDocx("<w:p/>"), "Resume.DOCX").mismatch).toBeUndefined();
  expect(detectFileType(buildDocx("<w:p/>"), "resume").mismatch).toBeUndefined();
});
