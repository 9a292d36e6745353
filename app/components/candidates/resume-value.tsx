import { Button, Group, TextInput, Tooltip } from "@mantine/core";
import { useFetcher } from "@remix-run/react";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { IconCheck } from "#app/ui/icons.ts";
import { fieldProblem, problemOf } from "#app/ui/problem-alert.tsx";
import { RegionCrop, type Lit, type PicturedPage, type Region } from "./page-picture.tsx";
import classes from "./resume-profile.module.css";
import { UnsureMark } from "./unsure-mark.tsx";

export type ShownValue = {
  readonly value: string;
  readonly confidence: number;
  readonly region?: Region;
  readonly origin: "read" | "confirmed" | "corrected";
};

export type ResumeValueProps = {
  readonly part: string;
  readonly entry: string;
  readonly field: string;
  /** What it is, for people. */
  readonly label: string;
  readonly value: ShownValue | undefined;
  readonly unsure: boolean;
  readonly mayCheck: boolean;
  readonly pages: readonly PicturedPage[];
  readonly onLook: (region: Lit | undefined) => void;
  readonly readable?: (value: string) => string;
  /** Dates have a form of their own. */
  readonly hint?: string;
};

const ORIGINS = { read: "", confirmed: "confirmed by a person", corrected: "corrected by a person" } as const;

/** How sure a value is: as it was read, or as a person said. */
function surenessOf({ origin, confidence }: ShownValue): string {
  if (origin !== "read") return ORIGINS[origin].replace(/^./, (letter) => letter.toUpperCase());
  return `${Math.round(confidence * 100)} % sure`;
}

function litBy(value: ShownValue | undefined): Lit | undefined {
  return value?.region && { ...value.region, note: surenessOf(value) };
}

/** One value of a resume: looked at, confirmed, corrected or taken out in place. */
export function ResumeValue(props: ResumeValueProps) {
  const { part, entry, field, label, value, unsure, mayCheck, onLook, readable = String } = props;
  const fetcher = useFetcher<unknown>();
  const [editing, setEditing] = useState(false);
  const [draft, setDraft] = useState<string>();
  const [closed, setClosed] = useState<unknown>();
  const returning = useRef(false);
  const refused = fetcher.state === "idle" && fetcher.data !== undefined && fetcher.data !== closed;
  const shown = fetcher.formData ? (fetcher.formData.get("value") as string | null) : (value?.value ?? null);

  function send(next: string | null) {
    const said = { intent: "check", part, entry, field, ...(value ? { from: value.value } : {}) };
    void fetcher.submit(
      { ...said, ...(next === null ? {} : { value: next }) },
      { method: "post", preventScrollReset: true },
    );
    if (next !== null) setDraft(next);
    returning.current = true;
    setEditing(false);
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "y" && value) send(value.value);
    else if ((event.key === "Delete" || event.key === "Backspace") && value) send(null);
    else return;
    event.preventDefault();
  }

  function close() {
    returning.current = true;
    setClosed(fetcher.data);
    setDraft(undefined);
    setEditing(false);
  }

  if (editing || refused) {
    const problem = refused ? (fieldProblem(fetcher.data, "value") ?? problemOf(fetcher.data)) : null;
    return (
      <ValueForm
        {...props}
        draft={refused ? draft : undefined}
        problem={problem}
        onSend={send}
        onClose={close}
      />
    );
  }
  if (value === undefined && shown === null)
    return mayCheck ? (
      <button type="button" className={classes["missing"]} onClick={() => setEditing(true)}>
        + {label}
      </button>
    ) : null;
  const text = readable(shown ?? "");
  const looks = {
    onMouseEnter: () => onLook(litBy(value)),
    onMouseLeave: () => onLook(undefined),
    onFocus: () => onLook(litBy(value)),
    onBlur: () => onLook(undefined),
  };
  const marks = (
    <>
      {unsure ? <UnsureMark /> : null}
      {value && value.origin !== "read" ? (
        <Tooltip label={ORIGINS[value.origin]} events={{ hover: true, focus: false, touch: true }}>
          <span className={classes["checked"]}>
            <IconCheck size={13} aria-hidden />
            <span className={classes["hidden"]}>({ORIGINS[value.origin]})</span>
          </span>
        </Tooltip>
      ) : null}
    </>
  );
  return (
    <span className={classes["value"]} data-unsure={unsure || undefined}>
      <button
        ref={(button) => {
          if (button && returning.current) button.focus();
          returning.current = false;
        }}
        type="button"
        className={classes["text"]}
        aria-label={`${label}: ${text}${unsure ? ", unsure, please check" : ""}`}
        aria-disabled={!mayCheck}
        data-gone={shown === null || undefined}
        onClick={mayCheck ? () => setEditing(true) : undefined}
        onKeyDown={mayCheck ? press : undefined}
        {...looks}
      >
        {text === "" ? value?.value : text}
        {marks}
      </button>
      {unsure && mayCheck && value ? (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => send(value.value)}
          {...looks}
          aria-label={`${label} is right: ${text}`}
        >
          Right
        </Button>
      ) : null}
    </span>
  );
}

type ValueFormProps = ResumeValueProps & {
  /** What was sent and refused. */
  readonly draft: string | undefined;
  readonly problem: string | null;
  readonly onSend: (value: string | null) => void;
  readonly onClose: () => void;
};

/** The field stands where the pressed value stood. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

function ValueForm({ label, value, hint, pages, draft, problem, onSend, onClose, onLook }: ValueFormProps) {
  const [text, setText] = useState(draft ?? value?.value ?? "");
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text);
      }}
    >
      {value?.region ? <RegionCrop region={value.region} pages={pages} /> : null}
      <TextInput
        label={label}
        description={[hint, value && `${surenessOf(value)}.`].filter(Boolean).join(" ")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={problem}
        size="sm"
        ref={takeFocus}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
        }}
        onFocus={() => onLook(litBy(value))}
        onBlur={() => onLook(undefined)}
      />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-sm">
          {value && text === value.value ? "Confirm" : "Save"}
        </Button>
        {value ? (
          <Button type="button" size="compact-sm" variant="light" color="red" onClick={() => onSend(null)}>
            Take out
          </Button>
        ) : null}
        <Button type="button" size="compact-sm" variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
