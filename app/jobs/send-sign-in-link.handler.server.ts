import { makeSignInLink } from "#app/platform/auth/sign-in.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sendSignInLinkJob } from "#app/use-cases/people/send-sign-in-link.job.server.ts";

type Payload = { readonly email: string; readonly to: string | null };

/** Makes the link that somebody asked for; a retry makes another, and the former is never mailed. */
export function sendSignInLinkHandler(services: Pick<Services, "auth">): JobHandler<Payload> {
  return {
    job: sendSignInLinkJob,
    handle: (payload) => makeSignInLink(services.auth, payload),
  };
}
