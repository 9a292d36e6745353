import type { LoaderFunctionArgs } from "@remix-run/node";
import { invalid } from "#app/hiring/refusal.ts";
import { changeStream } from "#app/platform/http/event-stream.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { mayFollow } from "#app/use-cases/live-notes/may-follow.server.ts";

/** Tells an open page that what it shows has changed; the page then asks again, with its own rights. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams;
    const applicationId = query.get("application");
    const openingId = query.get("opening");
    const { changes } = args.context.services;
    if (query.get("inbox") === "yes") {
      return changeStream(changes, (change) => change.personId === ctx.actor.id, args.request.signal);
    }
    if (applicationId) {
      await mayFollow(ctx, { applicationId });
      return changeStream(
        changes,
        (change) => change.applicationId === applicationId && !change.type.startsWith("screening."),
        args.request.signal,
      );
    }
    if (!openingId) throw invalid("Say which application or opening, or the inbox, to follow.");
    await mayFollow(ctx, { openingId });
    // Where colleagues read concerns their queue alone.
    const places = query.get("places") === "yes";
    return changeStream(
      changes,
      (change) => change.openingId === openingId && (places || !change.type.startsWith("screening.")),
      args.request.signal,
    );
  });
}
