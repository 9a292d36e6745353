import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { isStillOpen, knownDisposition, knowsOfRejection } from "#app/hiring/applications/candidate-view.ts";
import { addressFor } from "#app/hiring/interviews/building.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { preparationFor } from "#app/hiring/interviews/preparation.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { applicationOfLink } from "./internal/private-link.server.ts";

/**
 * What a candidate reads by their private link before their interviews: whom they meet and when, what is assessed, how
 * it goes and how to prepare. Holds no question, level, weight or note, and nobody who only watches. Refuses links
 * that open nothing; there is nothing to prepare once the application has ended as far as they know.
 */
export async function getPreparation(ctx: VisitorCtx, token: string) {
  const { application } = await applicationOfLink(ctx.db, ctx, token);
  if (!maySeeOwnStanding(application)) throw notFound("This page");
  const { stage, disposition, opening, candidate } = application;
  const toldOfRejection = knowsOfRejection(application, ctx.now);
  const open = isStillOpen({ stage, disposition: knownDisposition({ disposition, toldOfRejection }) });
  const [company, building, rubric, interviews] = await Promise.all([
    ctx.db.company.findFirst({ select: { name: true, timeZone: true } }),
    loadBuilding(ctx.db),
    ctx.db.rubricCompetency.findMany({
      where: { rubricVersionId: opening.rubricVersionId },
      select: { competencyKey: true, name: true, summary: true },
    }),
    ctx.db.interview.findMany({
      where: { applicationId: application.id, state: "scheduled", endsAt: { gt: ctx.now } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        kind: true,
        focus: true,
        minutes: true,
        startsAt: true,
        place: true,
        link: true,
        interviewer: { select: { name: true, title: true } },
        planned: { select: { questionVersion: { select: { style: true } } } },
      },
    }),
  ]);
  const subjects = rubric.map(({ competencyKey, ...subject }) => ({ key: competencyKey, ...subject }));
  return {
    companyName: company?.name ?? "",
    timeZone: candidate.timeZone || (company?.timeZone ?? "Etc/UTC"),
    openingTitle: opening.title,
    recruiter: { name: opening.recruiter.name, email: opening.recruiter.email },
    wayIn: building.wayIn,
    interviews: (open ? interviews : []).map(({ interviewer, planned, kind, focus, ...interview }) => {
      const styles = planned.map(({ questionVersion }) => questionVersion.style);
      const preparation = preparationFor({ ...interview, kind, focus, styles }, subjects);
      const address = addressFor(building, { kind, place: interview.place });
      const place = placeWords({ ...interview, kind }, candidate.phone);
      return { ...interview, place, address, with: interviewer, ...preparation };
    }),
  };
}
