import { fromJsonResume } from "#app/hiring/resumes/from-json-resume.ts";
import type { ResumeProfile } from "#app/hiring/resumes/profile.ts";
import { readResume } from "#app/hiring/resumes/read-resume.ts";
import type { ExtractionInput } from "#app/platform/files/extract-text.server.ts";
import type { ExtractionResult } from "#app/platform/files/extraction-result.server.ts";

export type ReadProfile =
  | {
      readonly ok: true;
      readonly profile: ResumeProfile;
      readonly extraction: ExtractionResult & { ok: true };
    }
  | { readonly ok: false; readonly message: string };

/**
 * From a file to what it says of a person. The file is opened by the given extractor, in a sealed process; what came
 * out of it is read by pure rules. A file that cannot be read is answered with the reason for people.
 */
export async function readProfile(
  extract: (input: ExtractionInput) => Promise<ExtractionResult>,
  input: ExtractionInput,
): Promise<ReadProfile> {
  const extraction = await extract(input);
  if (!extraction.ok) return { ok: false, message: extraction.message };
  const structured = extraction.type === "txt" ? fromJsonResume(extraction.text) : undefined;
  return {
    ok: true,
    profile: structured ?? readResume(extraction.layout, { scanned: extraction.scanned === true }),
    extraction,
  };
}
