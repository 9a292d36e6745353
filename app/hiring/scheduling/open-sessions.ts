import type { InterviewKind } from "../interviews/interview-state.ts";

/** Where an application stands, as far as booking its interviews goes. */
export type BookingState = {
  readonly stage: string;
  readonly disposition: string | null;
  readonly phoneScreens: number;
  /** What is booked; what was called off is not among it. */
  readonly interviews: readonly {
    readonly kind: InterviewKind;
    readonly number: number;
    readonly state: string;
  }[];
};

/** Which interviews are booked while an application stands where it does; null for none. */
export function bookableKind({
  stage,
  disposition,
}: Pick<BookingState, "stage" | "disposition">): InterviewKind | null {
  if (disposition !== null) return null;
  return stage === "phone_screen" ? "phone" : stage === "onsite" ? "onsite" : null;
}

/** Sessions of a kind that are still to be booked: every onsite, and as many phone screens as are needed. */
export function openSessions<Session extends { readonly kind: InterviewKind; readonly number: number }>(
  planned: readonly Session[],
  kind: InterviewKind,
  { phoneScreens, interviews }: Pick<BookingState, "phoneScreens" | "interviews">,
): Session[] {
  const isBooked = (number: number) =>
    interviews.some((one) => one.kind === kind && one.number === number && one.state !== "no_show");
  return planned.filter(
    (session) =>
      session.kind === kind &&
      (kind === "onsite" || session.number <= phoneScreens) &&
      !isBooked(session.number),
  );
}

/** Whether something of an application is to be booked where it stands: an open session, or a day that is held. */
export function hasToBook(
  state: BookingState,
  {
    planned,
    held,
  }: {
    readonly planned: readonly { readonly kind: InterviewKind; readonly number: number }[];
    readonly held: number;
  },
): boolean {
  if (state.disposition !== null) return false;
  const kind = bookableKind(state);
  return held > 0 || (kind !== null && openSessions(planned, kind, state).length > 0);
}
