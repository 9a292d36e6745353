import type { LoaderFunctionArgs } from "@remix-run/node";
import { asPersonForPage, param } from "#app/platform/http/respond.server.ts";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { maySeeQueue } from "#app/use-cases/applications/list-screening.server.ts";

/** One resume of a queue, for the queue that is open: it fetches the next ones before they are wanted. */
export async function loader(args: LoaderFunctionArgs) {
  return asPersonForPage(args, async (ctx) => {
    await maySeeQueue(ctx, param(args, "openingId"));
    const applicationId = new URL(args.request.url).searchParams.get("application") ?? "";
    return getResumeToScreen(ctx, applicationId);
  });
}
