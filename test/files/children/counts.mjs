// A reader that tells when it worked and which process it is, and takes its time.
import { answer, documents } from "./frames.mjs";
for await (const document of documents()) {
  const start = Date.now();
  await new Promise((resolve) => setTimeout(resolve, document.length > 1 ? 30 : 300));
  answer({
    ok: document.toString() !== "unreadable",
    type: "txt",
    text: JSON.stringify({ start, end: Date.now(), process: process.pid }),
    reason: "corrupt",
  });
}
