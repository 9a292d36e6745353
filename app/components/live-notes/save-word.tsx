import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { SAVE_WORDS } from "./save-state.ts";
import type { SaveState } from "./save-state.ts";
import type { NoteConnection } from "./note-connection.ts";
import { useNoteStatus } from "./use-note-connection.ts";
import classes from "./note-pane.module.css";

const HINTS: Readonly<Record<SaveState, string>> = {
  opening: "The note is being opened.",
  saved: "Everything you wrote is safe on the server.",
  saving: "Your last words are being saved.",
  device: "No connection. What you write is kept in this browser and sent when the connection is back.",
  unsaved: "The server has not answered. Keep this tab open; your words are sent as soon as it does.",
  reading: "You are reading along.",
  ended: "This note is closed here.",
};

/** States worth hearing about; saving and saved follow each other with every pause and would chatter. */
const SPOKEN: readonly SaveState[] = ["device", "unsaved", "ended", "reading"];

/** Where the words are, in one word. It is spoken only when something is wrong, and when it is right again. */
export function SaveWord({ connection }: { readonly connection: NoteConnection | null }) {
  const state = useNoteStatus(connection, (status) => status.state);
  const [spoken, setSpoken] = useState("");
  const worried = useRef(false);
  useEffect(() => {
    if (SPOKEN.includes(state)) {
      worried.current = state === "device" || state === "unsaved";
      setSpoken(`${SAVE_WORDS[state]}. ${HINTS[state]}`);
    } else if (state === "saved" && worried.current) {
      worried.current = false;
      setSpoken("Saved again.");
    }
  }, [state]);
  return (
    <>
      <span className={classes["word"]} data-state={state} title={HINTS[state]}>
        <span className={classes["dot"]} aria-hidden />
        {SAVE_WORDS[state]}
      </span>
      <VisuallyHidden role="status" aria-live="polite">
        {spoken}
      </VisuallyHidden>
    </>
  );
}
