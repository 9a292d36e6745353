import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMN_FIELDS, type ColumnField } from "./column-vocabulary.ts";
import { readTableRow } from "./csv-records.ts";
import { ImportRecordSchema } from "./records.ts";

/** Letters and everything that has ever broken a reader. */
const ODD = [
  ..."aZ09 ,;|\t\n\r\"'=+-@<>&/\\.#:(){}[]_%$",
  "\0",
  "\u0007",
  "\u202e",
  "\ufeff",
  "ü",
  "李",
  "🙂",
  "\ud800",
];

const columns: readonly ColumnField[] = [
  "name",
  "email",
  "phone",
  "opening",
  "stage",
  "source",
  "applied_at",
  "note",
  "tags",
  "detail",
  "resume",
];
const header = ["Name", "E-Mail", "Tel", "Job", "Stage", "Source", "Applied", "Note", "Tags", "Team", "CV"];
const reading = { columns, header, dateOrder: "dmy", timeZone: "Europe/Berlin" } as const;
const read = (...cells: string[]) => readTableRow({ line: 7, cells }, reading);

describe("a row of a table", () => {
  it("becomes a record with everything that stands in it", () => {
    const record = read(
      "Müller, Jörg",
      "Joerg@Example.de",
      "+49 30 5550",
      "Analyst",
      "Phone Screen",
      "Referral",
      "03/04/2025",
      "one\ntwo",
      "SQL; dbt",
      "Berlin team",
      "cv\\joerg.pdf",
    );
    expect(record).toMatchObject({
      place: "line 7",
      name: "Jörg Müller",
      emails: ["joerg@example.de"],
      phones: ["+49 30 5550"],
      faults: [],
      warnings: [],
      documents: [{ fileName: "joerg.pdf" }],
      applications: [
        {
          opening: "Analyst",
          stage: "Phone Screen",
          status: "open",
          source: "Referral",
          appliedAt: "2025-04-03T12:00:00.000Z",
        },
      ],
    });
    expect(record?.facts.map((fact) => [fact.kind, fact.text])).toEqual([
      ["tag", "SQL"],
      ["tag", "dbt"],
      ["note", "one\ntwo"],
      ["detail", "Team: Berlin team"],
    ]);
  });

  it("without any content is nobody", () => {
    expect(read("", " ", "")).toBeNull();
  });

  it("says what to change", () => {
    expect(read('=HYPERLINK("x")', "x@example.com")?.faults.join()).toMatch(/formula/);
    expect(read("Ada", "ada at example")?.faults.join()).toMatch(/no e-mail address/);
    expect(read("Ada", "a@b.example", "", "Job", "New", "", "31/31/2025")?.warnings.join()).toMatch(
      /calendar/,
    );
    expect(readTableRow({ line: 2, cells: [...header, "one too many"] }, reading)?.faults.join()).toMatch(
      /quotes/,
    );
  });

  it("reads back what our own table put an apostrophe before", () => {
    expect(read("Ada", "a@b.example", "'+49 30 1")?.phones).toEqual(["+49 30 1"]);
  });

  it("says who is not to be written to, and why where the file says so", () => {
    const asked = (cell: string) =>
      readTableRow(
        { line: 2, cells: ["Bo", "b@c.example", cell] },
        { ...reading, columns: ["name", "email", "do_not_contact"], header: ["Name", "E", "Do not contact"] },
      )?.doNotContact;
    expect(["", "no", "0", "Nein", "FALSE"].map(asked)).toEqual([null, null, null, null, null]);
    expect(asked("yes")).toMatch(/as the table says/);
    expect(asked("Asked us by mail")).toBe("Asked us by mail");
  });

  it("marks a note as secret that the file calls so", () => {
    const record = readTableRow(
      { line: 2, cells: ["Bo", "b@c.example", "Salary ask: 80k", "yes"] },
      {
        ...reading,
        columns: ["name", "email", "note", "secret_flag"],
        header: ["Name", "E", "Note", "IsSecretNote"],
      },
    );
    expect(record?.facts).toMatchObject([{ kind: "note", restricted: true }]);
  });

  it("is a record or nobody, whatever stands in it and whatever its columns are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...ODD), maxLength: 25 }), { maxLength: 12 }),
        fc.array(fc.constantFrom(...COLUMN_FIELDS), { minLength: 12, maxLength: 12 }),
        (cells, fields) => {
          const record = readTableRow(
            { line: 1, cells },
            { columns: fields, header: fields.map(String), dateOrder: null, timeZone: "UTC" },
          );
          if (record) expect(ImportRecordSchema.safeParse(record).success).toBe(true);
        },
      ),
    );
  });
});
