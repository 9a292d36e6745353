import { NO_CANDIDATE, canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { CandidateInputSchema } from "#app/hiring/applications/application-form.ts";
import { resumeFault, type ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import { readEmails, readLinks, readName, readPhones } from "#app/hiring/imports/contacts.ts";
import { invalid, notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadOpening } from "#app/platform/db/sight.server.ts";
import { extractText } from "#app/platform/files/extract-text.server.ts";
import { addCandidate } from "./add-candidate.server.ts";
import { readProfile } from "./internal/read-profile.server.ts";
import type { StoredResume } from "./internal/receive-application.server.ts";

export type TakenResume = {
  readonly added: boolean;
  readonly applicationId: string;
  readonly name: string;
  /** What to look at, although it worked. */
  readonly hint: string;
};

const MAX_LINKS = 5;

/**
 * Makes a candidate at an opening of one resume: name and address stand in it. Somebody who stands at this opening
 * already is told, and nothing is added. Refuses what is no resume, and one without a name or an address, with what to
 * do; whoever may not add candidates; and an opening that is closed or a draft. The caller removes a file that was not
 * taken.
 */
export async function takeResume(
  ctx: Ctx,
  input: { readonly openingId: string; readonly resume: StoredResume & ResumeFacts },
): Promise<TakenResume> {
  const { openingId, resume } = input;
  await requireMayTake(ctx, openingId);
  const fault = resumeFault(resume);
  if (fault) throw invalid(fault);
  const read = await readProfile(extractText, {
    path: ctx.files.pathOf(resume.key),
    fileName: resume.fileName,
  });
  if (!read.ok) throw invalid(`${read.message} Add this person by hand, with the file.`);
  const { profile } = read;
  const { emails } = readEmails(profile.emails.map((one) => one.value));
  const { name } = readName(profile.name?.value ?? "");
  const [email] = emails;
  if (email === undefined)
    throw invalid("No e-mail address stands in this resume. Add this person by hand, with the file.");
  const parsed = CandidateInputSchema.safeParse({
    name: name || nameFromAddress(email),
    email,
    phone: readPhones(profile.phones.map((one) => one.value)).phones[0] ?? "",
    links: readLinks(profile.links.map((one) => one.value))
      .slice(0, MAX_LINKS)
      .join("\n"),
  });
  if (!parsed.success)
    throw invalid(
      `${parsed.error.issues[0]?.message ?? "It cannot be read."} Add this person by hand, with the file.`,
    );
  const outcome = await addCandidate(ctx, {
    ...parsed.data,
    openingId,
    source: "added_by_recruiter",
    sourceDetail: "Resume dropped on the opening",
    resumes: [resume],
  });
  if (!outcome.added)
    return { ...outcome, hint: "They stand at this opening already, so nothing was added." };
  const hint = name === "" ? "No name was found; it was made from the address. Correct it." : others(emails);
  return { ...outcome, name: parsed.data.name, hint };
}

/** Refuses whoever may not add candidates to this opening; asked before a file is received, too. */
export async function requireMayTake(ctx: Ctx, openingId: string): Promise<void> {
  requireAllowed(canOnCandidate(ctx.actor, "create", NO_CANDIDATE), "This page");
  const opening = await loadOpening(ctx.db, openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  requireAllowed(canOnOpening(ctx.actor, "add_application", opening.subject), "This opening");
  if (opening.row.state === "closed" || opening.row.state === "draft")
    throw invalid("This opening takes nobody at the moment. Publish it first.");
}

function nameFromAddress(email: string): string {
  const words = email.replace(/@.*$/, "").split(/[._+-]+/);
  const name = words
    .filter((word) => /\p{L}{2,}/u.test(word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).replace(/\d+$/, ""))
    .join(" ");
  return name.length < 2 ? email : name;
}

function others(emails: readonly string[]): string {
  return emails.length > 1 ? `Another address stands in it: ${emails.slice(1).join(", ")}.` : "";
}
