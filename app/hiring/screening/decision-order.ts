/** By how much the moment of a decision can be off because it was long under way. */
const UNDER_WAY_MS = 60_000;

/**
 * When a decision counts as taken. Its moment is worked out from its age when it was sent, so it comes out later by as
 * long as it was under way. Decisions of one person arrive in the order in which they took them: one that seems up to a
 * minute earlier than the `latest` that arrived before it is put just after it. One that is older than that waited on
 * another device and keeps its own moment.
 */
export function inOrderTaken(taken: Date, latest: Date | null): Date {
  if (latest === null) return taken;
  const behind = latest.getTime() - taken.getTime();
  return behind >= 0 && behind <= UNDER_WAY_MS ? new Date(latest.getTime() + 1) : taken;
}
