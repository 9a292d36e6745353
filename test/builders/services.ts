import type { Database } from "#app/platform/db/client.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import type { Jobs } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";

/** What job handlers are given at start; parts that a job has no business with fail when they are touched. */
export function buildServices(database: Database, jobs: Jobs, more: Partial<Services> = {}): Services {
  const given: Partial<Services> = {
    database,
    jobs,
    log: createLog("silent"),
    baseUrl: "http://baton.test",
    secret: "s".repeat(48),
    mailDelaySeconds: 10,
    mailIsSent: true,
    replyDomain: null,
    readMailReport: null,
    ...more,
  };
  const untouched = ["files", "auth", "signInLimits", "changes"] as const;
  for (const name of untouched) {
    if (name in given) continue;
    Object.defineProperty(given, name, { value: new Proxy({}, { get: () => refuse(name) }) });
  }
  return given as Services;
}

function refuse(name: string): never {
  throw new Error(`This test gave the services no ${name}.`);
}
