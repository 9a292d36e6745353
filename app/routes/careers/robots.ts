import type { LoaderFunctionArgs } from "@remix-run/node";
import { robots } from "#app/components/openings/sitemap.ts";
import { asVisitor } from "#app/platform/http/respond.server.ts";

/** Tells search engines that the careers pages are theirs to read, and nothing else. */
export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(
    args,
    async (ctx) =>
      new Response(robots(ctx.baseUrl), {
        headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
      }),
  );
}
