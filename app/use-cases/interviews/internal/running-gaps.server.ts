import { withPreview } from "#app/hiring/questions/loop-plan.ts";
import { gapsOf } from "#app/hiring/questions/reassign.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { visibleApplications } from "#app/platform/db/sight.server.ts";
import { loadLoop, loadWholeBank } from "./loop-plan.server.ts";
import { loadRubric } from "./rubric.server.ts";

/** Applications at the onsite with one still to be held, by id, those whose next one comes soonest first. */
export async function runningLoops(
  db: Db,
  now: Date,
  which: ReturnType<typeof visibleApplications>,
): Promise<string[]> {
  const coming = await db.interview.findMany({
    where: {
      kind: "onsite",
      state: { in: ["scheduled", "in_progress"] },
      endsAt: { gt: now },
      application: { AND: [which, { disposition: null, onHold: false, stage: "onsite" }] },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { applicationId: true },
  });
  return [...new Set(coming.map(({ applicationId }) => applicationId))];
}

/** What all loops of an opening are held against, each opening read once. */
export function openingReader(db: Db) {
  const read = new Map<string, ReturnType<typeof loadOpening>>();
  return (openingId: string) => {
    const found = read.get(openingId) ?? loadOpening(db, openingId);
    read.set(openingId, found);
    return found;
  };
}

async function loadOpening(db: Db, openingId: string) {
  const rubric = await loadRubric(db, openingId);
  return { rubric, bank: await loadWholeBank(db, rubric) };
}

/** The gaps of one loop that can still be closed, each with the interview that can best take it. */
export async function readGaps(
  db: Db | Tx,
  now: Date,
  applicationId: string,
  opening: Awaited<ReturnType<typeof loadOpening>>,
) {
  const { loop, facts } = await loadLoop(db, { applicationId, ...opening, now });
  return gapsOf(withPreview(loop)).map(({ competencyKey, message, options: [best] }) => {
    const holder = facts.interviews.find((one) => one.id === best?.interviewId);
    return {
      competencyKey,
      message,
      best: best
        ? {
            interviewId: best.interviewId,
            interviewName: best.interviewName,
            interviewerName: holder?.interviewer.name ?? "",
            reason: best.reason,
          }
        : null,
    };
  });
}
