import { ok, type Outcome } from "../result.ts";
import {
  decideExit,
  decideMove,
  type ExitRefusal,
  type MoveFacts,
  type MoveRefusal,
} from "./stage-machine.ts";
import type { Disposition, Stage } from "./stages.ts";

/** How an application that was begun elsewhere is to stand here. */
export type Arrival = {
  /** Where it was screened already; null when it was not, or nobody can say. */
  readonly screenedIn: string | null;
  /** Set when it had left there. */
  readonly left: { readonly to: Disposition; readonly reasonCode: string; readonly text: string } | null;
};

export type ArrivalStep =
  | { readonly kind: "move"; readonly from: Stage; readonly to: Stage; readonly reason: string }
  | {
      readonly kind: "exit";
      readonly stage: Stage;
      readonly to: Disposition;
      readonly reasonCode: string;
      readonly text: string;
    };

/** An application that has just begun, as the stage machine sees it. */
const NEW: MoveFacts = {
  screening: null,
  phoneScreens: { planned: 1, completed: 0, advanced: 0 },
  onsites: { planned: 4, completed: 0, scorecardsSubmitted: 0, scorecardsRequired: 0 },
  debriefRevealed: false,
  decision: null,
  offerState: null,
  headcountLeft: 0,
};

/**
 * The steps from the resume screen, where every application begins, to where an imported one may stand: each is one
 * that the stage machine allows (law: no import goes around it). A screening held elsewhere opens the phone screen and
 * nothing further: what lies behind rests on evidence that only exists here.
 */
export function decideArrival({
  screenedIn,
  left,
}: Arrival): Outcome<
  { readonly steps: readonly ArrivalStep[]; readonly stage: Stage },
  MoveRefusal | ExitRefusal
> {
  const steps: ArrivalStep[] = [];
  let stage: Stage = "resume_screen";
  if (screenedIn !== null) {
    const facts = { ...NEW, screenedElsewhere: screenedIn };
    const moved = decideMove({ stage, disposition: null, to: "phone_screen", facts });
    if (!moved.ok) return moved;
    steps.push({ kind: "move", from: moved.from, to: moved.to, reason: `Screened in ${screenedIn}` });
    stage = moved.to;
  }
  if (left !== null) {
    const gone = decideExit({ stage, disposition: null, ...left });
    if (!gone.ok) return gone;
    steps.push({ kind: "exit", stage, ...left });
  }
  return ok({ steps, stage });
}
