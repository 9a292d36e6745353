import type { SeedQuestion } from "./question-type.ts";
import { questions as analytics } from "./questions/analytics.ts";
import { questions as business } from "./questions/business.ts";
import { questions as comm } from "./questions/comm.ts";
import { questions as datasense } from "./questions/datasense.ts";
import { questions as distsys } from "./questions/distsys.ts";
import { questions as experiments } from "./questions/experiments.ts";
import { questions as finish } from "./questions/finish.ts";
import { questions as goal } from "./questions/goal.ts";
import { questions as modeling } from "./questions/modeling.ts";
import { questions as pipelines } from "./questions/pipelines.ts";
import { questions as predict } from "./questions/predict.ts";
import { questions as python } from "./questions/python.ts";
import { questions as refactor } from "./questions/refactor.ts";
import { questions as reliability } from "./questions/reliability.ts";
import { questions as report } from "./questions/report.ts";
import { questions as software } from "./questions/software.ts";
import { questions as sql } from "./questions/sql.ts";
import { questions as toolchoice } from "./questions/toolchoice.ts";

/** The question bank that Baton comes with. */
export const questions: readonly SeedQuestion[] = [
  ...analytics,
  ...business,
  ...comm,
  ...datasense,
  ...distsys,
  ...experiments,
  ...finish,
  ...goal,
  ...modeling,
  ...pipelines,
  ...predict,
  ...python,
  ...refactor,
  ...reliability,
  ...report,
  ...software,
  ...sql,
  ...toolchoice,
];
