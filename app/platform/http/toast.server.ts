import { createCookie, redirect } from "@remix-run/node";
import type { TypedResponse } from "@remix-run/node";

/** A message shown once on the next page; `undo` posts the named intent back to the given path. */
export type Toast = {
  readonly message: string;
  readonly tone?: "done" | "warning";
  readonly undo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
};

const toastCookie = createCookie("baton_toast", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 60 });

/** Goes to another page of this site and shows a message there. */
export async function redirectWithToast(path: string, toast: Toast): Promise<TypedResponse<never>> {
  return redirect(path, { headers: { "Set-Cookie": await toastCookie.serialize(toast) } });
}

/** Takes the waiting message from the request, with the header that clears it. */
export async function takeToast(request: Request): Promise<{ toast: Toast | null; headers: HeadersInit }> {
  const toast = (await toastCookie.parse(request.headers.get("Cookie"))) as Toast | null;
  if (!toast || typeof toast.message !== "string") return { toast: null, headers: {} };
  return { toast, headers: { "Set-Cookie": await toastCookie.serialize(null, { maxAge: 0 }) } };
}
