import { data } from "@remix-run/node";
import { waitInWords } from "./flood-limit.server.ts";
import type { Problem } from "./respond.server.ts";

/** Too many tries: when the next one counts, for the program in a header and for the person in words. */
export function heldBack(seconds: number, wayOut: string) {
  const wait = waitInWords(seconds);
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
