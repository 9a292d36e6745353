/** Interviews begin on the quarter of an hour. */
export const STEP_MINUTES = 15;

/** Minutes are counted from the moment at which the candidate's day may begin. */
export type LayoutRules = {
  readonly sessions: readonly { readonly minutes: number; readonly core: boolean }[];
  /** Length of the candidate's day. */
  readonly dayMinutes: number;
  readonly breakMinutes: number;
  readonly waitMinutes: number;
  readonly lunch: { readonly from: number; readonly to: number; readonly minutes: number };
  /** Outside of these a day begins early or ends late. */
  readonly comfort: { readonly from: number; readonly to: number };
};

/** An order of sessions by their places in the plan; `cost` tells how far it is from the plan's own. */
export type Order = { readonly sessions: readonly number[]; readonly cost: number };

/**
 * When the first, the second and every further interview begins, and the orders in which sessions fit in: those whose
 * minutes are as long. `cost` is what the candidate pays in waiting and odd hours.
 */
export type Layout = {
  readonly starts: readonly number[];
  readonly cost: number;
  readonly orders: readonly Order[];
};

/**
 * Every way to lay the sessions over a day, the best for the candidate first: the core before the probes, breaks
 * between, lunch free in one piece within its hours, no more waiting than the rules allow.
 */
export function dayLayouts(rules: LayoutRules): Layout[] {
  const groups = new Map<string, Order[]>();
  for (const order of ordersOf(rules.sessions)) {
    const key = minutesIn(rules, order).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), order]);
  }
  const layouts = [...groups.values()].flatMap((unsorted) => {
    const orders = unsorted.toSorted((a, b) => a.cost - b.cost || compareNumbers(a.sessions, b.sessions));
    const lengths = orders[0] ? minutesIn(rules, orders[0]) : [];
    return startsOf(rules, lengths).map((starts) => {
      return { starts, cost: costOf(rules, lengths, starts), orders };
    });
  });
  return layouts.toSorted((a, b) => a.cost - b.cost || compareNumbers(a.starts, b.starts));
}

function minutesIn({ sessions }: LayoutRules, order: Order): number[] {
  return order.sessions.map((index) => sessions[index]?.minutes ?? 0);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((one, index) => one !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** Orders that put the core first. */
function ordersOf(sessions: LayoutRules["sessions"]): Order[] {
  const all = sessions.map((_one, index) => index);
  const core = all.filter((index) => sessions[index]?.core);
  const probes = all.filter((index) => !sessions[index]?.core);
  return permutations(core).flatMap((first) =>
    permutations(probes).map((then) => {
      return { sessions: [...first, ...then], cost: 2 * (inversionsOf(first) + inversionsOf(then)) };
    }),
  );
}

function inversionsOf(order: readonly number[]): number {
  return order.reduce(
    (sum, one, place) => sum + order.slice(place + 1).filter((later) => later < one).length,
    0,
  );
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

function startsOf(rules: LayoutRules, lengths: readonly number[]): number[][] {
  const { dayMinutes, breakMinutes, waitMinutes } = rules;
  const found: number[][] = [];
  const starts: number[] = [];
  const place = (position: number, from: number, waited: number): void => {
    const length = lengths[position];
    if (length === undefined) {
      if (isLunchFree(rules, lengths, starts)) found.push([...starts]);
      return;
    }
    const first = position === 0 ? from : from + breakMinutes;
    const last = position === 0 ? dayMinutes : Math.min(dayMinutes, from + waitMinutes - waited);
    for (let start = Math.ceil(first / STEP_MINUTES) * STEP_MINUTES; start <= last; start += STEP_MINUTES) {
      if (start + length > dayMinutes) return;
      starts[position] = start;
      place(position + 1, start + length, position === 0 ? 0 : waited + start - from);
    }
  };
  place(0, 0, 0);
  return found;
}

/** Whether the candidate has lunch in one piece: before, between or after the interviews. */
export function isLunchFree(
  { lunch }: Pick<LayoutRules, "lunch">,
  lengths: readonly number[],
  starts: readonly number[],
): boolean {
  let free = lunch.from;
  for (const [position, start] of starts.entries()) {
    if (Math.min(start, lunch.to) - free >= lunch.minutes) return true;
    free = Math.max(free, start + (lengths[position] ?? 0));
  }
  return lunch.to - free >= lunch.minutes;
}

function costOf(
  { comfort, lunch }: LayoutRules,
  lengths: readonly number[],
  starts: readonly number[],
): number {
  const begins = starts[0] ?? 0;
  const over = (starts.at(-1) ?? 0) + (lengths.at(-1) ?? 0);
  const held = lengths.reduce((sum, minutes) => sum + minutes, 0);
  const eats = begins < lunch.from && over > lunch.to ? lunch.minutes : 0;
  const waits = Math.max(0, over - begins - held - eats);
  const odd = Math.max(0, comfort.from - begins) + Math.max(0, over - comfort.to);
  return Math.ceil(waits / 5) + Math.ceil(odd / 10);
}
