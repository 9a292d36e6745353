import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { runsProcess } from "#app/hiring/access/sight.ts";
import {
  addWorkingDays,
  isWithoutNews,
  promiseFrom,
  promiseRulesOf,
  workingDaysLate,
} from "#app/hiring/applications/promise.ts";
import { decideMove } from "#app/hiring/applications/stage-machine.ts";
import { nextStage } from "#app/hiring/applications/stages.ts";
import { addDays } from "#app/hiring/scheduling/calendar-days.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadPromiseSettings } from "#app/platform/db/promises.server.ts";
import { owedLooks } from "#app/platform/db/second-looks.server.ts";
import { loadApplication, visibleApplications } from "#app/platform/db/sight.server.ts";
import { readMoveFacts } from "./internal/move-facts.server.ts";
import { interviewAhead, mayBeOwedAWord, waitingFacts, waitingOf } from "#app/platform/db/waiting.server.ts";

const LONGEST = 8;
/** Among how many past dates, the oldest first, those are sought that are broken. */
const LOOKED_THROUGH = 500;

/**
 * Candidates without news past the date they were given, the rejected whom nobody has told among them: the reader's own
 * first, then the longest late, each with who looks after it, the date that would be given now, and whether it can move on.
 * `more` counts those that did not fit.
 * Nothing for people who run no process; refuses those without access.
 */
export async function listBrokenPromises(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "This page");
  if (!canOnCompany(ctx.actor, "view_reports").allowed) return { promises: [], more: 0 };
  const settings = await loadPromiseSettings(ctx.db, ctx.now);
  const rules = promiseRulesOf(settings);
  const today = wallTimeOf(ctx.now, rules.zone).date;
  const past = await ctx.db.application.findMany({
    where: {
      AND: [
        visibleApplications(ctx.actor),
        { NOT: owedLooks(secondReader(ctx)) },
        // Where the candidate lives the day may have ended before it does here.
        mayBeOwedAWord(addDays(today, 1)),
        { interviews: { none: interviewAhead(ctx.now) } },
      ],
    },
    take: LOOKED_THROUGH,
    orderBy: [{ promisedFor: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    select: {
      ...waitingFacts(ctx.now),
      candidate: { select: { name: true, timeZone: true } },
      opening: { select: { title: true, recruiterId: true, recruiter: { select: { name: true } } } },
    },
  });
  const broken = past
    .filter((row) => isWithoutNews(waitingOf(row, [rules.zone, row.candidate.timeZone]), ctx.now))
    .map(({ id, stage, disposition, promisedFor, candidate, opening }) => ({
      id,
      stage,
      rejected: disposition === "rejected",
      promisedFor,
      candidateName: candidate.name,
      openingTitle: opening.title,
      owner: { name: opening.recruiter.name, you: opening.recruiterId === ctx.actor.id },
      daysLate: promisedFor === null ? 0 : workingDaysLate(promisedFor, ctx.now, rules),
      newDate: promiseFrom(stage, ctx.now, rules) ?? addWorkingDays(today, 1, rules.holidays),
    }))
    .toSorted((a, b) => Number(b.owner.you) - Number(a.owner.you));
  const promises = await Promise.all(
    broken.slice(0, LONGEST).map(async (one) => ({ ...one, moveTo: await nextMove(ctx, one.id) })),
  );
  return { promises, more: broken.length - promises.length };
}

/** The stage that one click would bring, or null while the stage machine asks for something first. */
async function nextMove(ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded || !runsProcess(ctx.actor, loaded.subject)) return null;
  const { stage, disposition } = loaded.row;
  const to = nextStage(stage);
  if (!to) return null;
  const facts = await readMoveFacts(ctx.db, loaded.row);
  return decideMove({ stage, disposition, to, facts }).ok ? to : null;
}
