import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useOutbox } from "#app/components/device/use-room-link.ts";
import { IconCloudOff } from "#app/ui/icons.ts";
import type { RoomData } from "./room-types.ts";
import classes from "./room-bar.module.css";

/**
 * Says honestly that the server cannot be reached, and how much of what was done in this room waits on the device. It
 * takes the place of a line that can be spared meanwhile, so that nothing moves; that line stands here while all is well.
 */
export function RoomLinkLine({ room, children }: { readonly room: RoomData; readonly children: ReactNode }) {
  const { away, acts } = useOutbox();
  const waiting = acts.filter(({ interviewId }) => interviewId === room.interview.id).length;
  const [wasAway, setWasAway] = useState(false);
  useEffect(() => {
    if (away) setWasAway(true);
    else if (waiting === 0) setWasAway(false);
  }, [away, waiting]);
  const shown = away || (wasAway && waiting > 0);
  const words = away ? awayWords(waiting) : sendingWords(waiting);
  return (
    <div className={classes["second"]} data-away={shown || undefined}>
      {children}
      {/* Has the router look for these addresses while there is a network, not at the first act without one. */}
      <form hidden data-discover="true" action={`/interviews/${room.interview.id}/room`} />
      <form hidden data-discover="true" action={`/interviews/${room.interview.id}/scorecard`} />
      <div role="status" aria-live="polite">
        {shown ? (
          <p className={classes["strip"]} title={words.long}>
            <IconCloudOff size={15} aria-hidden />
            <span className={classes["stripLong"]}>{words.long}</span>
            <span className={classes["stripShort"]} aria-hidden>
              {words.short}
            </span>
          </p>
        ) : null}
      </div>
    </div>
  );
}

type Words = { readonly long: string; readonly short: string };

function awayWords(waiting: number): Words {
  const kept = waiting === 0 ? "what you do is kept" : things(waiting);
  return {
    long: `No connection. Go on as usual: ${kept} on this device and sent when it is back.`,
    short: waiting === 0 ? "Offline" : `Offline · ${waiting} kept`,
  };
}

function sendingWords(waiting: number): Words {
  return {
    long: `The connection is back. Sending what you did meanwhile: ${waiting} left.`,
    short: `Sending ${waiting}`,
  };
}

function things(waiting: number): string {
  return waiting === 1 ? "1 thing is kept" : `${waiting} things are kept`;
}
