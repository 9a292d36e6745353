/** Which way a signal points: a verdict, sealed until the reveal. */
export const SIGNAL_DIRECTIONS = ["plus", "minus"] as const;
export type SignalDirection = (typeof SIGNAL_DIRECTIONS)[number];

/** 1 noticeable, 2 strong. */
export const SIGNAL_STRENGTHS = [1, 2] as const;
export type SignalStrength = (typeof SIGNAL_STRENGTHS)[number];
