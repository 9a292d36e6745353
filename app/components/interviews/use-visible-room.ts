import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** A smaller part of the screen than this is taken by bars of the browser, a larger one by a keyboard. */
const KEYBOARD_PX = 120;

/**
 * Keeps the room inside what can be seen. An on-screen keyboard lies over the page on most phones: the room then
 * ends where the keyboard begins, says so by `data-keyboard`, and the line at the caret is brought into sight.
 */
export function useVisibleRoom(): RefObject<HTMLDivElement> {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { visualViewport } = window;
    const element = room.current;
    if (!visualViewport || !element) return;
    const viewport = visualViewport;
    const { style, dataset } = element;

    function fit(): void {
      // While somebody has zoomed in, the room keeps its size and is looked at in parts.
      const covered = viewport.scale > 1.05 ? 0 : window.innerHeight - viewport.height;
      if (covered > KEYBOARD_PX) {
        style.setProperty("--room-height", `${viewport.height}px`);
        style.setProperty("--room-top", `${viewport.offsetTop}px`);
        dataset["keyboard"] = "";
        showCaret();
      } else {
        style.removeProperty("--room-height");
        style.removeProperty("--room-top");
        delete dataset["keyboard"];
      }
    }

    fit();
    viewport.addEventListener("resize", fit);
    viewport.addEventListener("scroll", fit);
    return () => {
      viewport.removeEventListener("resize", fit);
      viewport.removeEventListener("scroll", fit);
    };
  }, []);
  return room;
}

function showCaret(): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    const node = document.getSelection()?.focusNode ?? null;
    const line = node instanceof Element ? node : (node?.parentElement ?? null);
    const target = active?.contains(line) ? line : active;
    target?.scrollIntoView({ block: "nearest" });
  });
}
