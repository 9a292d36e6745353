import type { LoaderFunctionArgs } from "@remix-run/node";
import { cachedFile } from "#app/platform/http/cached.server.ts";
import { asVisitorWithoutPage, param } from "#app/platform/http/respond.server.ts";
import { getCalendarFeed } from "#app/use-cases/interviews/get-calendar-feed.server.ts";

/** One's own interviews for a calendar program, which knows the address and nothing else. */
export async function loader(args: LoaderFunctionArgs) {
  return asVisitorWithoutPage(args, async (ctx) =>
    cachedFile(args.request, await getCalendarFeed(ctx, param(args, "file")), {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="interviews.ics"',
      "Cache-Control": "private, max-age=300",
    }),
  );
}
