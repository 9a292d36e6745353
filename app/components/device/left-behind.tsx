import { useEffect, useRef } from "react";
import { IconCloudOff } from "#app/ui/icons.ts";
import { showToast } from "#app/ui/toast-on-arrival.tsx";
import { useLeftBehind } from "./use-left-behind.ts";
import classes from "./left-behind.module.css";

/** Says on any page that something from a room is on this device only, for as long as that is so. */
export function LeftBehind({ personId }: { readonly personId: string }) {
  const left = useLeftBehind(personId);
  const before = useRef(0);
  useEffect(() => {
    if (left === 0 && before.current > 0)
      showToast({ message: "What you did in the interview has arrived." }, () => undefined);
    before.current = left;
  }, [left]);
  return (
    <div role="status" aria-live="polite">
      {left > 0 ? (
        <p className={classes["left"]}>
          <IconCloudOff size={16} aria-hidden />
          <span>
            {left === 1 ? "One thing" : `${left} things`} from an interview {left === 1 ? "is" : "are"} on
            this device only. Baton sends {left === 1 ? "it" : "them"} while the server can be reached.
          </span>
        </p>
      ) : null}
    </div>
  );
}
