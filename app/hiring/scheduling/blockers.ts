import type { LoopRequest, PanelSession } from "./loop-request.ts";
import { partIn, untrainedIn } from "./may-interview.ts";

/**
 * What no calendar can mend, one sentence each: sessions that nobody may lead but those who take part in the loop
 * already, and sessions that too few people may lead for each to have its own. `nameOf` gives the competencies' names.
 */
export function blockers(
  { sessions, interviewers: everybody, onLoop }: Pick<LoopRequest, "sessions" | "interviewers" | "onLoop">,
  nameOf: (competencyKey: string) => string,
): string[] {
  const interviewers = everybody.filter(({ id }) => !onLoop.has(id));
  const leaders = new Map(
    sessions.map((session) => [
      session.id,
      interviewers.filter((person) => mayLead(partIn(person, session.focus))).map(({ id }) => id),
    ]),
  );
  const alone = sessions.filter(({ id }) => leaders.get(id)?.length === 0);
  if (alone.length > 0) {
    return alone.map(
      (session) => nobodyElseFor(session, everybody, onLoop) ?? nobodyFor(session, interviewers, nameOf),
    );
  }
  const crowd = crowdedSessions(sessions, leaders);
  if (crowd.length === 0) return [];
  const people = new Set(crowd.flatMap(({ id }) => leaders.get(id) ?? []));
  const names = interviewers.filter(({ id }) => people.has(id)).map(({ name }) => name);
  const titles = crowd.map(({ name }) => name).join(", ");
  return [
    `Only ${names.join(" and ")} may lead ${titles}, and nobody sits in two interviews of a day: train one person more.`,
  ];
}

function mayLead(part: ReturnType<typeof partIn>): boolean {
  return part === "trained" || part === "reverse_shadowing";
}

/** Whoever may lead a session, when all of them are on the loop already; null when there is nobody like that. */
function nobodyElseFor(
  { name, focus }: PanelSession,
  everybody: LoopRequest["interviewers"],
  onLoop: LoopRequest["onLoop"],
): string | null {
  const taken = everybody.filter((person) => onLoop.has(person.id) && mayLead(partIn(person, focus)));
  if (taken.length === 0) return null;
  const who = taken.map((person) => `${person.name} (in ${onLoop.get(person.id) ?? ""})`).join(" and ");
  return `Of those who may lead ${name}, everybody meets this candidate already: ${who}. Train one person more, or swap them there.`;
}

function nobodyFor(
  { name, focus }: PanelSession,
  interviewers: LoopRequest["interviewers"],
  nameOf: (key: string) => string,
): string {
  const lacks = interviewers
    .map((person) => ({ person, keys: untrainedIn(person, focus) }))
    .toSorted((a, b) => a.keys.length - b.keys.length || (a.person.name < b.person.name ? -1 : 1));
  const [nearest] = lacks;
  const words = `Nobody is trained for all of ${name}: ${focus.map(nameOf).join(", ")}.`;
  if (!nearest || nearest.keys.length === focus.length)
    return `${words} Train somebody, or change its focus.`;
  return `${words} ${nearest.person.name} comes nearest and lacks ${nearest.keys.map(nameOf).join(", ")}.`;
}

/** The smallest set of sessions with fewer leaders than sessions. Source: P. Hall's theorem on matchings. */
function crowdedSessions(
  sessions: readonly PanelSession[],
  leaders: ReadonlyMap<string, readonly string[]>,
): readonly PanelSession[] {
  const sets = Array.from({ length: 2 ** sessions.length }, (_one, bits) =>
    sessions.filter((_session, place) => bits & (1 << place)),
  ).toSorted((a, b) => a.length - b.length);
  return (
    sets.find((some) => new Set(some.flatMap(({ id }) => leaders.get(id) ?? [])).size < some.length) ?? []
  );
}
