/**
 * Entry of the extraction child: on standard input a name and a document after the other, on standard output the
 * result of each as JSON, until the input ends. Started by `reader-child.server.ts` without environment, network,
 * children or a writable disk. Built by itself to `build/extract-child.js`.
 */
import { Console } from "node:console";
import { toFrame, readFrames } from "./frames.server.ts";
import { lockNetwork } from "./lock-network.server.ts";
import { lockPrototypes } from "./lock-prototypes.server.ts";
import { readDocument } from "./read-document.server.ts";

lockNetwork();
lockPrototypes();
// Readers warn on the console; standard output belongs to the results.
globalThis.console = new Console(process.stderr);

let name: string | undefined;
for await (const frame of readFrames(process.stdin, 64 * 1024 * 1024)) {
  if (name === undefined) {
    name = frame.toString("utf8");
    continue;
  }
  const result = await readDocument(frame, name);
  name = undefined;
  const answer = toFrame(Buffer.from(JSON.stringify(result)));
  await new Promise<void>((resolve) => process.stdout.write(answer, () => resolve()));
}
process.exit(0);
