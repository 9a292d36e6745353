import { ActionIcon, Kbd, Text, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { Link, useFetchers, useSubmit } from "@remix-run/react";
import { useRef } from "react";
import { Reassign } from "#app/components/interviews/gap-list.tsx";
import { IconArrowBackUp, IconCheck } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";
import classes from "./inbox.module.css";

export type ShownItem = {
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly about: string;
  readonly to: string;
  /** When the interview is that it is about. */
  readonly startsAt: Date | null;
  /** The gap in a loop that it is about, while it stands, and who can best close it. */
  readonly gap?: {
    readonly applicationId: string;
    readonly competencyKey: string;
    readonly message: string;
    readonly best: {
      readonly interviewId: string;
      readonly interviewName: string;
      readonly interviewerName: string;
      readonly reason: string;
    } | null;
  } | null;
};

const ACTION = "/inbox";

/** Puts an item aside or takes it back, by itself and without leaving the page. */
function useMark(): (itemId: string, intent: "done" | "undo") => void {
  const submit = useSubmit();
  return (itemId, intent) =>
    submit(
      { itemId, intent },
      { method: "post", action: ACTION, navigate: false, fetcherKey: `inbox ${itemId}` },
    );
}

/** Items that are being put aside or taken back at this moment. */
function useOnTheirWay(): ReadonlyMap<string, string> {
  return new Map(
    useFetchers().flatMap(({ formData, formAction }) => {
      const itemId = formData?.get("itemId");
      const intent = formData?.get("intent");
      const isMark = formAction === ACTION && typeof itemId === "string" && typeof intent === "string";
      return isMark ? [[itemId, intent] as const] : [];
    }),
  );
}

/** What is open: J and K go through it, Enter opens, E puts aside, U takes the last one back. */
export function OpenItems({ items }: { readonly items: readonly ShownItem[] }) {
  const list = useRef<HTMLUListElement>(null);
  const lastDone = useRef<string[]>([]);
  const mark = useMark();
  const onTheirWay = useOnTheirWay();
  const shown = items.filter(({ id }) => onTheirWay.get(id) !== "done");

  function links(): HTMLElement[] {
    return [...(list.current?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
  }
  function focusAt(at: number): void {
    const link = links()[at];
    link?.focus();
    link?.scrollIntoView({ block: "nearest" });
  }
  function go(step: 1 | -1): void {
    const at = links().findIndex((link) => link === document.activeElement);
    focusAt(at < 0 ? 0 : Math.min(links().length - 1, Math.max(0, at + step)));
  }
  function putAside(id: string): void {
    const at = links().findIndex((link) => link.dataset["item"] === id);
    lastDone.current = [...lastDone.current.filter((one) => one !== id), id];
    // The next one is focused before this one goes, so that keys go on from here.
    focusAt(at + 1 < links().length ? at + 1 : at - 1);
    mark(id, "done");
  }
  useHotkeys([
    ["J", () => go(1)],
    ["K", () => go(-1)],
    [
      "E",
      () => {
        const focused = document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-item]");
        const id = focused && list.current?.contains(focused) ? focused.dataset["item"] : undefined;
        if (id !== undefined) putAside(id);
      },
    ],
    [
      "U",
      () => {
        const id = lastDone.current.at(-1);
        lastDone.current = lastDone.current.slice(0, -1);
        if (id !== undefined) mark(id, "undo");
      },
    ],
  ]);
  return (
    <>
      <div className={classes["keys"]} aria-hidden>
        <span>
          <Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> next, previous
        </span>
        <span>
          <Kbd size="xs">Enter</Kbd> open
        </span>
        <span>
          <Kbd size="xs">E</Kbd> done
        </span>
        <span>
          <Kbd size="xs">U</Kbd> undo
        </span>
      </div>
      <ul ref={list} className={classes["items"]} aria-label="Open">
        {shown.map((item) => (
          <li key={item.id}>
            <ItemWords item={item} />
            {item.gap?.best ? (
              <Reassign
                to={`/applications/${item.gap.applicationId}/loop`}
                competencyKey={item.gap.competencyKey}
                option={item.gap.best}
                prominent
              />
            ) : null}
            <Tooltip label="Done (E)">
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`Done: ${item.title}`}
                onClick={() => putAside(item.id)}
              >
                <IconCheck size={18} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was put aside last, to be taken back. */
export function DoneItems({ items }: { readonly items: readonly ShownItem[] }) {
  const mark = useMark();
  const onTheirWay = useOnTheirWay();
  return (
    <ul className={`${classes["items"]} ${classes["done"]}`} aria-label="Done">
      {items
        .filter(({ id }) => onTheirWay.get(id) !== "undo")
        .map((item) => (
          <li key={item.id}>
            <ItemWords item={item} />
            <Tooltip label="Take back">
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`Take back: ${item.title}`}
                onClick={() => mark(item.id, "undo")}
              >
                <IconArrowBackUp size={18} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
    </ul>
  );
}

function ItemWords({ item }: { readonly item: ShownItem }) {
  return (
    <div className={classes["words"]}>
      <Link to={item.to} data-item={item.id} className={classes["title"]} prefetch="intent">
        {item.title}
      </Link>
      {item.gap ? <Text size="sm">{item.gap.message}</Text> : null}
      <Text size="sm" c="dimmed">
        {item.about}
        {item.startsAt ? (
          <>
            {", "}
            <Time at={item.startsAt} />
          </>
        ) : null}
      </Text>
      <Text size="xs" c="dimmed">
        Told <Time at={item.at} />
      </Text>
    </div>
  );
}
