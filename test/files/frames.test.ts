import { execFile } from "node:child_process";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { FrameReader, readFrames, toFrame } from "#app/platform/files/frames.server.ts";

test("messages come out as they went in, however the pipe cuts them", async () => {
  const sent = ["", "a", "résumé".repeat(100)];
  const bytes = Buffer.concat(sent.map((text) => toFrame(Buffer.from(text))));
  for (const step of [1, 3, 5, bytes.length]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
      bytes.subarray(index * step, (index + 1) * step),
    );
    const heard: string[] = [];
    for await (const frame of readFrames(Readable.from(chunks), 1_000)) heard.push(frame.toString());
    expect(heard).toEqual(sent);
  }
});

test("a message over the limit is refused by its announcement", () => {
  expect(new FrameReader(10).push(toFrame(Buffer.alloc(11)).subarray(0, 4))).toBe("too-long");
});

test("nothing can be left behind on what all objects share", async () => {
  const module = new URL("../../app/platform/files/lock-prototypes.server.ts", import.meta.url).href;
  const script = `import { lockPrototypes } from ${JSON.stringify(module)};
    lockPrototypes();
    for (const shared of [Object.prototype, Array.prototype]) Reflect.set(shared, "left", 1);
    console.log(String({}.left), String([].left));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--no-warnings",
    "--input-type=module",
    "--eval",
    script,
  ]);
  expect(stdout.trim()).toBe("undefined undefined");
});
