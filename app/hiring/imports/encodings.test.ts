import { describe, expect, it } from "vitest";
import { DELIMITER_NAMES, ENCODING_NAMES, findDelimiter, findEncoding, looksMisread } from "./encodings.ts";

describe("encodings and delimiters", () => {
  it("are all known to the decoder", () => {
    for (const encoding of Object.keys(ENCODING_NAMES)) expect(() => new TextDecoder(encoding)).not.toThrow();
  });

  it("are taken from the list only", () => {
    expect(findEncoding("Windows-1252")).toBe("windows-1252");
    expect(findEncoding("utf-7")).toBeNull();
    expect(findEncoding("constructor")).toBeNull();
    expect(Object.keys(DELIMITER_NAMES).map(findDelimiter)).toEqual([",", ";", "\t", "|"]);
    expect(findDelimiter("x")).toBeNull();
  });

  it("that were wrong give themselves away", () => {
    expect(looksMisread("MÃ¼ller")).toBe(true);
    expect(looksMisread("M\ufffdller")).toBe(true);
    expect(looksMisread("Müller")).toBe(false);
  });
});
