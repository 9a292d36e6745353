import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export type Front = {
  readonly port: number;
  /** Nothing comes through any more, as when a network or a machine is gone. */
  cut(): void;
  mend(): void;
  close(): void;
};

/** One address in front of several servers, as a proxy is: each connection goes to the next one that answers. */
export async function openFront(ports: readonly number[]): Promise<Front> {
  const wires = new Set<Socket>();
  let turn = 0;
  let isCut = false;
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
    if (isCut) return void client.destroy();
    forward(client, ports.length);
  });
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  function cutAll(): void {
    for (const wire of wires) wire.destroy();
  }
  return {
    port: (front.address() as AddressInfo).port,
    cut() {
      isCut = true;
      cutAll();
    },
    mend() {
      isCut = false;
    },
    close() {
      front.close();
      cutAll();
    },
  };
}
