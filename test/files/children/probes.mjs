// A reader taken over by its document: tries every way out and reports what happened.
import { exec } from "node:child_process";
import dgram from "node:dgram";
import { lookup, resolve4 } from "node:dns/promises";
import { readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { connect, createServer } from "node:net";
import { Worker } from "node:worker_threads";
import { lockNetwork } from "../../../app/platform/files/lock-network.server.ts";
import { answer, documents } from "./frames.mjs";

lockNetwork();
let port = "";
for await (const document of documents()) {
  port = document.toString();
  break;
}

const attempts = {
  readsFile: () => readFileSync("/etc/hostname"),
  writesFile: () => writeFileSync("/tmp/baton-probe", "x"),
  startsProcess: () => exec("true"),
  startsWorker: () => new Worker("0", { eval: true }),
  connects: () => connect(Number(port), "127.0.0.1"),
  requests: () => http.get(`http://127.0.0.1:${port}/`),
  fetches: () => fetch(`http://127.0.0.1:${port}/`),
  listens: () => createServer().listen(0),
  sendsDatagram: () => dgram.createSocket("udp4"),
  looksUp: () => lookup("localhost"),
  resolves: () => resolve4("localhost"),
  evaluates: () => new Function("return 1")(),
};

const succeeded = Object.keys(process.env).filter(
  (name) => name !== "NODE_ENV" && name !== "PWD" && name !== "_",
);
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt();
    succeeded.push(name);
  } catch {
    // Refused, as it must be.
  }
}
answer({ ok: true, type: "txt", text: `succeeded: ${succeeded.join(" ")}` });
