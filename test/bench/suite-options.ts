export type SuiteOptions = {
  /** How many candidates the data hold, where a suite needs data. */
  readonly candidates: number;
  /** Folder of the resumes with their truth, for the suites that read documents. */
  readonly data: string;
  /** Ids of the documents to measure; all of them when empty. */
  readonly only: readonly string[];
  say(line: string): void;
};
