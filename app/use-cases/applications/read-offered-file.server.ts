import { NO_CANDIDATE, canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { resumeFault, type ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { extractText } from "#app/platform/files/extract-text.server.ts";
import { readProfile } from "./internal/read-profile.server.ts";

export type OfferedContact = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly links: readonly string[];
};

/**
 * Whose resume a file is, to fill a form with that a person then looks over; nothing is kept. Answers null for a file
 * that cannot be read. Refuses whoever may not add candidates.
 */
export async function readOfferedFile(
  ctx: Ctx,
  file: ResumeFacts & { readonly key: string; readonly fileName: string },
): Promise<OfferedContact | null> {
  requireAllowed(canOnCandidate(ctx.actor, "create", NO_CANDIDATE), "This page");
  if (resumeFault(file)) return null;
  const { key, fileName } = file;
  const read = await readProfile(extractText, { path: ctx.files.pathOf(key), fileName });
  if (!read.ok) return null;
  const { name, emails, phones, links } = read.profile;
  return {
    name: name?.value ?? "",
    email: emails[0]?.value ?? "",
    phone: phones[0]?.value ?? "",
    links: links.map(({ value }) => (/^https?:/i.test(value) ? value : `https://${value}`)),
  };
}
