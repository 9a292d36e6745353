/** Something that an import brought. */
export type BroughtThing = {
  readonly id: string;
  readonly kind: "candidate" | "application" | "document" | "contact";
  /** The row itself: of the candidate, the application or the document. */
  readonly thingId: string;
  /** The application that an application or a document belongs to. */
  readonly applicationId: string | null;
};

/** What happened to a candidate after an import was done with them. */
export type LaterWork = {
  /** In one line, such as "Moved from Resume screen to Phone screen". */
  readonly what: string;
  readonly applicationId: string | null;
};

export type RevertPlan = {
  readonly remove: readonly BroughtThing[];
  readonly keep: readonly { readonly thing: BroughtThing; readonly because: string }[];
};

/**
 * What of one person is taken out again. Whatever somebody worked on since stays, with what hangs on it: an application
 * with its documents, and the candidate as long as anything of theirs stays. Work that is about the candidate and no
 * application keeps everything.
 */
export function planRevert(input: {
  readonly things: readonly BroughtThing[];
  readonly laterWork: readonly LaterWork[];
  /** Applications, documents and facts of the candidate that this import did not bring. */
  readonly hasMore: boolean;
}): RevertPlan {
  const { things, laterWork, hasMore } = input;
  const onPerson = laterWork.find((work) => work.applicationId === null);
  const worked = new Map<string, string>();
  for (const { applicationId, what } of laterWork)
    if (applicationId !== null && !worked.has(applicationId)) worked.set(applicationId, what);
  const reasonFor = (thing: BroughtThing): string | null => {
    if (onPerson) return `Worked on since: ${onPerson.what}.`;
    const what = thing.applicationId === null ? undefined : worked.get(thing.applicationId);
    return what === undefined ? null : `Worked on since: ${what}.`;
  };
  const remove: BroughtThing[] = [];
  const keep: { thing: BroughtThing; because: string }[] = [];
  for (const thing of things.filter((one) => one.kind !== "candidate")) {
    const because = reasonFor(thing);
    if (because === null) remove.push(thing);
    else keep.push({ thing, because });
  }
  for (const thing of things.filter((one) => one.kind === "candidate")) {
    const because =
      reasonFor(thing) ??
      (keep.length > 0 ? (keep[0]?.because ?? "") : laterWork.length > 0 || hasMore ? MORE : null);
    if (because === null) remove.push(thing);
    else keep.push({ thing, because });
  }
  return { remove, keep };
}

const MORE = "Stays, because something else of theirs does.";
