/** What somebody has typed into a field that saves when it is left, and has not been told of as stored. */
export type TypedText = {
  /** As it stands in the field; null while nobody has typed. */
  readonly typed: string | null;
  /** What was stored when the typing began. */
  readonly over: string | null;
  /** What was sent last; it may still be on its way. */
  readonly sent: string | null;
};

/**
 * What a field saves when somebody leaves it: what was typed into it, and nothing while nobody has. An untouched field
 * shows what is stored, which may be newer than when it was first shown.
 */
export function textToSave(typed: string | null, stored: string): string | null {
  return typed === null || typed.trim() === stored ? null : typed;
}

/**
 * What a field saves when it goes away by itself: the same, unless something else has been stored since the typing
 * began, as on another device. Then it stays a draft, which whoever comes back to the field sees.
 */
export function textToKeep({ typed, over, sent }: TypedText, stored: string): string | null {
  return stored === over || stored === sent?.trim() ? textToSave(typed, stored) : null;
}

/**
 * Whether what was typed is what is stored, so that the field follows again what is stored. Only of what was sent as
 * it stands: a space at the end belongs to whoever is still writing.
 */
export function isStored({ typed, sent }: Pick<TypedText, "typed" | "sent">, stored: string): boolean {
  return typed !== null && typed === sent && typed.trim() === stored;
}
