import type { ScorecardInput } from "#app/hiring/scorecards/scorecard-form.ts";
import type { Level, Recommendation } from "#app/hiring/scorecards/vocabulary.ts";
import type { Person, World } from "./world.ts";
import { NOW } from "./world.ts";

/** A scorecard as its page sends it: one level and one comment on each competency, unless told otherwise. */
export function cardOn(
  focus: readonly string[],
  words: {
    readonly level?: Level;
    readonly comment?: string;
    readonly recommendation?: Recommendation | null;
    readonly summary?: string;
    readonly signalIds?: readonly string[];
  } = {},
): ScorecardInput {
  return {
    recommendation: words.recommendation === undefined ? "yes" : words.recommendation,
    summary: words.summary ?? "",
    levels: focus.map((competencyKey) => ({
      competencyKey,
      level: words.level ?? 3,
      noEvidence: false,
      comment: words.comment ?? "Said so, and showed it.",
      signalIds: [...(words.signalIds ?? [])],
    })),
  };
}

/** Four held onsites of one application, each by another person, with the opening's own focus. */
export async function buildOnsites(world: World) {
  const hiringManager = await world.buildPerson("hiring_manager", "Maya Lind");
  const recruiter = await world.buildPerson("recruiter", "Rene Ody");
  const opening = await world.buildOpening({ profile: "report-designer", hiringManager, recruiter });
  const application = await world.buildApplication({ opening, stage: "debrief", name: "Rosa Lindqvist" });
  const interviews = [];
  for (const [index, name] of ["Ana Ruiz", "Ben Okafor", "Cleo Marsh", "Dan Ito"].entries()) {
    const interviewer = await world.buildPerson("interviewer", name);
    const interview = await world.buildInterview({
      application,
      interviewer,
      number: index + 1,
      state: "completed",
      startsAt: new Date(NOW.getTime() - (5 - index) * 3_600_000),
    });
    interviews.push({ ...interview, interviewer });
  }
  return { opening, application, interviews, hiringManager, recruiter };
}

/** A tagged line of an interview's note, with its sealed direction. */
export function buildSignal(
  world: World,
  input: {
    readonly interview: { readonly id: string; readonly applicationId: string };
    readonly author: Person;
    readonly competencyKey: string;
    readonly text: string;
  },
) {
  const { interview, author, ...fact } = input;
  return world.db.signal.create({
    data: {
      ...fact,
      interviewId: interview.id,
      applicationId: interview.applicationId,
      lineId: `line-${fact.text.replace(/\W+/g, "-")}`.slice(0, 64),
      authorId: author.id,
      notedAt: NOW,
      verdicts: { create: { direction: "plus", strength: 2, setAt: NOW } },
    },
  });
}
