import { describe, expect, it } from "vitest";
import { findMustHaves, termsFor } from "./must-have-terms.ts";

const sql = { key: "sql", name: "SQL fluency", words: ["SQL", "postgresql", "window functions"] };
const modeling = { key: "modeling", name: "Data modelling", words: ["dimensional", "dbt"] };
const predict = { key: "predict", name: "Predictive models", words: ["R"] };

function lit(text: string, mustHaves: Parameters<typeof findMustHaves>[1]) {
  return findMustHaves(text, mustHaves).map(
    ({ from, to, competencyKey }) => `${competencyKey}: ${text.slice(from, to)}`,
  );
}

describe("evidence for must-haves in a resume", () => {
  it("is lit with the competency it may be about, in reading order", () => {
    expect(lit("Dimensional models in dbt; PostgreSQL, window\nfunctions.", [sql, modeling])).toEqual([
      "modeling: Dimensional",
      "modeling: dbt",
      "sql: PostgreSQL",
      "sql: window\nfunctions",
    ]);
  });

  it("is looked for among the must-haves alone", () => {
    expect(lit("Python and SQL", [sql])).toEqual(["sql: SQL"]);
    expect(lit("Python and SQL", [])).toEqual([]);
  });

  it("takes a short name as it is written, so that R is no initial of another word", () => {
    expect(lit("R, r, R&D, Research", [predict])).toEqual(["predict: R"]);
  });

  it("of a competency without words is looked for by the words of its name", () => {
    expect(termsFor({ key: "own-1", name: "Event streams", words: [] })).toEqual([
      "Event streams",
      "Event",
      "streams",
    ]);
    expect(termsFor({ key: "own-2", name: "Terraform skills", words: [] })).toEqual(["Terraform"]);
    expect(lit("Ran Terraform", [{ key: "own-2", name: "Terraform skills", words: [] }])).toEqual([
      "own-2: Terraform",
    ]);
  });
});
