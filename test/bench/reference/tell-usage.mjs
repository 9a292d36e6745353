// Loaded into a measured server: answers its parent's question with the CPU time and the memory it has used.
process.on("message", (message) => {
  if (message !== "usage") return;
  const { user, system } = process.cpuUsage();
  process.send({ usage: { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 1_000_000 } });
});
process.channel?.unref();
