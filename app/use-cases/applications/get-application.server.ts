import { canOnApplication, type ApplicationAction } from "#app/hiring/access/applications.policy.ts";
import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { runsProcess } from "#app/hiring/access/sight.ts";
import { candidateReasonsFor } from "#app/hiring/applications/disposition-reasons.ts";
import { mayNeedPhoneScreens } from "#app/hiring/applications/phone-screens.ts";
import { isWithoutNews } from "#app/hiring/applications/promise.ts";
import { decideMove } from "#app/hiring/applications/stage-machine.ts";
import { nextStage, previousStage } from "#app/hiring/applications/stages.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { profileLines } from "#app/hiring/resumes/profile-lines.ts";
import { HIDDEN_ORIGINAL } from "#app/hiring/screening/blind.ts";
import { maySeeOtherLooks, tellsFirstLook } from "#app/hiring/screening/looks.ts";
import { maySeeVerdict } from "#app/hiring/scorecards/seal.ts";
import { describeEvent, isOnTimeline } from "#app/hiring/timeline/describe-event.ts";
import type { EventContent } from "#app/hiring/timeline/describe-event.ts";
import type { EventType } from "#app/hiring/timeline/event-types.ts";
import { readsBlind } from "#app/platform/db/blind-reading.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadReadings } from "#app/platform/db/resume-readings.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { GIVEN_ANSWER, answersOf } from "./internal/given-answers.server.ts";
import { lookFactsOf } from "./internal/look-facts.server.ts";
import { readMoveFacts } from "./internal/move-facts.server.ts";
import { readPhoneScreenFacts } from "./internal/phone-screen-facts.server.ts";
import { readWaiting } from "#app/platform/db/waiting.server.ts";
import { readSeenBefore } from "./internal/seen-before.server.ts";

const TIMELINE_LENGTH = 200;

/**
 * One application: the candidate, where it stands and what may happen next, its interviews, documents and
 * timeline. Contact details, mails, offers, reasons of rejection, how a phone screen ended and what the next move needs
 * are for those who run the process. Holds no verdict of anybody else before the reveal. Of an erased
 * candidate it holds what is still counted, and nothing to do. Tells what happened when the candidate was seen before, as
 * far as the reader may see it. While the resume waits, originals stay closed to whoever reads blind, and a maybe to whoever
 * is to give a second look. Refuses with "not found" whoever may not see it.
 */
export async function getApplication(ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  const { row, subject } = loaded;
  requireAllowed(canOnApplication(ctx.actor, "view", subject), "This application");
  const process = runsProcess(ctx.actor, subject);
  const mayMove = canOnApplication(ctx.actor, "move", subject).allowed;
  const contact = canOnApplication(ctx.actor, "view_contact", subject).allowed;
  const owesLook = !maySeeOtherLooks(await lookFactsOf(ctx.db, row), ctx.actor.id);
  const waits = row.stage === "resume_screen" && row.disposition === null;
  const blind = waits && (await readsBlind(ctx.db, ctx.actor.id, row.opening));
  const [
    documents,
    answers,
    interviews,
    requests,
    mails,
    replies,
    offer,
    decision,
    timeline,
    people,
    facts,
    phoneFacts,
    seenBefore,
  ] = await Promise.all([
    ctx.db.document.findMany({
      where: {
        kind: "resume",
        OR: [{ applicationId }, { candidateId: row.candidateId, applicationId: null }],
      },
      orderBy: { createdAt: "desc" },
      select: {
        id: true,
        fileName: true,
        fileType: true,
        bytes: true,
        textState: true,
        textProblem: true,
        uploadedById: true,
        createdAt: true,
      },
    }),
    ctx.db.applicationAnswer.findMany({
      where: { applicationId },
      select: GIVEN_ANSWER,
    }),
    ctx.db.interview.findMany({
      where: { applicationId },
      orderBy: [{ startsAt: "asc" }],
      select: {
        id: true,
        kind: true,
        number: true,
        name: true,
        startsAt: true,
        endsAt: true,
        state: true,
        place: true,
        link: true,
        phoneOutcome: true,
        interviewerId: true,
        interviewer: { select: { name: true } },
        scorecard: { where: { state: "submitted" }, select: { authorId: true } },
      },
    }),
    process
      ? ctx.db.candidateRequest.findMany({
          where: { applicationId, resolvedAt: null },
          orderBy: { createdAt: "asc" },
        })
      : [],
    process
      ? ctx.db.mail.findMany({
          where: { applicationId },
          orderBy: { createdAt: "desc" },
          select: { id: true, template: true, state: true, delivery: true, sendAfter: true, sentAt: true },
        })
      : [],
    process
      ? ctx.db.mailReply.findMany({
          where: { applicationId },
          orderBy: { receivedAt: "desc" },
          select: { id: true, receivedAt: true, fromAddress: true },
        })
      : [],
    process ? ctx.db.offer.findFirst({ where: { applicationId }, orderBy: { createdAt: "desc" } }) : null,
    row.revealedAt
      ? ctx.db.decision.findFirst({
          where: { applicationId, supersededAt: null },
          orderBy: { decidedAt: "desc" },
          select: { id: true, outcome: true, decidedAt: true },
        })
      : null,
    readTimeline(ctx, { applicationId, revealed: row.revealedAt !== null, process, owesLook }),
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
  ]);
  const readings = await loadReadings(
    ctx.db,
    documents.map((document) => document.id),
  );
  const { name, email, phone, links, location, timeZone, erasedAt } = row.candidate;
  const may = (action: ApplicationAction) =>
    !erasedAt && canOnApplication(ctx.actor, action, subject).allowed;
  const maySeeOutcome = (authorId: string) =>
    process || maySeeVerdict({ viewerId: ctx.actor.id, authorId, revealed: row.revealedAt !== null });
  // Why a move is refused can tell how a phone screen ended, so it is for those who move.
  const next = facts ? nextStage(row.stage) : null;
  const forward =
    facts && next ? decideMove({ stage: row.stage, disposition: row.disposition, to: next, facts }) : null;
  return {
    application: {
      id: row.id,
      stage: row.stage,
      stageEnteredAt: row.stageEnteredAt,
      disposition: row.disposition,
      dispositionCode: process ? row.dispositionCode : null,
      dispositionText: process ? row.dispositionText : "",
      disposedAt: row.disposedAt,
      // A maybe puts an application on hold, which a second screener is not to know.
      onHold: row.onHold && !owesLook,
      source: row.source,
      sourceDetail: row.sourceDetail,
      referredBy: people.find((person) => person.id === row.referredById)?.name ?? null,
      track: owesLook ? null : row.track,
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
      contact: contact && !erasedAt ? { email, phone, links } : null,
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
    documents: documents.map(({ uploadedById, ...document }) => {
      const reading = readings.get(document.id);
      const original = blind && uploadedById !== ctx.actor.id ? null : `/files/${document.id}`;
      return {
        ...document,
        fileName: original === null ? "File" : document.fileName,
        original,
        lines: reading && original !== null ? profileLines(reading) : null,
      };
    }),
    hiddenOriginal: blind ? HIDDEN_ORIGINAL : null,
    answers: answersOf(answers, { blind, shown: (text) => text }),
    interviews: interviews.map(({ scorecard, phoneOutcome, ...interview }) => ({
      ...interview,
      phoneOutcome: maySeeOutcome(interview.interviewerId) ? phoneOutcome : null,
      scorecardSubmitted: scorecard.length > 0,
    })),
    requests,
    mails,
    replies: replies.map(({ fromAddress, ...reply }) => ({
      ...reply,
      /** Anybody who was shown the address can write to it. */
      isFromCandidate: fromAddress.toLowerCase() === email.toLowerCase(),
    })),
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
        ? {
            promisedFor: row.promisedFor,
            withoutNews: isWithoutNews(await readWaiting(ctx.db, row, ctx.now), ctx.now),
          }
        : null,
    // Whether the second phone screen may be waived or asked for tells how the first one ended.
    phoneScreens: phoneFacts
      ? {
          mayWaive: mayNeedPhoneScreens(1, phoneFacts).ok,
          mayAsk: mayNeedPhoneScreens(2, phoneFacts).ok,
        }
      : null,
    runsProcess: process,
    viewerId: ctx.actor.id,
  };
}

async function readTimeline(
  ctx: { readonly db: Db; readonly actor: { readonly id: string } },
  input: {
    readonly applicationId: string;
    readonly revealed: boolean;
    readonly process: boolean;
    readonly owesLook: boolean;
  },
) {
  const events = await ctx.db.event.findMany({
    // Sealed events of others are left out before they are counted, so that the length tells nothing of them.
    where: {
      applicationId: input.applicationId,
      ...(input.revealed ? {} : { OR: [{ sealed: false }, { actorId: ctx.actor.id }] }),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: TIMELINE_LENGTH,
  });
  const shown = events.filter((event) => {
    const type = event.type as EventType;
    if (!isOnTimeline(type, { runsProcess: input.process })) return false;
    if (input.owesLook && tellsFirstLook(type)) return false;
    if (!event.sealed) return true;
    return maySeeVerdict({ viewerId: ctx.actor.id, authorId: event.actorId ?? "", revealed: input.revealed });
  });
  const actorIds = shown.flatMap((event) =>
    event.actorKind === "person" && event.actorId ? [event.actorId] : [],
  );
  const interviewIds = shown.flatMap((event) => (event.interviewId ? [event.interviewId] : []));
  const [people, interviews] = await Promise.all([
    ctx.db.person.findMany({ where: { id: { in: actorIds } }, select: { id: true, name: true } }),
    ctx.db.interview.findMany({ where: { id: { in: interviewIds } }, select: { id: true, name: true } }),
  ]);
  return shown.map((event) => ({
    id: String(event.id),
    at: event.at,
    type: event.type,
    who:
      event.actorKind === "person"
        ? (people.find((person) => person.id === event.actorId)?.name ?? "Somebody")
        : event.actorKind === "candidate"
          ? "The candidate"
          : "Baton",
    what: describeEvent({
      type: event.type as EventType,
      before: event.before as EventContent | null,
      after: event.after as EventContent | null,
      interviewName: interviews.find((interview) => interview.id === event.interviewId)?.name ?? null,
    }),
  }));
}
