/** What a child hears and says: messages that tell their length before they begin. */
export async function* documents() {
  let held = Buffer.alloc(0);
  let name;
  for await (const chunk of process.stdin) {
    held = Buffer.concat([held, chunk]);
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
      const end = 4 + held.readUInt32BE(0);
      const frame = held.subarray(4, end);
      held = held.subarray(end);
      if (name === undefined) name = frame.toString();
      else {
        name = undefined;
        yield frame;
      }
    }
  }
}

export function answer(result) {
  const content = Buffer.from(JSON.stringify(result));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  process.stdout.write(Buffer.concat([length, content]));
}
