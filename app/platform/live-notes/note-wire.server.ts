import type { Duplex } from "node:stream";
import type { WebSocketLike } from "@hocuspocus/server";
import type { WebSocket } from "ws";

/**
 * Sockets as the core sees them. What is sent to one of them in one turn of the event loop leaves in one write:
 * letter, caret and acknowledgement together, which is most of what a room costs.
 */
export function createWires(): { wrap(socket: WebSocket, wire: Duplex): WebSocketLike } {
  const held = new Set<Duplex>();

  function hold(wire: Duplex): void {
    if (held.has(wire)) return;
    if (held.size === 0) setImmediate(release);
    held.add(wire);
    wire.cork();
  }

  function release(): void {
    for (const wire of held) wire.uncork();
    held.clear();
  }

  return {
    wrap: (socket, wire) => ({
      get readyState() {
        return socket.readyState;
      },
      send(data) {
        hold(wire);
        socket.send(data as Uint8Array);
      },
      close(code, reason) {
        socket.close(code, reason);
      },
    }),
  };
}
