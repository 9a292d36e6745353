import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { removeBroughtJob } from "#app/use-cases/applications/remove-brought.job.server.ts";
import { removeBrought } from "#app/use-cases/applications/remove-brought.server.ts";
import { orStop } from "./or-stop.server.ts";

/** Takes an import out again; when the server stops it goes on at the next start. */
export function removeBroughtHandler(services: Services): JobHandler<{ importId: string; personId: string }> {
  return {
    job: removeBroughtJob,
    async handle(payload, run) {
      await orStop(services, payload.importId, run, () =>
        removeBrought(systemContext(services), payload, () => !run.signal.aborted),
      );
      run.signal.throwIfAborted();
    },
  };
}
