import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sweepOutboxJob } from "#app/use-cases/mail/sweep-outbox.job.server.ts";
import { sweepOutbox } from "#app/use-cases/mail/sweep-outbox.server.ts";

export function sweepOutboxHandler(services: Services): JobHandler<object> {
  return {
    job: sweepOutboxJob,
    async handle() {
      const found = await sweepOutbox(systemContext(services));
      if (found > 0) services.log.warn({ event: "mail.overdue", found });
    },
  };
}
