import { useCallback, useEffect, useRef } from "react";
import type { Act } from "./room-actions.ts";
import { useBegun } from "./room-drafts.tsx";
import { isStored, textToKeep, textToSave } from "./typed-text.ts";

/**
 * A text that is kept when its field is left, and when the field goes away by itself, as it does when the time to close
 * has come. Untouched it follows what is stored: another device of the same person may write on it. What is typed is a
 * draft of the room until it is stored, so that it outlives a page that is closed or killed.
 */
export function useTypedText({
  name,
  stored,
  act,
  onSave,
}: {
  /** Its name among the drafts of the room. */
  readonly name: string;
  readonly stored: string;
  /** What the last save was answered. */
  readonly act: Act;
  readonly onSave: (text: string) => void;
}) {
  const { busy, done, problem } = act;
  const [typed, setTyped] = useBegun(name);
  const [over, setOver] = useBegun(`${name} over`);
  const [sent, setSent] = useBegun(`${name} sent`);
  const saved = useRef(false);
  const forget = useCallback(() => {
    for (const set of [setTyped, setOver, setSent]) set(null);
  }, [setTyped, setOver, setSent]);
  useEffect(() => {
    // What an earlier page sent was answered to that one.
    const answered = done || (!busy && !saved.current);
    if (answered && isStored({ typed, sent }, stored)) forget();
  }, [done, busy, typed, sent, stored, forget]);
  const keep = (text: string | null) => {
    // What this page has sent goes by itself, unless it was refused.
    if (text === null || (saved.current && text === sent && problem === null)) return;
    saved.current = true;
    setSent(text);
    onSave(text);
  };
  const save = () => keep(textToSave(typed, stored));
  useOnLeaving(() => keep(textToKeep({ typed, over, sent }, stored)));
  const type = (text: string) => {
    if (typed === null) setOver(stored);
    setTyped(text);
  };
  return {
    value: typed ?? stored,
    type,
    save,
    leave: () => {
      save();
      if (typed?.trim() === stored) forget();
    },
    /** Writes it and keeps it at once. */
    put: (text: string) => {
      type(text);
      keep(text);
    },
  };
}

function useOnLeaving(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => () => latest.current(), []);
}
