import type { LoaderFunctionArgs } from "@remix-run/node";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { judgeDeviceCopies } from "#app/use-cases/live-notes/judge-device-copies.server.ts";

/** Tells a device which of the rooms that it keeps may stay there. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const ids = new URL(args.request.url).searchParams.get("ids") ?? "";
    const fates = await judgeDeviceCopies(ctx, { interviewIds: ids.split(",").filter((id) => id !== "") });
    return Response.json(fates, { headers: { "Cache-Control": "no-store" } });
  });
}
