import { useFetcher, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { problemOf } from "#app/ui/problem-alert.tsx";
import { showToast } from "#app/ui/toast-on-arrival.tsx";
import { onceAtRest } from "#app/components/live/at-rest.ts";
import { FIRST_MS, goOnAfter, longerPause } from "./link-pace.ts";
import type { OutboxState, WaitingAct } from "./room-outbox.ts";
import { roomOutbox } from "./this-device.ts";

const NOTHING: OutboxState = { away: false, acts: [] };

/** What is known about the way to the server, and what waits on this device. */
export function useOutbox(): OutboxState {
  return useSyncExternalStore(roomOutbox.subscribe, roomOutbox.state, () => NOTHING);
}

/** A waiting act as its room's action takes it: with how long ago it was done. */
export function asSent(act: WaitingAct): [Record<string, string>, { method: "post"; action: string }] {
  const ago = String(Math.max(0, Date.now() - act.doneAt));
  return [
    { ...act.fields, ago },
    { method: "post", action: `/interviews/${act.interviewId}/room` },
  ];
}

/**
 * Sends what waits in a room, one after the other, and asks again and again while the server is away: soon when the
 * network is back, else with growing pauses. What the server refuses after all is said.
 */
export function useRoomLink(interviewId: string): void {
  const { away, acts } = useOutbox();
  const { submit, state, data } = useFetcher({ key: "outbox" });
  const { revalidate, state: asking } = useRevalidator();
  const pause = useRef(FIRST_MS);
  const waits = acts.some((act) => act.interviewId === interviewId);

  const callOff = useRef<() => void>(() => undefined);
  const goOn = useCallback(() => {
    callOff.current();
    const next = roomOutbox.next(interviewId);
    if (next) submit(...asSent(next));
    else if (roomOutbox.state().away) callOff.current = onceAtRest(revalidate);
  }, [interviewId, submit, revalidate]);

  useEffect(() => {
    const sending = state === "submitting";
    if (!away && !sending) pause.current = FIRST_MS;
    // The next goes as soon as the one before it is answered, and the room is read anew after the last.
    const after = goOnAfter({ sending, rereading: asking !== "idle", away, waits }, pause.current);
    if (after === null) return;
    const timer = setTimeout(goOn, after);
    if (away) pause.current = longerPause(pause.current);
    const atOnce = () => {
      pause.current = FIRST_MS;
      goOn();
    };
    window.addEventListener("online", atOnce);
    return () => {
      clearTimeout(timer);
      callOff.current();
      window.removeEventListener("online", atOnce);
    };
  }, [away, waits, acts, state, asking, goOn]);

  useEffect(() => {
    // The browser knows of a lost network before anything has been tried.
    const lost = () => roomOutbox.lost();
    if (!navigator.onLine) lost();
    window.addEventListener("offline", lost);
    return () => window.removeEventListener("offline", lost);
  }, []);

  const problem = problemOf(data);
  useEffect(() => {
    if (problem !== null) showToast({ message: problem, tone: "warning" }, () => undefined);
  }, [data, problem]);
}
