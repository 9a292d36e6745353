import { describe, expect, it } from "vitest";
import { indexZip, matchDocuments } from "./match-documents.ts";
import { emptyRecord, type ImportRecord } from "./records.ts";

const file = (fileName: string) => ({ sourceId: "s", fileName, applicationId: "" });
const person = (change: Partial<ImportRecord>): ImportRecord => ({
  ...emptyRecord("x"),
  emails: ["ada@example.com"],
  ...change,
});
const paths = (record: ImportRecord, ...files: string[]) =>
  matchDocuments(record, indexZip(files.map((path) => ({ path })))).files.map((one) => one.path);

describe("files of a zip", () => {
  it("belong to whoever names them, whatever their case and folder", () => {
    expect(paths(person({ documents: [file("CV Ada.pdf")] }), "all/cv ada.PDF", "all/other.pdf")).toEqual([
      "all/cv ada.PDF",
    ]);
  });

  it("belong to whoever's address stands in their name or their folder's", () => {
    expect(
      paths(
        person({}),
        "Ada@Example.com.pdf",
        "ada@example.com/letter.pdf",
        "cv_ada@example.com_2.docx",
        "bo@x.example.pdf",
      ),
    ).toEqual(["Ada@Example.com.pdf", "ada@example.com/letter.pdf"]);
  });

  it("with one name for many belong to nobody, unless the folder says whose", () => {
    const record = person({ documents: [file("resume.pdf")] });
    const two = indexZip([{ path: "1/resume.pdf" }, { path: "2/resume.pdf" }]);
    expect(matchDocuments(record, two)).toMatchObject({
      files: [],
      warnings: [expect.stringMatching(/2 files/) as string],
    });
    expect(paths(record, "ada@example.com/resume.pdf", "bo@x.example/resume.pdf")).toEqual([
      "ada@example.com/resume.pdf",
    ]);
  });

  it("that are missing are told", () => {
    expect(matchDocuments(person({ documents: [file("a.pdf")] }), indexZip([])).warnings.join()).toMatch(
      /a.pdf.*no zip/,
    );
  });
});
