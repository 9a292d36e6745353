import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { maySeeVerdict } from "#app/hiring/scorecards/seal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

type Wanted = {
  readonly applicationId: string;
  /** Whoever runs the process sees how a phone screen ended; others once it is revealed, or when it was their own. */
  readonly process: boolean;
  readonly revealed: boolean;
};

/** The interviews of an application in their order, each with whether its scorecard is in, and no verdict but an own one. */
export async function readInterviews(ctx: Ctx, { applicationId, process, revealed }: Wanted) {
  const interviews = await ctx.db.interview.findMany({
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
  });
  const maySeeOutcome = (authorId: string) =>
    process || maySeeVerdict({ viewerId: ctx.actor.id, authorId, revealed });
  return interviews.map(({ scorecard, phoneOutcome, ...interview }) => ({
    ...interview,
    place: placeWords(interview, ""),
    phoneOutcome: maySeeOutcome(interview.interviewerId) ? phoneOutcome : null,
    scorecardSubmitted: scorecard.length > 0,
  }));
}
