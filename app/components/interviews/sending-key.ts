type PressedKey = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "repeat">;

/** Whether the key that sends was pressed: Ctrl or Cmd with Enter, and not merely held. */
export function isSendingKey({ key, ctrlKey, metaKey, repeat }: PressedKey): boolean {
  return key === "Enter" && (ctrlKey || metaKey) && !repeat;
}

type FieldKey = PressedKey & {
  readonly currentTarget: { readonly form: Pick<HTMLFormElement, "requestSubmit"> | null };
  preventDefault(): void;
  stopPropagation(): void;
};

/**
 * Sends the form of the field in which the key that sends is pressed. Whatever else that key does in the room, it does not do for
 * somebody who is writing here: what they write is what they mean.
 */
export function sendItsForm(event: FieldKey): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  if (isSendingKey(event)) event.currentTarget.form?.requestSubmit();
}
