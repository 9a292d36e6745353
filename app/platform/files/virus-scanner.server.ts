import { createConnection, type Socket } from "node:net";
import type { Readable } from "node:stream";

export type Verdict =
  | { readonly verdict: "clean" }
  | { readonly verdict: "found"; readonly name: string }
  /** More than the scanner looks at: asking again would not help. */
  | { readonly verdict: "too_large" }
  /** Nobody can say at the moment, and why, for the log. */
  | { readonly verdict: "unknown"; readonly why: string };

export type VirusScanner = (content: Readable) => Promise<Verdict>;

const TIMEOUT_MS = 20_000;
const MAX_REPLY_BYTES = 4_096;
/** What the makers of scanners agreed on as a harmless thing to find, in two parts so that no scanner finds this file. */
const TEST_FILE = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-`.concat("ANTIVIRUS-TEST-FILE!$H+H*");
const MAX_TEST_FILE_BYTES = 128;

/** Without a scanner: everything is clean but the file by which people try whether there is one. */
export async function findTestFile(content: Readable): Promise<Verdict> {
  let start = Buffer.alloc(0);
  for await (const chunk of content) {
    start = Buffer.concat([start, chunk as Buffer]);
    if (start.length > MAX_TEST_FILE_BYTES) break;
  }
  const found = start.length <= MAX_TEST_FILE_BYTES && start.toString("latin1").startsWith(TEST_FILE);
  return found ? { verdict: "found", name: "EICAR test file" } : { verdict: "clean" };
}

/**
 * A scanner that speaks clamd's language, at `host:port` or at the path of a socket. It is sent each file whole; no answer
 * in twenty seconds, or one that it is not known to give, counts as not known.
 */
export function createVirusScanner(address: string, timeoutMs = TIMEOUT_MS): VirusScanner {
  return async (content) => {
    const socket = connect(address);
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error("The scanner did not answer in time.")));
    try {
      const replied = readReply(socket);
      void send(socket, content);
      return toVerdict(await replied);
    } catch (error) {
      return { verdict: "unknown", why: error instanceof Error ? error.message : String(error) };
    } finally {
      socket.destroy();
      content.destroy();
    }
  };
}

function connect(address: string): Socket {
  const [, bracketed, plain, port] = /^(?:tcp:\/\/)?(?:\[([^\]/]+)\]|([^/]+)):(\d{1,5})$/.exec(address) ?? [];
  return port === undefined
    ? createConnection(address)
    : createConnection(Number(port), bracketed ?? plain ?? "127.0.0.1");
}

/** Sends until the scanner has heard enough; what became of the file is told by its reply alone. */
async function send(socket: Socket, content: Readable): Promise<void> {
  const isOver = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  try {
    for await (const frame of inFrames(content)) {
      if (socket.destroyed) return;
      if (!socket.write(frame)) await Promise.race([drained(socket), isOver]);
    }
  } catch (error) {
    socket.destroy(error instanceof Error ? error : undefined);
  }
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("drain", resolve));
}

async function* inFrames(content: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from("zINSTREAM\0");
  for await (const chunk of content) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((chunk as Buffer).length);
    if ((chunk as Buffer).length > 0) yield Buffer.concat([length, chunk as Buffer]);
  }
  yield Buffer.alloc(4);
}

function readReply(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = "";
    socket.on("data", (chunk: Buffer) => {
      reply += chunk.toString("utf8");
      if (reply.includes("\0") || reply.length > MAX_REPLY_BYTES) resolve(reply);
    });
    socket.on("error", reject);
    socket.once("close", () => resolve(reply));
  });
}

function toVerdict(reply: string): Verdict {
  const said = reply.replace(/\0.*$/s, "").trim();
  if (/^stream: OK$/.test(said)) return { verdict: "clean" };
  const name = /^stream: (.{1,200}) FOUND$/.exec(said)?.[1];
  if (name !== undefined) return { verdict: "found", name };
  if (/^INSTREAM size limit exceeded\b/.test(said)) return { verdict: "too_large" };
  return { verdict: "unknown", why: said === "" ? "The scanner said nothing." : said };
}
