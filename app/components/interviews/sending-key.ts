type PressedKey = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "repeat">;

/** Whether the key that sends was pressed: Ctrl or Cmd with Enter, and not merely held. */
export function isSendingKey({ key, ctrlKey, metaKey, repeat }: PressedKey): boolean {
  return key === "Enter" && (ctrlKey || metaKey) && !repeat;
}

type Place = { closest?: (selector: string) => unknown };

/** Whether somebody writes into a form where a key is pressed: then the key means that form, and nothing else of the room. */
export function isInForm(target: EventTarget | Place | null): boolean {
  return target !== null && "closest" in target && (target.closest?.("form") ?? null) !== null;
}

type FieldKey = PressedKey & {
  readonly currentTarget: { readonly form: Pick<HTMLFormElement, "requestSubmit"> | null };
  preventDefault(): void;
};

/** Sends the form of the field in which the key that sends is pressed: what somebody writes is what they mean. */
export function sendItsForm(event: FieldKey): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  if (isSendingKey(event)) event.currentTarget.form?.requestSubmit();
}
