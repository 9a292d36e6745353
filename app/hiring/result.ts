/**
 * The one shape of an expected outcome: a value, or a refusal with a code for the program and a sentence for
 * the person that names the thing and the way out. Bugs throw; refusals are values.
 */
export type Ok<T> = { readonly ok: true } & T;
export type Refused<R extends string> = { readonly ok: false; readonly reason: R; readonly message: string };
export type Outcome<T, R extends string> = Ok<T> | Refused<R>;

/** A success carrying the given fields. */
export function ok(): { readonly ok: true };
export function ok<T extends object>(fields: T): Ok<T>;
export function ok<T extends object>(fields?: T): Ok<T> | { readonly ok: true } {
  return fields === undefined ? { ok: true } : { ok: true, ...fields };
}

/** A refusal: `reason` is a stable code, `message` is shown to the person as it is. */
export function refused<R extends string>(reason: R, message: string): Refused<R> {
  return { ok: false, reason, message };
}
