import { personProblem } from "#app/hiring/scheduling/day-problems.ts";
import { swapChoices } from "#app/hiring/scheduling/swap-choices.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { BookableApplication } from "./book-interview.server.ts";
import { placedOf } from "./booked-day.server.ts";
import { loadInterviewers } from "./loop-request.server.ts";

/**
 * Who could take a booked interview over and who could not, with the reasons; `accepts` is what somebody accepts who
 * chooses a person that has to bend a rule.
 */
export async function loadSwapChoices(
  db: Db | Tx,
  row: BookableApplication,
  about: { readonly interviewId: string; readonly now: Date },
) {
  const interview = row.interviews.find(({ id }) => id === about.interviewId);
  if (!interview) return { may: [], cannot: [] };
  const { interviewers } = await loadInterviewers(db, row, {
    except: [],
    without: [interview.id],
    now: about.now,
  });
  const rubric = await db.rubricCompetency.findMany({
    where: { rubricVersionId: row.opening.rubricVersionId },
    select: { competencyKey: true, name: true },
  });
  const names = new Map(rubric.map((one) => [one.competencyKey, one.name]));
  const others = row.interviews.filter(
    (one) => one.id !== interview.id && one.kind === interview.kind && one.state !== "no_show",
  );
  const seat = {
    ...placedOf(interview),
    focus: interview.focus,
    onLoop: new Map(others.map(({ interviewerId, name }) => [interviewerId, name])),
    watchesLoop: new Map(
      others.flatMap(({ name, shadows }) =>
        shadows.map(({ personId }): [string, string] => [personId, name]),
      ),
    ),
  };
  const { may, cannot } = swapChoices(seat, interviewers, (key) => names.get(key) ?? key);
  return {
    may: may.map((one) => ({
      ...one,
      accepts: one.bends.map((words) => personProblem(interview.name, one.name, words)),
    })),
    cannot,
  };
}
