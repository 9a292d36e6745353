import { overlaps, type Span } from "./calendar-days.ts";
import { STEP_MINUTES, type Layout } from "./day-layouts.ts";
import type { Exception, LoopRequest, PanelSession, ProposedDay, Room } from "./loop-request.ts";
import { partIn } from "./may-interview.ts";
import { exceptionsAt, type PersonDay } from "./person-day.ts";
import type { Easing, Training } from "./vocabulary.ts";

const MINUTE_MS = 60_000;
/** One bent rule outweighs whatever else a day has against it. */
const EXCEPTION_COST = 1000;
const NOT_PREFERRED = 3;
const ROOM_CHANGE = 3;
/** A trained colleague beside a learner gives an hour as well. */
const OBSERVER = 2;
/** So many observers are looked at for each learner; they are the ones with the least to do. */
const OBSERVERS = 4;

const NOTHING_EASED: ReadonlySet<Easing> = new Set();

/** Who leads an interview, and who watches when a learner leads. */
type Lead = {
  readonly leader: PersonDay;
  readonly observer: PersonDay | null;
  readonly cost: number;
  readonly exceptions: readonly Exception[];
};

export type DayInput = {
  readonly request: LoopRequest;
  readonly date: string;
  /** When the candidate can be there. */
  readonly window: Span;
  /** The best first. */
  readonly layouts: readonly Layout[];
  /** Everybody who works then. */
  readonly people: readonly PersonDay[];
  readonly eased: ReadonlySet<Easing>;
};

/** Who may lead and who may watch a session, apart from times. */
type Cast = {
  readonly leaders: readonly { readonly day: PersonDay; readonly part: Training | null }[];
  readonly trained: readonly PersonDay[];
};

/** The cheapest complete day, or null when there is none. The same input always gives the same day. */
export function bestDay(input: DayInput): ProposedDay | null {
  const { request, layouts } = input;
  const casts = request.sessions.map((session) => castOf(input, session));
  if (!couldBeCast(input, casts)) return null;
  const floor = casts.reduce((sum, { leaders }) => sum + Math.min(...leaders.map(({ day }) => day.cost)), 0);
  const leadsAt = remembered((index, start) => leadsOf(input, casts[index], index, start));
  const roomsAt = remembered((index, start) => freeRooms(input, index, start));
  let best: ProposedDay | null = null;
  for (const { starts, cost, orders } of layouts) {
    if (best && cost + floor >= best.cost) break;
    for (const order of orders) {
      const placed = { starts, sessions: order.sessions, cost: cost + order.cost };
      const below: number = best?.cost ?? Infinity;
      if (leastCost(placed, leadsAt) >= below) continue;
      const rooms = chooseRooms(input, placed, roomsAt);
      if (!rooms) continue;
      const fixed = placed.cost + rooms.cost;
      const options = order.sessions.map((index, position) => leadsAt(index, starts[position] ?? 0));
      const panel = cheapestPanel(options, below - fixed);
      if (panel) best = proposed(input, placed, panel, rooms.ids, fixed);
    }
  }
  return best;
}

/** Sessions in order of time, with their beginnings. */
type Placed = {
  readonly starts: readonly number[];
  readonly sessions: readonly number[];
  readonly cost: number;
};

/** Whether there are enough different people for all sessions at all, each at some time of the day. */
function couldBeCast(input: DayInput, casts: readonly Cast[]): boolean {
  const comes = casts.map((_cast, index) => someTimeOf(input, index));
  const able = casts.map(({ leaders, trained }, index) => {
    const observers = trained.filter((day) => comes[index]?.(day, NOTHING_EASED));
    return leaders
      .filter(({ day }) => comes[index]?.(day, input.eased))
      .map(({ day, part }) => {
        const isAlone = part === "trained" || input.eased.has("training");
        return { day, observers: isAlone ? null : observers };
      });
  });
  const taken = new Set<PersonDay>();
  const withTaken = (day: PersonDay, then: () => boolean): boolean => {
    if (taken.has(day)) return false;
    taken.add(day);
    const found = then();
    taken.delete(day);
    return found;
  };
  const choose = (index: number): boolean =>
    index === able.length ||
    (able[index] ?? []).some(({ day, observers }) =>
      withTaken(day, () =>
        observers
          ? observers.some((observer) => withTaken(observer, () => choose(index + 1)))
          : choose(index + 1),
      ),
    );
  return choose(0);
}

/** Tells whether somebody can sit in a session at some time of the day. */
function someTimeOf(input: DayInput, index: number) {
  const steps = Math.floor((input.window.to - input.window.from) / MINUTE_MS / STEP_MINUTES);
  const slots = Array.from({ length: steps + 1 }, (_one, step) => slotAt(input, index, step * STEP_MINUTES));
  return (day: PersonDay, eased: ReadonlySet<Easing>): boolean =>
    slots.some((slot) => exceptionsAt(day, slot, eased) !== null);
}

type LeadsAt = (index: number, start: number) => readonly Lead[];

function leastCost({ starts, sessions, cost }: Placed, leadsAt: LeadsAt): number {
  let least = cost;
  for (const [position, index] of sessions.entries()) {
    const [first] = leadsAt(index, starts[position] ?? 0);
    if (!first) return Infinity;
    least += first.cost;
  }
  return least;
}

function remembered<T>(work: (index: number, start: number) => T): (index: number, start: number) => T {
  const known: T[][] = [];
  return (index, start) => {
    const row = (known[index] ??= []);
    return (row[start / STEP_MINUTES] ??= work(index, start));
  };
}

function castOf({ people }: DayInput, { focus }: PanelSession): Cast {
  const parts = people.map((day) => ({ day, part: partIn(day.person, focus) }));
  const mayLead = (part: Training | null) => part === "trained" || part === "reverse_shadowing";
  return {
    leaders: parts.filter(({ part }) => mayLead(part)),
    trained: parts.filter(({ part }) => part === "trained").map(({ day }) => day),
  };
}

function slotAt({ window, request }: DayInput, index: number, start: number): Span {
  const from = window.from + start * MINUTE_MS;
  return { from, to: from + (request.sessions[index]?.minutes ?? 0) * MINUTE_MS };
}

function leadsOf(input: DayInput, cast: Cast | undefined, index: number, start: number): Lead[] {
  const { request, eased } = input;
  const session = request.sessions[index];
  const slot = slotAt(input, index, start);
  if (!session || !cast || slot.from < request.earliest) return [];
  if (request.candidate.busy.some((one) => overlaps(one, slot))) return [];
  const leads: Lead[] = [];
  for (const { day: leader, part } of cast.leaders) {
    const bent = exceptionsAt(leader, slot, eased);
    if (!bent) continue;
    const preferred = session.preferredId === null || session.preferredId === leader.person.id;
    const cost = leader.cost + (preferred ? 0 : NOT_PREFERRED) + costOf(bent);
    if (part === "trained") {
      leads.push({ leader, observer: null, cost, exceptions: bent });
      continue;
    }
    for (const observer of observersAt(cast, slot, leader)) {
      leads.push({ leader, observer, cost: cost + OBSERVER + observer.cost, exceptions: bent });
    }
    if (eased.has("training")) {
      const alone = leadsAlone(leader.person.id);
      leads.push({ leader, observer: null, cost: cost + costOf([alone]), exceptions: [...bent, alone] });
    }
  }
  return leads.sort((a, b) => a.cost - b.cost || compare(a.leader.person.id, b.leader.person.id));
}

function leadsAlone(personId: string): Exception {
  const words = "leads without a trained colleague beside them";
  return { kind: "training", personId, weight: 60, words };
}

function observersAt({ trained }: Cast, slot: Span, leader: PersonDay): PersonDay[] {
  return trained
    .filter((one) => one !== leader && exceptionsAt(one, slot, NOTHING_EASED) !== null)
    .toSorted((a, b) => a.cost - b.cost || compare(a.person.id, b.person.id))
    .slice(0, OBSERVERS);
}

function costOf(exceptions: readonly Exception[]): number {
  return exceptions.reduce((sum, { weight }) => sum + EXCEPTION_COST * weight, 0);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Nobody sits in two interviews of one loop, so that every look is another person's. */
function cheapestPanel(options: readonly (readonly Lead[])[], below: number): Lead[] | null {
  const order = options.map((_leads, index) => index);
  order.sort((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0) || a - b);
  const still = order.map((_one, place) =>
    order.slice(place).reduce((sum, index) => sum + (options[index]?.[0]?.cost ?? Infinity), 0),
  );
  const taken = new Set<PersonDay>();
  const chosen: Lead[] = [];
  let best: Lead[] | null = null;
  let limit = below;
  const choose = (place: number, spent: number): void => {
    const index = order[place];
    if (index === undefined) {
      best = [...chosen];
      limit = spent;
      return;
    }
    for (const lead of options[index] ?? []) {
      if (spent + lead.cost + (still[place + 1] ?? 0) >= limit) return;
      const { leader, observer } = lead;
      if (taken.has(leader) || (observer && taken.has(observer))) continue;
      taken.add(leader);
      if (observer) taken.add(observer);
      chosen[index] = lead;
      choose(place + 1, spent + lead.cost);
      taken.delete(leader);
      if (observer) taken.delete(observer);
    }
  };
  choose(0, 0);
  return best;
}

function freeRooms(input: DayInput, index: number, start: number): readonly Room[] {
  const slot = slotAt(input, index, start);
  return (input.request.rooms ?? []).filter(({ booked }) => !booked.some((one) => overlaps(one, slot)));
}

type RoomsAt = (index: number, start: number) => readonly Room[];
type ChosenRooms = { readonly ids: readonly (string | null)[]; readonly cost: number };

/** One room for the whole day if there is one, else as few changes as possible. */
function chooseRooms(
  { request }: DayInput,
  { starts, sessions }: Placed,
  roomsAt: RoomsAt,
): ChosenRooms | null {
  const ids: (string | null)[] = starts.map(() => null);
  if (request.rooms === null) return { ids, cost: 0 };
  let changes = 0;
  let staying: readonly Room[] = request.rooms;
  let since = 0;
  for (const [position, index] of sessions.entries()) {
    const here = roomsAt(index, starts[position] ?? 0);
    if (here.length === 0) return null;
    const both = staying.filter((room) => here.includes(room));
    if (both.length === 0) {
      changes += 1;
      since = position;
    }
    staying = both.length > 0 ? both : here;
    ids.fill(staying[0]?.id ?? null, since, position + 1);
  }
  return { ids, cost: ROOM_CHANGE * changes };
}

function proposed(
  input: DayInput,
  { starts, sessions }: Placed,
  panel: readonly Lead[],
  rooms: readonly (string | null)[],
  fixed: number,
): ProposedDay {
  return {
    date: input.date,
    interviews: panel.map(({ leader, observer }, position) => {
      const index = sessions[position] ?? 0;
      return {
        sessionId: input.request.sessions[index]?.id ?? "",
        ...slotAt(input, index, starts[position] ?? 0),
        interviewerId: leader.person.id,
        shadowIds: observer ? [observer.person.id] : [],
        roomId: rooms[position] ?? null,
      };
    }),
    cost: panel.reduce((sum, lead) => sum + lead.cost, fixed),
    exceptions: panel.flatMap(({ exceptions }) => exceptions),
  };
}
