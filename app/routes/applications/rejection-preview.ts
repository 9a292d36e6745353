import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderMail } from "#app/emails/render-mail.tsx";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { previewRejection } from "#app/use-cases/applications/preview-rejection.server.ts";

/** The rejection mail as plain text, for the dialogue in which it is confirmed. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const personalNote = (new URL(args.request.url).searchParams.get("note") ?? "").slice(0, 4000);
    const props = await previewRejection(ctx, { applicationId: param(args, "applicationId"), personalNote });
    const { subject, text } = await renderMail({ template: "rejection", props });
    return { subject, text };
  });
}
