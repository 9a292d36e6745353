import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownFileResponse } from "#app/platform/http/file-response.server.ts";
import { asPersonWithoutPage, param } from "#app/platform/http/respond.server.ts";
import { openExport } from "#app/use-cases/exports/open-export.server.ts";

/** An export of everything, for the admin who made it, as long as it is there. */
export async function loader(args: LoaderFunctionArgs) {
  return asPersonWithoutPage(args, async (ctx) =>
    ownFileResponse(ctx.files, await openExport(ctx, param(args, "exportId"))),
  );
}
