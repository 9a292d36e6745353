import { PgBoss, fromPrisma } from "pg-boss";
import type { z } from "zod";
import type { Log } from "../log/log.server.ts";
import { faultForLog } from "../log/fault-for-log.server.ts";

/** A kind of job: its queue's name and the shape of its payload (ids only, never a candidate's words). */
export type JobDefinition<Payload extends object> = {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** Further tries after the first one fails, each after a longer wait. */
  readonly retryLimit: number;
  /** Longest wait between two tries. */
  readonly retryDelayMaxSeconds: number;
  /** A try that takes longer is given up; the handler's signal is aborted. */
  readonly expireSeconds: number;
  /** How many run beside each other in one process. */
  readonly atOnce: number;
  /** Runs by itself at these times (cron, UTC) with an empty payload. */
  readonly cron: string | null;
};

/** The part of a Prisma client or transaction that pg-boss needs. */
export type SqlRunner = { $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T> };

export type JobOptions = {
  readonly startAfter?: Date;
  /** Of those that are due, the one with the higher number is worked on first; 0 without it. */
  readonly priority?: number;
};

export type Jobs = {
  /** Enqueues inside the caller's transaction: the job exists exactly when the change does. */
  enqueue<Payload extends object>(
    tx: SqlRunner,
    job: JobDefinition<Payload>,
    payload: Payload,
    options?: JobOptions,
  ): Promise<void>;
  /** The same for many jobs of one kind, in one statement: a change about hundreds must not wait for each. */
  enqueueMany<Payload extends object>(
    tx: SqlRunner,
    job: JobDefinition<Payload>,
    items: readonly (JobOptions & { readonly payload: Payload })[],
  ): Promise<void>;
  /**
   * Removes, inside the caller's transaction, every job whose payload names one of these ids, with what it said when
   * it failed. One that is running goes on and finds nothing left to do.
   */
  forget(tx: SqlRunner, ids: readonly string[]): Promise<void>;
};

/** What a handler may know about the try it is part of. */
export type JobRun = {
  /** 1 for the first try. */
  readonly attempt: number;
  /** True when nothing follows if this try fails. */
  readonly lastAttempt: boolean;
  /** Aborted when the try was given up: on expiry, or when the server stops. */
  readonly signal: AbortSignal;
};

export type JobHandler<Payload extends object> = {
  readonly job: JobDefinition<Payload>;
  /** Does the work; throwing means "try again later". May run twice for one job, so it must be idempotent. */
  handle(payload: Payload, run: JobRun): Promise<void>;
};

type OptionalKeys = "retryLimit" | "retryDelayMaxSeconds" | "expireSeconds" | "atOnce" | "cron";

/** Names a kind of job, in a `*.job.server.ts` beside the verb that enqueues it. */
export function defineJob<Payload extends object>(
  definition: Omit<JobDefinition<Payload>, OptionalKeys> &
    Partial<Pick<JobDefinition<Payload>, OptionalKeys>>,
): JobDefinition<Payload> {
  return {
    retryLimit: 5,
    retryDelayMaxSeconds: 300,
    expireSeconds: 300,
    atOnce: 1,
    cron: null,
    ...definition,
  };
}

export type JobRunner = Jobs & {
  /** Declares the queues; needed once before anything is enqueued. */
  start(jobs: readonly JobDefinition<object>[]): Promise<void>;
  /** Starts working on one kind of job in this process. */
  work<Payload extends object>(handler: JobHandler<Payload>): Promise<void>;
  /** Lets running jobs finish, at most ten seconds. */
  stop(): Promise<void>;
  readonly boss: PgBoss;
};

export type JobRunnerOptions = {
  readonly url: string;
  readonly log: Log;
  /** Seconds between two looks for work. */
  readonly pollSeconds?: number;
  /** Lets tests wait for a job's end instead of sleeping. */
  readonly spies?: boolean;
};

const HEARTBEAT_SECONDS = 30;
const WATCH_SECONDS = 10;
const STOP_MS = 10_000;

/**
 * pg-boss on Baton's own database, in its own schema. A worker says every quarter minute that it lives; a job
 * whose worker died is found within forty seconds and done again elsewhere.
 */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const { log } = options;
  const boss = new PgBoss({
    connectionString: options.url,
    schema: "jobs",
    max: 4,
    application_name: "baton-jobs",
    connectionTimeoutMillis: 5_000,
    superviseIntervalSeconds: WATCH_SECONDS,
    monitorIntervalSeconds: WATCH_SECONDS,
    ...(options.spies ? { __test__enableSpies: true } : {}),
  });
  boss.on("error", (error) => log.error({ event: "jobs.error", message: error.message }));
  boss.on("warning", (warning) => log.warn({ event: "jobs.warning", message: warning.message }));
  return {
    boss,
    async start(jobs) {
      await boss.start();
      for (const job of jobs) await declareQueue(boss, job);
    },
    async enqueue(tx, job, payload, enqueueOptions) {
      await boss.send(job.name, job.payload.parse(payload), {
        db: fromPrisma(tx),
        ...(enqueueOptions?.startAfter ? { startAfter: enqueueOptions.startAfter } : {}),
        ...(enqueueOptions?.priority ? { priority: enqueueOptions.priority } : {}),
      });
    },
    async enqueueMany(tx, job, items) {
      if (items.length === 0) return;
      const inserted = items.map(({ payload, ...more }) => ({ data: job.payload.parse(payload), ...more }));
      await boss.insert(job.name, inserted, { db: fromPrisma(tx) });
    },
    async forget(tx, ids) {
      await tx.$queryRawUnsafe(
        `DELETE FROM jobs.job WHERE state <> 'active' AND jsonb_typeof(data) = 'object'
           AND EXISTS (SELECT FROM jsonb_each_text(data) WHERE value = ANY ($1::text[]))`,
        ids,
      );
    },
    async work(handler) {
      const { job } = handler;
      const settings = {
        pollingIntervalSeconds: options.pollSeconds ?? 1,
        localConcurrency: job.atOnce,
        includeMetadata: true,
      } as const;
      await boss.work(job.name, settings, async ([item]) => {
        if (!item) return;
        const run: JobRun = {
          attempt: item.retryCount + 1,
          lastAttempt: item.retryCount >= item.retryLimit,
          signal: item.signal,
        };
        try {
          await handler.handle(job.payload.parse(item.data), run);
        } catch (error) {
          const fault = faultForLog(error);
          const { message } = fault;
          log.warn({ event: "jobs.try_failed", job: job.name, id: item.id, attempt: run.attempt, message });
          throw bareFault(fault);
        }
      });
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: STOP_MS });
    },
  };
}

/** What the queue keeps of a failed try: pg-boss stores every field of an error, and no candidate's words belong there. */
function bareFault({ message, stack }: ReturnType<typeof faultForLog>): Error {
  const bare = new Error(message);
  bare.stack = stack ?? "";
  return bare;
}

/** A queue keeps the options of its first day unless it is told about new ones. */
async function declareQueue(boss: PgBoss, job: JobDefinition<object>): Promise<void> {
  const queue = {
    retryLimit: job.retryLimit,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: job.retryDelayMaxSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: job.expireSeconds,
  };
  await boss.createQueue(job.name, queue);
  await boss.updateQueue(job.name, queue);
  if (job.cron === null) await boss.unschedule(job.name);
  else await boss.schedule(job.name, job.cron, {}, { tz: "UTC", missed: "once" });
}
