import { promiseWords } from "../applications/promise.ts";
import type { PlacedInterview } from "./day-problems.ts";
import { wallTimeOf } from "./zoned-time.ts";

/**
 * What a change does to a loop that is held on one day: which interviews it takes from the day of others and puts on a
 * date of their own, so that the candidate comes once more. Takes the interviews of one loop as they stand and as they
 * would stand; whatever was alone already, or comes to the day of another one, is none of these.
 */
export function leftAlone(
  before: readonly PlacedInterview[],
  after: readonly PlacedInterview[],
  zone: string,
): string[] {
  const dateOf = ({ from }: PlacedInterview) => wallTimeOf(new Date(from), zone).date;
  return after.flatMap((moved) => {
    const stood = before.find(({ id }) => id === moved.id);
    if (!stood) return [];
    const others = after.filter(({ id }) => id !== moved.id);
    if (others.some((one) => dateOf(one) === dateOf(moved))) return [];
    const left = others.filter((one) => dateOf(one) === dateOf(stood));
    if (left.length === 0) return [];
    const rest = left.length === 1 ? "the other interview stays" : `the other ${left.length} interviews stay`;
    const day = promiseWords(dateOf(moved));
    const old = promiseWords(dateOf(stood));
    return [`${moved.name} is alone on ${day}, while ${rest} on ${old}, so the candidate comes once more`];
  });
}
