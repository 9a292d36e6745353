import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { signOut } from "#app/platform/auth/sign-in.server.ts";
import { redirectWithCookies } from "#app/platform/http/redirect.server.ts";

/** Nobody is signed out by a link. */
export function loader() {
  throw redirect("/");
}

export async function action({ request, context }: ActionFunctionArgs) {
  return redirectWithCookies("/sign-in?signedOut", await signOut(context.services, request.headers));
}
