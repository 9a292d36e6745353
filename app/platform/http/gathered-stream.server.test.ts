import { once } from "node:events";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, it } from "vitest";
import { GatheredStream } from "./gathered-stream.server.ts";

function listen(stream: GatheredStream): string[] {
  const pieces: string[] = [];
  stream.on("data", (piece: Buffer) => pieces.push(piece.toString("utf8")));
  return pieces;
}

it("hands on many small pieces as a few large ones, and loses none", async () => {
  const stream = new GatheredStream();
  const pieces = listen(stream);
  const written = Array.from({ length: 1_000 }, (_, place) => `${place}:${"ä".repeat(40)};`);
  for (const piece of written) if (!stream.write(piece)) await once(stream, "drain");
  stream.end();
  await once(stream, "end");
  expect(pieces.join("")).toBe(written.join(""));
  expect(pieces.length).toBeLessThan(5);
});

it("hands on what has come when it is told that nothing more comes for now", async () => {
  const stream = new GatheredStream();
  const pieces = listen(stream);
  stream.write("the head of a page");
  await new Promise(setImmediate);
  expect(pieces).toEqual([]);
  stream.flush();
  await new Promise(setImmediate);
  expect(pieces).toEqual(["the head of a page"]);
  stream.flush();
  stream.end();
  await once(stream, "end");
  expect(pieces).toEqual(["the head of a page"]);
});

it("is told so by the renderer of pages", async () => {
  const stream = new GatheredStream();
  const pieces = listen(stream);
  let flushed = 0;
  const { flush } = stream;
  stream.flush = () => {
    flushed += 1;
    flush.call(stream);
  };
  const { pipe } = renderToPipeableStream(createElement("p", null, "short"), {
    onShellReady: () => pipe(stream),
  });
  await once(stream, "end");
  expect(pieces).toEqual(["<p>short</p>"]);
  expect(flushed).toBeGreaterThan(1);
});
