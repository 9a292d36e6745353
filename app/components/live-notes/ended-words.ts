import { NOTE_CLOSE } from "#app/hiring/live-notes/note-protocol.ts";

/** Where the words of a note are that was closed: `asked` while this device has not answered yet. */
export type WordsAt = "server" | "device" | "asked" | "nowhere";

const ENDED: Readonly<Record<number, string>> = {
  [NOTE_CLOSE.noAccess]:
    "You no longer have access to this note. Ask whoever runs this opening if that is a mistake.",
  [NOTE_CLOSE.signedOut]: "You are signed out. Sign in again to go on writing.",
  [NOTE_CLOSE.outdated]: "Baton was updated. Reload this page to go on.",
  [NOTE_CLOSE.tooLarge]: "This note has reached its limit. Copy your last lines and go on in the other note.",
  [NOTE_CLOSE.refusedMessage]:
    "The server refused the last change. Copy your last lines and reload this page.",
  1009: "The last change was too large to send. Copy your last lines and reload this page.",
};

/** Endings after which people go on with what they typed, if it is anywhere. */
const GOES_ON: readonly number[] = [NOTE_CLOSE.signedOut, NOTE_CLOSE.outdated];

/** Whether a note closed like this stays closed; from all others the client comes back by itself. */
export function isEnding(code: number): boolean {
  return ENDED[code] !== undefined;
}

/** Why a note was closed here and what to do about it. Nothing is called kept that the device has not committed. */
export function endedWords(code: number, at: WordsAt): string {
  const because = ENDED[code] ?? "";
  if (!GOES_ON.includes(code)) return because;
  if (at === "device") return because.replace(/\.$/, "; what you typed is kept on this device.");
  if (at === "nowhere") return `${because} Copy your last lines first: this device could not keep them.`;
  return because;
}
