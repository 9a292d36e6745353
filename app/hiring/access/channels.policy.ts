import { allowIf, notYours, type Access } from "./access.ts";

/** Chat channels are told by Baton's own job: nobody writes to them by hand. */
export function canTellChannels(by: { readonly kind: "person" | "candidate" | "system" }): Access {
  return allowIf(by.kind === "system", notYours("Channels hear by themselves of what has happened."));
}
