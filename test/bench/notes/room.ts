export const SEATS = 4;

/** One person's place in a room: the document, and the cookie their browser would hold. */
export type Seat = { readonly name: string; readonly cookie: string };
export type Room = readonly Seat[];
