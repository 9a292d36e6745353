import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { tellChannelsJob } from "#app/use-cases/openings/tell-channels.job.server.ts";
import { tellChannels } from "#app/use-cases/openings/tell-channels.server.ts";

/** Tells chat channels what has happened at their openings. */
export function tellChannelsHandler(services: Services): JobHandler<object> {
  return {
    job: tellChannelsJob,
    async handle() {
      const told = await tellChannels(systemContext(services));
      if (told.failed > 0) services.log.warn({ event: "channels.not_told", ...told });
    },
  };
}
