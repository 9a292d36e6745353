import { useEffect } from "react";
import { useNonce } from "./nonce.ts";

type Control = HTMLButtonElement | HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Early = { readonly control: Control; readonly value: string; readonly checked: boolean };

declare global {
  interface Window {
    /** What was done before the page's scripts took hold of it, in order; stops noting it down. */
    takeEarlyInput?: () => readonly Early[];
  }
}

/**
 * Runs before anything else on the page. A button that submits and a link work by themselves; every other control
 * needs scripts, and what is done to it before they have come is noted down.
 */
const NOTE_DOWN = `(() => {
  const early = new Map();
  const note = ({ type, target }) => {
    const control = target instanceof Element && target.closest("button, input, textarea, select");
    if (!control || (control.type === "submit" && control.form)) return;
    const pressed = control.tagName === "BUTTON" || control.type === "checkbox" || control.type === "radio";
    if ((type === "click") !== pressed) return;
    early.delete(control);
    early.set(control, { control, value: control.value, checked: control.checked === true });
  };
  for (const type of ["click", "input"]) addEventListener(type, note, true);
  window.takeEarlyInput = () => {
    for (const type of ["click", "input"]) removeEventListener(type, note, true);
    return [...early.values()];
  };
})();`;

/**
 * Clicks and words that come between a page's first paint and its scripts are done again once the scripts are there,
 * so that nobody's input is drawn over. Stands once, in the root layout's head.
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

/** One after the other, as they came: each finds the page drawn anew after the one before. */
async function doAllAgain(all: readonly Early[]): Promise<void> {
  for (const early of all) {
    if (early.control.isConnected) doAgain(early);
    await new Promise((done) => setTimeout(done));
  }
}

function doAgain({ control, value, checked }: Early): void {
  if (control instanceof HTMLButtonElement) return control.click();
  if (control.type === "file") return void control.dispatchEvent(new Event("change", { bubbles: true }));
  if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
    control.checked = !checked;
    return control.click();
  }
  typeAgain(control, value);
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
