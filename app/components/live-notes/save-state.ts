/** Where a note's words are, told honestly. `ended` means that this tab may no longer work on the note. */
export const SAVE_STATES = ["opening", "saved", "saving", "device", "unsaved", "reading", "ended"] as const;
export type SaveState = (typeof SAVE_STATES)[number];

export const SAVE_WORDS: Readonly<Record<SaveState, string>> = {
  opening: "Opening",
  saved: "Saved",
  saving: "Saving",
  device: "On this device",
  unsaved: "Not saved on the server",
  reading: "Read only",
  ended: "Closed",
};

/** No answer for this long is no longer "saving". */
export const PATIENCE_MS = 3_000;

/** What is known about a note's connection. Times are milliseconds of one clock. */
export type SaveFacts = {
  readonly ended: boolean;
  readonly readOnly: boolean;
  /** The socket is open and the server has sent its copy. */
  readonly connected: boolean;
  /** Whether the server's copy has ever been here. */
  readonly everSynced: boolean;
  /** Changes made here so far. */
  readonly edits: number;
  /** How many of them the copy on this device has committed; -1 when there is none or it has not been read. */
  readonly keptEdits: number;
  /** Since when the device has had something to commit, or null when it has all. */
  readonly keepingSince: number | null;
  /** How many of them the server has called saved on this connection; -1 before its first answer. */
  readonly savedEdits: number;
  /** Since when an answer has been due, or null when none is. */
  readonly dueSince: number | null;
};

/**
 * The one word about a note. It is "saved" only by the server's answer to a question asked after the last change,
 * on the connection that stands now; "on this device" only once the device has committed the last change.
 */
export function saveStateOf(facts: SaveFacts, now: number): SaveState {
  if (facts.ended) return "ended";
  if (!facts.connected) {
    const waited = facts.dueSince !== null && now - facts.dueSince >= PATIENCE_MS;
    if (!facts.everSynced && facts.edits === 0 && !waited) return "opening";
    if (facts.readOnly) return "reading";
    if (facts.keptEdits === facts.edits) return "device";
    const isLate = facts.keepingSince !== null && now - facts.keepingSince >= PATIENCE_MS;
    return facts.keptEdits < 0 || isLate ? "unsaved" : "saving";
  }
  if (facts.readOnly) return "reading";
  if (facts.savedEdits === facts.edits) return "saved";
  if (facts.dueSince !== null && now - facts.dueSince >= PATIENCE_MS) return "unsaved";
  return facts.edits === 0 ? "opening" : "saving";
}
