import { canOnApplication, type ApplicationAction } from "#app/hiring/access/applications.policy.ts";
import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { runsProcess } from "#app/hiring/access/sight.ts";
import { candidateReasonsFor } from "#app/hiring/applications/disposition-reasons.ts";
import { mayNeedPhoneScreens } from "#app/hiring/applications/phone-screens.ts";
import { isEndUntold, isWithoutNews, whyPromiseHidden } from "#app/hiring/applications/promise.ts";
import type { Telling, WaitingCandidate } from "#app/hiring/applications/promise.ts";
import { decideMove } from "#app/hiring/applications/stage-machine.ts";
import { canTakeBack } from "#app/hiring/mail/mail-state.ts";
import { nextStage, previousStage } from "#app/hiring/applications/stages.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { HIDDEN_ORIGINAL } from "#app/hiring/screening/blind.ts";
import { BEFORE_FIRST_LOOK, LOOK_OWED, owesSecondLook } from "#app/hiring/screening/looks.ts";
import { readsBlind } from "#app/platform/db/blind-reading.server.ts";
import { hasToBook } from "#app/hiring/scheduling/open-sessions.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadToBook } from "#app/platform/db/to-book.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { readWaiting } from "#app/platform/db/waiting.server.ts";
import { NO_CORRESPONDENCE, readCorrespondence } from "./internal/application-correspondence.server.ts";
import { readDocuments } from "./internal/application-documents.server.ts";
import { readInterviews } from "./internal/application-interviews.server.ts";
import { readTimeline } from "./internal/application-timeline.server.ts";
import { GIVEN_ANSWER, answersOf } from "./internal/given-answers.server.ts";
import { firstLookArrived, lookFactsOf } from "./internal/look-facts.server.ts";
import { readMoveFacts } from "./internal/move-facts.server.ts";
import { readPhoneScreenFacts } from "./internal/phone-screen-facts.server.ts";
import { readSeenBefore } from "./internal/seen-before.server.ts";

/** What the first look at a resume may have changed, as it was before. */
const UNREAD = {
  ...BEFORE_FIRST_LOOK,
  dispositionCode: null,
  dispositionText: "",
  disposedAt: null,
  track: null,
} as const;

/**
 * One application: the candidate, where it stands and what may happen next, its interviews, documents and
 * timeline. Contact details, mails, offers, reasons of rejection, how a phone screen ended and what the next move needs
 * are for those who run the process. Holds no verdict of anybody else before the reveal. Of an erased
 * candidate it holds what is still counted, and nothing to do. Tells what happened when the candidate was seen before, as
 * far as the reader may see it. While the resume waits, originals stay closed to whoever reads blind; whoever owes it a
 * second look is shown the application as it was before the first one. Refuses with "not found" whoever may not see it.
 */
export async function getApplication(ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  const { subject } = loaded;
  requireAllowed(canOnApplication(ctx.actor, "view", subject), "This application");
  const looks = await lookFactsOf(ctx.db, loaded.row);
  const owesLook =
    canOnApplication(ctx.actor, "screen", subject).allowed && owesSecondLook(looks, ctx.actor.id, ctx.now);
  const row = owesLook ? { ...loaded.row, ...UNREAD } : loaded.row;
  const process = runsProcess(ctx.actor, subject);
  const mayMove = !owesLook && canOnApplication(ctx.actor, "move", subject).allowed;
  const revealed = row.revealedAt !== null;
  const contact = canOnApplication(ctx.actor, "view_contact", subject).allowed;
  const keepsMail = canOnMail(ctx.actor, "retry", { application: subject }).allowed;
  const until = owesLook ? await firstLookArrived(ctx.db, applicationId, looks) : null;
  const waits = row.stage === "resume_screen" && row.disposition === null;
  const blind = waits && (await readsBlind(ctx.db, ctx.actor.id, row.opening));
  const { candidate } = row;
  const keeps =
    !candidate.erasedAt && canOnCandidate(ctx.actor, "edit", { ...subject, applications: [subject] }).allowed;
  const [
    { documents, named },
    answers,
    interviews,
    correspondence,
    offer,
    decision,
    timeline,
    people,
    facts,
    phoneFacts,
    seenBefore,
    toBook,
  ] = await Promise.all([
    readDocuments(ctx, {
      applicationId,
      candidateId: row.candidateId,
      blind,
      contact: keeps ? candidate : null,
    }),
    ctx.db.applicationAnswer.findMany({
      where: { applicationId },
      select: GIVEN_ANSWER,
    }),
    owesLook ? [] : readInterviews(ctx, { applicationId, process, revealed }),
    process
      ? readCorrespondence(ctx, { applicationId, email: row.candidate.email, until })
      : NO_CORRESPONDENCE,
    process ? ctx.db.offer.findFirst({ where: { applicationId }, orderBy: { createdAt: "desc" } }) : null,
    revealed
      ? ctx.db.decision.findFirst({
          where: { applicationId, supersededAt: null },
          orderBy: { decidedAt: "desc" },
          select: { id: true, outcome: true, decidedAt: true },
        })
      : null,
    readTimeline(ctx, { applicationId, revealed, process, keepsMail, until }),
    ctx.db.person.findMany({
      where: {
        id: {
          in: [row.opening.hiringManagerId, row.opening.recruiterId, row.referredById].filter(
            (id) => id !== null,
          ),
        },
      },
      select: { id: true, name: true },
    }),
    mayMove ? readMoveFacts(ctx.db, row) : null,
    mayMove && !row.candidate.erasedAt ? readPhoneScreenFacts(ctx.db, row) : null,
    readSeenBefore(ctx, { candidateId: row.candidateId, applicationId }),
    process ? loadToBook(ctx.db, row, ctx.now) : null,
  ]);
  const { name, email, phone, links, location, timeZone, erasedAt } = row.candidate;
  const may = (action: ApplicationAction) =>
    !erasedAt && !owesLook && canOnApplication(ctx.actor, action, subject).allowed;
  // Why a move is refused can tell how a phone screen ended, so it is for those who move.
  const next = facts ? nextStage(row.stage) : null;
  const forward =
    facts && next ? decideMove({ stage: row.stage, disposition: row.disposition, to: next, facts }) : null;
  return {
    application: {
      id: row.id,
      stage: row.stage,
      stageEnteredAt: owesLook ? row.createdAt : row.stageEnteredAt,
      disposition: row.disposition,
      dispositionCode: process ? row.dispositionCode : null,
      dispositionText: process ? row.dispositionText : "",
      disposedAt: row.disposedAt,
      onHold: row.onHold,
      source: row.source,
      sourceDetail: row.sourceDetail,
      referredBy: people.find((person) => person.id === row.referredById)?.name ?? null,
      track: row.track,
      phoneScreens: process ? row.phoneScreens : null,
      revealedAt: row.revealedAt,
      createdAt: row.createdAt,
    },
    candidate: {
      id: row.candidateId,
      name,
      location,
      timeZone,
      erasedAt,
      contact: contact && !erasedAt ? { email, phone, links, named } : null,
      worksHere: process && row.candidate.personId !== null,
      doNotContact: process && row.candidate.doNotContactAt !== null,
    },
    seenBefore,
    opening: {
      id: row.openingId,
      title: row.opening.title,
      slug: row.opening.slug,
      hiringManager: people.find((person) => person.id === row.opening.hiringManagerId)?.name ?? "",
      recruiter: people.find((person) => person.id === row.opening.recruiterId)?.name ?? "",
    },
    documents,
    hiddenOriginal: blind ? HIDDEN_ORIGINAL : null,
    answers: answersOf(answers, { blind, shown: (text) => text }),
    interviews,
    ...correspondence,
    offer: offer ? { id: offer.id, state: offer.state } : null,
    decision,
    timeline,
    next: next
      ? { stage: next, allowed: forward?.ok ?? false, why: forward?.ok === false ? forward.message : null }
      : null,
    previous: previousStage(row.stage),
    reasons: {
      rejected: candidateReasonsFor(row.stage, "rejected"),
      withdrawn: candidateReasonsFor(row.stage, "withdrawn"),
    },
    may: {
      move: may("move"),
      dispose: may("dispose"),
      reopen: may("reopen"),
      schedule: may("schedule"),
      book: toBook !== null && may("schedule") && hasToBook(row, toBook),
      override: may("override_scorecards"),
      offer: may("make_offer"),
      attach:
        !erasedAt &&
        canOnDocument(ctx.actor, "upload", {
          candidatePersonId: subject.candidatePersonId,
          candidateEmail: subject.candidateEmail,
          applications: [subject],
        }).allowed,
    },
    promise:
      mayMove && !row.disposition && row.stage !== "hired"
        ? promiseToRecruiter(await readWaiting(ctx.db, row, ctx.now), ctx.now)
        : null,
    /** A rejection of which the candidate is left without a word, for those who can end that. */
    endUntold: may("dispose") ? endUntoldOf(row, correspondence.mails, ctx.now) : null,
    // Whether the second phone screen may be waived or asked for tells how the first one ended.
    phoneScreens: phoneFacts
      ? {
          mayWaive: mayNeedPhoneScreens(1, phoneFacts).ok,
          mayAsk: mayNeedPhoneScreens(2, phoneFacts).ok,
        }
      : null,
    runsProcess: process,
    /** Why most of it is closed to this reader, and where they read the resume, if they owe it a second look. */
    lookOwed: owesLook
      ? { why: LOOK_OWED, readAt: `/screening/${row.openingId}?application=${row.id}` }
      : null,
    viewerId: ctx.actor.id,
  };
}

/** A rejection that nobody has told, with the mail that is written and stands still; null when there is none. */
function endUntoldOf(
  row: Pick<WaitingCandidate, "disposition" | "toldAt">,
  mails: readonly (Telling & { readonly id: string; readonly template: string })[],
  now: Date,
): { readonly mailId: string | null } | null {
  const { disposition, toldAt } = row;
  const rejectionMail = mails.find(({ template }) => template === "rejection") ?? null;
  if (!isEndUntold({ disposition, toldAt, rejectionMail }, now)) return null;
  const stands = rejectionMail !== null && canTakeBack(rejectionMail.state);
  return { mailId: stands ? rejectionMail.id : null };
}

function promiseToRecruiter(waiting: WaitingCandidate, now: Date) {
  return {
    promisedFor: waiting.promisedFor,
    withoutNews: isWithoutNews(waiting, now),
    hidden: whyPromiseHidden(waiting, now),
  };
}
