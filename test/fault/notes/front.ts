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

/**
 * One address in front of several servers, as a proxy is: each connection goes to the next one that takes it, and to
 * another one if that ends before it has answered anything.
 */
export async function openFront(ports: readonly number[]): Promise<Front> {
  const wires = new Set<Socket>();
  let turn = 0;
  let isCut = false;
  function forward(client: Socket, order: readonly number[], unanswered: readonly Buffer[] = []): void {
    const [port, ...others] = order;
    const server = connect(port!, "127.0.0.1");
    let sent: Buffer[] | null = [...unanswered];
    for (const data of unanswered) server.write(data);
    function toServer(data: Buffer): void {
      sent?.push(data);
      server.write(data);
    }
    function end(): void {
      client.off("data", toServer);
      client.off("close", end);
      server.destroy();
      if (sent !== null && others.length > 0 && !client.destroyed) forward(client, others, sent);
      else client.destroySoon();
    }
    client.on("data", toServer);
    client.on("close", end);
    server.on("data", (data) => {
      sent = null;
      client.write(data);
    });
    server.on("error", () => undefined);
    server.once("close", end);
  }
  const front = createServer((client) => {
    wires.add(client);
    client.on("error", () => client.destroy());
    client.once("close", () => wires.delete(client));
    if (isCut) return void client.destroy();
    turn = (turn + 1) % ports.length;
    forward(client, [...ports.slice(turn), ...ports.slice(0, turn)]);
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
