import type { MoveFacts } from "#app/hiring/applications/stage-machine.ts";
import { ONSITES } from "#app/hiring/openings/interview-plan.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

export type MoveSubject = {
  readonly id: string;
  readonly openingId: string;
  readonly phoneScreens: number;
  readonly revealedAt: Date | null;
  readonly opening: { readonly headcount: number };
};

/** Everything the stage machine looks at, read in the caller's transaction. */
export async function readMoveFacts(tx: Db | Tx, application: MoveSubject): Promise<MoveFacts> {
  const [screening, interviews, scorecards, decision, offer, hired] = await Promise.all([
    tx.screeningDecision.findFirst({
      where: { applicationId: application.id, undoneAt: null, look: { not: "second" } },
      orderBy: { decidedAt: "desc" },
      select: { outcome: true },
    }),
    tx.interview.findMany({
      where: { applicationId: application.id, state: { notIn: ["cancelled", "no_show"] } },
      select: { kind: true, state: true, phoneOutcome: true },
    }),
    tx.scorecard.count({
      where: {
        applicationId: application.id,
        state: "submitted",
        interview: { kind: "onsite", state: { not: "cancelled" } },
      },
    }),
    tx.decision.findFirst({
      where: { applicationId: application.id, supersededAt: null },
      orderBy: { decidedAt: "desc" },
      select: { outcome: true },
    }),
    tx.offer.findFirst({
      where: { applicationId: application.id },
      orderBy: { createdAt: "desc" },
      select: { state: true },
    }),
    tx.application.count({
      where: {
        openingId: application.openingId,
        stage: "hired",
        disposition: null,
        id: { not: application.id },
      },
    }),
  ]);
  const phones = interviews.filter((interview) => interview.kind === "phone");
  const onsites = interviews.filter((interview) => interview.kind === "onsite");
  const advanced = phones.filter((interview) => interview.phoneOutcome === "advance").length;
  return {
    screening: screening?.outcome ?? null,
    phoneScreens: {
      planned: application.phoneScreens > 1 ? 2 : 1,
      completed: phones.filter((interview) => interview.state === "completed").length,
      advanced,
    },
    onsites: {
      planned: ONSITES,
      completed: onsites.filter((interview) => interview.state === "completed").length,
      scorecardsSubmitted: scorecards,
      scorecardsRequired: ONSITES,
    },
    debriefRevealed: application.revealedAt !== null,
    decision: decision?.outcome ?? null,
    offerState: offer?.state ?? null,
    headcountLeft: application.opening.headcount - hired,
  };
}
