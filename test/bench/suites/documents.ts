import { readFile } from "node:fs/promises";
import path from "node:path";
import { createTextExtractor } from "#app/platform/files/extract-text.server.ts";
import { readProfile } from "#app/use-cases/applications/internal/read-profile.server.ts";
import { percentile } from "../figures.ts";
import type { Measured } from "../figures.ts";
import { loadDataSet } from "../resumes/data-set.ts";
import type { SuiteOptions } from "../suite-options.ts";

const ROUNDS = 2;

/**
 * Resumes read in a minute, each in a process of its own, two at a time, and the memory this process holds meanwhile;
 * the reference is reading the bytes of the same files and nothing else.
 */
export async function measure({ data, say }: SuiteOptions): Promise<readonly Measured[]> {
  const samples = loadDataSet(data).filter((sample) => sample.truth !== null && !sample.locked);
  const extract = createTextExtractor({ timeoutMs: 60_000, concurrency: 2 });
  const each: number[] = [];
  const began = performance.now();
  let refused = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(
      samples.map(async (sample) => {
        const since = performance.now();
        const read = await readProfile(extract, { path: sample.path, fileName: path.basename(sample.path) });
        if (!read.ok) refused += 1;
        each.push(performance.now() - since);
      }),
    );
    say(`Round ${round + 1}: ${each.length} read, ${refused} refused.`);
  }
  const minutes = (performance.now() - began) / 60_000;
  const bytesBegan = performance.now();
  for (const sample of samples) await readFile(sample.path);
  const bare = (performance.now() - bytesBegan) / samples.length;
  return [
    { figure: "documents read", value: each.length / minutes, unit: "a minute", reference: null },
    {
      figure: "a document, half of them",
      value: (minutes * 60_000) / each.length,
      unit: "ms",
      reference: bare,
    },
    { figure: "a batch with waiting, p95", value: percentile(each, 95), unit: "ms", reference: null },
    {
      figure: "memory of the reader's parent",
      value: process.memoryUsage().rss / (1024 * 1024),
      unit: "MB",
      reference: null,
    },
  ];
}
