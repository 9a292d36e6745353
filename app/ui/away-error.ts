/** How browsers say that a request got nowhere, and Remix that what came back was nobody's answer to it. */
const SIGNS = [
  "Failed to fetch",
  "NetworkError when attempting to fetch resource",
  "Load failed",
  "Unable to decode turbo-stream response",
];

/** Whether an error of a page means that the server, or its database, cannot be reached just now. */
export function isAwayError(error: unknown): boolean {
  const words = error instanceof Error ? error.message : dataOf(error);
  return SIGNS.some((sign) => words.includes(sign));
}

/** A route that could not be looked up is told as an answer with the browser's words in it. */
function dataOf(error: unknown): string {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : "";
  return typeof data === "string" ? data : "";
}
