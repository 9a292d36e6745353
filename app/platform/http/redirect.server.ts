import { redirect } from "@remix-run/node";
import type { TypedResponse } from "@remix-run/node";

/** Goes to another page of this site with cookies that begin or end a session. */
export function redirectWithCookies(path: string, cookies: readonly string[]): TypedResponse<never> {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(path, { headers });
}
