import type { ApplicationPeople } from "#app/hiring/access/sight.ts";
import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { coverageOf } from "#app/hiring/questions/coverage.ts";
import { breakBefore } from "#app/hiring/questions/brief-facts.ts";
import { handoffBrief } from "#app/hiring/questions/handoff-brief.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadLoopFacts, loadSharedNotes, looksFor } from "./loop-facts.server.ts";
import type { LoopFacts } from "./loop-facts.server.ts";
import type { Rubric } from "./rubric.server.ts";
import { loadSealed } from "./sealed-evidence.server.ts";

export type HandoffInterview = {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: InterviewKind;
  readonly focus: readonly string[];
};

/**
 * The handoff brief of one interview as one person may read it: facts of the whole loop and coverage without
 * direction. Returns the facts, the coverage and the SEALED reading beside it, for suggestions made from the same:
 * it goes to the engine and never into what a page returns. The rubric may be on its way: everything else is read
 * meanwhile.
 */
export async function loadHandoff(
  db: Db | Tx,
  ctx: Ctx,
  interview: HandoffInterview,
  people: ApplicationPeople,
  whichRubric: Rubric | Promise<Rubric>,
) {
  const { applicationId } = interview;
  const viewerId = ctx.actor.id;
  const reading = loadLoopFacts(db, applicationId, ctx.now);
  const [rubric, facts, sealed, notes] = await Promise.all([
    whichRubric,
    reading,
    loadSealed(db, { applicationId, rubric: whichRubric, viewerId, now: ctx.now }),
    reading.then((read) => loadSharedNotes(db, ctx.actor, people, read, interview.id)),
  ]);
  const coverage = coverageOf({
    role: rubric,
    looks: looksFor(interview.kind, facts),
    evidence: sealed.evidence,
    raters: sealed.raters,
    viewerId,
  });
  const others = facts.asked.filter(({ interviewId }) => interviewId !== interview.id);
  const nameOf = (key: string) => rubric.competencies.find((one) => one.key === key)?.name ?? key;
  const brief = {
    ...handoffBrief({
      focus: interview.focus,
      competencies: rubric.competencies,
      coverage,
      people: facts.people,
      asked: others,
      interviewedBy: interviewedBy(facts),
      deliveryTags: facts.interviews.flatMap(({ id, tags }) =>
        tags.map(({ name, notedById }) => ({ name, notedById, interviewId: id })),
      ),
      threads: facts.threads.map((thread) => ({
        id: thread.id,
        text: thread.text,
        competencyKey: thread.competencyKey,
        authorId: thread.author.id,
        interviewName: facts.interviews.find(({ id }) => id === thread.interviewId)?.name ?? "",
        pulledById: thread.pulledById,
      })),
      logistics: [...comfortOf(facts.candidate), ...logisticsOf(facts, interview.id)],
      noteLines: notes.flatMap(({ lines, interviewerName, interviewName }) =>
        lines.map(({ text }) => ({ text, by: interviewerName, interviewName })),
      ),
      others: facts.interviews
        .filter(({ id }) => id !== interview.id)
        .map(({ id, name, interviewer, state, startsAt }) => ({
          name,
          interviewerName: interviewer.name,
          state,
          isDue: startsAt <= ctx.now,
          hasNotes: notes.some(({ interviewId }) => interviewId === id),
        })),
    }),
    /**
     * What others asked, in the order it was asked, with the minutes it took. Not on which rung: a harder one can say
     * that an answer was good.
     */
    asked: others.map((row) => ({
      id: row.id,
      title: row.title,
      competency: nameOf(row.competencyKey),
      by: row.askedByName,
      interviewName: row.interviewName,
      minutes: row.minutes,
      own: row.questionVersionId === null,
    })),
    loop: facts.interviews
      .filter(({ state }) => state !== "cancelled")
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        number: row.number,
        name: row.name,
        interviewerName: row.interviewer.name,
        state: row.state,
        startsAt: row.startsAt,
        focus: row.focus.map(nameOf),
        here: row.id === interview.id,
      })),
    notes,
  };
  return { brief, facts, coverage, sealed };
}

export type Brief = Awaited<ReturnType<typeof loadHandoff>>["brief"];

function interviewedBy(facts: LoopFacts): string[] {
  return facts.interviews
    .filter(({ state }) => state === "in_progress" || state === "completed")
    .map(({ interviewerId }) => interviewerId);
}

/** What the candidate or the recruiter told us, for everybody who meets them. */
function comfortOf({ spokenName, comfort }: { readonly spokenName: string; readonly comfort: string }) {
  return [
    ...(spokenName ? [{ label: "Say the name", text: spokenName }] : []),
    ...(comfort ? [{ label: "To be at ease", text: comfort }] : []),
  ];
}

function logisticsOf(facts: LoopFacts, interviewId: string): { label: string; text: string }[] {
  const held = facts.interviews.filter(({ state }) => state !== "cancelled" && state !== "no_show");
  const place = held.findIndex(({ id }) => id === interviewId);
  if (place < 0) return [];
  const before = held
    .slice(0, place)
    .findLast(({ state }) => state === "completed" || state === "in_progress");
  const next = held[place + 1];
  const here = held[place];
  const pause = here ? breakBefore(held[place - 1], here.startsAt) : null;
  return [
    { label: "In the loop", text: `conversation ${place + 1} of ${held.length}` },
    ...(before ? [{ label: "Comes from", text: `${before.interviewer.name}, ${before.name}` }] : []),
    ...(pause === null ? [] : [{ label: "Break", text: pause }]),
    ...(next ? [{ label: "Goes on to", text: `${next.interviewer.name}, ${next.name}` }] : []),
  ];
}
