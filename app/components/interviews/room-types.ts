import type { Rung } from "#app/hiring/questions/vocabulary.ts";

/** What the room's parts need of its data; the page's own types fit them. */
export type RoomQuestion = {
  readonly id: string;
  readonly versionId: string;
  readonly title: string;
  readonly competencyKey: string;
  readonly difficulty: number;
  readonly minutes: number;
  readonly prompt: string;
  readonly easier: string;
  readonly harder: string;
  readonly good: readonly string[];
  readonly poor: readonly string[];
  readonly reactions: Partial<Record<"terse" | "rambling" | "warmUp" | "weak" | "strong", string>>;
};

export type RoomAsked = {
  readonly id: string;
  readonly versionId: string | null;
  readonly title: string;
  readonly competencyKey: string;
  readonly rung: Rung;
  readonly endedAt: Date | null;
  readonly minutes: number;
  readonly rating: { readonly level: number; readonly reaction: string | null } | null;
};

export type RoomTag = { readonly id: string; readonly name: string; readonly mine: boolean };

/** Sends one of the room's actions; the page adds nothing but the address. */
export type RoomAct = (fields: Readonly<Record<string, string>>) => void;
