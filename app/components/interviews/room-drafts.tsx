import { createContext, useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { CHOICE, createDrafts } from "#app/components/device/kept-drafts.ts";
import { draftsOnDevice } from "#app/components/device/device-person.ts";
import { wasAsked } from "./own-question.ts";
import type { RoomData } from "./room-types.ts";

const NO_DRAFTS = createDrafts("", null);
const DraftsContext = createContext(NO_DRAFTS);
const nothing = () => () => undefined;

/**
 * What is typed in a room and not done yet. The middle of the room changes by itself, with the clock and with what others
 * do; what was begun there is found again on the way back, and on this device also after the page was closed or killed.
 */
export function RoomDrafts({
  room,
  children,
}: {
  readonly room: Pick<RoomData, "interview" | "person">;
  readonly children: ReactNode;
}) {
  const personId = room.person.id;
  const interviewId = room.interview.id;
  // Not before the page stands as the server drew it: whoever sets a state while it is drawn is given the device's texts
  // at once, and a page that does not match is thrown away, the styles that its note waits for among it.
  const stands = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const drafts = useMemo(
    () => (stands ? draftsOnDevice(personId, interviewId) : NO_DRAFTS),
    [stands, personId, interviewId],
  );
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

/** A text of the room by its name, null where nothing is typed; and what writes, or with null forgets it. */
export function useBegun(name: string): [string | null, (text: string | null) => void] {
  const drafts = useContext(DraftsContext);
  const text = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.read(name),
    () => null,
  );
  const write = useCallback((next: string | null) => drafts.write(name, next), [drafts, name]);
  return [text, write];
}

/** One field of a room by its name: what was typed into it, else how it begins; and what writes, or with null empties it. */
export function useDraft(name: string, initial = ""): [string, (text: string | null) => void] {
  const [text, write] = useBegun(name);
  return [text ?? initial, write];
}

/** An own question as it was sent last: it is no draft any more once the server has it. */
export const OWN_SENT = "own-sent";
/** What stands open below the question: nothing, the own question, or the reason for which one is skipped. */
export const SIDE = `${CHOICE}side`;
export const OWN_QUESTION = "own-question";
/** What an own question looks at. */
export const OWN_COMPETENCY = `${CHOICE}competency`;
/** What a phone screen ends with. */
export const OUTCOME = `${CHOICE}outcome`;

/** Once an own question has been asked, it is no draft any more; its form has gone by then. */
export function AskedIsNoDraft({ asked }: { readonly asked: RoomData["asked"] }) {
  const [text, write] = useDraft(OWN_QUESTION);
  const [sent, forget] = useDraft(OWN_SENT);
  const [, look] = useBegun(OWN_COMPETENCY);
  const [, open] = useBegun(SIDE);
  const isAsked = wasAsked(text, sent, asked);
  useEffect(() => {
    if (!isAsked) return;
    for (const empty of [write, forget, look, open]) empty(null);
  }, [isAsked, write, forget, look, open]);
  return null;
}
