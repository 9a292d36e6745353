import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** One address in front of several servers, as a proxy is: each connection goes to the next one that answers. */
export async function openFront(ports: readonly number[]): Promise<{ url: string; close(): void }> {
  const wires = new Set<Socket>();
  let turn = 0;
  function forward(client: Socket, tries: number): void {
    const port = ports[(turn += 1) % ports.length]!;
    const server = connect(port, "127.0.0.1");
    server.once("connect", () => {
      client.pipe(server).pipe(client);
      client.once("close", () => server.destroy());
      server.once("close", () => client.destroy());
    });
    server.once("error", () => {
      if (tries > 1) forward(client, tries - 1);
      else client.destroy();
    });
  }
  const front = createServer((client) => {
    wires.add(client);
    client.on("error", () => client.destroy());
    client.once("close", () => wires.delete(client));
    forward(client, ports.length);
  });
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  return {
    url: `ws://127.0.0.1:${(front.address() as AddressInfo).port}/live`,
    close() {
      front.close();
      for (const wire of wires) wire.destroy();
    },
  };
}
