// What live notes are measured against: `ws`, handing every message on to the others in its room, and nothing else.
// It greets and synchronizes as an editor expects, and leaves its questions unanswered. PORT comes from the environment.
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const SYNC = 0;
const AUTH = 2;
const STATELESS = 5;
const ADMITTED = [AUTH, 2, 10, ...Buffer.from("read-write")];
const NOTHING_NEW = [SYNC, 1, 2, 0, 0];

const rooms = new Map();
const server = createServer((_request, response) => response.end("ready"));
const sockets = new WebSocketServer({ server });

sockets.on("connection", (socket) => {
  let room = null;
  socket.on("message", (data) => {
    // A message begins with the length and the letters of its document's name, which is short.
    const name = data.subarray(0, 1 + data[0]);
    const [type, step] = data.subarray(name.length);
    if (type === AUTH) {
      room = roomOf(name.toString());
      room.add(socket);
      socket.send(Buffer.from([...name, ...ADMITTED]));
    } else if (type === SYNC && step === 0) socket.send(Buffer.from([...name, ...NOTHING_NEW]));
    else if (type !== STATELESS) for (const other of room ?? []) if (other !== socket) other.send(data);
  });
  socket.on("close", () => room?.delete(socket));
});

function roomOf(name) {
  if (!rooms.has(name)) rooms.set(name, new Set());
  return rooms.get(name);
}

server.listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", () => {
  for (const socket of sockets.clients) socket.terminate();
  server.close();
  server.closeAllConnections();
});
