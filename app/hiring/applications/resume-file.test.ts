import { describe, expect, it } from "vitest";
import { fullFault, RESUME_TYPES, resumeFault } from "./resume-file.ts";

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

  it("is the tenth of its application at most", () => {
    expect(fullFault(9)).toBeNull();
    expect(fullFault(10)).toMatch(/10 files of this application/);
  });
});
