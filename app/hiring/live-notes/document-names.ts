/** Which live document a name speaks of. Every interview has one shared note, and one private note a person. */
export type NoteDocument =
  | { readonly kind: "shared"; readonly interviewId: string }
  | { readonly kind: "private"; readonly interviewId: string; readonly personId: string };

const NAME = /^interview\.([A-Za-z0-9_-]{1,64})\.(?:(shared)|private\.([A-Za-z0-9_-]{1,64}))$/;

/** Name of the note that the whole loop reads. */
export function sharedNoteName(interviewId: string): string {
  return formatDocumentName({ kind: "shared", interviewId });
}

/** Name of one person's own, sealed note on an interview. */
export function privateNoteName(interviewId: string, personId: string): string {
  return formatDocumentName({ kind: "private", interviewId, personId });
}

/** The name of a document; throws on an id that could be read as another name. */
export function formatDocumentName(document: NoteDocument): string {
  const name =
    document.kind === "shared"
      ? `interview.${document.interviewId}.shared`
      : `interview.${document.interviewId}.private.${document.personId}`;
  if (!NAME.test(name))
    throw new Error(`"${name}" is not the name of a note: its ids hold other characters.`);
  return name;
}

/** The document a name speaks of, or null for anything else; socket clients choose the name, so it is strict. */
export function parseDocumentName(name: string): NoteDocument | null {
  const match = NAME.exec(name);
  const interviewId = match?.[1];
  if (interviewId === undefined) return null;
  const personId = match?.[3];
  return personId === undefined
    ? { kind: "shared", interviewId }
    : { kind: "private", interviewId, personId };
}
