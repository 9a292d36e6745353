import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { sweepImportsJob } from "#app/use-cases/imports/sweep-imports.job.server.ts";
import { sweepImports } from "#app/use-cases/imports/sweep-imports.server.ts";

/** Puts imports aside that nobody decided on. */
export function sweepImportsHandler(services: Services): JobHandler<object> {
  return {
    job: sweepImportsJob,
    async handle() {
      const aside = await sweepImports(systemContext(services));
      if (aside > 0) services.log.info({ event: "imports.put_aside", aside });
    },
  };
}
