import { expect, test } from "vitest";
import { levelAlone, spellMarks, takeLevel, takeLevelBefore, takeLevelOver } from "./skill-levels.ts";

test.each([
  ["Python (expert)", "Python", "expert"],
  ["SQL – advanced", "SQL", "advanced"],
  ["Excel 80 %", "Excel", "80 %"],
  ["Spark 4/5", "Spark", "4/5"],
  ["Flink（精通）", "Flink", "精通"],
  ["Talend : débutant", "Talend", "débutant"],
  ["(2/5)", "", "2/5"],
  ["Hadoop (3/4)", "Hadoop", "3/4"],
  ["Airflow 7/10", "Airflow", "7/10"],
  ["Igbo native", "Igbo", "native"],
  ["Igbo (Native)", "Igbo", "Native"],
  ["English Native speaker", "English", "Native speaker"],
  ["Igbo: Fluent", "Igbo", "Fluent"],
  ["Visual Basic", "Visual Basic", undefined],
  ["visual basic", "visual basic", undefined],
  ["react native", "react native", undefined],
  ["Ansys Fluent", "Ansys Fluent", undefined],
  ["CI/CD", "CI/CD", undefined],
])("%s is a skill with its level", (text, rest, level) => {
  expect(takeLevel(text)).toEqual({ rest, ...(level === undefined ? {} : { level }) });
});

test("a level stands before what it is the level of, or over it", () => {
  expect(takeLevelBefore("熟练掌握SQL")).toEqual({ rest: "SQL", level: "熟练掌握" });
  expect(takeLevelBefore("Proficient in Java")).toEqual({ rest: "Java", level: "Proficient" });
  expect(takeLevelBefore("Expert systems")).toEqual({ rest: "Expert systems" });
  expect(takeLevelOver("Intermediate: Go")).toEqual({ rest: "Go", level: "Intermediate" });
  expect(takeLevelOver("Databases: Oracle")).toEqual({ rest: "Databases: Oracle" });
});

test("a level alone is told from every other word", () => {
  expect(levelAlone("Grundkenntnisse")).toBe("Grundkenntnisse");
  expect(levelAlone("Expert:")).toBe("Expert");
  expect(levelAlone("Experience")).toBeUndefined();
});

test("marks are counted against the most that any skill has", () => {
  expect(spellMarks(["SQL ●●●○○", "Go ★★★★★"])).toEqual(["SQL  (3/5)", "Go  (5/5)"]);
  expect(spellMarks(["SQL ●●●", "Go ●●●"])).toEqual(["SQL  ", "Go  "]);
  expect(spellMarks(["SQL ★, Go ★★★"])).toEqual(["SQL  (1/3), Go  (3/3)"]);
  expect(spellMarks(["SQL ● Go ● dbt"])).toEqual(["SQL ● Go ● dbt"]);
});

test("a mark that parts two words is no level, nor is another at the end of its line", () => {
  const parted = "Python ○ SQL ○ Spark ○";
  expect(spellMarks([parted])).toEqual([parted]);
  expect(spellMarks([parted, "Go ●●○"])).toEqual([parted, "Go  (2/3)"]);
});

test("one mark alone is a scale of nothing", () => {
  expect(spellMarks(["Python ○", "SQL ●"])).toEqual(["Python  ", "SQL  "]);
});
