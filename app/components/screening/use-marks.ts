import { useCallback, useState } from "react";
import type { RefObject } from "react";

/** Steps through what is lit in the resume, by key or button, and says what it stands at. */
export function useMarks(
  pane: RefObject<HTMLElement>,
  cardId: string | null,
): {
  readonly said: string;
  /** The card it was said of. */
  readonly saidOf: string | null;
  step(by: 1 | -1): void;
} {
  const [{ said, of }, setSaid] = useState<{ said: string; of: string | null }>({ said: "", of: null });
  const step = useCallback(
    (by: 1 | -1) => {
      const marks = [...(pane.current?.querySelectorAll<HTMLElement>("mark[data-mark]") ?? [])];
      if (marks.length === 0) return setSaid({ said: "Nothing is lit in this resume.", of: cardId });
      const before = marks.findIndex((mark) => mark.dataset["active"] !== undefined);
      const place =
        before < 0 ? (by > 0 ? 0 : marks.length - 1) : (before + by + marks.length) % marks.length;
      if (before >= 0) delete marks[before]?.dataset["active"];
      const mark = marks[place];
      if (!mark) return;
      mark.dataset["active"] = "";
      mark.scrollIntoView({ block: "center" });
      const where = `${place + 1} of ${marks.length}`;
      setSaid({ said: `${mark.dataset["name"] ?? ""}: “${mark.textContent}”, ${where}`, of: cardId });
    },
    [pane, cardId],
  );
  return { said, saidOf: of, step };
}
