import { z } from "zod";

/** The kinds of events that make another schedule. */
export const SCHEDULE_EVENTS = [
  "interview.scheduled",
  "interview.changed",
  "interview.interviewer_changed",
  "interview.shadows_changed",
  "interview.cancelled",
  "interview.no_show",
] as const;
export type ScheduleEventType = (typeof SCHEDULE_EVENTS)[number];

/** One recorded change of one interview, as its event holds it. */
export type ScheduleEvent = {
  readonly id: string;
  readonly type: ScheduleEventType;
  readonly at: Date;
  readonly by: string;
  readonly interviewId: string;
  readonly interviewName: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** A booking as events record it; older ones hold less. */
const RecordSchema = z
  .object({
    startsAt: z.iso.datetime(),
    minutes: z.number(),
    place: z.string(),
    link: z.string(),
    interviewerId: z.string(),
    shadowIds: z.array(z.string()),
    code: z.string(),
    text: z.string(),
  })
  .partial();
type BookingRecord = z.output<typeof RecordSchema>;

export const CHANGE_KINDS = [
  "booked",
  "time",
  "length",
  "interviewer",
  "shadows",
  "where",
  "cancelled",
  "missed",
] as const;

/** What one version changed about one interview. `was` and `is` are instants, ids or words, as the kind says. */
export type ScheduleChange = {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly interviewId: string;
  readonly interviewName: string;
  readonly was: string;
  readonly is: string;
};

export type ScheduleRow = {
  readonly interviewId: string;
  readonly interviewName: string;
  readonly startsAt: string;
  readonly minutes: number | null;
  readonly interviewerId: string;
  readonly place: string;
};

/** A schedule as it stood after one change, which may be of several interviews. */
export type ScheduleVersion = {
  readonly number: number;
  /** The last event of it: a page that shows another one is out of date. */
  readonly eventId: string;
  readonly at: Date;
  readonly by: string;
  readonly changes: readonly ScheduleChange[];
  /** In order of time; without what is off. */
  readonly rows: readonly ScheduleRow[];
};

/**
 * Every version of an application's schedule from its events, the first one first: what was changed by one person at
 * one moment is one version. What events do not hold is left empty, never guessed.
 */
export function scheduleVersions(events: readonly ScheduleEvent[]): ScheduleVersion[] {
  const versions: ScheduleVersion[] = [];
  const standing = new Map<string, ScheduleRow>();
  for (const group of groupsOf(events)) {
    const changes = group.flatMap(changesOf);
    for (const event of group) apply(standing, event);
    const last = group.at(-1);
    if (!last || changes.length === 0) continue;
    versions.push({
      number: versions.length + 1,
      eventId: last.id,
      at: last.at,
      by: last.by,
      changes,
      rows: [...standing.values()].toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    });
  }
  return versions;
}

function groupsOf(events: readonly ScheduleEvent[]): ScheduleEvent[][] {
  const groups: ScheduleEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1)?.[0];
    if (last && last.at.getTime() === event.at.getTime() && last.by === event.by) groups.at(-1)?.push(event);
    else groups.push([event]);
  }
  return groups;
}

function recordOf(content: unknown): BookingRecord {
  return RecordSchema.catch({}).parse(content ?? {});
}

function changesOf(event: ScheduleEvent): ScheduleChange[] {
  const { type, interviewId, interviewName } = event;
  const before = recordOf(event.before);
  const after = recordOf(event.after);
  const change = (kind: ScheduleChange["kind"], was: string, is: string): ScheduleChange => {
    return { kind, interviewId, interviewName, was, is };
  };
  switch (type) {
    case "interview.scheduled":
      return [change("booked", "", after.startsAt ?? "")];
    case "interview.cancelled":
      return [change("cancelled", after.code ?? "", after.text ?? "")];
    case "interview.no_show":
      return [change("missed", "", "")];
    case "interview.changed":
    case "interview.interviewer_changed":
    case "interview.shadows_changed":
      return [
        ...differing(before.startsAt, after.startsAt, (was, is) => change("time", was, is)),
        ...differing(before.minutes, after.minutes, (was, is) => change("length", String(was), String(is))),
        ...differing(before.interviewerId, after.interviewerId, (was, is) => change("interviewer", was, is)),
        ...differing(before.shadowIds?.join(" "), after.shadowIds?.join(" "), (was, is) =>
          change("shadows", was, is),
        ),
        ...differing(whereOf(before), whereOf(after), (was, is) => change("where", was, is)),
      ];
  }
}

function differing<T>(
  was: T | undefined,
  is: T | undefined,
  say: (was: T, is: T) => ScheduleChange,
): ScheduleChange[] {
  return was === undefined || is === undefined || was === is ? [] : [say(was, is)];
}

function whereOf({ place, link }: BookingRecord): string | undefined {
  if (place === undefined && link === undefined) return undefined;
  return [place ?? "", link ?? ""].filter((word) => word !== "").join(", ");
}

function apply(standing: Map<string, ScheduleRow>, event: ScheduleEvent): void {
  const { interviewId, interviewName, type } = event;
  if (type === "interview.cancelled" || type === "interview.no_show") {
    standing.delete(interviewId);
    return;
  }
  const { startsAt, minutes, interviewerId, place } = recordOf(event.after);
  const known = standing.get(interviewId);
  const begins = startsAt ?? known?.startsAt;
  if (begins === undefined) return;
  standing.set(interviewId, {
    interviewId,
    interviewName,
    startsAt: begins,
    minutes: minutes ?? known?.minutes ?? null,
    interviewerId: interviewerId ?? known?.interviewerId ?? "",
    place: place ?? known?.place ?? "",
  });
}
