/**
 * `npm run --silent resume:read -- --json FILE...`: one line a file with what it says as JSON Resume, how sure each
 * value is and where it stands. A file that cannot be read is told on its line, and never ends the run.
 */
import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { confidencesOf } from "#app/hiring/resumes/confidences.ts";
import { toJsonResume } from "#app/hiring/resumes/json-resume.ts";
import { createTextExtractor } from "#app/platform/files/extract-text.server.ts";
import { readProfile } from "#app/use-cases/applications/internal/read-profile.server.ts";

const extract = createTextExtractor({ concurrency: Math.min(4, availableParallelism()), timeoutMs: 60_000 });

async function describe(file: string): Promise<object> {
  try {
    const kind = await stat(file);
    if (!kind.isFile() && !kind.isDirectory())
      return { file, ok: false, error: "This is no file but a device or a pipe. Name a file." };
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
  if (code === "ELOOP") return "This link leads back to itself. Name the file that it was meant to lead to.";
  if (code === "ENAMETOOLONG") return "The name is too long for a file. Check how it is written.";
  return error instanceof Error ? error.message : String(error);
}

// Whatever is not the one option is the name of a file, also one that begins like an option.
const asked = process.argv.slice(2);
const until = asked.includes("--") ? asked.indexOf("--") : asked.length;
const inLines = asked.slice(0, until).includes("--json");
const files = asked.filter((word, index) => index > until || (index < until && word !== "--json"));
if (files.length === 0) {
  process.stderr.write("Name the files to read: npm run --silent resume:read -- --json FILE...\n");
  process.exitCode = 1;
}
// Whoever reads the lines may have had enough of them.
process.stdout.on("error", () => process.exit(0));
// All are asked for at once and told in the order they were named.
for (const reading of files.map(describe)) {
  const line = await reading;
  process.stdout.write(`${JSON.stringify(line, null, inLines ? 0 : 2)}\n`);
}
