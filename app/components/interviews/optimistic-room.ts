import { readCloseParts, withParts } from "#app/hiring/interviews/close-parts.ts";
import { SIGNAL_DIRECTIONS } from "#app/hiring/live-notes/signals.ts";
import { DELIVERY_TAGS, RUNGS } from "#app/hiring/questions/vocabulary.ts";
import { openQuestionOf, standingOf } from "./room-types.ts";
import type { RoomAsked, RoomData } from "./room-types.ts";

/**
 * The room with one change that is still on its way to the server. Only what a hand needs to feel at once is
 * shown ahead: ratings, reactions, tags, the end of a question, threads, the close. Everything else waits.
 */
export function withPending(room: RoomData, form: Readonly<Record<string, string>>): RoomData {
  switch (form["intent"]) {
    case "rate":
      return changeAsked(room, form["askedId"], (asked) => ({
        ...asked,
        rating: {
          level: Number(form["level"]),
          sentence: form["sentence"] ?? asked.rating?.sentence ?? "",
          reaction: asked.rating?.reaction ?? null,
        },
      }));
    case "react":
      return changeAsked(room, form["askedId"], (asked) =>
        asked.rating ? { ...asked, rating: { ...asked.rating, reaction: form["name"] || null } } : asked,
      );
    case "end": {
      const open = openQuestionOf(room);
      return open ? changeAsked(room, open.id, (asked) => ({ ...asked, endedAt: room.now })) : room;
    }
    case "tag": {
      const name = DELIVERY_TAGS.find((tag) => tag === form["name"]);
      if (!name) return room;
      const tag = {
        id: form["actId"] ?? "pending",
        name,
        askedQuestionId: form["askedId"] || null,
        mine: true,
        by: room.person.name,
        notedAt: room.now,
        noteLineId: null,
      };
      return { ...room, tags: [...room.tags, tag] };
    }
    case "untag":
      return { ...room, tags: room.tags.filter(({ id }) => id !== form["tagId"]) };
    case "unthread":
      return { ...room, threads: room.threads.filter(({ id }) => id !== form["threadId"]) };
    case "close":
      return { ...room, close: withParts(room.close, readCloseParts(form)) };
    default:
      return room;
  }
}

/**
 * The room with something that was done while the server was away, at the moment at which it was done. The interview
 * goes on without network, so this shows the whole act: what was asked, ended, skipped, noted or closed.
 */
export function withKept(
  room: RoomData,
  act: { readonly id: string; readonly fields: Readonly<Record<string, string>> },
  at: Date,
): RoomData {
  const { fields } = act;
  switch (fields["intent"]) {
    case "start":
      return { ...room, interview: { ...room.interview, state: "in_progress", startedAt: at } };
    case "ask":
    case "own":
      return withAsked(room, act, at);
    case "end":
      return endOpen(room, at, fields["askedId"]);
    case "skip":
      return {
        ...withoutSuggestion(room, fields["versionId"]),
        skipped: [
          ...room.skipped,
          {
            versionId: fields["versionId"] ?? "",
            title: questionOf(room, fields["versionId"])?.title ?? "",
            reason: fields["reason"] ?? "",
          },
        ],
      };
    case "thread": {
      const thread = {
        id: act.id,
        text: (fields["text"] ?? "").trim(),
        competencyKey: fields["competencyKey"] || null,
        mine: true,
        by: room.person.name,
        pulled: false,
      };
      return { ...room, threads: [...room.threads, thread] };
    }
    case "signal":
      return withSignal(room, act);
    case "unsignal":
      return {
        ...room,
        signals: room.signals.filter(({ lineId, mine }) => !mine || lineId !== fields["lineId"]),
      };
    default:
      return withPending(room, fields);
  }
}

/** What was done while the server was away, and which reading of the room it was last shown with. */
export type ShownActs<Act> = { readonly room: RoomData; readonly acts: readonly Act[] };

/**
 * The acts that a room is to be shown with: those that wait, and those that have arrived since it was read. The page asks
 * for the room once all have arrived; until then none of them may seem undone.
 */
export function actsToShow<Act extends { readonly id: string }>(
  shown: ShownActs<Act>,
  room: RoomData,
  waiting: readonly Act[],
): ShownActs<Act> {
  if (shown.room !== room) return { room, acts: waiting };
  const fresh = waiting.filter(({ id }) => shown.acts.every((act) => act.id !== id));
  return fresh.length === 0 ? shown : { room, acts: [...shown.acts, ...fresh] };
}

function withAsked(
  room: RoomData,
  { id, fields }: { readonly id: string; readonly fields: Readonly<Record<string, string>> },
  at: Date,
): RoomData {
  const question = questionOf(room, fields["versionId"]);
  const asked: RoomAsked = {
    id,
    versionId: question?.versionId ?? null,
    title: question?.title ?? (fields["text"] ?? "").trim(),
    competencyKey: question?.competencyKey ?? fields["competencyKey"] ?? "",
    rung: question ? (RUNGS.find((rung) => rung === fields["rung"]) ?? "as_written") : "own",
    askedAt: at,
    endedAt: null,
    minutes: 0,
    noteLineId: null,
    rating: null,
    moments: [],
  };
  const ended = endOpen(room, at);
  return withoutSuggestion({ ...ended, asked: [...ended.asked, asked] }, fields["versionId"]);
}

function endOpen(room: RoomData, at: Date, id = openQuestionOf(room)?.id): RoomData {
  return changeAsked(room, id, (asked) =>
    asked.endedAt === null
      ? { ...asked, endedAt: at, minutes: Math.max(0, (at.getTime() - asked.askedAt.getTime()) / 60_000) }
      : asked,
  );
}

/** Without the server nobody thinks of a new suggestion: when all are used, the plan goes on by itself. */
function withoutSuggestion(room: RoomData, versionId: string | undefined): RoomData {
  const left = room.suggestions.filter((suggestion) => suggestion.versionId !== versionId);
  if (left.length > 0) return { ...room, suggestions: left };
  const suggestions = room.plan.flatMap(({ versionId: planned, reason }) => {
    const question = questionOf(room, planned);
    if (!question || planned === versionId || standingOf(room, question) !== "free") return [];
    const { title, competencyKey, minutes, style } = question;
    const rung = "as_written" as const;
    return [
      { versionId: planned, title, competencyKey, minutes, style, rung, sentence: reason, moments: [] },
    ];
  });
  return { ...room, suggestions };
}

function withSignal(
  room: RoomData,
  { id, fields }: { readonly id: string; readonly fields: Readonly<Record<string, string>> },
): RoomData {
  const direction = SIGNAL_DIRECTIONS.find((one) => one === fields["direction"]);
  const earlier = room.signals.find(({ lineId, mine }) => mine && lineId === fields["lineId"]);
  const signal = {
    id: earlier?.id ?? id,
    lineId: fields["lineId"] ?? "",
    competencyKey: fields["competencyKey"] ?? "",
    text: fields["text"] ?? "",
    by: room.person.name,
    mine: true,
    verdict: direction
      ? { direction, strength: fields["strength"] === "2" ? 2 : 1 }
      : (earlier?.verdict ?? null),
  };
  return { ...room, signals: [...room.signals.filter((one) => one !== earlier), signal] };
}

function questionOf(room: RoomData, versionId: string | undefined) {
  return room.questions.find((question) => question.versionId === versionId);
}

function changeAsked(
  room: RoomData,
  id: string | undefined,
  change: (asked: RoomAsked) => RoomAsked,
): RoomData {
  return { ...room, asked: room.asked.map((asked) => (asked.id === id ? change(asked) : asked)) };
}
