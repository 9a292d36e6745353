// Loaded into a measured server: tells its parent the port that it took, and answers the parent's question with the CPU
// time and the memory it has used.
import { subscribe, unsubscribe } from "node:diagnostics_channel";

const LISTENING = "tracing:net.server.listen:asyncEnd";

function tellPort({ server }) {
  unsubscribe(LISTENING, tellPort);
  process.send({ port: server.address().port });
}
subscribe(LISTENING, tellPort);

process.on("message", (message) => {
  if (message !== "usage") return;
  const { user, system } = process.cpuUsage();
  process.send({ usage: { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 1_000_000 } });
});
process.channel?.unref();
