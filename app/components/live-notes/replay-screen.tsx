import { ActionIcon, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { framesUntil, noteAfter } from "#app/hiring/live-notes/replay.ts";
import type { ReplayFrame, ReplayLine } from "#app/hiring/live-notes/replay.ts";
import { IconPlayerPause, IconPlayerPlay } from "#app/ui/icons.ts";
import { LineTag } from "./line-tag.tsx";
import classes from "./replay.module.css";

export type ReplayMark = {
  readonly id: string;
  readonly at: number;
  readonly kind: "asked" | "delivery";
  readonly text: string;
  readonly by: string;
};

export type ReplayScreenProps = {
  readonly shared: readonly ReplayFrame[];
  /** The viewer's own private note; null for who has none. */
  readonly own: readonly ReplayFrame[] | null;
  readonly marks: readonly ReplayMark[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly competencies: readonly { readonly key: string; readonly name: string }[];
};

const SPEEDS = ["4", "16", "60"] as const;
/** A pause in the writing is not waited for longer than this. */
const LONGEST_PAUSE_MS = 1_200;

/** An interview over again: the note grows as it was written, with what was asked beside it. */
export function ReplayScreen({ shared, own, marks, people, competencies }: ReplayScreenProps) {
  const stops = useMemo(
    () => [...new Set([...shared, ...(own ?? []), ...marks].map(({ at }) => at))].toSorted((a, b) => a - b),
    [shared, own, marks],
  );
  const [place, setPlace] = useState(stops.length);
  const [speed, setSpeed] = useState<string>("16");
  const [playing, setPlaying] = usePlaying(stops, place, setPlace, Number(speed));
  const start = stops[0];
  if (start === undefined) return <Text c="dimmed">Nothing was written or asked in this interview.</Text>;
  const at = stops[place - 1] ?? start - 1;
  const writer = shared[framesUntil(shared, at) - 1];
  const moment = place === 0 ? "Before the first word" : clock(at - start);
  return (
    <section className={classes["replay"]} aria-label="Replay of the note">
      <Group className={classes["controls"]} gap="sm" wrap="nowrap">
        <ActionIcon
          size={44}
          variant="filled"
          aria-label={playing ? "Pause" : "Play"}
          onClick={() => {
            if (!playing && place === stops.length) setPlace(0);
            setPlaying(!playing);
          }}
        >
          {playing ? <IconPlayerPause size={20} aria-hidden /> : <IconPlayerPlay size={20} aria-hidden />}
        </ActionIcon>
        <input
          type="range"
          className={classes["slider"]}
          aria-label="Moment of the interview"
          aria-valuetext={moment}
          min={0}
          max={stops.length}
          value={place}
          onChange={(event) => {
            setPlaying(false);
            setPlace(Number(event.currentTarget.value));
          }}
        />
        <output className={classes["clock"]}>{moment}</output>
      </Group>
      <Group gap="sm" mt="xs" mb="md">
        <SegmentedControl
          aria-label="Speed"
          size="xs"
          value={speed}
          onChange={setSpeed}
          data={SPEEDS.map((value) => ({ value, label: `${value} ×` }))}
        />
        <Button
          size="xs"
          variant="default"
          disabled={!marks.some((mark) => mark.at < at)}
          onClick={() => setPlace(placeOf(stops, marks.findLast((mark) => mark.at < at)?.at ?? start))}
        >
          Previous
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={!marks.some((mark) => mark.at > at)}
          onClick={() => setPlace(placeOf(stops, marks.find((mark) => mark.at > at)?.at ?? at))}
        >
          Next
        </Button>
        <Text size="xs" c="dimmed">
          {writer?.authorId
            ? `Written by ${people.find(({ id }) => id === writer.authorId)?.name ?? "a former member of the loop"}`
            : ""}
        </Text>
      </Group>
      <div className={classes["columns"]}>
        <ReplayNote title="Shared note" frames={shared} at={at} competencies={competencies} />
        {own ? (
          <ReplayNote title="Your private note" frames={own} at={at} competencies={competencies} isPrivate />
        ) : null}
        <section aria-label="Asked and noted">
          <h2>Asked and noted</h2>
          <ol className={classes["marks"]}>
            {marks.map((mark) => (
              <li key={mark.id} data-past={mark.at <= at || undefined}>
                <button
                  type="button"
                  onClick={() => {
                    setPlaying(false);
                    setPlace(placeOf(stops, mark.at));
                  }}
                >
                  <time>{clock(mark.at - start)}</time>
                  <span>
                    <b>{mark.kind === "asked" ? "Asked" : "Noted"}</b> {mark.text} <small>{mark.by}</small>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </section>
  );
}

function ReplayNote(props: {
  readonly title: string;
  readonly frames: readonly ReplayFrame[];
  readonly at: number;
  readonly competencies: ReplayScreenProps["competencies"];
  readonly isPrivate?: boolean;
}) {
  const { title, frames, at, competencies, isPrivate } = props;
  const count = framesUntil(frames, at);
  const lines = useMemo(() => noteAfter(frames, count), [frames, count]);
  const fresh = new Set((frames[count - 1]?.lines ?? []).map(({ id }) => id));
  const names = new Map(competencies.map(({ key, name }) => [key, name]));
  const written = lines.filter(({ text }) => text.trim() !== "");
  return (
    <section className={classes["note"]} data-private={isPrivate} aria-label={title}>
      <h2>{title}</h2>
      {written.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing yet.
        </Text>
      ) : (
        <ol className={classes["lines"]}>
          {written.map((line) => (
            <li key={line.id} data-fresh={fresh.has(line.id) || undefined}>
              <Tag line={line} names={names} />
              {line.text}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Tag({ line, names }: { readonly line: ReplayLine; readonly names: ReadonlyMap<string, string> }) {
  if (line.competencyKey === undefined) return null;
  return <LineTag>{names.get(line.competencyKey) ?? line.competencyKey}</LineTag>;
}

/** Goes from stop to stop at the pace of the writing; long silences are cut short. */
function usePlaying(
  stops: readonly number[],
  place: number,
  setPlace: (place: number) => void,
  speed: number,
): [boolean, (playing: boolean) => void] {
  const [wanted, setWanted] = useState(false);
  const playing = wanted && place < stops.length;
  const go = useRef(setPlace);
  useEffect(() => {
    go.current = setPlace;
  });
  useEffect(() => {
    if (!playing) return;
    const gap = (stops[place] ?? 0) - (stops[place - 1] ?? stops[place] ?? 0);
    const timer = setTimeout(() => go.current(place + 1), Math.min(LONGEST_PAUSE_MS, gap / speed));
    return () => clearTimeout(timer);
  }, [playing, place, stops, speed]);
  return [playing, setWanted];
}

function placeOf(stops: readonly number[], at: number): number {
  return stops.indexOf(at) + 1;
}

/** Minutes and seconds since the first stop. */
function clock(sinceMs: number): string {
  const seconds = Math.max(0, Math.round(sinceMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
