/** The longest that an act may lie on a device before its own time is not believed any more. */
const BELIEVED_MS = 12 * 60 * 60 * 1000;

/** How a browser names an act. */
export const ROOM_ACT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a browser says about something that was done in a room: a name of its own, and how long ago it was done. */
export type RoomAct = { readonly id: string | null; readonly agoMs: number };

/**
 * Reads the name and the age of an act as a browser sends them. A name that is none counts as no name, and an age
 * that is none as now.
 */
export function readRoomAct(sent: { readonly id: string; readonly ago: string }): RoomAct {
  const agoMs = /^\d{1,10}$/.test(sent.ago) ? Number(sent.ago) : 0;
  return { id: ROOM_ACT_ID.test(sent.id) ? sent.id : null, agoMs };
}

/**
 * The moment at which something was done that arrives now: a question that was asked without a connection keeps its
 * own time. Rests on the age that the device measured, so that a wrong clock does no harm; more than twelve hours are
 * not believed. Milliseconds.
 */
export function whenDone({ agoMs }: RoomAct, now: Date): Date {
  return new Date(now.getTime() - Math.min(Math.max(agoMs, 0), BELIEVED_MS));
}
