import { Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { bookedWords } from "./booked-words.ts";
import classes from "./standing-words.module.css";

/** Where a candidate stands and what comes next; first of all what they have just booked, to which the focus goes. */
export function StandingWords({
  standing,
  booked,
  timeZone,
}: {
  readonly standing: { readonly headline: string; readonly whatNext: string };
  /** The interviews ahead, in order, when the candidate has just chosen them; null otherwise. */
  readonly booked: readonly { readonly startsAt: Date; readonly minutes: number }[] | null;
  readonly timeZone: string;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  const words = booked ? bookedWords(booked, timeZone) : null;
  const isBooked = words !== null;
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => {
    if (isBooked) title.current?.focus();
  }, [isBooked]);
  return (
    <>
      <Title order={1} mb="xs" ref={title} tabIndex={-1} className={classes["title"]}>
        {words ? words.headline : standing.headline}
      </Title>
      <Text size="lg" mb="lg" maw={560}>
        {words ? `${words.hours}An invitation is on its way to you. ` : ""}
        {standing.whatNext}
      </Text>
    </>
  );
}
