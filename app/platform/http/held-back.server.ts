import { data } from "@remix-run/node";
import type { Problem } from "./respond.server.ts";

/** Too many tries: when the next one counts, for the program in a header and for the person in words. */
export function heldBack(seconds: number, wayOut: string) {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return data(
    {
      ok: false,
      problem: `Too many tries. Wait ${wait}, then try again. ${wayOut}`.trim(),
      fields: {},
    } satisfies Problem,
    {
      status: 429,
      headers: { "Retry-After": String(seconds) },
    },
  );
}
