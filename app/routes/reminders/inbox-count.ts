import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { nothingWhileAway } from "#app/components/live/keep-last.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { countInbox } from "#app/use-cases/reminders/count-inbox.server.ts";

/** How much is open in the reader's inbox, for the frame of every page. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, countInbox);
}

export function clientLoader(args: ClientLoaderFunctionArgs) {
  return nothingWhileAway<Awaited<ReturnType<typeof loader>>>(args);
}
