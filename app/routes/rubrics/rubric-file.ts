import type { LoaderFunctionArgs } from "@remix-run/node";
import { jsonFileResponse } from "#app/platform/http/json-file.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { exportRubric } from "#app/use-cases/rubrics/export-rubric.server.ts";

/** A version of a rubric as a file. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => jsonFileResponse(await exportRubric(ctx, param(args, "versionId"))));
}
