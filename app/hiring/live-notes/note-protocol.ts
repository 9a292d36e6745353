import { z } from "zod";
import { ROOM_ACT_ID } from "../interviews/room-act.ts";
import { SIGNAL_DIRECTIONS, SIGNAL_STRENGTHS } from "./signals.ts";

/**
 * What browser and server say to each other about a live note, beside the text itself. The schema version is
 * raised whenever an older editor would damage what a newer one writes; older tabs are then asked to reload.
 */
export const NOTE_SCHEMA_VERSION = "1";

/** Path of the socket on the site's own address. */
export const NOTE_SOCKET_PATH = "/live";

/** The root of a note's document, the nodes and marks it may hold, and the attributes of its lines. */
export const NOTE_FIELD = "default";
export const NOTE_NODES = ["paragraph"] as const;
export const NOTE_MARKS = ["bold", "italic"] as const;

/** Why the server ends a connection; a client reconnects after any other code. */
export const NOTE_CLOSE = {
  refusedMessage: 4400,
  signedOut: 4401,
  noAccess: 4403,
  tooLarge: 4413,
  outdated: 4426,
} as const;

/** One line of a note as pages read it: plain text with its stable id and, when tagged, its competency. */
export type NoteLine = {
  readonly lineId: string | null;
  readonly text: string;
  readonly competencyKey?: string;
};

const NoteLineSchema = z.object({
  lineId: z.string().nullable(),
  text: z.string(),
  competencyKey: z.string().optional(),
});

/** Reads stored lines; anything else counts as no lines. */
export function readNoteLines(stored: unknown): readonly NoteLine[] {
  const parsed = z.array(NoteLineSchema).safeParse(stored);
  return parsed.success ? parsed.data : [];
}

const LineIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** Something about a line that was kept on the device first: its name, and how long ago it was done, in milliseconds. */
const KeptActSchema = {
  n: z.int().nonnegative(),
  line: LineIdSchema,
  act: z.string().regex(ROOM_ACT_ID),
  ago: z.int().nonnegative(),
};

const NoteMessageSchema = z.discriminatedUnion("t", [
  z.object({ t: z.literal("flush"), n: z.int().nonnegative() }),
  z.object({ t: z.literal("saved"), n: z.int().nonnegative() }),
  z.object({ t: z.literal("scope"), readOnly: z.boolean() }),
  z.object({
    t: z.literal("move"),
    n: z.int().nonnegative(),
    to: z.enum(["shared", "private"]),
    line: LineIdSchema,
    before: LineIdSchema.nullable(),
  }),
  z.object({
    t: z.literal("weigh"),
    ...KeptActSchema,
    direction: z.enum(SIGNAL_DIRECTIONS),
    strength: z.literal(SIGNAL_STRENGTHS),
  }),
  z.object({ t: z.literal("tagged"), ...KeptActSchema }),
  z.object({ t: z.literal("done"), n: z.int().nonnegative(), refused: z.string().max(160).nullable() }),
  z.object({ t: z.literal("moved") }),
]);

/**
 * `flush n`: the client has made n changes and asks when they are safe. `saved n`: everything the client sent
 * before that question is committed. `scope`: the right to write has changed. `move n`: a line goes into the
 * other note of this interview. `weigh n`: which way a tagged line points, told to the server alone. `tagged n`: when
 * a line was tagged of which the server hears only now. `done n`: the answer to these, with what stood in the way. `moved`: a line has left, so copies of older text must go.
 */
export type NoteMessage = z.infer<typeof NoteMessageSchema>;

/** What a message may take; the server's door measures with the same rule. */
const LONGEST_MESSAGE = 300;

export function formatNoteMessage(message: NoteMessage): string {
  return JSON.stringify(message);
}

/** Reads a message, or null for anything that is not one. */
export function parseNoteMessage(payload: string): NoteMessage | null {
  if (payload.length > LONGEST_MESSAGE) return null;
  try {
    const parsed = NoteMessageSchema.safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
