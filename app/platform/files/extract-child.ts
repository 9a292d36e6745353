/**
 * Entry of the extraction child: one document on standard input, its name as the only argument, the result as JSON on
 * standard output. Started by `extract-text.server.ts` without environment, network, children or a writable disk.
 * Built by itself to `build/extract-child.js`.
 */
import { Console } from "node:console";
import { buffer } from "node:stream/consumers";
import { lockNetwork } from "./lock-network.server.ts";
import { readDocument } from "./read-document.server.ts";

lockNetwork();
// Readers warn on the console; standard output belongs to the result.
globalThis.console = new Console(process.stderr);

const result = await readDocument(await buffer(process.stdin), process.argv[2] ?? "");
process.stdout.write(JSON.stringify(result), () => process.exit(0));
