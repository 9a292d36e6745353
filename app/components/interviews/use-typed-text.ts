import { useEffect, useRef, useState } from "react";
import { isStored, textToSave } from "./typed-text.ts";

/**
 * A text that is kept when its field is left, and when the field goes away by itself, as it does when the time to close
 * has come. Untouched it follows what is stored: another device of the same person may write on it.
 */
export function useTypedText({
  stored,
  done,
  onSave,
}: {
  readonly stored: string;
  /** The last save has been answered. */
  readonly done: boolean;
  readonly onSave: (text: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  if (done && isStored(typed, sent, stored)) setTyped(null);
  const keep = (text: string) => {
    setSent(text);
    onSave(text);
  };
  const save = () => {
    const text = textToSave(typed, stored);
    if (text !== null) keep(text);
  };
  useOnLeaving(save);
  return {
    value: typed ?? stored,
    type: setTyped,
    save,
    leave: () => {
      save();
      if (typed?.trim() === stored) setTyped(null);
    },
    /** Writes it and keeps it at once. */
    put: (text: string) => {
      setTyped(text);
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
