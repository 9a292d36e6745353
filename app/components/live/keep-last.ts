import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { isAwayError } from "#app/ui/away-error.ts";

const last = new Map<string, unknown>();

/**
 * A page's `clientLoader` that outlives a lost connection: when the server cannot be reached while the page that
 * stands open is read again, what it showed last stays. A page that was not open yet says that the server is away.
 */
export async function keepLast<Loaded>({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<Loaded> {
  const { pathname, search } = new URL(request.url);
  const address = pathname + search;
  try {
    const loaded = await serverLoader<Loaded>();
    // One page is open at a time; of the ones before nothing is kept.
    last.clear();
    last.set(address, loaded);
    return loaded as Loaded;
  } catch (error) {
    if (!isAwayError(error) || !last.has(address)) throw error;
    return last.get(address) as Loaded;
  }
}

/**
 * The `clientLoader` of what stands beside a page, a count or a list of choices: while the server cannot be reached, or
 * leads to the sign-in page, it answers null, because that would take the place of the whole page and of what somebody
 * has typed there.
 */
export async function nothingWhileAway<Loaded>({
  serverLoader,
}: ClientLoaderFunctionArgs): Promise<Loaded | null> {
  try {
    return (await serverLoader<Loaded>()) as Loaded;
  } catch (error) {
    if (!isAwayError(error) && !leadsElsewhere(error)) throw error;
    return null;
  }
}

function leadsElsewhere(error: unknown): boolean {
  return error instanceof Response && error.headers.has("Location");
}
