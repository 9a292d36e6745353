import { useEffect } from "react";
import { useNonce } from "./nonce.ts";

type Control = HTMLButtonElement | HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type EarlyControl = { readonly control: Control; readonly value: string; readonly checked: boolean };
/** A key pressed outside a field that takes letters, as its event said it. */
type EarlyKey = { readonly at: Element; readonly pressed: KeyboardEvent };
type Early = EarlyControl | EarlyKey;

declare global {
  interface Window {
    /** What was done before the page's scripts took hold of it, in order; stops noting it down. */
    takeEarlyInput?: () => readonly Early[];
    /** Whether a form or a link began to lead away before the page's scripts took hold of it. */
    isBeingLeft?: boolean;
  }
}

/**
 * Events at which React takes a page over at once, whatever it waits for. Remix waits for the page's data by suspending at
 * the root, which React cannot finish then (error 345), so it hears none of them before it has taken the page over by itself.
 */
const HURRIES = [
  ..."mousedown mouseup click dblclick auxclick contextmenu pointerdown pointerup pointercancel".split(" "),
  ..."touchstart touchend touchcancel dragstart dragend drop compositionstart compositionend".split(" "),
  ..."keydown keypress keyup input textInput change copy cut paste reset submit".split(" "),
];

/**
 * Runs before anything else on the page. A button that submits, a link and the keys that work them do so by
 * themselves; every other control and key needs scripts, and what is done before they have come is noted down.
 */
const NOTE_DOWN = `(() => {
  const early = new Map();
  const hurries = ${JSON.stringify(HURRIES)};
  const hush = (event) => event.stopPropagation();
  const types = ["click", "input", "keydown"];
  const note = (event) => {
    const { type, target } = event;
    if (type === "keydown") {
      const acts = ["Tab", "Enter", " ", "Shift", "Control", "Alt", "Meta"].includes(event.key);
      const ticks = ["checkbox", "radio"].includes(target.type);
      const writes = target.isContentEditable || (!ticks && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (!acts && !writes) early.set(event, { at: target, pressed: event });
      return;
    }
    const control = target instanceof Element && target.closest("button, input, textarea, select");
    if (!control || (control.type === "submit" && control.form)) return;
    const opens = type === "click" && control.getAttribute("aria-haspopup") === "listbox";
    const pressed = opens || control.tagName === "BUTTON" || ["checkbox", "radio"].includes(control.type);
    if ((type === "click") !== pressed) return;
    early.delete(control);
    early.set(control, { control, value: control.value, checked: control.checked === true });
  };
  const leave = () => { window.isBeingLeft = true; };
  addEventListener("beforeunload", leave);
  for (const type of types) addEventListener(type, note, true);
  for (const type of hurries) addEventListener(type, hush, true);
  window.takeEarlyInput = () => {
    removeEventListener("beforeunload", leave);
    for (const type of types) removeEventListener(type, note, true);
    for (const type of hurries) removeEventListener(type, hush, true);
    return [...early.values()];
  };
})();`;

/**
 * Clicks, keys and words that come between a page's first paint and its scripts are done again once the scripts are
 * there, so that nobody's input is drawn over. Stands once, in the root layout's head.
 */
export function EarlyInput() {
  const nonce = useNonce();
  useEffect(() => {
    const all = window.takeEarlyInput?.() ?? [];
    delete window.takeEarlyInput;
    void doAllAgain(all);
  }, []);
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: NOTE_DOWN }} suppressHydrationWarning />;
}

/**
 * One after the other, as they came: each finds the page drawn anew after the one before, and the first one a page
 * whose every part listens. All before the browser hands over what is done from now on, which came later.
 */
async function doAllAgain(all: readonly Early[]): Promise<void> {
  for (const early of all) {
    await Promise.resolve();
    if ("pressed" in early) pressAgain(early);
    else if (early.control.isConnected) doAgain(early);
  }
}

function pressAgain({ at, pressed }: EarlyKey): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const again = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
  (at.isConnected ? at : document.body).dispatchEvent(new KeyboardEvent("keydown", again));
}

function doAgain({ control, value, checked }: EarlyControl): void {
  if (control instanceof HTMLButtonElement) return control.click();
  if (control.type === "file") return void control.dispatchEvent(new Event("change", { bubbles: true }));
  if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
    control.checked = !checked;
    return control.click();
  }
  if (opensList(control)) control.click();
  if (!opensList(control) || value !== control.defaultValue) typeAgain(control, value);
}

/** A field that opens a list of choices at a click, and may be searched by typing. */
function opensList(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.getAttribute("aria-haspopup") === "listbox";
}

/** React hears of an input only when the value differs from the one it last knew. */
function typeAgain(control: Exclude<Control, HTMLButtonElement>, value: string): void {
  const caret = control instanceof HTMLSelectElement ? null : control.selectionStart;
  control.value = "";
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, "value");
  native?.set?.call(control, value);
  if (caret !== null && !(control instanceof HTMLSelectElement)) control.setSelectionRange(caret, caret);
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
}
