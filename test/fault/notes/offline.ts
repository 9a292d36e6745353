import { setTimeout as wait } from "node:timers/promises";
import * as Y from "yjs";
import { openNoteConnection } from "#app/components/live-notes/note-connection.ts";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import type { Room } from "#test/bench/notes/room.ts";
import { addLine, join } from "#test/live/live-room.ts";
import type { Entry } from "../ledger.ts";
import { between } from "../random.ts";
import type { Random } from "../random.ts";
import { openDevice } from "./device.ts";
import type { Device } from "./device.ts";
import { socketUrl, storedNote, until } from "./stage.ts";
import type { Stage } from "./stage.ts";

/** Every character that anybody types is typed once in the whole schedule: it can neither be lost nor doubled unseen. */
const FIRST_CHARACTER = 0x4e00;
const LINES = 3;

type Told = { typed: number; missing: number; acknowledged: number; lost: number; faults: string[] };

/** Who types where: each place is random, also in lines that others are typing into. */
class Typist {
  readonly standing = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly next: () => string,
  ) {}

  type(doc: Y.Doc, count: number): void {
    for (let at = 0; at < count; at += 1) {
      const words = this.wordsSomewhere(doc);
      const own = [...words.toJSON()].filter((one) => this.standing.has(one));
      if (own.length > 0 && this.random() < 0.1) this.takeBack(words, own);
      else {
        const character = this.next();
        words.insert(between(this.random, 0, words.length), character);
        this.standing.add(character);
      }
    }
  }

  private takeBack(words: Y.XmlText, own: readonly string[]): void {
    const character = own[between(this.random, 0, own.length - 1)] ?? "";
    words.delete(words.toJSON().indexOf(character), 1);
    this.standing.delete(character);
  }

  private wordsSomewhere(doc: Y.Doc): Y.XmlText {
    if (this.random() < 0.03) addLine({ doc }, "");
    const lines = doc.getXmlFragment("default").toArray() as Y.XmlElement[];
    return lines[between(this.random, 0, lines.length - 1)]!.get(0) as Y.XmlText;
  }
}

/**
 * One person's network goes while two others go on; they type, their tab is killed once or more and opened again
 * without network, they type on, and come back. Everybody, the database included, ends with the same document, and with
 * each character that was kept exactly once.
 */
export async function offline(
  stage: Stage,
  options: { readonly schedules: number; readonly atOnce: number },
): Promise<Entry> {
  const server = await stage.startServer();
  const url = socketUrl(server);
  const told: Told[] = [];
  let from = 0;
  async function runMany(room: Room): Promise<void> {
    while (from < options.schedules) {
      from += 1;
      told.push(await runSchedule(stage, url, room));
    }
  }
  await Promise.all(stage.rooms.slice(0, options.atOnce).map(runMany));
  await server.stop();
  const sum = (read: (one: Told) => number) => told.reduce((all, one) => all + read(one), 0);
  return {
    fault: "offline, tab killed, reopened",
    times: told.length,
    acknowledged: sum((one) => one.acknowledged),
    lost: sum((one) => one.lost),
    falseClaims: 0,
    typed: sum((one) => one.typed),
    missing: sum((one) => one.missing),
    backMs: null,
    limitMs: null,
    faults: [...new Set(told.flatMap((one) => one.faults))],
  };
}

async function runSchedule(stage: Stage, url: string, room: Room): Promise<Told> {
  const { random } = stage;
  const seats = room.slice(0, 3);
  const name = seats[0]!.name;
  const device = openDevice(seats[0]!.cookie, random);
  const faults: string[] = [];
  let used = 0;
  const next = () => String.fromCodePoint(FIRST_CHARACTER + (used += 1));
  const [own, ...others] = seats.map(() => new Typist(random, next));
  const openTab = () =>
    openNoteConnection({
      url,
      name,
      webSocket: device.webSocket,
      openDeviceCopy: (doc) => device.openCopy(doc),
    });
  let tab = openTab();
  const colleagues = seats.slice(1).map((seat) => join(url, name, seat.cookie));
  const everybody = () => [tab, ...colleagues];
  if (!(await until(() => everybody().every(isSaved)))) faults.push("somebody never got in");
  // Schedules in one room follow each other; each begins with lines of its own.
  tab.doc.transact(() =>
    tab.doc.getXmlFragment("default").delete(0, tab.doc.getXmlFragment("default").length),
  );
  for (let line = 0; line < LINES; line += 1) addLine(tab, "");
  own!.type(tab.doc, 10);
  const begun = () => everybody().every(isSaved) && areEqual(everybody());
  if (!(await until(begun))) faults.push("the first lines never arrived");
  const acknowledged = charactersOf(tab.doc);

  device.cut();
  if (!(await until(() => tab.status().state === "device")))
    faults.push("nobody was told that it is on this device");
  for (let tabs = between(random, 1, 3); tabs > 0; tabs -= 1) {
    await typeTogether(random, [[own!, tab], ...colleagues.map((note, at) => [others[at]!, note] as const)]);
    const saysKept = tab.status().state === "device";
    killTab(tab, device);
    const gone = keepOnly(own!, device.kept());
    if (saysKept && gone > 0) faults.push("what was called on this device was not");
    tab = openTab();
    const opened = new Set(charactersOf(tab.doc));
    if (![...own!.standing].every((one) => opened.has(one))) faults.push("what was kept did not open again");
    own!.type(tab.doc, between(random, 0, 25));
  }
  device.mend();
  if (random() < 0.5) own!.type(tab.doc, 5);
  const expected = new Set([own!, ...others].flatMap((typist) => [...typist.standing]));
  if (!(await until(() => everybody().every(isSaved) && areEqual(everybody())))) {
    faults.push("the documents differ");
  }
  const stored = await storedNote(stage, name);
  const found = charactersOf(stored);
  if (!areEqual([...everybody(), { doc: stored }])) faults.push("the database differs");
  if (found.length !== new Set(found).size) faults.push("something came twice");
  for (const note of everybody()) note.close();
  const has = new Set(found);
  const missing = [...expected].filter((one) => !has.has(one)).length;
  const kept = acknowledged.filter((one) => expected.has(one));
  return {
    typed: expected.size,
    missing,
    acknowledged: kept.length,
    lost: kept.filter((one) => !has.has(one)).length,
    faults,
  };
}

async function typeTogether(
  random: Random,
  hands: readonly (readonly [Typist, Pick<NoteConnection, "doc">])[],
): Promise<void> {
  for (let burst = between(random, 3, 8); burst > 0; burst -= 1) {
    for (const [typist, note] of hands) typist.type(note.doc, between(random, 0, 12));
    await wait(between(random, 0, 20));
  }
}

/** Nobody closes it: what it has not committed is gone with it. */
function killTab(tab: NoteConnection, device: Device): void {
  device.kill();
  tab.close();
}

/** A character that no commit held when the tab was killed was never kept, and is not expected; answers how many. */
function keepOnly(typist: Typist, kept: Y.Doc): number {
  const has = new Set(charactersOf(kept));
  const gone = [...typist.standing].filter((character) => !has.has(character));
  for (const character of gone) typist.standing.delete(character);
  return gone.length;
}

function isSaved(note: NoteConnection): boolean {
  return note.status().state === "saved";
}

function charactersOf(doc: Y.Doc): string[] {
  const lines = doc.getXmlFragment("default").toArray() as Y.XmlElement[];
  return lines.flatMap((line) => [...((line.get(0) as Y.XmlText | undefined)?.toJSON() ?? "")]);
}

/** The same text and the same knowledge of what everybody has typed. */
function areEqual(notes: readonly { readonly doc: Y.Doc }[]): boolean {
  const [first, ...rest] = notes.map(({ doc }) =>
    JSON.stringify([charactersOf(doc), [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted()]),
  );
  return rest.every((one) => one === first);
}
