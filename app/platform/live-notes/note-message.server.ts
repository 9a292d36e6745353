import { IncomingMessage, MessageType } from "@hocuspocus/server";
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
const MAX_AWARENESS_BYTES = 16 * 1024;

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
        return readAwareness(message.readVarUint8Array(), name);
      case MessageType.Auth as number:
        return { kind: "greeting", name };
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

function readAwareness(update: Uint8Array, name: string): DoorMessage {
  if (update.byteLength > MAX_AWARENESS_BYTES) return fault("long presence");
  const message = new IncomingMessage(update);
  const told: ClientState[] = [];
  for (let left = message.readVarUint(); left > 0; left -= 1) {
    const [client, clock] = [message.readVarUint(), message.readVarUint()];
    told.push({ client, clock, state: JSON.parse(message.readVarString()) as unknown });
  }
  return { kind: "presence", name, told };
}

function fault(what: string): DoorMessage {
  return { kind: "fault", fault: what };
}
