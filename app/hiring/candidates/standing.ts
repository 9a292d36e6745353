import { readTags } from "./tags.ts";

/** What recruiters say of a person over all applications. */
export type Standing = {
  readonly tags: readonly string[];
  readonly pooled: boolean;
  readonly poolNote: string;
  readonly doNotContact: boolean;
  readonly doNotContactReason: string;
};

const NOTE_LENGTH = 500;

/** Reads what a form says of a person; a reason or note without its switch says nothing. */
export function readStanding(typed: {
  readonly tags: string;
  readonly pooled: boolean;
  readonly poolNote: string;
  readonly doNotContact: boolean;
  readonly doNotContactReason: string;
}): Standing {
  const note = (text: string) => text.trim().slice(0, NOTE_LENGTH);
  return {
    tags: readTags(typed.tags),
    pooled: typed.pooled,
    poolNote: typed.pooled ? note(typed.poolNote) : "",
    doNotContact: typed.doNotContact,
    doNotContactReason: typed.doNotContact ? note(typed.doNotContactReason) : "",
  };
}
