import { careersAccess } from "#app/hiring/access/careers.policy.ts";
import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { decideApplyingAgain, reapplyRulesOf } from "#app/hiring/applications/applying-again.ts";
import {
  CANDIDATE_STEPS,
  candidateStanding,
  isStillOpen,
  knownDisposition,
  knowsOfRejection,
} from "#app/hiring/applications/candidate-view.ts";
import { promiseShown } from "#app/hiring/applications/promise.ts";
import { NEVER_READ } from "#app/hiring/mail/delivery-report.ts";
import { addressFor } from "#app/hiring/interviews/building.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import type { OpeningState } from "#app/hiring/openings/opening-state.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { listEarlierRuns } from "./internal/earlier-runs.server.ts";
import { applicationOfLink } from "./internal/private-link.server.ts";
import { readWaiting } from "#app/platform/db/waiting.server.ts";

type Ended = {
  readonly candidateId: string;
  readonly openingId: string;
  readonly opening: { readonly slug: string; readonly state: OpeningState };
};

/** The form of an opening that still takes applications. */
function formOf({ slug, state }: Ended["opening"]): string | null {
  return careersAccess(state) === "open" ? `/careers/${slug}/apply` : null;
}

/**
 * Where whoever ended here may apply again and from which date (null: at once), as the form itself decides it; null while
 * a run goes on, or has ended in a way that no mail has told.
 */
async function applyAgain(ctx: VisitorCtx, ended: Ended) {
  const at = formOf(ended.opening);
  if (at === null) return null;
  const company = await ctx.db.company.findFirst({ select: { reapplyAfterDays: true, timeZone: true } });
  const rules = { now: ctx.now, ...reapplyRulesOf(company) };
  const decided = decideApplyingAgain(await listEarlierRuns(ctx.db, ended, ctx.now), rules);
  if (decided.kind === "running") return null;
  return { at, from: decided.kind === "too_early" ? decided.from : null };
}

/**
 * What a candidate sees by their private link: where they stand, what comes next and when, and two questions after
 * each interview. Holds nothing that anybody wrote about them.
 */
export async function getOwnApplication(ctx: VisitorCtx, token: string) {
  const { application } = await applicationOfLink(ctx.db, ctx, token);
  if (!maySeeOwnStanding(application)) throw notFound("This page");
  const [company, interviews, rejectionsSent, requests, offersMade, resumes, processFeedback] =
    await Promise.all([
      ctx.db.company.findFirst({ select: { name: true, timeZone: true } }),
      ctx.db.interview.findMany({
        where: { applicationId: application.id, state: { in: ["scheduled", "in_progress", "completed"] } },
        orderBy: { startsAt: "asc" },
        select: {
          id: true,
          name: true,
          kind: true,
          minutes: true,
          startsAt: true,
          timeZone: true,
          place: true,
          link: true,
          state: true,
          interviewer: { select: { name: true, title: true } },
          feedback: { select: { id: true } },
        },
      }),
      ctx.db.mail.count({
        where: {
          applicationId: application.id,
          template: "rejection",
          state: { in: ["sent", "kept"] },
          createdAt: { gte: application.disposedAt ?? ctx.now },
          OR: [{ delivery: null }, { delivery: { notIn: [...NEVER_READ] } }],
        },
      }),
      ctx.db.candidateRequest.findMany({
        where: { applicationId: application.id, resolvedAt: null },
        select: { interviewId: true, kind: true },
      }),
      ctx.db.offer.count({
        where: { applicationId: application.id, state: { in: ["extended", "accepted", "declined"] } },
      }),
      ctx.db.document.findMany({
        where: { applicationId: application.id, kind: "resume" },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { fileName: true, textState: true, uploadedById: true },
      }),
      ctx.db.processFeedback.count({ where: { applicationId: application.id } }),
    ]);
  const { stage, disposition } = application;
  const toldOfRejection = knowsOfRejection(application, ctx.now);
  const known = knownDisposition({ disposition, toldOfRejection });
  const over = !isStillOpen({ stage, disposition: known });
  const building = await loadBuilding(ctx.db);
  const waiting = await readWaiting(ctx.db, application, ctx.now);
  const timeZone = application.candidate.timeZone || (company?.timeZone ?? "Etc/UTC");
  const ofStage = interviews.filter(({ kind }) => (kind === "phone") === (stage === "phone_screen"));
  const booked = ofStage.filter(({ state }) => state === "scheduled");
  const allFailed = resumes.every((resume) => resume.textState === "failed");
  const wordless = allFailed ? resumes.find((resume) => resume.uploadedById === null) : undefined;
  return {
    companyName: company?.name ?? "",
    candidate: {
      name: application.candidate.name,
      /** In which zone times are shown, and whether it is theirs: the company's stands in for one that is not known. */
      timeZone,
      zoneKnown: application.candidate.timeZone !== "",
      spokenName: application.candidate.spokenName,
      comfort: application.candidate.comfort,
    },
    opening: { title: application.opening.title, recruiter: application.opening.recruiter.name },
    steps: CANDIDATE_STEPS,
    /** The resume they sent last, while none could be read and another copy would still help. */
    unreadable:
      wordless && stage === "resume_screen" && disposition === null
        ? { fileName: wordless.fileName, sendAt: formOf(application.opening) }
        : null,
    standing: candidateStanding({
      stage,
      disposition,
      toldOfRejection,
      rejectedByMail: rejectionsSent > 0,
      offerMade: offersMade > 0,
      held: ofStage.filter(({ state }) => state === "completed").length,
      begun: ofStage.filter(({ state }) => state === "in_progress").length,
      booked: booked.length,
      bookedDays: new Set(booked.map(({ startsAt }) => wallTimeOf(startsAt, timeZone).date)).size,
    }),
    /** Whether they are asked how the whole process was: once it is over as far as they know. */
    processFeedback: over ? (processFeedback > 0 ? ("given" as const) : ("asked" as const)) : null,
    /** By when they hear from us; none while an interview is booked, an offer is out, or it is over. */
    promise: promiseShown({ ...waiting, disposition: known }, ctx.now),
    applyAgain: known === null ? null : await applyAgain(ctx, application),
    open: !over,
    wayIn: building.wayIn,
    interviews: interviews.map(({ feedback, interviewer, ...interview }) => ({
      ...interview,
      address: addressFor(building, interview),
      place: placeWords(interview, application.candidate.phone),
      with: interviewer,
      asked: requests.some(
        (request) => request.interviewId === interview.id && request.kind === "reschedule",
      ),
      feedbackGiven: feedback.length > 0,
    })),
  };
}
