import type { Document } from "@hocuspocus/server";
import { applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import type { Log } from "../log/log.server.ts";
import type { NoteBus, PresenceMessage } from "./note-bus.server.ts";
import { FROM_BUS } from "./shared-documents.server.ts";

export type SharedPresence = {
  /** Asks the others who is in a document that has just been opened here. */
  opened(document: Document): void;
  /** Tells the others, within 50 ms, of people who came, moved or left here. */
  changed(document: Document, clients: readonly number[], origin: unknown): void;
  /** Makes a client that is connected here one of ours, wherever it was before. */
  claim(document: Document, client: number): void;
  heard(sender: string, message: PresenceMessage): void;
  asked(sender: string, name: string | null): void;
  alive(sender: string): void;
  /** After a loss: asks everybody who is there. */
  again(): void;
  stop(): Promise<void>;
};

const BATCH_MS = 50;
const ALIVE_MS = 1_000;
const DEAD_MS = 4_000;

/**
 * Who is in a document on other processes, and who is here for them. A process with people in it says so every
 * second; one that falls silent has died, and its people's carets go.
 */
export function sharePresence(options: {
  readonly bus: NoteBus;
  readonly log: Log;
  readonly find: (name: string) => Document | undefined;
  readonly all: () => Iterable<Document>;
}): SharedPresence {
  const { bus, log } = options;
  /** Clients that others speak for, by document, and which process that is. */
  const elsewhere = new WeakMap<Document, Map<number, string>>();
  const heardAt = new Map<string, number>();
  const untold = new Map<Document, Set<number>>();
  const questions = new Set<string | null>();
  let batch: NodeJS.Timeout | null = null;
  let telling: Promise<void> = Promise.resolve();
  let beatAt = Date.now();

  function soon(): void {
    batch ??= setTimeout(() => {
      batch = null;
      telling = flush();
    }, BATCH_MS);
  }

  async function flush(): Promise<void> {
    const people = [...untold];
    const asked = [...questions];
    untold.clear();
    questions.clear();
    try {
      await bus.tell([
        ...asked.map((name) => ({ kind: "who", name }) as const),
        ...people.flatMap(([document, clients]) => wordsAbout(document, [...clients])),
      ]);
    } catch (error) {
      log.debug({ event: "notes.presence_not_told", message: String(error) });
      for (const [document, clients] of people) remember(document, clients);
      for (const name of asked) questions.add(name);
    }
  }

  function wordsAbout(document: Document, clients: readonly number[]) {
    const known = clients.filter((client) => document.awareness.meta.has(client));
    return known.map((client) => ({
      kind: "presence" as const,
      name: document.name,
      client,
      gone: !document.awareness.states.has(client),
      update: encodeAwarenessUpdate(document.awareness, [client]),
    }));
  }

  function remember(document: Document, clients: Iterable<number>): void {
    const all = untold.get(document) ?? new Set();
    for (const client of clients) all.add(client);
    untold.set(document, all);
  }

  function othersIn(document: Document): Map<number, string> {
    const known = elsewhere.get(document) ?? new Map<number, string>();
    elsewhere.set(document, known);
    return known;
  }

  function ours(document: Document): number[] {
    return document
      .getConnections()
      .flatMap((connection) => [...document.getClients(connection)] as number[]);
  }

  function tellOurs(document: Document): void {
    const clients = ours(document);
    if (clients.length === 0) return;
    remember(document, clients);
    soon();
  }

  function forget(gone: (sender: string) => boolean): void {
    for (const document of options.all()) {
      const known = othersIn(document);
      const clients = [...known].filter(([, sender]) => gone(sender)).map(([client]) => client);
      for (const client of clients) known.delete(client);
      if (clients.length > 0) removeAwarenessStates(document.awareness, clients, FROM_BUS);
    }
  }

  /** A process that could not run, or could not hear, must not take others for dead. */
  function beat(): void {
    const now = Date.now();
    const late = now - beatAt > 2 * ALIVE_MS;
    beatAt = now;
    if (late) for (const sender of heardAt.keys()) heardAt.set(sender, now);
    for (const [sender, at] of heardAt) if (now - at > DEAD_MS) heardAt.delete(sender);
    forget((sender) => !heardAt.has(sender));
    if (untold.size > 0 || questions.size > 0) soon();
    for (const document of options.all()) {
      if (document.getConnections().length === 0) continue;
      bus.tell([{ kind: "alive" }]).catch(() => undefined);
      return;
    }
  }

  /** Somebody new, or back after a silence, has heard nothing of us. */
  function noticed(sender: string): void {
    const isNew = !heardAt.has(sender);
    heardAt.set(sender, Date.now());
    if (!isNew) return;
    ask(null);
    for (const document of options.all()) tellOurs(document);
  }

  function ask(name: string | null): void {
    questions.add(name);
    soon();
  }

  const beating = setInterval(beat, ALIVE_MS);
  return {
    opened: (document) => ask(document.name),
    changed(document, clients, origin) {
      // Each process lets its own idle clients go by itself.
      if (origin === FROM_BUS || origin === "timeout") return;
      // Nobody is there to be told; who comes asks.
      if (heardAt.size === 0) return;
      const known = othersIn(document);
      const own = clients.filter((client) => !known.has(client));
      if (own.length === 0) return;
      remember(document, own);
      soon();
    },
    claim(document, client) {
      othersIn(document).delete(client);
      // Known from before, it would count as an update, and nobody would remove it when it leaves.
      document.awareness.states.delete(client);
      document.awareness.meta.delete(client);
    },
    heard(sender, { name, client, gone, update }) {
      noticed(sender);
      const document = options.find(name);
      if (!document || ours(document).includes(client)) return;
      const known = othersIn(document);
      // Somebody who has moved on is not taken away by the process they left.
      if (gone && known.get(client) !== sender) return;
      if (gone) known.delete(client);
      else known.set(client, sender);
      applyAwarenessUpdate(document.awareness, update, FROM_BUS);
    },
    asked(sender, name) {
      noticed(sender);
      for (const document of options.all()) if (name === null || document.name === name) tellOurs(document);
    },
    alive: noticed,
    again() {
      for (const sender of heardAt.keys()) heardAt.set(sender, Date.now());
      ask(null);
    },
    async stop() {
      clearInterval(beating);
      if (batch) clearTimeout(batch);
      await telling;
      await flush();
    },
  };
}
