// A reader that tells when it worked, and takes its time.
for await (const chunk of process.stdin) void chunk;
const start = Date.now();
await new Promise((resolve) => setTimeout(resolve, 300));
console.log(JSON.stringify({ ok: true, type: "txt", text: JSON.stringify({ start, end: Date.now() }) }));
