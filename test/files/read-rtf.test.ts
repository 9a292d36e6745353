import { expect, test } from "vitest";
import { readRtf } from "#app/platform/files/read-rtf.server.ts";

const rtf = (body: string): string =>
  readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${body}}`, "latin1"));

test.each([
  ["paragraphs and tabs", "One\\tab two\\par Three\\line four", "One\ttwo\nThree\nfour"],
  ["characters of the code page", "Zo\\'eb M\\'fcller \\'96 5 \\'80", "Zoë Müller – 5 €"],
  ["raw bytes of the code page", "Zo\xeb", "Zoë"],
  ["Unicode with one fallback character", "\\u8364?5", "€5"],
  ["Unicode with a fallback in hex", "\\u8364\\'805", "€5"],
  ["Unicode without a fallback", "\\uc0\\u8364 5", "€5"],
  ["Unicode with two fallback characters, within a group only", "{\\uc2\\u26085 ??}\\u26412?x", "日本x"],
  ["negative Unicode and surrogate pairs", "\\u-10180?\\u-8431?", "\u{1F311}"],
  ["escaped braces and backslashes", "\\{a\\\\b\\}", "{a\\b}"],
  ["special characters", "\\ldblquote a\\rdblquote\\~\\emdash \\bullet", "“a” —•"],
  ["a table", "\\trowd\\intbl A\\cell B\\cell\\row C", "A\tB\t\nC"],
  ["cells whose paragraphs end", "\\intbl A\\par\\cell B\\par\\cell\\row C\\par\\tab D", "A\tB\t\nC\n\tD"],
  ["text after binary data", "a{\\pict\\bin6 }leak{}b", "ab"],
  [
    "hyperlinks by their visible text",
    '{\\field{\\*\\fldinst{HYPERLINK "http://x"}}{\\fldrslt My page}}',
    "My page",
  ],
  [
    "no fonts, styles, colours or document properties",
    "{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\stylesheet{Normal;}}{\\info{\\title T}}{\\*\\generator G;}x",
    "x",
  ],
  ["no hidden text", "a{\\v secret}b\\v hidden\\v0 c", "abc"],
  ["the page header", "{\\header Jordan Avery\\par}Body", "\nJordan Avery\nBody"],
  ["text boxes", "{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt Box\\par}}}x", "\nBox\nx"],
  ["line ends of the file as nothing", "a\r\nb\nc", "abc"],
])("RTF gives %s", (_, body, text) => {
  expect(rtf(body)).toBe(text);
});

test("bytes are read in the code page of their font, two bytes to a character where it has them", () => {
  const fonts =
    "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Mincho;}}";
  expect(rtf(`${fonts}\\f1 \\'cf\\'f0\\'e8\\f0\\'e9{\\f2 \\'93\\'fa\\'96\\'7b}\\'e9`)).toBe("Приé日本é");
});

test("a document in another code page is read in it", () => {
  expect(readRtf(Buffer.from("{\\rtf1\\ansi\\ansicpg1250 \\'e8\\'9a}"))).toBe("čš");
});

test("a file that does not begin like RTF is refused", () => {
  expect(() => readRtf(Buffer.from("hello"))).toThrow("does not begin like RTF");
});
