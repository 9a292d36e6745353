import type { Goal } from "../figures.ts";
import { SEATS } from "./room.ts";
import type { Room } from "./room.ts";

/** One thing to measure: who is in which rooms, how many of each room write, and what it should be. */
export type Point = {
  readonly label: string;
  readonly rooms: readonly Room[];
  readonly writers: number;
  readonly goals: Readonly<Partial<Record<"p50" | "p95" | "p99" | "cpu", Goal>>>;
};

export const ROOMS = 75;
export const READERS = 100;

const soon: Goal = { of: "value", most: 150 };

/** Rooms of four in which everybody writes, rooms in which one does, and one room that a hundred others read. */
export function pointsOf(rooms: readonly Room[], hall: Room): readonly Point[] {
  const everybodyWrites = (clients: number, goals: Point["goals"] = {}): Point => ({
    label: `${clients} clients`,
    rooms: rooms.slice(0, clients / SEATS),
    writers: SEATS,
    goals,
  });
  return [
    everybodyWrites(40),
    everybodyWrites(100),
    everybodyWrites(200, { p95: soon }),
    everybodyWrites(300, {
      p50: { of: "ratio", most: 2 },
      p99: { of: "ratio", most: 5 },
      cpu: { of: "value", most: 60 },
    }),
    {
      label: "200 clients, 50 write",
      rooms: rooms.slice(0, 50),
      writers: 1,
      goals: { p95: soon, cpu: { of: "value", most: 30 } },
    },
    { label: `one room, ${READERS} readers`, rooms: [hall], writers: 1, goals: { p95: soon } },
  ];
}
