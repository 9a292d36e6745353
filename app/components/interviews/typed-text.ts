/**
 * What a field saves when it is left: what was typed into it, and nothing while nobody has. An untouched field shows
 * what is stored, which may be newer than when it was first shown.
 */
export function textToSave(typed: string | null, stored: string): string | null {
  return typed === null || typed.trim() === stored ? null : typed;
}

/**
 * Whether what was typed is what is stored, so that the field follows again what is stored. Only of what was sent as
 * it stands: a space at the end belongs to whoever is still writing.
 */
export function isStored(typed: string | null, sent: string | null, stored: string): boolean {
  return typed !== null && typed === sent && typed.trim() === stored;
}
