import { expect, test } from "vitest";
import { contentDisposition } from "#app/platform/files/content-disposition.server.ts";
import { displayFileName } from "#app/platform/files/file-name.server.ts";

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\me\\Resume.pdf", "Resume.pdf"],
  ["..", "file"],
  ["", "file"],
  ["a\0b.pdf", "ab.pdf"],
  ["resume.pdf\r\nSet-Cookie: a=1", "resume.pdfSet-Cookie_ a=1"],
  ["resume%0D%0A.pdf", "resume.pdf"],
  ["cv\u202Efdp.exe", "cvfdp.exe"],
  ["\u2066x\u2069.pdf", "x.pdf"],
  ["CON.pdf", "_CON.pdf"],
  ["nul", "_nul"],
  [".htaccess", "htaccess"],
  ["Zoë Müller – Lebenslauf.pdf", "Zoë Müller – Lebenslauf.pdf"],
  ["履歴書 🎉.docx", "履歴書 🎉.docx"],
  ['a"b<c>|?*.pdf', "a'b_c____.pdf"],
  ["half\uD800.pdf", "half.pdf"],
])("the name %j is shown as %j", (raw, shown) => {
  expect(displayFileName(raw)).toBe(shown);
});

test("a long name is cut to 120 characters and keeps its extension", () => {
  const name = displayFileName(`${"🎉".repeat(300)}.docx`);
  expect(Array.from(name)).toHaveLength(120);
  expect(name.endsWith("🎉.docx")).toBe(true);
});

test("a header offers a name and never a path", () => {
  expect(contentDisposition("../up/cv.pdf")).toBe('attachment; filename="cv.pdf"');
});

test("a plain name needs only the quoted form", () => {
  expect(contentDisposition("resume final.pdf")).toBe('attachment; filename="resume final.pdf"');
});

test("a name beyond ASCII is sent in both forms of RFC 6266", () => {
  expect(contentDisposition("Zoë (1).pdf", "inline")).toBe(
    `inline; filename="Zoe (1).pdf"; filename*=UTF-8''Zo%C3%AB%20%281%29.pdf`,
  );
  expect(contentDisposition("履歴.pdf")).toBe(
    `attachment; filename="__.pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4.pdf`,
  );
});

test("a percent sign cannot be taken for an escape", () => {
  expect(contentDisposition("50% done.pdf")).toBe(
    `attachment; filename="50_ done.pdf"; filename*=UTF-8''50%25%20done.pdf`,
  );
});

test.each(['a"; filename="evil.exe', "a\r\nX-Evil: 1", "a\\", "\u202Etxt.exe", "a\0b"])(
  "the name %j cannot break out of the header",
  (name) => {
    const header = contentDisposition(name);
    expect(header).toMatch(
      /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"(?:; filename\*=UTF-8''[A-Za-z0-9%._~!-]+)?$/,
    );
    expect(() => new Headers({ "content-disposition": header })).not.toThrow();
  },
);
