import { checkedFact, heldWithoutNote, lateNotes, lateWords, type NotedInterview } from "./brief-facts.ts";
import type { CoverageLine, CoverageState } from "./coverage.ts";
import type { NotedTag } from "./delivery.ts";
import { DELIVERY_TAG_NAMES, DELIVERY_TAGS, type DeliveryTag } from "./vocabulary.ts";

/** All a brief is made of: facts and state. There is no field here, or in the brief, for a verdict. */
export type BriefFacts = {
  /** Competencies this reader's own interview is to look at. */
  readonly focus: readonly string[];
  readonly competencies: readonly {
    readonly key: string;
    readonly name: string;
    readonly mustHave: boolean;
  }[];
  readonly coverage: readonly CoverageLine[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly asked: readonly {
    readonly title: string;
    readonly competencyKey: string;
    readonly askedById: string;
    readonly interviewName: string;
  }[];
  /** Ids of those who have interviewed so far, finished or not. */
  readonly interviewedBy: readonly string[];
  readonly deliveryTags: readonly NotedTag[];
  readonly threads: readonly {
    readonly id: string;
    readonly text: string;
    readonly competencyKey: string | null;
    readonly authorId: string;
    readonly interviewName: string;
    readonly pulledById: string | null;
  }[];
  readonly logistics: readonly { readonly label: string; readonly text: string }[];
  /** Lines of the loop's shared notes that this reader may read, in order, with who wrote them where. */
  readonly noteLines: readonly {
    readonly text: string;
    readonly by: string;
    readonly interviewName: string;
  }[];
  /** The interviews of the loop besides the reader's own. */
  readonly others: readonly NotedInterview[];
};

export type BriefCompetency = {
  readonly key: string;
  readonly name: string;
  readonly mustHave: boolean;
  readonly inYourFocus: boolean;
  readonly state: CoverageState;
  readonly stateWords: string;
  readonly lookedBy: readonly string[];
  /** People whose look counts here, of those who have to look. */
  readonly looked: number;
  readonly needed: 1 | 2;
  readonly minutes: number;
};

/** What the next interviewer reads in 60 seconds, sorted and ready to show; people by name. */
export type HandoffBrief = {
  readonly covered: readonly BriefCompetency[];
  readonly stillOpen: readonly BriefCompetency[];
  readonly disagree: readonly BriefCompetency[];
  readonly doNotAskAgain: readonly {
    readonly title: string;
    readonly competency: string;
    readonly by: string;
    readonly interviewName: string;
  }[];
  readonly delivery: readonly {
    readonly tag: DeliveryTag;
    readonly notedBy: number;
    readonly of: number;
    readonly words: string;
  }[];
  readonly threads: readonly {
    readonly id: string;
    readonly text: string;
    readonly competency: string | null;
    readonly by: string;
    readonly interviewName: string;
    readonly pulledBy: string | null;
  }[];
  readonly logistics: readonly { readonly label: string; readonly text: string }[];
  /** What somebody has checked, as the lines of the shared notes say it; each once. */
  readonly checkedFacts: readonly {
    readonly text: string;
    readonly by: string;
    readonly interviewName: string;
  }[];
  /** Whose notes are still on their way, in a sentence; null when nobody's are. */
  readonly late: string | null;
  /** Who has interviewed and left no shared note, by name. */
  readonly withoutNote: readonly string[];
};

/** A state of coverage in words; never which way it points. */
export const STATE_WORDS: Readonly<Record<CoverageState, string>> = {
  no_look: "no look yet",
  one_look: "one look",
  two_looks: "two looks",
  settled: "settled",
  looks_disagree: "looks disagree",
};

/**
 * Assembles the handoff brief: each competency is covered, still open or disagreed on, the reader's own focus
 * first; then what not to ask again, how the candidate communicates, and threads, those not pulled yet first.
 * Copies named fields only, so that a row which carries more than facts cannot pass anything on.
 */
export function handoffBrief(facts: BriefFacts): HandoffBrief {
  const nameOf = (id: string) =>
    facts.people.find((person) => person.id === id)?.name ?? "A former colleague";
  const competencyName = (key: string) => facts.competencies.find((one) => one.key === key)?.name ?? key;
  const lines = facts.competencies
    .map((competency) => briefLine(competency, facts, nameOf))
    .toSorted(byFocus);
  return {
    covered: lines.filter(({ line }) => sectionOf(line) === "covered").map(({ brief }) => brief),
    stillOpen: lines.filter(({ line }) => sectionOf(line) === "stillOpen").map(({ brief }) => brief),
    disagree: lines.filter(({ line }) => sectionOf(line) === "disagree").map(({ brief }) => brief),
    doNotAskAgain: facts.asked
      .map(({ title, competencyKey, askedById, interviewName }) => ({
        title,
        competency: competencyName(competencyKey),
        by: nameOf(askedById),
        interviewName,
      }))
      .toSorted((a, b) => a.competency.localeCompare(b.competency) || a.title.localeCompare(b.title)),
    delivery: deliveryWords(facts),
    threads: facts.threads
      .map(({ id, text, competencyKey, authorId, interviewName, pulledById }) => ({
        id,
        text,
        competency: competencyKey === null ? null : competencyName(competencyKey),
        by: nameOf(authorId),
        interviewName,
        pulledBy: pulledById === null ? null : nameOf(pulledById),
      }))
      .toSorted((a, b) => Number(a.pulledBy !== null) - Number(b.pulledBy !== null)),
    logistics: facts.logistics.map(({ label, text }) => ({ label, text })),
    checkedFacts: checkedFactsOf(facts.noteLines),
    late: lateWords(lateNotes(facts.others)),
    withoutNote: heldWithoutNote(facts.others),
  };
}

function checkedFactsOf(lines: BriefFacts["noteLines"]): HandoffBrief["checkedFacts"] {
  const facts = new Map<string, HandoffBrief["checkedFacts"][number]>();
  for (const { text, by, interviewName } of lines) {
    const fact = checkedFact(text);
    if (fact !== null && !facts.has(fact.toLowerCase())) {
      facts.set(fact.toLowerCase(), { text: fact, by, interviewName });
    }
  }
  return [...facts.values()];
}

type Line = { readonly brief: BriefCompetency; readonly line: CoverageLine | undefined };

function briefLine(
  { key, name, mustHave }: BriefFacts["competencies"][number],
  { coverage, focus }: BriefFacts,
  nameOf: (id: string) => string,
): Line {
  const line = coverage.find(({ competencyKey }) => competencyKey === key);
  const state = line?.state ?? "no_look";
  return {
    line,
    brief: {
      key,
      name,
      mustHave,
      inYourFocus: focus.includes(key),
      state,
      stateWords: `${STATE_WORDS[state]}${line ? missingWords(line) : ""}`,
      lookedBy: (line?.lookedBy ?? []).map(nameOf).toSorted((a, b) => a.localeCompare(b)),
      looked: line?.countedBy.length ?? 0,
      needed: mustHave ? 2 : 1,
      minutes: line?.minutes ?? 0,
    },
  };
}

/** What a competency that was looked at still lacks. A phone screen's look is none onsite. */
function missingWords({ lookedBy, countedBy, looksNeeded, looksMissing }: CoverageLine): string {
  if (lookedBy.length === 0 || looksMissing === 0) return "";
  if (countedBy.length < lookedBy.length) return `, onsite: ${countedBy.length} of ${looksNeeded}`;
  return ", needs a second person";
}

function sectionOf(line: CoverageLine | undefined): "covered" | "stillOpen" | "disagree" {
  if (line?.state === "looks_disagree") return "disagree";
  return line === undefined || line.looksMissing > 0 ? "stillOpen" : "covered";
}

function byFocus({ brief: a }: Line, { brief: b }: Line): number {
  return (
    Number(b.inYourFocus) - Number(a.inYourFocus) ||
    Number(b.mustHave) - Number(a.mustHave) ||
    a.name.localeCompare(b.name)
  );
}

function deliveryWords({ deliveryTags, interviewedBy }: BriefFacts): HandoffBrief["delivery"] {
  const interviewers = new Set([...interviewedBy, ...deliveryTags.map(({ notedById }) => notedById)]);
  return DELIVERY_TAGS.map((tag) => {
    const noters = new Set(deliveryTags.filter(({ name }) => name === tag).map(({ notedById }) => notedById));
    const words = `${DELIVERY_TAG_NAMES[tag]}: noted by ${noters.size} of ${interviewers.size}`;
    return { tag, notedBy: noters.size, of: interviewers.size, words };
  })
    .filter(({ notedBy }) => notedBy > 0)
    .toSorted((a, b) => b.notedBy - a.notedBy);
}
