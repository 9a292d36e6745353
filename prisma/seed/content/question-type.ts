/** A question of the bank as it is seeded: one competency, one story, a rung down and a rung up. */
export type SeedQuestion = {
  key: string;
  title: string;
  competency: string;
  /** Keys of the role profiles it suits. */
  roles: readonly string[];
  difficulty: 1 | 2 | 3 | 4 | 5;
  style: "open" | "concrete" | "story" | "code" | "case";
  minutes: number;
  core: boolean;
  /** Read aloud as it stands. */
  prompt: string;
  good: readonly string[];
  poor: readonly string[];
  easier: string;
  harder: string;
  /** What the interviewer says next, one sentence each. */
  reactions: {
    terse: string;
    rambling: string;
    warmUp: string;
    weak: string;
    strong: string;
  };
  /** Pages on which the facts in prompt and answers can be looked up: what it is called, then ": ", then its address. */
  sources?: readonly string[];
};
