import { describe, expect, it } from "vitest";
import { RESUME_TYPES, resumeFault } from "./resume-file.ts";

const file = { fileType: "pdf", typeName: "a PDF", bytes: 1000, encrypted: false };

describe("a resume file", () => {
  it("is taken as PDF, DOCX, RTF, ODT, text or picture", () => {
    for (const fileType of RESUME_TYPES) expect(resumeFault({ ...file, fileType })).toBeNull();
  });

  it("is refused with what to send instead", () => {
    expect(resumeFault({ ...file, fileType: "zip", typeName: "an archive" })).toMatch(
      /an archive.*PDF, DOCX/,
    );
    expect(resumeFault({ ...file, bytes: 0 })).toMatch(/empty/);
    expect(resumeFault({ ...file, encrypted: true })).toMatch(/password/);
  });
});
