import { useEffect, useRef } from "react";
import { actOf, meantKey } from "#app/hiring/screening/shortcuts.ts";
import type { PressedKey, ScreeningAct, ScreeningKeys } from "#app/hiring/screening/shortcuts.ts";

/** Elements that take what is typed, or that mean something by Space and letters themselves. */
const TAKES_KEYS =
  "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=''], [contenteditable=true], [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=dialog]:not([data-screening])";
const TAKES_SPACE = "a, button, input, summary, [role=button], [role=tab], [role=radio], [role=checkbox]";

export type KeyDoes = {
  readonly act: (act: ScreeningAct, more: { readonly shift: boolean }) => void;
  /** Any key while something waits for its second key; answers whether it was taken. */
  readonly second: (key: string, act: ScreeningAct | null) => boolean;
  readonly sheet: () => void;
};

/**
 * Listens for single keys, except where somebody writes, composes letters, or a dialogue is open. Heard before anything
 * else on the page, so that one key never does two things.
 */
export function useScreeningKeys(keys: ScreeningKeys, does: KeyDoes): void {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented || isTaken(event)) return;
      const key = readKey(event);
      const act = actOf(key, keys);
      if (!handled(event, key, act)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    function handled(event: KeyboardEvent, key: PressedKey, act: ScreeningAct | null): boolean {
      const meant = meantKey(key);
      if (meant === "?" || (meant !== null && event.key === "?")) {
        latest.current.sheet();
        return true;
      }
      if (latest.current.second(event.key === "Escape" ? "Escape" : keys.on ? (meant ?? "") : "", act))
        return true;
      if (act === null || (act === "scroll" && takesSpace(event))) return false;
      if (!event.repeat || act === "scroll" || act === "next" || act === "previous")
        latest.current.act(act, { shift: event.shiftKey });
      return true;
    }
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [keys]);
}

function readKey(event: KeyboardEvent): PressedKey {
  const { key, code, ctrlKey, altKey, metaKey } = event;
  return {
    key,
    code,
    ctrlKey,
    altKey,
    metaKey,
    altGraph: event.getModifierState("AltGraph"),
    isComposing: event.isComposing || event.keyCode === 229,
  };
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.target instanceof Element && event.target.closest(TAKES_KEYS)) return true;
  return document.querySelector("[role=dialog][aria-modal=true]") !== null;
}

function takesSpace(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TAKES_SPACE) !== null;
}
