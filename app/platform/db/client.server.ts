import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { z } from "zod";
import { Prisma, PrismaClient } from "#app/generated/prisma/client.ts";
import { OrderedClient } from "./ordered-client.server.ts";

export type Tx = Prisma.TransactionClient;
/** A client or the client of a running transaction: reads take either. */
export type Db = PrismaClient;

export type Database = {
  /** For a connection of one's own, as listening needs. */
  readonly url: string;
  readonly prisma: PrismaClient;
  /** For the few places that need plain SQL on one connection. */
  readonly pool: pg.Pool;
  /** Whether it answers. Not asked among what pages ask: behind all that, a busy database would look like one away. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
};

export type DatabaseOptions = { readonly url: string; readonly poolSize?: number };

/** Opens the database. Without the limits a stuck database would hang every request. */
export function createDatabase({ url, poolSize = 10 }: DatabaseOptions): Database {
  const limits = { connectionTimeoutMillis: 5_000, query_timeout: 30_000, statement_timeout: 30_000 };
  const ordered = new pg.Pool({ connectionString: url, max: poolSize, Client: OrderedClient, ...limits });
  const adapter = new PrismaPg(ordered, { disposeExternalPool: true });
  const prisma = new PrismaClient({ adapter });
  const pool = new pg.Pool({ connectionString: url, max: 4, ...limits });
  // An idle connection that dies is replaced at the next use.
  pool.on("error", () => undefined);
  return {
    url,
    prisma,
    pool,
    answers: () =>
      pool.query("SELECT 1").then(
        () => true,
        () => false,
      ),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** What the database answers to a word about somebody who was erased, whoever brings it. */
const ERASED = "This candidate was erased, so nothing is added any more.";

/** Reaches the edge as a conflict, like a refusal of the core. */
class ErasedRefusal extends Error {
  override readonly name = "Refusal";
  readonly kind = "conflict";
  readonly fields = {};
}

/**
 * Runs work in one transaction; everything in it happens or nothing does. Refuses with a conflict when the work adds to
 * a candidate who has been erased meanwhile.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(work, { timeout: 15_000, maxWait: 5_000 });
  } catch (error) {
    if (error instanceof Error && error.message.includes(ERASED)) throw new ErasedRefusal(ERASED);
    throw error;
  }
}

/** Where an adapter says which index refused; `meta.target` of older clients is not filled. */
const ViolationSchema = z.object({
  driverAdapterError: z.object({ cause: z.object({ constraint: z.object({ index: z.string() }) }) }),
});

/** True when a write failed because a unique index already holds the value; `index` names one, such as `User_email_key`. */
export function isUniqueViolation(error: unknown, index?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return false;
  if (index === undefined) return true;
  const violation = ViolationSchema.safeParse(error.meta);
  return violation.success && violation.data.driverAdapterError.cause.constraint.index === index;
}
