import { useCallback, useEffect, useRef, useState } from "react";
import type { ScreeningCard } from "./screening-types.ts";

const AHEAD = 3;
const BEHIND = 1;
const FRESH_MS = 60_000;
/** While somebody waits for a resume that the server could not give. */
const AGAIN_MS = 2_000;

type Kept = { readonly card: ScreeningCard; readonly at: number };

/** The card that is read, its next three and the one before, fetched before anybody asks for them. */
export function useCards(input: {
  readonly openingId: string;
  readonly blind: boolean;
  readonly first: ScreeningCard | null;
  readonly ids: readonly string[];
  readonly currentId: string | null;
}): ScreeningCard | null {
  const { openingId, blind, first, ids, currentId } = input;
  const kept = useRef(new Map<string, Kept>());
  const asked = useRef(new Set<string>());
  const [, setArrived] = useState(0);
  if (first && kept.current.get(first.application.id)?.card !== first)
    kept.current.set(first.application.id, { card: first, at: Number.POSITIVE_INFINITY });

  const fetchCard = useCallback(
    async (id: string) => {
      if (asked.current.has(id)) return;
      asked.current.add(id);
      try {
        const answer = await fetch(`/screening/${openingId}/card?application=${encodeURIComponent(id)}`);
        if (!answer.ok || answer.redirected) return;
        kept.current.set(id, { card: (await answer.json()) as ScreeningCard, at: Date.now() });
        setArrived((before) => before + 1);
      } catch {
        // Without network what is here is all there is.
      } finally {
        asked.current.delete(id);
      }
    },
    [openingId],
  );

  const place = currentId === null ? -1 : ids.indexOf(currentId);
  const near = ids.slice(Math.max(0, place - BEHIND), Math.max(0, place) + AHEAD + 1);
  const wanted = [...(currentId === null ? [] : [currentId]), ...near].join(" ");
  useEffect(() => {
    const stale = Date.now() - FRESH_MS;
    for (const id of new Set(wanted.split(" "))) {
      const known = kept.current.get(id);
      if (id !== "" && (!known || known.card.blind !== blind || known.at < stale)) void fetchCard(id);
    }
  }, [wanted, blind, fetchCard]);

  const known = currentId === null ? undefined : kept.current.get(currentId)?.card;
  // A card from before the switch would show what is hidden now, or hide what is shown.
  const current = known?.blind === blind ? known : null;
  const missing = current === null ? currentId : null;
  useEffect(() => {
    if (missing === null) return;
    const again = () => void fetchCard(missing);
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [missing, fetchCard]);
  return current;
}
