import { SIGN_IN_LINK_MINUTES } from "#app/platform/auth/auth.server.ts";
import type { AuthOptions } from "#app/platform/auth/auth.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import { queueSignInLink } from "#app/use-cases/people/queue-sign-in-link.server.ts";

/** Puts a fresh sign-in link into the outbox. Takes the services late, because they hold the caller. */
export function magicLinkMailer(services: () => Services): AuthOptions["sendMagicLink"] {
  return async function mailSignInLink({ email, token, to }) {
    await queueSignInLink(systemContext(services()), { email, token, to, minutes: SIGN_IN_LINK_MINUTES });
  };
}
