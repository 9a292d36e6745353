import { at } from "./at.ts";
import { checkEvidence, type Evidence } from "./evidence.ts";
import { posteriorOf, type AnswerColumns } from "./posterior.ts";
import { checkRater, HALO, UNKNOWN_SEVERITY, type Rater } from "./raters.ts";
import { expectedInformation, locationOf, slopeOf } from "./rating-model.ts";
import { roleColumns, type EngineRole, type RoleColumns } from "./role.ts";

/** All that the evidence says together: what estimates, suggestions, plans and explanations are read from. */
export type LoopState = {
  readonly role: EngineRole;
  readonly columns: RoleColumns;
  /** Each piece once, in an order that does not depend on the order it came in. */
  readonly evidence: readonly Evidence[];
  readonly raters: readonly Rater[];
  /** Place of each rater term in `mean` and `covariance`, by id. */
  readonly raterPlace: ReadonlyMap<string, number>;
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
};

/**
 * Computes the joint state of a loop from all its evidence at once, so that the order in which it came, and what
 * was changed or withdrawn in between, cannot matter. `raters` are those with a history; `present` are people
 * that need a term although they have rated nothing yet, such as the one who asks next. Refuses evidence, raters
 * and roles that cannot be counted with `invalid`, naming the field.
 */
export function loopState(
  role: EngineRole,
  evidence: readonly Evidence[],
  raters: readonly Rater[] = [],
  present: readonly string[] = [],
): LoopState {
  const columns = roleColumns(role);
  const rows = countedRows(evidence, columns);
  const all = ratersOf(rows, raters, present);
  const raterPlace = new Map(all.map(({ id }, index) => [id, columns.keys.length + index]));
  const ordered = rows.toSorted(byContent);
  const { mean, covariance } = posteriorOf(
    {
      competencies: columns.keys.length,
      correlation: columns.correlation,
      raterMean: Float64Array.from(all, ({ severity }) => severity),
      raterVariance: Float64Array.from(
        all,
        ({ severityVariance, halo = HALO }) => severityVariance + halo * halo,
      ),
    },
    answerColumns(ordered, columns, raterPlace, all),
  );
  return { role, columns, evidence: ordered, raters: all, raterPlace, mean, covariance };
}

function countedRows(evidence: readonly Evidence[], { place }: RoleColumns): Evidence[] {
  const byId = new Map<string, Evidence>();
  for (const piece of evidence) {
    checkEvidence(piece, (key) => place.has(key));
    if (piece.weight > 0) byId.set(piece.id, piece);
  }
  return [...byId.values()];
}

function ratersOf(rows: readonly Evidence[], raters: readonly Rater[], present: readonly string[]): Rater[] {
  for (const rater of raters) checkRater(rater);
  const known = new Map(raters.map((rater) => [rater.id, rater]));
  const ids = new Set([...present, ...rows.map(({ raterId }) => raterId)]);
  return [...ids].toSorted().map((id) => known.get(id) ?? { id, ...UNKNOWN_SEVERITY });
}

function byContent(a: Evidence, b: Evidence): number {
  if (a.competencyKey !== b.competencyKey) return a.competencyKey < b.competencyKey ? -1 : 1;
  if (a.raterId !== b.raterId) return a.raterId < b.raterId ? -1 : 1;
  return (
    a.level - b.level ||
    (a.difficulty ?? 0) - (b.difficulty ?? 0) ||
    a.weight - b.weight ||
    (a.slope ?? 0) - (b.slope ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The slope a rating is read with: the question's, times how sharply this person rates. */
export function slopeOfEvidence({ slope, difficulty }: Evidence, rater: Rater | undefined): number {
  return (slope ?? slopeOf(difficulty)) * (rater?.slopeFactor ?? 1);
}

function answerColumns(
  rows: readonly Evidence[],
  { place }: RoleColumns,
  raterPlace: ReadonlyMap<string, number>,
  raters: readonly Rater[],
): AnswerColumns {
  const count = rows.length;
  const first = place.size;
  const columns = {
    count,
    competency: new Int32Array(count),
    rater: new Int32Array(count),
    level: new Int32Array(count),
    slope: new Float64Array(count),
    location: new Float64Array(count),
    weight: new Float64Array(count),
  };
  rows.forEach((row, index) => {
    const rater = raterPlace.get(row.raterId) ?? -1;
    columns.competency[index] = place.get(row.competencyKey) ?? -1;
    columns.rater[index] = rater;
    columns.level[index] = row.level;
    columns.slope[index] = slopeOfEvidence(row, raters[rater - first]);
    columns.location[index] = locationOf(row.difficulty);
    columns.weight[index] = row.weight;
  });
  return columns;
}

/** What one more question would meet: how its answer hangs together with everything, and what is expected of it. */
export type Reach = {
  /** q = S z: covariance of the answer's ability with every unknown. */
  readonly covariances: Float64Array;
  /** v = z'Sz: what is still unknown about it. */
  readonly variance: number;
  /** x_c - u_j: where it is expected. */
  readonly mean: number;
};

/** The reach of any question on a competency asked by a person; z = e_competency - e_person. */
export function reachOf(state: LoopState, competency: number, rater: number): Reach {
  const { mean, covariance } = state;
  const size = mean.length;
  const covariances = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    covariances[k] = at(covariance, k * size + competency) - at(covariance, k * size + rater);
  }
  const variance = at(covariances, competency) - at(covariances, rater);
  return { covariances, variance, mean: at(mean, competency) - at(mean, rater) };
}

/**
 * The state as it is expected to be after a question whose answer is not known: the estimates stay, the
 * uncertainty shrinks by what a rating tells on average, S - q q' lam / (1 + lam v). Plans are made with it, and
 * so is what an interviewer may be told about questions that colleagues have asked.
 */
export function afterAsking(
  state: LoopState,
  {
    competencyKey,
    askedById,
    difficulty,
  }: {
    readonly competencyKey: string;
    readonly askedById: string;
    readonly difficulty: number | null;
  },
): LoopState {
  const competency = state.columns.place.get(competencyKey);
  const rater = state.raterPlace.get(askedById);
  if (competency === undefined || rater === undefined) return state;
  const { covariances, variance, mean } = reachOf(state, competency, rater);
  const information = expectedInformation(mean - locationOf(difficulty), variance, slopeOf(difficulty));
  const share = information / (1 + information * variance);
  const size = state.mean.length;
  const covariance = state.covariance.slice();
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      covariance[i * size + j] =
        at(covariance, i * size + j) - share * at(covariances, i) * at(covariances, j);
    }
  }
  return { ...state, covariance };
}
