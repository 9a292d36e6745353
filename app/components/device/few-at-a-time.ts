/**
 * Does work that nobody waits for, a few pieces at a time: each piece once, however often it is asked for, and only when
 * `free` lets it begin. A piece that fails holds up no other, and may be asked for again.
 */
export function fewAtATime(atOnce: number, free: () => Promise<void>) {
  const known = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function run(work: () => Promise<void>): Promise<void> {
    if (running < atOnce) running += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      await free();
      await work();
    } finally {
      // Whoever waits longest takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return (name: string, work: () => Promise<void>): Promise<void> => {
    const piece = known.get(name) ?? run(work).finally(() => known.delete(name));
    known.set(name, piece);
    return piece;
  };
}
