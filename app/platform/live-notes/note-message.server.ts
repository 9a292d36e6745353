import { IncomingMessage, MessageType } from "@hocuspocus/server";
import { z } from "zod";
import { faultOfUpdate } from "./note-update.server.ts";
import type { NoteContent } from "./note-update.server.ts";

/** What a socket message asks for, as far as the door must know. */
export type DoorMessage =
  | { readonly kind: "fault"; readonly fault: string }
  | { readonly kind: "greeting"; readonly name: string }
  | { readonly kind: "leave"; readonly name: string }
  | { readonly kind: "other"; readonly name: string }
  /** An editor begins with its own client; it may repeat what it heard of others. */
  | { readonly kind: "presence"; readonly name: string; readonly told: readonly ClientState[] }
  | { readonly kind: "question"; readonly name: string; readonly payload: string }
  | {
      readonly kind: "change";
      readonly name: string;
      readonly update: Uint8Array;
      readonly catchUp: boolean;
    };

/** What a message says of one client: its clock, and its state or null when it has left. */
export type ClientState = { readonly client: number; readonly clock: number; readonly state: unknown };

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;
const MAX_NAME = 200;
const MAX_STATELESS = 300;
/** A document's name and a version: whatever is longer is no greeting of ours. */
const MAX_GREETING_BYTES = 1024;
const MAX_AWARENESS_BYTES = 16 * 1024;

const IdSchema = z.object({
  client: z.number().int().nonnegative(),
  clock: z.number().int().nonnegative(),
});
/** A place in the note as Yjs writes it. Other people's editors look for it, and one that names nothing breaks them. */
const PlaceSchema = z
  .object({
    type: IdSchema.nullish(),
    item: IdSchema.nullish(),
    tname: z.string().nullish(),
    assoc: z.number().int().nullish(),
  })
  .refine(({ type, item, tname }) => Boolean(type ?? item ?? tname));
const StateSchema = z
  .object({ cursor: z.object({ anchor: PlaceSchema, head: PlaceSchema }).nullish() })
  .nullable();

/**
 * Reads one message before anything else does. Only what an honest editor sends passes: sync, presence, the
 * greeting with its token, short stateless questions and leaving.
 */
export function readDoorMessage(data: Uint8Array, content: NoteContent): DoorMessage {
  try {
    const message = new IncomingMessage(data);
    const name = message.readVarString();
    if (name.length > MAX_NAME) return fault("long name");
    switch (message.readVarUint()) {
      case MessageType.Sync as number:
      case MessageType.SyncReply as number:
        return readSync(message, name, content);
      case MessageType.Awareness as number:
        return readAwareness(message.readVarUint8Array(), name, content);
      case MessageType.Auth as number:
        return data.byteLength > MAX_GREETING_BYTES ? fault("long greeting") : { kind: "greeting", name };
      case MessageType.QueryAwareness as number:
        return { kind: "other", name };
      case MessageType.Stateless as number:
        return readQuestion(message.readVarString(), name);
      case MessageType.CLOSE as number:
        return { kind: "leave", name };
      default:
        return fault("unknown type");
    }
  } catch {
    return fault("unreadable");
  }
}

function readSync(message: IncomingMessage, name: string, content: NoteContent): DoorMessage {
  const step = message.readVarUint();
  if (step === SYNC_STEP_1) return { kind: "other", name };
  if (step !== SYNC_STEP_2 && step !== SYNC_UPDATE) return fault("unknown step");
  const update = message.readVarUint8Array();
  const wrong = faultOfUpdate(update, content);
  return wrong ? fault(wrong) : { kind: "change", name, update, catchUp: step === SYNC_STEP_2 };
}

function readQuestion(payload: string, name: string): DoorMessage {
  return payload.length > MAX_STATELESS ? fault("long question") : { kind: "question", name, payload };
}

function readAwareness(update: Uint8Array, name: string, content: NoteContent): DoorMessage {
  if (update.byteLength > MAX_AWARENESS_BYTES) return fault("long presence");
  const message = new IncomingMessage(update);
  const told: ClientState[] = [];
  for (let left = message.readVarUint(); left > 0; left -= 1) {
    const [client, clock] = [message.readVarUint(), message.readVarUint()];
    const state: unknown = JSON.parse(message.readVarString());
    const read = StateSchema.safeParse(state);
    const caret = read.data?.cursor;
    const roots = caret ? [caret.anchor.tname, caret.head.tname] : [];
    if (!read.success || roots.some((root) => root && root !== content.field))
      return fault("a caret that is nowhere");
    told.push({ client, clock, state });
  }
  return { kind: "presence", name, told };
}

function fault(what: string): DoorMessage {
  return { kind: "fault", fault: what };
}
