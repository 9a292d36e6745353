import type { LoaderFunctionArgs } from "@remix-run/node";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { findByName } from "#app/use-cases/search/find-by-name.server.ts";

/** What the command palette finds by name. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => findByName(ctx, new URL(args.request.url).searchParams.get("q") ?? ""));
}
