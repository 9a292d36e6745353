import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBankFilter } from "#app/hiring/questions/bank-filter.ts";
import { jsonFileResponse } from "#app/platform/http/json-file.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { exportQuestions } from "#app/use-cases/questions/export-questions.server.ts";

/** The questions that a filter finds, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  return asPerson(args, async (ctx) =>
    jsonFileResponse(await exportQuestions(ctx, readBankFilter(searchParams))),
  );
}
