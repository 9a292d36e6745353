import { readFile } from "node:fs/promises";
import path from "node:path";
import { createTextExtractor } from "#app/platform/files/extract-text.server.ts";
import { readProfile } from "#app/use-cases/applications/internal/read-profile.server.ts";
import { percentile } from "../figures.ts";
import type { Measured } from "../figures.ts";
import { loadDataSet, type Sample } from "../resumes/data-set.ts";
import type { SuiteOptions } from "../suite-options.ts";

const ROUNDS = 3;
const WORKERS = 2;

/**
 * Resumes read in a second by sealed processes, one and two of them, and the memory this process holds meanwhile; the
 * first round warms them up. Scans are read by machine and told apart. The reference is reading the bytes of the same
 * files and nothing else.
 */
export async function measure({ data, say }: SuiteOptions): Promise<readonly Measured[]> {
  const samples = loadDataSet(data).filter((sample) => sample.truth !== null && !sample.locked);
  const scanned = samples.filter(({ path: file }) => /scan|image|photo/.test(path.basename(file)));
  const written = samples.filter((sample) => !scanned.includes(sample));
  const one = await readAll(written, 1, say);
  const two = await readAll(written, WORKERS, say);
  const scans = await readAll(scanned, 1, say);
  const bytesBegan = performance.now();
  for (const sample of written) await readFile(sample.path);
  const bare = (performance.now() - bytesBegan) / written.length;
  return [
    { figure: "resumes of text, one worker", value: 1_000 / one.mean, unit: "a second", reference: null },
    { figure: "resumes of text, two workers", value: 1_000 / two.mean, unit: "a second", reference: null },
    { figure: "a resume of text", value: one.mean, unit: "ms", reference: bare },
    { figure: "a resume of text, p95", value: percentile(one.each, 95), unit: "ms", reference: null },
    { figure: "a scanned page", value: scans.mean, unit: "ms", reference: null },
    {
      figure: "memory of the reader's parent",
      value: process.memoryUsage().rss / (1024 * 1024),
      unit: "MB",
      reference: null,
    },
  ];
}

async function readAll(
  samples: readonly Sample[],
  concurrency: number,
  say: SuiteOptions["say"],
): Promise<{ readonly mean: number; readonly each: readonly number[] }> {
  const extract = createTextExtractor({ timeoutMs: 60_000, concurrency });
  const each: number[] = [];
  let took = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const lanes = Array.from({ length: concurrency }, (_, lane) =>
      samples.filter((_sample, index) => index % concurrency === lane),
    );
    await Promise.all(
      lanes.map(async (lane) => {
        for (const sample of lane) {
          const since = performance.now();
          const read = await readProfile(extract, {
            path: sample.path,
            fileName: path.basename(sample.path),
          });
          if (!read.ok) throw new Error(`${sample.id} was not read: ${read.message}`);
          if (round > 0) each.push(performance.now() - since);
        }
      }),
    );
    if (round > 0) took += performance.now() - began;
  }
  say(`${samples.length} files, ${concurrency} at a time, read ${ROUNDS} times.`);
  return { mean: took / ((ROUNDS - 1) * Math.max(1, samples.length)), each };
}
