import path from "node:path";
import { expect, test } from "vitest";
import { toJsonResume } from "#app/hiring/resumes/json-resume.ts";
import { createTextExtractor } from "#app/platform/files/extract-text.server.ts";
import { readProfile } from "#app/use-cases/applications/internal/read-profile.server.ts";
import { loadDataSet } from "#test/bench/resumes/data-set.ts";
import { factsOf } from "#test/bench/resumes/facts.ts";
import { scoreResume, type Scores } from "#test/bench/resumes/score.ts";

const FOLDER = new URL("../fixtures/made-resumes", import.meta.url).pathname;
const samples = loadDataSet(FOLDER);
const extract = createTextExtractor({ timeoutMs: 60_000 });

/** The goals of the product: identity nearly always, everything else four times in five. */
const GOALS = [
  [/^(?:name|email|phone)/, 0.95],
  [/./, 0.8],
] as const;

test("resumes in forty-four layouts and five languages are read as well as promised", async () => {
  const scores: Scores = new Map();
  for (const sample of samples) {
    const read = await readProfile(extract, { path: sample.path, fileName: path.basename(sample.path) });
    if (!read.ok || !sample.truth) throw new Error(`${sample.id} was not read.`);
    scoreResume(sample.truth, factsOf(toJsonResume(read.profile)), scores);
  }
  const below = [...scores].filter(([field, { right, of }]) => {
    const goal = GOALS.find(([fields]) => fields.test(field))?.[1] ?? 1;
    return right / of < goal;
  });
  expect(samples.length).toBeGreaterThanOrEqual(44);
  expect(below).toEqual([]);
});

test("headings of a Word document that stand under its sections are entries", async () => {
  const sample = samples.find(({ id }) => id === "heading-levels");
  if (!sample) throw new Error("heading-levels is missing.");
  const read = await readProfile(extract, { path: sample.path, fileName: "cv.docx" });
  expect(read.ok && read.profile.employment.map(({ company }) => company?.value)).toEqual([
    "Naranjal Tech",
    "Repartia",
    "Consultora Altura",
  ]);
});

test("accents that TeX sets before their letters stand over them", async () => {
  const sample = samples.find(({ id }) => id === "tex-accents");
  if (!sample) throw new Error("tex-accents is missing.");
  const read = await readProfile(extract, { path: sample.path, fileName: "cv.pdf" });
  expect(read.ok && read.profile.employment.map(({ company }) => company?.value)).toEqual([
    "Vinga Logistics AB",
    "Mölndal Medtech",
    "Trapets & Partner",
  ]);
  expect(read.ok && read.extraction.text).toContain("Göteborg");
});
