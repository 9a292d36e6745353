import type { Database } from "../db/client.server.ts";
import { CLIENT_ADDRESS_HEADER } from "./auth.server.ts";
import type { Auth } from "./auth.server.ts";
import { findSession } from "./session.server.ts";
import type { SignInLimits } from "./sign-in-limits.server.ts";

export type DoorServices = {
  readonly auth: Auth;
  readonly signInLimits: SignInLimits;
  readonly database: Pick<Database, "prisma">;
};

export type SignInOutcome =
  | { readonly kind: "signed_in"; readonly cookies: readonly string[] }
  /** Unknown address, wrong password, used or expired link, deactivated: never said which. */
  | { readonly kind: "refused" }
  | { readonly kind: "held_back"; readonly seconds: number };

/** Starts a new session for the right password; ends the one that the browser brought along. */
export async function signInWithPassword(
  services: DoorServices,
  request: { readonly email: string; readonly password: string; readonly headers: Headers },
): Promise<SignInOutcome> {
  const { email, password, headers } = request;
  const attempt = { email, address: headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown" };
  const seconds = await services.signInLimits.countPassword(attempt);
  if (seconds !== null) return { kind: "held_back", seconds };
  const outcome = await startSession(services, headers, () =>
    services.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  );
  if (outcome.kind === "signed_in") await services.signInLimits.forgivePassword(attempt);
  return outcome;
}

/** Uses a sign-in link up and starts a new session; ends the one that the browser brought along. */
export async function signInWithLink(
  services: DoorServices,
  request: { readonly token: string; readonly headers: Headers },
): Promise<SignInOutcome> {
  const { token, headers } = request;
  return startSession(services, headers, () =>
    services.auth.api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }),
  );
}

/** Makes a sign-in link and hands it to the mailer, whether or not the address belongs to anybody. */
export async function makeSignInLink(
  auth: Auth,
  request: { readonly email: string; readonly to: string | null },
): Promise<void> {
  const { email, to } = request;
  await auth.api.signInMagicLink({ body: { email, metadata: { to } }, headers: new Headers() });
}

/** Ends the session of this browser; answers the cookies that clear it. */
export async function signOut(
  services: Pick<DoorServices, "auth">,
  headers: Headers,
): Promise<readonly string[]> {
  const answer = await services.auth.api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}

async function startSession(
  services: DoorServices,
  headers: Headers,
  signIn: () => Promise<{ readonly headers: Headers }>,
): Promise<SignInOutcome> {
  const former = await findSession(services, headers);
  try {
    const answer = await signIn();
    if (former) await services.database.prisma.session.deleteMany({ where: { id: former.sessionId } });
    return { kind: "signed_in", cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (isRefusal(error)) return { kind: "refused" };
    throw error;
  }
}

/** better-auth refuses by an error with a status; a failed link is one that leads elsewhere. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !("statusCode" in error)) return false;
  return typeof error.statusCode === "number" && error.statusCode >= 300 && error.statusCode < 500;
}
