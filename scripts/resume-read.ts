/**
 * `npm run --silent resume:read -- --json FILE...`: one line a file with what it says as JSON Resume, how sure each
 * value is and where it stands. A file that cannot be read is told on its line, and never ends the run.
 */
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { confidencesOf } from "#app/hiring/resumes/confidences.ts";
import { toJsonResume } from "#app/hiring/resumes/json-resume.ts";
import { createTextExtractor } from "#app/platform/files/extract-text.server.ts";
import { readProfile } from "#app/use-cases/applications/internal/read-profile.server.ts";

const extract = createTextExtractor({ concurrency: Math.min(4, availableParallelism()), timeoutMs: 60_000 });

async function describe(file: string): Promise<object> {
  try {
    const read = await readProfile(extract, { path: file, fileName: path.basename(file) });
    if (!read.ok) return { file, ok: false, error: read.message };
    const { mismatch } = read.extraction;
    return {
      file,
      ok: true,
      ...(mismatch === undefined ? {} : { warning: mismatch }),
      resume: toJsonResume(read.profile),
      confidence: confidencesOf(read.profile),
    };
  } catch (error) {
    return { file, ok: false, error: reasonOf(error) };
  }
}

/** Why the machine could not give the file, in words for people. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "There is no file of this name. Check where it is and how it is written.";
  if (code === "EISDIR") return "This is a folder. Name the files in it.";
  if (code === "EACCES") return "This file may not be read by you. Ask its owner, or copy it.";
  return error instanceof Error ? error.message : String(error);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
if (positionals.length === 0) {
  process.stderr.write("Name the files to read: npm run --silent resume:read -- --json FILE...\n");
  process.exitCode = 1;
}
// All are asked for at once and told in the order they were named.
for (const reading of positionals.map(describe)) {
  const line = await reading;
  process.stdout.write(`${JSON.stringify(line, null, values.json ? 0 : 2)}\n`);
}
