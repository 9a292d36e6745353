import type { ActionFunctionArgs } from "@remix-run/node";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { discardFiles, readUploadedForm } from "#app/platform/http/upload-form.server.ts";
import { requireMayTake, takeResume } from "#app/use-cases/applications/take-resume.server.ts";

type Told =
  | {
      readonly ok: true;
      readonly added: boolean;
      readonly applicationId: string;
      readonly name: string;
      readonly hint: string;
    }
  | { readonly ok: false; readonly problem: string };

/** One resume of a dropped folder: the page sends them one after the other and shows what became of each. */
export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx): Promise<Response> => {
    const openingId = param(args, "openingId");
    await requireMayTake(ctx, openingId);
    const uploaded = await readUploadedForm(args, { maxFiles: 1 });
    if (!uploaded.ok) return told({ ok: false, problem: uploaded.problem }, uploaded.status);
    const [resume] = uploaded.files;
    if (!resume) return told({ ok: false, problem: "There is no file in this form." }, 400);
    try {
      const taken = await takeResume(ctx, { openingId, resume });
      if (!taken.added) await discardFiles(args, uploaded.files);
      return told({ ok: true, ...taken }, 200);
    } catch (error) {
      await discardFiles(args, uploaded.files);
      if (!(error instanceof Error) || error.name !== "Refusal") throw error;
      return told({ ok: false, problem: error.message }, 422);
    }
  });
}

function told(body: Told, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
