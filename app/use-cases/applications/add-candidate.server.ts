import { NO_CANDIDATE, canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { CandidateInput } from "#app/hiring/applications/application-form.ts";
import { resumeFault } from "#app/hiring/applications/resume-file.ts";
import type { ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import { referrerOf } from "#app/hiring/candidates/colleagues.ts";
import { invalid, notFound } from "#app/hiring/refusal.ts";
import { lockAddresses } from "#app/platform/db/address-lock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadOpening } from "#app/platform/db/sight.server.ts";
import { addApplication, keepResume, findOrAddCandidate } from "./internal/receive-application.server.ts";
import type { StoredResume } from "./internal/receive-application.server.ts";

export type AddCandidateInput = CandidateInput & {
  readonly openingId: string;
  readonly source: "added_by_recruiter" | "referral";
  readonly sourceDetail: string;
  readonly resumes: readonly (StoredResume & ResumeFacts)[];
};

export type AddedCandidate =
  | { readonly added: true; readonly applicationId: string }
  | { readonly added: false; readonly applicationId: string; readonly name: string };

/**
 * Adds a candidate by hand to an opening, with any number of files. Returns the application's id, or the one at
 * which this address stands at that opening already; nothing is added to it then. Refuses files that are no resume.
 */
export async function addCandidate(ctx: Ctx, input: AddCandidateInput): Promise<AddedCandidate> {
  requireAllowed(canOnCandidate(ctx.actor, "create", NO_CANDIDATE), "This page");
  const { openingId, source, sourceDetail, resumes, ...candidateInput } = input;
  for (const file of resumes) {
    const fault = resumeFault(file);
    if (fault) throw invalid(`${file.fileName}: ${fault}`, { resume: fault });
  }
  return inTransaction(ctx.db, async (tx) => {
    const opening = await loadOpening(tx, openingId, ctx.actor.id);
    if (!opening) throw notFound("This opening");
    requireAllowed(canOnOpening(ctx.actor, "add_application", opening.subject), "This opening");
    await lockAddresses(tx, input.email);
    const known = await tx.application.findFirst({
      where: {
        openingId,
        candidate: { OR: [{ email: input.email }, { merged: { some: { email: input.email } } }] },
      },
      // Of several runs the one that goes on, or else the last.
      orderBy: [{ disposition: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }],
      select: { id: true, candidate: { select: { name: true } } },
    });
    if (known) return { added: false, applicationId: known.id, name: known.candidate.name };
    const candidate = await findOrAddCandidate(tx, ctx, candidateInput);
    const phones = opening.row.sessions.filter((session) => session.kind === "phone").length;
    const application = await addApplication(tx, ctx, {
      candidateId: candidate.id,
      openingId,
      source,
      sourceDetail,
      referredById: source === "referral" ? await findReferrer(tx, sourceDetail) : null,
      consentAt: null,
      phoneScreens: Math.max(1, phones),
    });
    for (const { key, fileName, fileType, bytes, sha256 } of resumes) {
      const resume = { key, fileName, fileType, bytes, sha256 };
      await keepResume(tx, ctx, { candidateId: candidate.id, applicationId: application.id, resume });
    }
    return { added: true, applicationId: application.id };
  });
}

/** A referral of one of our people is kept as theirs. */
async function findReferrer(tx: Tx, typed: string): Promise<string | null> {
  if (typed === "") return null;
  const colleagues = await tx.person.findMany({ select: { id: true, name: true, email: true } });
  return referrerOf(typed, colleagues)?.id ?? null;
}
