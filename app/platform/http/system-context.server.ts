import type { SystemCtx } from "../db/context.server.ts";
import type { Services } from "./load-context.server.ts";

/** The context of work that nobody is waiting for: jobs, timers and mails that a request only asked for. */
export function systemContext(services: Services, now: Date = new Date()): SystemCtx {
  return {
    db: services.database.prisma,
    jobs: services.jobs,
    files: services.files,
    now,
    actor: null,
    eventActor: { kind: "system", id: null },
    baseUrl: services.baseUrl,
    secret: services.secret,
    mailDelaySeconds: services.mailDelaySeconds,
  };
}
