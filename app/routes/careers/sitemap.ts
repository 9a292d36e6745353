import type { LoaderFunctionArgs } from "@remix-run/node";
import { sitemap } from "#app/components/openings/sitemap.ts";
import { asVisitor } from "#app/platform/http/respond.server.ts";
import { listCareers } from "#app/use-cases/openings/list-careers.server.ts";

/** Every public page, for search engines. */
export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { openings } = await listCareers(ctx);
    return new Response(sitemap(ctx.baseUrl, openings), {
      headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
    });
  });
}
