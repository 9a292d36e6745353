import { createContext, useCallback, useContext, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { wasAsked } from "./own-question.ts";
import type { RoomData } from "./room-types.ts";

type Drafts = Readonly<Record<string, string>>;
type Writable = readonly [Drafts, (change: (drafts: Drafts) => Drafts) => void];

const DraftsContext = createContext<Writable>([{}, () => undefined]);

/**
 * What is typed in a room and not done yet. The middle of the room changes by itself, with the clock and with what others
 * do; what was begun there is found again on the way back.
 */
export function RoomDrafts({ children }: { readonly children: ReactNode }) {
  return <DraftsContext.Provider value={useState<Drafts>({})}>{children}</DraftsContext.Provider>;
}

/** One field of a room by its name: what was typed into it, else how it begins; and what writes, or with null empties it. */
export function useDraft(name: string, initial = ""): [string, (text: string | null) => void] {
  const [drafts, change] = useContext(DraftsContext);
  const write = useCallback(
    (text: string | null) =>
      change((before) => {
        const { [name]: former, ...others } = before;
        if (text === null) return former === undefined ? before : others;
        return { ...others, [name]: text };
      }),
    [change, name],
  );
  return [drafts[name] ?? initial, write];
}

/** An own question as it was sent last: it is no draft any more once the server has it. */
export const OWN_SENT = "own-sent";
/** What stands open below the question: nothing, the own question, or the reason for which one is skipped. */
export const SIDE = "side";
export const OWN_QUESTION = "own-question";

/** Once an own question has been asked, it is no draft any more; its form has gone by then. */
export function AskedIsNoDraft({ asked }: { readonly asked: RoomData["asked"] }) {
  const [text, write] = useDraft(OWN_QUESTION);
  const [sent, forget] = useDraft(OWN_SENT);
  const [, open] = useDraft(SIDE);
  const isAsked = wasAsked(text, sent, asked);
  useEffect(() => {
    if (!isAsked) return;
    write(null);
    forget(null);
    open(null);
  }, [isAsked, write, forget, open]);
  return null;
}
