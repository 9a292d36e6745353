import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse, pictureResponse } from "#app/platform/http/file-response.server.ts";
import { asPersonWithoutPage, param } from "#app/platform/http/respond.server.ts";
import { openDocument } from "#app/use-cases/candidates/open-document.server.ts";

/** A candidate's file, for those who may see the application it belongs to: the original, or `?as=picture` to be shown. */
export async function loader(args: LoaderFunctionArgs) {
  return asPersonWithoutPage(args, async (ctx) => {
    const file = await openDocument(ctx, param(args, "documentId"));
    const shown = new URL(args.request.url).searchParams.get("as") === "picture";
    return shown ? pictureResponse(ctx.files, file) : fileResponse(ctx.files, file);
  });
}
