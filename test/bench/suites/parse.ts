import path from "node:path";
import { toJsonResume } from "#app/hiring/resumes/json-resume.ts";
import { createTextExtractor } from "#app/platform/files/extract-text.server.ts";
import { readProfile } from "#app/use-cases/applications/internal/read-profile.server.ts";
import type { Measured } from "../figures.ts";
import { readNaively } from "../resumes/baseline.ts";
import { factsOf } from "../resumes/facts.ts";
import { loadDataSet } from "../resumes/data-set.ts";
import { scoreResume } from "../resumes/score.ts";
import type { Facts, Scores } from "../resumes/score.ts";
import type { SuiteOptions } from "../suite-options.ts";

const NOTHING: Facts = {
  name: null,
  emails: [],
  phones: [],
  links: [],
  education: [],
  employment: [],
  skills: [],
};

/**
 * How much of what stands in resumes is read, field by field, by the rules of the data set; the reference is regular
 * expressions over the plain text of the same files. A file with a password is not scored.
 */
export async function measure({ data, only, say }: SuiteOptions): Promise<readonly Measured[]> {
  const extract = createTextExtractor({ timeoutMs: 60_000 });
  const ours: Scores = new Map();
  const naive: Scores = new Map();
  for (const sample of loadDataSet(data)) {
    if (sample.truth === null || sample.locked || (only.length > 0 && !only.includes(sample.id))) continue;
    const read = await readProfile(extract, { path: sample.path, fileName: path.basename(sample.path) });
    const facts = read.ok ? factsOf(toJsonResume(read.profile)) : NOTHING;
    scoreResume(sample.truth, facts, ours, (what) => say(`${sample.id}: ${what}`));
    scoreResume(sample.truth, read.ok ? readNaively(read.extraction.text) : NOTHING, naive);
  }
  return [...ours].map(([figure, { right, of }]) => {
    const reference = naive.get(figure);
    return {
      figure: `${figure} (${of})`,
      value: (100 * right) / of,
      unit: "%",
      reference: reference ? (100 * reference.right) / reference.of : 0,
    };
  });
}
