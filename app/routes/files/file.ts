import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/platform/http/file-response.server.ts";
import { asPersonWithoutPage, param } from "#app/platform/http/respond.server.ts";
import { openDocument } from "#app/use-cases/candidates/open-document.server.ts";

/** The original of a candidate's file, for those who may see the application it belongs to. */
export async function loader(args: LoaderFunctionArgs) {
  return asPersonWithoutPage(args, async (ctx) =>
    fileResponse(ctx.files, await openDocument(ctx, param(args, "documentId"))),
  );
}
