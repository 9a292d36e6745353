import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeDump, readDump } from "./sql-dump.ts";

const rowsOf = (text: string, table = "t") => readDump(text, [table]).get(table);

describe("an SQL dump", () => {
  it("is read with the columns of its statement, or of its table", () => {
    const text =
      "CREATE TABLE `t` (\n `id` int NOT NULL,\n `name` varchar(9) DEFAULT ',;',\n PRIMARY KEY (`id`)\n);";
    expect(rowsOf(`${text} INSERT INTO \`t\` VALUES (1,'a'),(2,NULL);`)).toEqual([
      { id: "1", name: "a" },
      { id: "2", name: null },
    ]);
    expect(rowsOf("INSERT IGNORE INTO t (name, id) VALUES ('x', 3);")).toEqual([{ name: "x", id: "3" }]);
  });

  it("understands every way of escaping, and semicolons, brackets and comments inside of words", () => {
    const text = String.raw`-- INSERT INTO t (a) VALUES ('no');
# INSERT INTO t (a) VALUES ('no');
/* INSERT INTO t (a) VALUES ('no'); */
INSERT INTO t (a) VALUES ('it''s'),('it\'s'),('a;b -- c (d) /* e */'),('two\nlines\\'),(_utf8'x'),("say ""hi"""),('"');`;
    expect(rowsOf(text)?.map((row) => row["a"])).toEqual([
      "it's",
      "it's",
      "a;b -- c (d) /* e */",
      "two\nlines\\",
      "x",
      'say "hi"',
      '"',
    ]);
  });

  it("gives the rows before the place where it is cut off", () => {
    expect(rowsOf("INSERT INTO t (a,b) VALUES ('1','2'),('3','4")).toEqual([{ a: "1", b: "2" }]);
    expect(rowsOf("INSERT INTO t (a) VALUES ('never closed")).toEqual([]);
  });

  it("reads every text that was escaped as the same text", () => {
    const escaped = (text: string) =>
      text
        .replace(/\\/g, "\\\\")
        .replace(/'/g, "\\'")
        .replace(/\n/g, "\\n")
        .replace(/\r/g, "\\r")
        .replace(/\0/g, "\\0");
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const dump = `INSERT INTO t (a) VALUES ${texts.map((text) => `('${escaped(text)}')`).join(",")};`;
        expect(rowsOf(dump)?.map((row) => row["a"])).toEqual(texts.map((text) => text.replace(/\0/g, "")));
      }),
      { numRuns: 60 },
    );
  });

  it("is told from other text", () => {
    expect(looksLikeDump("CREATE TABLE `candidate` (")).toBe(true);
    expect(looksLikeDump("name,email\ncandidate,x@y.example")).toBe(false);
  });
});
