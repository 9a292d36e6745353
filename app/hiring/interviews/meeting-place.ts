import type { InterviewKind } from "./interview-state.ts";

const BY_PHONE = "By phone";

type Place = {
  readonly kind: InterviewKind;
  /** A room or another place, as it was booked. */
  readonly place: string;
  readonly link: string;
};

/** Whether an interview is a call: a phone screen that was given neither a place nor a link. */
export function isByPhone({ kind, place, link }: Place): boolean {
  return kind === "phone" && place.trim() === "" && link === "";
}

/**
 * Where an interview is held, as everybody on it reads it. A call names the candidate's number, so that they see which
 * one we call; give an empty one to readers who are not on it. Never stored with the interview: a number that is
 * corrected is right at once, and gone with its candidate.
 */
export function placeWords(meeting: Place, phone: string): string {
  if (!isByPhone(meeting)) return meeting.place;
  return phone.trim() === "" ? BY_PHONE : `${BY_PHONE}: we call ${phone.trim()}`;
}

/** Whether two places are the same to whoever was told one; a call stays a call, whatever number was named. */
export function isSamePlace(a: string, b: string): boolean {
  return withoutCall(a) === withoutCall(b);
}

function withoutCall(place: string): string {
  return place === BY_PHONE || place.startsWith(`${BY_PHONE}: we call `) ? "" : place;
}
