/** What has passed since the data of a page was made, in milliseconds, and which data it was counted from. */
export type Ticked = { readonly base: number; readonly passed: number };

/** The server's time: when the data was made, and what has passed since; what passed since older data is no part of it. */
export function serverTimeOf(base: number, ticked: Ticked): Date {
  return new Date(base + (ticked.base === base ? ticked.passed : 0));
}
