import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnsFault,
  guessDelimiter,
  firstRow,
  hasHeader,
  nameColumns,
  suggestColumns,
  tableDateOrder,
} from "./columns.ts";
import { COLUMN_FIELDS, FIELD_NAMES } from "./column-vocabulary.ts";

describe("a table", () => {
  it.each([
    ["a,b,c\n1,2,3\n", ","],
    ["a;b;c\n1;2,5;3\n4;5,5;6\n", ";"],
    ["a\tb\n1\t2\n", "\t"],
    ["a|b|c\n1|2|3\n", "|"],
    ['name;note\n"Müller, Jörg";"one, two, three\nand, more"\nx;y\n', ";"],
  ])("is parted at the sign that parts all its lines: %j", (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it("is parted by the sign it was written with, whatever the words", () => {
    const word = fc.string({
      unit: fc.constantFrom(..."abcdefg hijk".split("")),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(",", ";", "\t", "|"),
        fc
          .integer({ min: 2, max: 6 })
          .chain((width) =>
            fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 20 }),
          ),
        (delimiter, rows) => guessDelimiter(rows.map((row) => row.join(delimiter)).join("\n")) === delimiter,
      ),
    );
  });

  it("has a header when its first line holds words and no address", () => {
    expect(firstRow([["sep=;"], ["Name", "Email"], ["Ada", "ada@example.com"]])).toBe(1);
    expect(
      firstRow([
        ["Candidates 2025", ""],
        ["Name", "Email"],
      ]),
    ).toBe(1);
    expect(
      firstRow([
        ["Name", "Email"],
        ["Notes", "Status"],
      ]),
    ).toBe(0);
    // Somebody who stands above what reads like headings is no title.
    expect(
      firstRow([
        ["Ada", "ada@example.com"],
        ["Name", "Email"],
      ]),
    ).toBe(0);
    expect(firstRow([])).toBe(0);
    expect(hasHeader(["Name", "E-mail"])).toBe(true);
    expect(hasHeader(["Ada", "ada@example.com"])).toBe(false);
    expect(hasHeader(["1", "2"])).toBe(false);
    expect(nameColumns(["Name", " "], 3)).toEqual(["Name", "Column 2", "Column 3"]);
  });

  it.each([
    [
      ["Kandidat", "E-Mail", "Telefon", "Stelle", "Phase", "Quelle", "Beworben am", "Notiz"],
      ["name", "email", "phone", "opening", "stage", "source", "applied_at", "note"],
    ],
    [
      ["First Name", "Last Name", "Email Address", "Job", "Who gets credit", "Notes"],
      ["first_name", "last_name", "email", "opening", "source", "note"],
    ],
    [
      ["Prénom", "Nom", "Courriel", "Étape", "Commentaires"],
      ["first_name", "last_name", "email", "stage", "note"],
    ],
    [
      ["Nombre completo", "Correo electrónico", "Teléfono", "Fecha de solicitud"],
      ["name", "email", "phone", "applied_at"],
    ],
  ])("is understood by its headings: %j", (header, fields) => {
    expect(suggestColumns({ header, sample: [] })).toEqual(fields);
  });

  it("leaves out what nobody should decide on", () => {
    const header = ["Gender", "Date of birth", "Age", "Nationality", "Marital status", "Photo"];
    expect(new Set(suggestColumns({ header, sample: [header.map(() => "x")] }))).toEqual(new Set(["ignore"]));
  });

  it("is understood by what stands in it where the heading says nothing", () => {
    const sample = [
      ["a@b.example", "https://x.example", "cv.pdf", "+1 555 0100 00", "hello"],
      ["c@d.example", "", "b.docx", "555 0100 000", ""],
    ];
    const people = [
      ["Ada Okafor", "ada@example.com"],
      ["Müller, Jörg", "j@example.de"],
    ];
    expect(suggestColumns({ header: ["Column 1", "Column 2"], sample: people })).toEqual(["name", "email"]);
    expect(suggestColumns({ header: ["Team", "Column 2"], sample: people })).toEqual(["detail", "email"]);
    expect(suggestColumns({ header: ["A1", "A2", "A3", "A4", "A5"], sample })).toEqual([
      "email",
      "link",
      "resume",
      "phone",
      "detail",
    ]);
  });

  it("needs a name and an address, or an id", () => {
    expect(columnsFault(["name", "phone"])).toMatch(/e-mail/);
    expect(columnsFault(["email"])).toMatch(/name/);
    expect(columnsFault(["first_name", "last_name", "email"])).toBeNull();
  });

  it("tells the order of its dates from all of its dates", () => {
    expect(
      tableDateOrder(
        ["name", "applied_at"],
        [
          ["13/01/2025", "01/02/2025"],
          ["x", "25/02/2025"],
        ],
      ),
    ).toBe("dmy");
  });

  it("has a name for everything a column can hold", () => {
    for (const field of COLUMN_FIELDS) expect(FIELD_NAMES[field]).toBeTruthy();
  });
});
