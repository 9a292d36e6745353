import type { Actor } from "#app/hiring/access/actor.ts";
import type { Role } from "#app/hiring/people/roles.ts";
import type { Reader } from "#app/hiring/reminders/owed.ts";
import { readSettings } from "#app/hiring/reminders/settings.ts";

/** The select that `actorOf` and `readerOf` need. */
export const READER = {
  id: true,
  name: true,
  email: true,
  role: true,
  timeZone: true,
  deactivatedAt: true,
  reminderSettings: true,
} as const;

export type ReaderRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly deactivatedAt: Date | null;
  readonly reminderSettings: {
    readonly ways: unknown;
    readonly quietFrom: string;
    readonly quietUntil: string;
  } | null;
};

/** The person as policies judge them. */
export function actorOf({ id, email, role, deactivatedAt }: ReaderRow): Actor {
  return { kind: "person", id, email, role, active: deactivatedAt === null };
}

/** The person as reminders know them. */
export function readerOf(row: ReaderRow, reachable: boolean): Reader {
  const { id, timeZone, reminderSettings } = row;
  return { personId: id, timeZone, reachable, settings: readSettings(reminderSettings) };
}
