// A reader that answers without end.
const line = "x".repeat(1024 * 1024);
for (;;)
  if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
