import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewMail } from "#app/emails/preview-mail.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { previewRejection } from "#app/use-cases/applications/preview-rejection.server.ts";

/** The rejection mail as plain text, for the dialogue in which it is confirmed. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const personalNote = (new URL(args.request.url).searchParams.get("note") ?? "").slice(0, 4000);
    const applicationId = param(args, "applicationId");
    const { props, own } = await previewRejection(ctx, { applicationId, personalNote });
    return previewMail({ template: "rejection", props }, own);
  });
}
