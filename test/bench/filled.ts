import type pg from "pg";
import { FILL_PASSWORD, FILL_RECRUITER, fillDatabase } from "./fill/fill-database.ts";

/** Fills the database with so many candidates, unless it holds them already. */
export async function fillOnce(
  client: pg.Client,
  { url, candidates, say }: { url: string; candidates: number; say: (line: string) => void },
): Promise<void> {
  const found = await client.query<{ held: number }>(`SELECT count(*)::int AS held FROM "Candidate"`);
  if (found.rows[0]?.held === candidates) return;
  say(`Filling with ${candidates} candidates ...`);
  const now = new Date();
  now.setUTCHours(0, 0, 0, 0);
  await fillDatabase({ url, candidates, seed: 1, now });
}

/** Signs in as the recruiter of the filled data; answers the cookies. */
export async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ intent: "password", email: FILL_RECRUITER, password: FILL_PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  if (answer.status !== 302 || cookie.length === 0) {
    throw new Error(`Signing in as ${FILL_RECRUITER} was answered with ${answer.status}.`);
  }
  return cookie.join("; ");
}
