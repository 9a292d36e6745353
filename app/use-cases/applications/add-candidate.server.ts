import { NO_CANDIDATE, canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { CandidateInput } from "#app/hiring/applications/application-form.ts";
import { resumeFault } from "#app/hiring/applications/resume-file.ts";
import type { ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadOpening } from "#app/platform/db/sight.server.ts";
import {
  addApplication,
  attachResume,
  findOrAddCandidate,
  lockAddress,
} from "./internal/receive-application.server.ts";
import type { StoredResume } from "./internal/receive-application.server.ts";

export type AddCandidateInput = CandidateInput & {
  readonly openingId: string;
  readonly source: "added_by_recruiter" | "referral";
  readonly sourceDetail: string;
  readonly resumes: readonly (StoredResume & ResumeFacts)[];
};

/**
 * Adds a candidate by hand to an opening, with any number of files. Returns the application's id. Refuses files that
 * are no resume, and a candidate who stands at that opening already, naming the application to go to.
 */
export async function addCandidate(ctx: Ctx, input: AddCandidateInput): Promise<{ applicationId: string }> {
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
    await lockAddress(tx, input.email);
    const candidate = await findOrAddCandidate(tx, ctx, candidateInput);
    const known = await tx.application.findFirst({ where: { candidateId: candidate.id, openingId } });
    if (known)
      throw conflict(
        `${candidate.name} already stands at this opening. Open that application instead: /applications/${known.id}`,
      );
    const phones = opening.row.sessions.filter((session) => session.kind === "phone").length;
    const application = await addApplication(tx, ctx, {
      candidateId: candidate.id,
      openingId,
      source,
      sourceDetail,
      consentAt: null,
      phoneScreens: Math.max(1, phones),
    });
    for (const { key, fileName, fileType, bytes, sha256 } of resumes) {
      const resume = { key, fileName, fileType, bytes, sha256 };
      await attachResume(tx, ctx, { candidateId: candidate.id, applicationId: application.id, resume });
    }
    return { applicationId: application.id };
  });
}
