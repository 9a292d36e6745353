import type { LoaderFunctionArgs } from "@remix-run/node";
import { asPersonWithoutPage, param } from "#app/platform/http/respond.server.ts";
import { getCalendarFile } from "#app/use-cases/interviews/get-calendar-file.server.ts";

/** The interview for one's own calendar. */
export async function loader(args: LoaderFunctionArgs) {
  return asPersonWithoutPage(args, async (ctx) => {
    const file = await getCalendarFile(ctx, param(args, "interviewId"));
    return new Response(file.content, {
      headers: {
        "Content-Type": file.contentType,
        "Content-Disposition": 'attachment; filename="interview.ics"',
        "Cache-Control": "private, no-store",
      },
    });
  });
}
