import { data } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { countUpload, waitInWords } from "#app/platform/http/flood-limit.server.ts";
import { asVisitorForPage, param } from "#app/platform/http/respond.server.ts";
import { discardFiles, readUploadedForm } from "#app/platform/http/upload-form.server.ts";
import { holdUpload } from "#app/use-cases/applications/hold-upload.server.ts";

const NO_FILE = { resume: "Choose a file first." };

/** Takes a resume while its form is still being filled in; answers the token under which the form finds it. */
export async function action(args: ActionFunctionArgs) {
  return asVisitorForPage(args, async (ctx) => {
    const { waitSeconds } = await countUpload(args.context.clientAddress);
    if (waitSeconds > 0) {
      const problem = `Many files came from your network at once, as from an office or a campus. Go on with the form: the file is sent again with it, or choose it again in ${waitInWords(waitSeconds)}.`;
      return data({ ok: false, problem, fields: {} } as const, {
        status: 429,
        headers: { "Retry-After": String(waitSeconds) },
      });
    }
    const uploaded = await readUploadedForm(args, { maxFiles: 1 });
    if (!uploaded.ok) {
      const { problem, fields, status } = uploaded;
      return data({ ok: false, problem, fields } as const, { status, headers: { Connection: "close" } });
    }
    const [resume] = uploaded.files;
    if (!resume)
      return data({ ok: false, problem: NO_FILE.resume, fields: NO_FILE } as const, { status: 400 });
    try {
      const { token } = await holdUpload(ctx, { slug: param(args, "slug"), resume });
      return { ok: true, held: { token, fileName: resume.fileName, bytes: resume.bytes } } as const;
    } catch (error) {
      await discardFiles(args, uploaded.files);
      throw error;
    }
  });
}
