import type { LoaderFunctionArgs } from "@remix-run/node";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { findByName } from "#app/use-cases/search/find-by-name.server.ts";

/** What the command palette finds by name, with the words it was found by: the palette may have gone on meanwhile. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams.get("q") ?? "";
  return asPerson(args, async (ctx) => ({ query, ...(await findByName(ctx, query)) }));
}
