import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isPublicAddress, type FetchRules } from "#app/platform/outside/public-only.server.ts";

export type FakeChat = {
  readonly url: string;
  /** What was written to it, in order. */
  readonly messages: string[];
  /** How often it was asked, whatever came of it. */
  calls(): number;
  /** Whether it leaves everybody without an answer now. */
  hangs(): boolean;
  /** Answers this status from now on; 0 hangs. */
  setStatus(status: number): void;
  close(): Promise<void>;
};

/** The rules for a server on this machine; everything else is as in production. Only one that hangs is given up soon. */
export const OWN_MACHINE = ({ url, hangs }: FakeChat): FetchRules => ({
  protocols: ["http:"],
  ports: [new URL(url).port],
  isAllowed: (address) => address === "127.0.0.1" || isPublicAddress(address),
  timeoutMs: hangs() ? 500 : 10_000,
  mostBytes: 0,
});

/** A small real HTTP server that takes messages as Slack's incoming webhooks do: JSON with a text, answered "ok". */
export async function startFakeChat(): Promise<FakeChat> {
  const messages: string[] = [];
  let status = 200;
  let calls = 0;
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on("data", (part: Buffer) => parts.push(part));
    req.on("end", () => {
      calls += 1;
      if (status === 0) return;
      const isJson = req.headers["content-type"] === "application/json" && req.method === "POST";
      if (status !== 200 || !isJson) {
        res.writeHead(isJson ? status : 400, { Location: "http://169.254.169.254/" });
        return void res.end("invalid_payload");
      }
      const { text } = JSON.parse(Buffer.concat(parts).toString("utf8")) as { readonly text: string };
      messages.push(text);
      res.end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/T0/B0/secret`,
    messages,
    calls: () => calls,
    hangs: () => status === 0,
    setStatus(next) {
      status = next;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
