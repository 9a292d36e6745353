import { redirect } from "@remix-run/node";
import type { TypedResponse } from "@remix-run/node";

/** A message shown once on the next page; `undo` posts the named intent back to the given path. */
export type Toast = {
  readonly message: string;
  readonly tone?: "done" | "warning";
  readonly undo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
};

/**
 * Goes to another page of this site and shows a message there. The message travels in a cookie that the arriving page
 * reads and clears itself: a loader that took it would give it to whichever open tab asks first.
 */
export function redirectWithToast(path: string, toast: Toast): TypedResponse<never> {
  const value = encodeURIComponent(JSON.stringify(toast));
  return redirect(path, {
    headers: { "Set-Cookie": `baton_toast=${value}; Path=/; Max-Age=60; SameSite=Lax` },
  });
}
