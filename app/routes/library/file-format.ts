import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileFormat } from "#app/hiring/library/file-formats.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";

/** What an imported file must look like, as a JSON Schema that editors understand. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async () => {
    const format = fileFormat(param(args, "format"));
    if (!format) throw notFound("This file format");
    return new Response(`${JSON.stringify(format, null, 2)}\n`, {
      headers: {
        "Content-Type": "application/schema+json; charset=utf-8",
        "Cache-Control": "private, no-store",
      },
    });
  });
}
