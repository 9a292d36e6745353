/**
 * Asks the server for a page's router. What the router has given up meanwhile says so, whatever it is told as: an answer
 * that is cut off in the middle reads like a broken one, and says nothing about the server.
 */
export async function unlessGivenUp<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (signal.aborted) throw new DOMException("The page gave this up.", "AbortError");
    throw error;
  }
}
