import { useEffect, useState } from "react";
import { useOutbox } from "#app/components/device/use-room-link.ts";
import { IconCloudOff } from "#app/ui/icons.ts";
import type { RoomData } from "./room-types.ts";
import classes from "./room-bar.module.css";

/**
 * Says honestly that the server cannot be reached, and how much of what was done in this room waits on the device.
 * Nothing stands here as long as all is well.
 */
export function RoomLinkStrip({ room }: { readonly room: RoomData }) {
  const { away, acts } = useOutbox();
  const waiting = acts.filter(({ interviewId }) => interviewId === room.interview.id).length;
  const [wasAway, setWasAway] = useState(false);
  useEffect(() => {
    if (away) setWasAway(true);
    else if (waiting === 0) setWasAway(false);
  }, [away, waiting]);
  const shown = away || (wasAway && waiting > 0);
  return (
    <div role="status" aria-live="polite">
      {/* Has the router look for this address while there is a network, not at the first act without one. */}
      <form hidden data-discover="true" action={`/interviews/${room.interview.id}/room`} />
      {shown ? (
        <p className={classes["strip"]}>
          <IconCloudOff size={16} aria-hidden />
          <span>{away ? awayWords(waiting) : sendingWords(waiting)}</span>
        </p>
      ) : null}
    </div>
  );
}

function awayWords(waiting: number): string {
  const kept = waiting === 0 ? "what you do is kept" : things(waiting);
  return `No connection. Go on as usual: ${kept} on this device and sent when it is back.`;
}

function sendingWords(waiting: number): string {
  return `The connection is back. Sending what you did meanwhile: ${waiting} left.`;
}

function things(waiting: number): string {
  return waiting === 1 ? "1 thing is kept" : `${waiting} things are kept`;
}
