import { redirect } from "@remix-run/node";

/** Goes to another page of this site with cookies that begin or end a session. */
export function redirectWithCookies(path: string, cookies: readonly string[]): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(path, { headers });
}
