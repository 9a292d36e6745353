/** A stream of pseudo-random numbers in [0, 1) that a seed repeats exactly (mulberry32). */
export type Random = { uniform(): number; normal(): number };

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** A seed for one part of a run, so that parts can be computed in any order and by any worker. */
export function seedOf(...parts: readonly number[]): number {
  return parts.reduce(
    (seed, part) => (Math.imul(seed ^ (part + 0x9e3779b9), 0x85ebca6b) ^ (seed >>> 13)) >>> 0,
    7,
  );
}

export function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random.uniform() * all.length)]!;
}
