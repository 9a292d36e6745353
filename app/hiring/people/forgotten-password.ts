const MINUTE_MS = 60_000;
/** Minutes after a sign-in link was used in which it stands in for the current password. */
export const LINK_REPLACES_PASSWORD_MINUTES = 30;

/**
 * Whether the current password must be typed to choose a new one. Whoever just came in by a mailed link has shown
 * that the address is theirs, which is all that "forgot my password" would ask for.
 */
export function needsCurrentPassword(
  session: { readonly startedBy: string; readonly createdAt: Date },
  now: Date,
): boolean {
  const age = now.getTime() - session.createdAt.getTime();
  return session.startedBy !== "link" || age > LINK_REPLACES_PASSWORD_MINUTES * MINUTE_MS;
}
