/** What is true in a simulated world and what the engine does not know of it; standard deviations unless said. */
export type World = {
  readonly name: string;
  readonly about: string;
  readonly severity: number;
  readonly halo: number;
  /** Halo of one rater on one competency beside the general one. */
  readonly competencyHalo: number;
  readonly luck: number;
  /** How far a question's true difficulty is from its label: spread and shift. */
  readonly labels: { readonly spread: number; readonly shift: number };
  readonly slope: { readonly mean: number; readonly spread: number };
  /** Whether the engine knows the raters from about 14 earlier loops each. */
  readonly history: boolean;
  /** Severity of one biased rater, of either sign, in half of the panels. */
  readonly biased: number;
  /** Share of candidates who answer tersely, and how much weaker they then seem, without and with the right style. */
  readonly terse: { readonly share: number; readonly plain: number; readonly styled: number };
  /** Share of suggestions that are followed; otherwise a favourite that nobody has asked. */
  readonly followed: number;
  /** Share of handovers at which the ratings of the interview before are not in yet. */
  readonly late: number;
  /** Weight of what a rater has seen of others' ratings in what they write; nobody knows of it. */
  readonly leak: number;
};

const usual: World = {
  name: "as usual",
  about: "the main world",
  severity: 0.4,
  halo: 0.4,
  competencyHalo: 0.25,
  luck: 0.35,
  labels: { spread: 0.35, shift: 0 },
  slope: { mean: 1.4, spread: 0.25 },
  history: true,
  biased: 0,
  terse: { share: 0, plain: 0, styled: 0 },
  followed: 1,
  late: 0,
  leak: 0,
};

const world = (name: string, about: string, change: Partial<World>): World => ({
  ...usual,
  name,
  about,
  ...change,
});

/** The first is the main world; the others each break one thing. */
export const WORLDS: readonly World[] = [
  usual,
  world("terse, style helps", "a quarter answer tersely; the advised style reveals more (0.8 to 0.3 sd)", {
    terse: { share: 0.25, plain: 0.8, styled: 0.3 },
  }),
  world("terse, style is no help", "a quarter answer tersely; the advised style only takes time", {
    terse: { share: 0.25, plain: 0.8, styled: 0.8 },
  }),
  world("biased rater", "one rater 1.2 sd too severe or lenient in half of the panels, no history", {
    biased: 1.2,
    history: false,
  }),
  world("labels off", "difficulty labels off by 0.8 sd and 0.4 too easy", {
    labels: { spread: 0.8, shift: 0.4 },
  }),
  world("followed 60 %", "four suggestions of ten are replaced by a favourite not asked yet", {
    followed: 0.6,
  }),
  world("late notes", "in 30 % of handovers the ratings of the interview before are missing", { late: 0.3 }),
  world("ratings leak", "seen ratings get 30 % of the weight in the next one, in the shared arms", {
    leak: 0.3,
  }),
];
