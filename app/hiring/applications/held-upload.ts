/** How long a resume waits for its application form, in milliseconds: two days. */
export const HELD_MS = 2 * 86_400_000;
