import type { FinishedLoop, RunningLoop } from "./demo-loop.ts";
import { analyticsEngineerLoop } from "./demo-notes/analytics-engineer.ts";
import { dataAnalystLoop } from "./demo-notes/data-analyst.ts";
import { infrastructureLoop } from "./demo-notes/data-infrastructure-engineer.ts";
import { platformLoop } from "./demo-notes/data-platform-engineer.ts";
import { reportDesignerLoop } from "./demo-notes/report-designer.ts";
import { runningAnalystLoop, runningPlatformLoop } from "./demo-notes/running-loops.ts";
import { statisticianLoop } from "./demo-notes/statistician.ts";

/** One loop for each role profile: a phone screen, four onsites and a decision. All people are invented. */
export const finishedLoops: readonly FinishedLoop[] = [
  infrastructureLoop,
  platformLoop,
  analyticsEngineerLoop,
  reportDesignerLoop,
  dataAnalystLoop,
  statisticianLoop,
];

/** Two loops in the middle of the onsite: a phone screen and the first two onsites. */
export const runningLoops: readonly RunningLoop[] = [runningPlatformLoop, runningAnalystLoop];
