import { weekOf } from "./calendar-days.ts";
import type { Interviewer, LoopRequest, ProposedDay } from "./loop-request.ts";
import { wallTimeOf } from "./zoned-time.ts";

const MINUTE_MS = 60_000;

/** Why this day, in one sentence: beside what stands already, how close together, lunch, order, who and how much they have had, where. */
export function dayReason(request: LoopRequest, day: ProposedDay): string {
  const clauses = [
    lengthWords(day),
    ...besideWords(request, day),
    ...lunchWords(request, day),
    ...orderWords(request, day),
  ];
  const about = [...peopleWords(request, day), ...learnerWords(request, day), ...roomWords(request, day)];
  return `${[...clauses, ...about].join("; ")}.`;
}

function hoursWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""]
    .filter((word) => word !== "")
    .join(" ");
}

function lengthWords({ interviews }: ProposedDay): string {
  const from = interviews[0]?.from ?? 0;
  const minutes = ((interviews.at(-1)?.to ?? 0) - from) / MINUTE_MS;
  if (interviews.length === 1) return `One interview of ${hoursWords(minutes)}`;
  return `${interviews.length} interviews within ${hoursWords(minutes)}`;
}

const IN_WORDS = ["no", "one", "two", "three", "four"];

function besideWords({ standing }: LoopRequest, { date }: ProposedDay): string[] {
  const count = standing[date] ?? 0;
  return count === 0 ? [] : [`the same day as the other ${IN_WORDS[count] ?? String(count)}`];
}

function lunchWords({ rules, candidate }: LoopRequest, { interviews }: ProposedDay): string[] {
  const gaps = interviews.slice(1).map((next, place) => {
    const from = interviews[place]?.to ?? next.from;
    return { from, minutes: (next.from - from) / MINUTE_MS };
  });
  const lunch = gaps.find(({ from, minutes }) => {
    const { time } = wallTimeOf(new Date(from), candidate.zone);
    return minutes >= rules.lunch.minutes && time < rules.lunch.to && time >= "10:30";
  });
  return lunch ? [`lunch at ${wallTimeOf(new Date(lunch.from), candidate.zone).time}`] : [];
}

function orderWords({ sessions }: LoopRequest, { interviews }: ProposedDay): string[] {
  const inOrder = interviews.every(({ sessionId }, place) => sessions[place]?.id === sessionId);
  const kinds = new Set(sessions.map(({ core }) => core));
  if (kinds.size < 2) return inOrder || interviews.length < 2 ? [] : ["in another order than planned"];
  return [inOrder ? "core first, as planned" : "core first, otherwise in another order than planned"];
}

function peopleWords({ sessions, interviewers }: LoopRequest, { interviews }: ProposedDay): string[] {
  const panel = interviews.flatMap(
    ({ interviewerId }) => interviewers.find(({ id }) => id === interviewerId) ?? [],
  );
  const wanted = sessions.filter(({ preferredId }) => preferredId !== null);
  const got = wanted.filter(({ id, preferredId }) =>
    interviews.some((one) => one.sessionId === id && one.interviewerId === preferredId),
  );
  const most = panel.toSorted((a, b) => b.recent - a.recent || (a.id < b.id ? -1 : 1))[0];
  const load = most
    ? most.recent === 0
      ? "nobody on it has interviewed in four weeks"
      : `${most.name} has interviewed most lately, ${times(most.recent)} in four weeks`
    : "";
  const planned =
    wanted.length > 0 && got.length === wanted.length
      ? ["the people the plan names"]
      : got.length > 0
        ? [`${got.length} of the ${wanted.length} people the plan names`]
        : [];
  return [...planned, load, ...weekWords(panel, interviews[0]?.from ?? 0)].filter((word) => word !== "");
}

/** Who has most in that week already. */
function weekWords(panel: readonly Interviewer[], from: number): string[] {
  const weekIn = (instant: number, zone: string) => weekOf(wallTimeOf(new Date(instant), zone).date);
  const loads = panel.map(({ name, zone, booked }) => {
    return { name, count: booked.filter((one) => weekIn(one.from, zone) === weekIn(from, zone)).length };
  });
  const most = loads.toSorted((a, b) => b.count - a.count)[0];
  if (!most || most.count === 0) return [];
  return [`${most.name} has ${most.count} other ${most.count === 1 ? "interview" : "interviews"} that week`];
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

function learnerWords(request: LoopRequest, { interviews }: ProposedDay): string[] {
  const nameOf = (id: string) => request.interviewers.find((one) => one.id === id)?.name ?? "somebody";
  return interviews.flatMap(({ sessionId, interviewerId, shadowIds }) => {
    const session = request.sessions.find(({ id }) => id === sessionId);
    const watcher = request.interviewers.find(({ id }) => id === shadowIds[0]);
    if (!session || !watcher) return [];
    const learns = session.focus.some((key) => watcher.training[key] !== "trained");
    return [
      learns
        ? `${watcher.name} shadows ${session.name}`
        : `${nameOf(interviewerId)} leads ${session.name} while ${watcher.name} watches`,
    ];
  });
}

function roomWords({ rooms }: LoopRequest, { interviews }: ProposedDay): string[] {
  if (!rooms) return [];
  const ids = [...new Set(interviews.flatMap(({ roomId }) => roomId ?? []))];
  const name = rooms.find(({ id }) => id === ids[0])?.name ?? "";
  return [ids.length === 1 ? `all in ${name}` : `in ${ids.length} rooms`];
}
