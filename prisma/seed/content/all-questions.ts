import type { SeedQuestion } from "./question-type.ts";
import { questions as analytics } from "./questions/analytics.ts";
import { questions as business } from "./questions/business.ts";
import { questions as comm } from "./questions/comm.ts";
import { questions as datasense } from "./questions/datasense.ts";
import { questions as experiments } from "./questions/experiments.ts";
import { questions as finish } from "./questions/finish.ts";
import { questions as goal } from "./questions/goal.ts";
import { questions as predict } from "./questions/predict.ts";
import { questions as report } from "./questions/report.ts";

/** The question bank that Baton comes with. */
export const questions: readonly SeedQuestion[] = [
  ...analytics,
  ...business,
  ...comm,
  ...datasense,
  ...experiments,
  ...finish,
  ...goal,
  ...predict,
  ...report,
];
