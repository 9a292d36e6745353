import { linesFor } from "../applications/resume-criteria.ts";
import { SCREENING_OUTCOMES, TRACKS } from "../applications/stages.ts";
import type { ScreeningOutcome, Track } from "../applications/stages.ts";
import { byDistance, cohensKappa } from "./kappa.ts";
import type { Agreement } from "./kappa.ts";
import type { ScreeningLook } from "./looks.ts";
import { quantile } from "./pace.ts";

/** A decision that stands, as the report reads it. */
export type CountedDecision = {
  readonly applicationId: string;
  readonly screenerId: string;
  readonly look: ScreeningLook;
  readonly outcome: ScreeningOutcome;
  readonly track: Track;
  readonly levels: Readonly<Record<string, number>>;
  readonly reasonCode: string | null;
  readonly seconds: number | null;
};

export type TimeSpent = {
  readonly decisions: number;
  readonly quarter: number | null;
  readonly half: number | null;
  readonly threeQuarters: number | null;
};

export type Consistency = {
  readonly decisions: number;
  /** Two independent verdicts on sampled resumes, which somebody had been sure about. */
  readonly verdicts: Agreement;
  /** After a maybe: how often the second screener said what. */
  readonly afterMaybe: Readonly<Record<"advance" | "reject" | "hold", number>>;
  /** Levels of each line that both screeners set, near misses counted in part. */
  readonly lines: readonly { readonly track: Track; readonly name: string; readonly agreement: Agreement }[];
  readonly time: readonly (TimeSpent & { readonly track: Track })[];
  readonly own: TimeSpent;
  readonly reasons: readonly { readonly code: string; readonly count: number }[];
};

const VERDICTS: readonly ScreeningOutcome[] = SCREENING_OUTCOMES.filter((outcome) => outcome !== "later");
const LEVELS = 4;

/**
 * How alike resumes are read: agreement of first and second looks, time spent, reasons given. It knows no names and
 * compares no people; `viewerId` is told their own time beside everybody's. Takes standing decisions only. A person's first
 * and second looks are pooled over all pairs of people, so it speaks of the process, not of two readers.
 */
export function measureConsistency(decisions: readonly CountedDecision[], viewerId: string): Consistency {
  const counted = decisions.filter(({ outcome }) => outcome !== "later");
  const pairs = pairsOf(counted);
  const sampled = pairs.filter(({ first }) => first.outcome !== "hold");
  const maybes = pairs.filter(({ first }) => first.outcome === "hold");
  return {
    decisions: counted.length,
    verdicts: cohensKappa(
      sampled.map(
        ({ first, second }) => [VERDICTS.indexOf(first.outcome), VERDICTS.indexOf(second.outcome)] as const,
      ),
      VERDICTS.length,
    ),
    afterMaybe: {
      advance: maybes.filter(({ second }) => second.outcome === "advance").length,
      reject: maybes.filter(({ second }) => second.outcome === "reject").length,
      hold: maybes.filter(({ second }) => second.outcome === "hold").length,
    },
    lines: TRACKS.flatMap((track) => lineAgreements(pairs, track)),
    time: TRACKS.map((track) => ({ track, ...timeOf(counted.filter((one) => one.track === track)) })),
    own: timeOf(counted.filter(({ screenerId }) => screenerId === viewerId)),
    reasons: reasonsOf(counted),
  };
}

type Pair = { readonly first: CountedDecision; readonly second: CountedDecision };

function pairsOf(decisions: readonly CountedDecision[]): Pair[] {
  const firsts = new Map(
    decisions.flatMap((one) => (one.look === "first" ? [[one.applicationId, one] as const] : [])),
  );
  return decisions.flatMap((second) => {
    const first = second.look === "second" ? firsts.get(second.applicationId) : undefined;
    return first ? [{ first, second }] : [];
  });
}

function lineAgreements(pairs: readonly Pair[], track: Track): Consistency["lines"] {
  // Levels are told apart by line, and the two tracks have other lines.
  const alike = pairs.filter(({ first, second }) => first.track === track && second.track === track);
  return linesFor({ track, schoolLine: true }).flatMap(({ key, name }) => {
    const levels = alike.flatMap(({ first, second }) => {
      const [one, other] = [first.levels[key], second.levels[key]];
      return one === undefined || other === undefined ? [] : [[one - 1, other - 1] as const];
    });
    return levels.length === 0
      ? []
      : [{ track, name, agreement: cohensKappa(levels, LEVELS, byDistance(LEVELS)) }];
  });
}

function timeOf(decisions: readonly CountedDecision[]): TimeSpent {
  const seconds = decisions.flatMap((one) => (one.seconds === null ? [] : [one.seconds]));
  return {
    decisions: seconds.length,
    quarter: quantile(seconds, 0.25),
    half: quantile(seconds, 0.5),
    threeQuarters: quantile(seconds, 0.75),
  };
}

function reasonsOf(decisions: readonly CountedDecision[]): Consistency["reasons"] {
  const counts = new Map<string, number>();
  for (const { look, outcome, reasonCode } of decisions) {
    // A second look declines nobody.
    if (look === "second" || outcome !== "reject" || reasonCode === null) continue;
    counts.set(reasonCode, (counts.get(reasonCode) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((one, other) => other.count - one.count || one.code.localeCompare(other.code));
}
