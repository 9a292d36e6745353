/** Reads values out of a foreign system's JSON without trusting any of it: what is not there is empty. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** An object, or an empty one for anything else. */
export function asObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** A list, or an empty one for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list. */
export function asObjects(value: unknown): readonly JsonObject[] {
  return asList(value).map(asObject);
}

/** A text; numbers as they are written, anything else empty. Ids above 2^53 must have come as text. */
export function asText(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/** The text at a path such as "source.public_name". */
export function textAt(value: unknown, path: string): string {
  return asText(at(value, path));
}

/** The value at a path. */
export function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, key) => asObject(inner)[key], value);
}

/** The texts of a list whose items are texts, or objects with the text under `key`. */
export function textsOf(value: unknown, key = "value"): string[] {
  return asList(value)
    .map((one) => asText(one) || textAt(one, key))
    .filter((text) => text !== "");
}

/** Whether an object has every one of these keys. */
export function hasKeys(value: unknown, ...keys: readonly string[]): boolean {
  const object = asObject(value);
  return keys.every((key) => key in object);
}
