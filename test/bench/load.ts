import { Agent, get } from "node:http";

export type Load = {
  readonly url: string;
  readonly cookie: string;
  /** Words without which an answer is not the page, such as a name: a sign-in page would be fast too. */
  readonly mustHold: string;
  readonly concurrency: number;
  /** How long new requests are sent; 0 means one. */
  readonly forMs: number;
};

/** Sends requests, each as soon as the one before it is answered. Gives milliseconds to the last byte. */
export async function load(options: Load): Promise<{ times: number[]; bytes: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.concurrency });
  const times: number[] = [];
  let bytes = 0;
  const until = performance.now() + options.forMs;
  async function visitor(): Promise<void> {
    do {
      const from = performance.now();
      bytes = await visit(options, agent);
      times.push(performance.now() - from);
    } while (performance.now() < until);
  }
  try {
    await Promise.all(Array.from({ length: options.concurrency }, visitor));
  } finally {
    agent.destroy();
  }
  return { times, bytes };
}

function visit({ url, cookie, mustHold }: Load, agent: Agent): Promise<number> {
  return new Promise((done, failed) => {
    const request = get(url, { agent, headers: { cookie, accept: "text/html" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", failed);
      answer.once("end", () => {
        const body = Buffer.concat(chunks);
        if (answer.statusCode === 200 && body.includes(mustHold)) done(body.length);
        else
          failed(new Error(`${url} was answered with ${answer.statusCode ?? 0}, or without "${mustHold}".`));
      });
    });
    request.once("error", failed);
  });
}
