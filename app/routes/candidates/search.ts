import type { LoaderFunctionArgs } from "@remix-run/node";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { searchByName } from "#app/use-cases/candidates/search-candidates.server.ts";

/** What the command palette finds by name. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => searchByName(ctx, new URL(args.request.url).searchParams.get("q") ?? ""));
}
