import { DELIVERY_TAGS } from "#app/hiring/questions/vocabulary.ts";
import { openQuestionOf } from "./room-types.ts";
import type { RoomAsked, RoomData } from "./room-types.ts";

/**
 * The room with one change that is still on its way to the server. Only what a hand needs to feel at once is
 * shown ahead: ratings, reactions, tags, the end of a question, threads. Everything else waits.
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
        id: "pending",
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
    default:
      return room;
  }
}

function changeAsked(
  room: RoomData,
  id: string | undefined,
  change: (asked: RoomAsked) => RoomAsked,
): RoomData {
  return { ...room, asked: room.asked.map((asked) => (asked.id === id ? change(asked) : asked)) };
}
