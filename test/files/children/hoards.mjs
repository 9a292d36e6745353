// A reader that takes memory outside the heap until it is stopped.
const hoard = [];
for (;;) hoard.push(Buffer.alloc(8 * 1024 * 1024, 1));
