export type SuiteOptions = {
  /** How many candidates the data hold, where a suite needs data. */
  readonly candidates: number;
  say(line: string): void;
};
