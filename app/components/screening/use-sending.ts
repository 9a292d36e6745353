import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { isSignedOut } from "#app/components/device/room-outbox.ts";
import type { ActFields, OutboxState } from "#app/components/device/room-outbox.ts";
import { screeningOutbox } from "#app/components/device/this-device.ts";
import { sendToQueue } from "./send-decision.ts";
import type { SentAnswer } from "./send-decision.ts";

const NOTHING: OutboxState = { away: false, acts: [] };
const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

export type Sending = {
  /** What waits for this opening, oldest first. */
  readonly waiting: OutboxState["acts"];
  /** How many wait, with those that were taken before this device had been read. */
  readonly count: number;
  readonly away: boolean;
  readonly signedOut: boolean;
  /** Keeps an act on this device and sends it; what the server refuses is told to `onAnswer`. */
  readonly send: (fields: ActFields) => void;
};

/**
 * Sends decisions in the order in which they were taken, each once however often it is tried: at once, and again and
 * again while the server is away. What an earlier tab left is sent, too.
 */
export function useSending(
  openingId: string,
  onAnswer: (fields: ActFields, answer: SentAnswer) => void,
): Sending {
  const { away, acts } = useSyncExternalStore(
    screeningOutbox.subscribe,
    screeningOutbox.state,
    () => NOTHING,
  );
  const [signedOut, setSignedOut] = useState(false);
  const [tries, setTries] = useState(0);
  const pause = useRef(FIRST_MS);
  const answered = useRef(onAnswer);
  useEffect(() => {
    answered.current = onAnswer;
  }, [onAnswer]);
  const waiting = acts.filter(({ interviewId }) => interviewId === openingId);

  const act = useCallback(
    async (fields: ActFields, doneAt: number) => {
      try {
        const ask = () =>
          sendToQueue(openingId, { ...fields, ago: String(Math.max(0, Date.now() - doneAt)) });
        const answer = (await screeningOutbox.act(openingId, fields, ask)) as SentAnswer & { kept?: boolean };
        setSignedOut(false);
        if (!answer.kept) answered.current(fields, answer);
      } catch (error) {
        if (!isSignedOut(error)) throw error;
        setSignedOut(true);
      } finally {
        setTries((before) => before + 1);
      }
    },
    [openingId],
  );

  const goOn = useCallback(() => {
    const next = screeningOutbox.next(openingId);
    if (next) void act(next.fields, next.doneAt);
  }, [openingId, act]);

  useEffect(() => {
    void screeningOutbox.open();
  }, []);
  const waits = waiting.length > 0;
  useEffect(() => {
    if (!waits) {
      pause.current = FIRST_MS;
      return;
    }
    const slow = away || signedOut;
    const timer = setTimeout(goOn, slow ? pause.current : 0);
    if (slow) pause.current = Math.min(LONGEST_MS, pause.current * 1.6);
    const atOnce = () => {
      pause.current = FIRST_MS;
      goOn();
    };
    window.addEventListener("online", atOnce);
    window.addEventListener("focus", atOnce);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", atOnce);
      window.removeEventListener("focus", atOnce);
    };
  }, [waits, away, signedOut, tries, goOn]);
  useEffect(() => {
    const lost = () => screeningOutbox.lost();
    const back = () => screeningOutbox.reached();
    window.addEventListener("offline", lost);
    window.addEventListener("online", back);
    return () => {
      window.removeEventListener("offline", lost);
      window.removeEventListener("online", back);
    };
  }, []);

  const [early, setEarly] = useState(0);
  const send = useCallback(
    (fields: ActFields) => {
      void act(fields, Date.now());
      // It is written down once the device has been read, which may take a while: until then it counts here.
      setEarly((before) => before + 1);
      void screeningOutbox.open().finally(() => setEarly((before) => before - 1));
    },
    [act],
  );
  return { waiting, count: waiting.length + early, away, signedOut, send };
}
