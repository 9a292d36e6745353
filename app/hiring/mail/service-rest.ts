/** How the mail service has been answering; one for the installation, shared by all its processes. */
export type ServiceHealth = {
  /** Failures since its last answer. */
  readonly failures: number;
  /** Rests since its last answer. */
  readonly rests: number;
  readonly restingSince: Date | null;
  /** While it rests: when one mail may try. */
  readonly askAgainAt: Date | null;
  readonly lastReason: string;
};

export const HEALTHY: ServiceHealth = {
  failures: 0,
  rests: 0,
  restingSince: null,
  askAgainAt: null,
  lastReason: "",
};

/** Resend's own limit. */
export const CALLS_PER_SECOND = 2;

const FAILURES_UNTIL_REST = 5;
const FIRST_REST_MS = 10_000;
const LONGEST_REST_MS = 60_000;
/** A try that has not answered by then counts as lost with its process, and the next mail may try. */
const TRY_LASTS_MS = 10_000;

/**
 * Decides whether the service may be asked now. While it rests, one mail tries when the rest is over (`health` then
 * keeps the others off until that try must have ended); the rest wait until `until`.
 */
export function decideAsk(
  health: ServiceHealth,
  now: Date,
): { readonly ask: true; readonly health: ServiceHealth } | { readonly ask: false; readonly until: Date } {
  const { askAgainAt } = health;
  if (askAgainAt === null) return { ask: true, health };
  if (askAgainAt > now) return { ask: false, until: askAgainAt };
  return { ask: true, health: { ...health, askAgainAt: later(now, TRY_LASTS_MS) } };
}

/** How the service stands after it answered a call, whatever it said about the mail. */
export function afterAnswer(): ServiceHealth {
  return HEALTHY;
}

/**
 * How the service stands after a call failed: five failures in a row begin a rest of ten seconds, and each try that
 * fails doubles it, to at most a minute.
 */
export function afterFailure(health: ServiceHealth, reason: string, now: Date): ServiceHealth {
  const failures = health.failures + 1;
  const { rests, restingSince } = health;
  if (failures < FAILURES_UNTIL_REST) return { ...health, failures, lastReason: reason };
  return {
    failures,
    rests: rests + 1,
    restingSince: restingSince ?? now,
    askAgainAt: later(now, Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(rests, 10))),
    lastReason: reason,
  };
}

function later(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}
