import { ERASED_WORDS } from "#app/hiring/applications/erasure.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/** The applications of one candidate and what hangs on them, by id. */
export type Traces = {
  /** The candidate, and every file that was merged into theirs. */
  readonly candidateIds: string[];
  readonly applicationIds: string[];
  readonly interviewIds: string[];
};

/**
 * Removes everything that was said or judged: notes and their history, evidence, ratings and levels, files and answers.
 * What was learnt from ratings goes before them. What is counted later (that an interview was held, a question asked, a scorecard in, a decision taken)
 * stays without a word.
 */
export async function eraseWords(tx: Tx, traces: Traces): Promise<void> {
  const ofApplications = { applicationId: { in: traces.applicationIds } };
  await removeEvidence(tx, ofApplications);
  await removeVerdicts(tx, ofApplications);
  await removeNotes(tx, traces.interviewIds);
  await tx.thread.deleteMany({ where: ofApplications });
  await tx.applicationAnswer.deleteMany({ where: ofApplications });
  await tx.candidateRequest.deleteMany({ where: ofApplications });
  await tx.inboxItem.deleteMany({ where: ofApplications });
  await removeHolds(tx, ofApplications);
  await removeReadings(tx, traces.candidateIds);
  await tx.document.deleteMany({ where: { candidateId: { in: traces.candidateIds } } });
  await removeImported(tx, traces.candidateIds);
  await forgetFiles(tx, traces);
  await emptyInterviews(tx, traces.interviewIds);
  await emptyOutcomes(tx, ofApplications);
}

async function removeReadings(tx: Tx, candidateIds: string[]): Promise<void> {
  await tx.resumeCorrection.deleteMany({ where: { candidateId: { in: candidateIds } } });
  await tx.resumeReading.deleteMany({ where: { candidateId: { in: candidateIds } } });
}

/** Days that were held for them: whoever they were held of is free again. */
async function removeHolds(tx: Tx, ofApplications: OfApplications): Promise<void> {
  await tx.heldTime.deleteMany({ where: { hold: ofApplications } });
  await tx.heldInterview.deleteMany({ where: { hold: ofApplications } });
  await tx.hold.deleteMany({ where: ofApplications });
}

/**
 * What imports brought goes; that somebody of this id was here stays as a digest, so that importing the same file again
 * does not bring them back.
 */
async function removeImported(tx: Tx, candidateIds: string[]): Promise<void> {
  await tx.importedFact.deleteMany({ where: { candidateId: { in: candidateIds } } });
  await tx.importedThing.deleteMany({
    where: { candidateId: { in: candidateIds }, kind: { in: ["application", "document"] } },
  });
  await tx.$executeRaw`
    UPDATE "ImportedThing" SET before = NULL, "keptBecause" = '',
      "sourceId" = 'sha256:' || encode(sha256(convert_to("sourceId", 'UTF8')), 'hex')
    WHERE "candidateId" = ANY (${candidateIds})`;
  await tx.$executeRaw`
    UPDATE "ImportRow" SET record = NULL, message = '', place = '' WHERE "candidateId" = ANY (${candidateIds})`;
}

type OfApplications = { readonly applicationId: { readonly in: string[] } };

async function removeEvidence(tx: Tx, ofApplications: OfApplications): Promise<void> {
  await tx.decisionCitation.deleteMany({ where: { decision: ofApplications } });
  await tx.scorecardEvidence.deleteMany({ where: { signal: ofApplications } });
  await tx.signalVerdict.deleteMany({ where: { signal: ofApplications } });
  await tx.signal.deleteMany({ where: ofApplications });
}

async function removeVerdicts(tx: Tx, ofApplications: OfApplications): Promise<void> {
  await tx.scorecardRevision.deleteMany({ where: { scorecard: ofApplications } });
  await tx.scorecardLevel.deleteMany({ where: { scorecard: ofApplications } });
  await tx.scorecard.updateMany({ where: ofApplications, data: { recommendation: null, summary: "" } });
  await tx.answerRating.deleteMany({ where: { askedQuestion: { interview: ofApplications } } });
}

/** Documents of live notes are known by name alone: `interview.<id>.shared`, `interview.<id>.private.<person>`. */
async function removeNotes(tx: Tx, interviewIds: string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM "NoteUpdate" WHERE split_part(name, '.', 2) = ANY (${interviewIds})`;
  await tx.$executeRaw`DELETE FROM "NoteState" WHERE split_part(name, '.', 2) = ANY (${interviewIds})`;
  await tx.$executeRaw`DELETE FROM "NoteClient" WHERE split_part(name, '.', 2) = ANY (${interviewIds})`;
  await tx.noteAmendment.deleteMany({ where: { interviewId: { in: interviewIds } } });
  await tx.noteText.deleteMany({ where: { interviewId: { in: interviewIds } } });
}

async function emptyInterviews(tx: Tx, interviewIds: string[]): Promise<void> {
  const ofInterviews = { interviewId: { in: interviewIds } };
  await tx.deliveryTag.deleteMany({ where: ofInterviews });
  await tx.plannedQuestion.updateMany({ where: ofInterviews, data: { reason: "" } });
  await tx.skippedQuestion.updateMany({ where: ofInterviews, data: { reason: "" } });
  await tx.askedQuestion.updateMany({
    where: { ...ofInterviews, ownText: { not: "" } },
    data: { ownText: ERASED_WORDS },
  });
  // The lines they stood beside are gone.
  await tx.askedQuestion.updateMany({ where: ofInterviews, data: { noteLineId: null } });
  await tx.roomAct.deleteMany({ where: ofInterviews });
  await tx.interview.updateMany({
    where: { id: { in: interviewIds } },
    data: {
      place: "",
      link: "",
      cancelledReason: null,
      phoneOutcome: null,
      phoneOutcomeNote: "",
      closeStrength: "",
    },
  });
}

async function emptyOutcomes(tx: Tx, ofApplications: OfApplications): Promise<void> {
  await tx.screeningPlace.deleteMany({ where: ofApplications });
  await tx.screeningDecision.updateMany({ where: ofApplications, data: { levels: {}, note: "" } });
  await tx.decision.updateMany({ where: ofApplications, data: { rationale: ERASED_WORDS, dissent: "" } });
  await tx.offer.updateMany({ where: ofApplications, data: { terms: "", startDate: null } });
  await tx.candidateFeedback.updateMany({ where: ofApplications, data: { text: "" } });
  await tx.processFeedback.updateMany({ where: ofApplications, data: { text: "" } });
}

/** What is compared and searched of the files, and what their merges took over. That they were merged stays. */
async function forgetFiles(tx: Tx, { candidateIds, applicationIds }: Traces): Promise<void> {
  const ids = { in: candidateIds };
  await tx.candidateKey.deleteMany({ where: { candidateId: ids } });
  await tx.duplicateSuggestion.deleteMany({ where: { OR: [{ firstId: ids }, { secondId: ids }] } });
  await tx.candidateMerge.updateMany({
    where: { OR: [{ keptId: ids }, { goneId: ids }] },
    data: { before: {}, after: {}, moved: {} },
  });
  await tx.searchEntry.deleteMany({ where: { applicationId: { in: applicationIds } } });
  await tx.searchStale.deleteMany({ where: { applicationId: { in: applicationIds } } });
}
