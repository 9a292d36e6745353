import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findActor } from "#app/platform/http/respond.server.ts";

/** The bare address leads to work, or to the door. */
export async function loader(args: LoaderFunctionArgs) {
  throw redirect((await findActor(args)) ? "/home" : "/sign-in");
}
