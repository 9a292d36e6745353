import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { nothingWhileAway } from "#app/components/live/keep-last.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { listReadValues } from "#app/use-cases/search/list-read-values.server.ts";

/** What the filters of the search offer while somebody types. */
export async function loader(args: LoaderFunctionArgs) {
  const address = new URL(args.request.url).searchParams;
  return asPerson(args, (ctx) =>
    listReadValues(ctx, { kind: address.get("kind") ?? "", typed: address.get("q") ?? "" }),
  );
}

export function clientLoader(args: ClientLoaderFunctionArgs) {
  return nothingWhileAway<Awaited<ReturnType<typeof loader>>>(args);
}
