import { Role } from "#app/generated/prisma/client.ts";
import type { Database } from "../db/client.server.ts";
import type { Auth } from "./auth.server.ts";

const MINUTE_MS = 60_000;
/** A session that nobody used for so long has ended. */
const IDLE_MS = 8 * 60 * MINUTE_MS;
/** How exactly the last use is kept; writing it at every request would double the database's work. */
const TOUCH_MS = 5 * MINUTE_MS;

export type SignedIn = {
  readonly sessionId: string;
  readonly person: { readonly id: string; readonly email: string; readonly role: Role };
};

type Sessions = { readonly auth: Auth; readonly database: Pick<Database, "prisma"> };

/**
 * The session that a request's cookie names, read from the database every time: signed out, idle for eight
 * hours, older than seven days or of a deactivated person means null at once. Asking counts as using it, unless
 * `touch` is false.
 */
export async function findSession(
  services: Sessions,
  headers: Headers,
  now: Date = new Date(),
  { touch = true }: { readonly touch?: boolean } = {},
): Promise<SignedIn | null> {
  const found = await services.auth.api.getSession({ headers });
  if (!found) return null;
  const { session, user } = found;
  const role = Object.values(Role).find((known) => known === user.role);
  if (user.deactivatedAt || !role) return null;
  const { prisma } = services.database;
  const idle = now.getTime() - session.updatedAt.getTime();
  if (idle > IDLE_MS) {
    await prisma.session.deleteMany({ where: { id: session.id } });
    return null;
  }
  if (touch && idle > TOUCH_MS) {
    await prisma.session.updateMany({ where: { id: session.id }, data: { updatedAt: now } });
  }
  return { sessionId: session.id, person: { id: user.id, email: user.email, role } };
}

/**
 * Which of these sessions have not ended, by the same rules and in one query; asking does not count as using them.
 */
export async function livingSessions(
  database: Pick<Database, "prisma">,
  sessionIds: readonly string[],
  now: Date = new Date(),
): Promise<ReadonlySet<string>> {
  const living = await database.prisma.session.findMany({
    where: {
      id: { in: [...sessionIds] },
      expiresAt: { gt: now },
      updatedAt: { gte: new Date(now.getTime() - IDLE_MS) },
      person: { deactivatedAt: null },
    },
    select: { id: true },
  });
  return new Set(living.map(({ id }) => id));
}
