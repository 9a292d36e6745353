import type { Services } from "#app/platform/http/load-context.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import type { JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { readResumeJob } from "#app/use-cases/applications/read-resume.job.server.ts";
import { readResume } from "#app/use-cases/applications/read-resume.server.ts";

/** Reads the text of a file that has arrived. */
export function readResumeHandler(services: Services): JobHandler<{ documentId: string }> {
  return {
    job: readResumeJob,
    handle: ({ documentId }) => readResume(systemContext(services), documentId),
  };
}
