import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { isKept, readDraft } from "./application-draft.ts";
import type { HeldResume } from "./application-draft.ts";

const keyOf = (slug: string) => `baton.application.${slug}`;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function keptFields(form: HTMLFormElement): readonly Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      isKept(element.name) &&
      element.type !== "file",
  );
}

function readFields(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of keptFields(form)) {
    const offered = field instanceof HTMLInputElement && field.type === "radio" && !field.checked;
    if (!offered) fields[field.name] = field.value;
  }
  return fields;
}

function fillIn(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const field of keptFields(form)) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (field instanceof HTMLInputElement && field.type === "radio") {
      if (field.value === value && !field.checked) field.click();
    } else {
      field.value = value;
      // A text area that grows with its text has to hear of it.
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

export type ApplicationDraftControl = {
  readonly form: RefObject<HTMLFormElement>;
  readonly held: HeldResume | null;
  /** When what was brought back was typed, in milliseconds; null when nothing was. */
  readonly broughtBack: number | null;
  readonly hold: (held: HeldResume | null) => void;
  readonly save: () => void;
  readonly startAfresh: () => void;
};

/**
 * Keeps an application on the device while it is typed, and brings it back when its page is opened again. `given`
 * is what the server sent back with a refused form: it is newer than anything kept.
 */
export function useApplicationDraft(
  slug: string,
  given: { readonly typed: boolean; readonly held: HeldResume | null },
): ApplicationDraftControl {
  const form = useRef<HTMLFormElement>(null);
  const [held, setHeld] = useState(given.held);
  const [broughtBack, setBroughtBack] = useState<number | null>(null);
  const write = useDebouncedCallback((resume: HeldResume | null) => {
    if (!form.current) return;
    const draft = { fields: readFields(form.current), held: resume, savedAt: Date.now() };
    // A browser that keeps nothing, in a private window, is no reason to stop somebody from typing.
    try {
      localStorage.setItem(keyOf(slug), JSON.stringify(draft));
    } catch {
      return;
    }
  }, 400);

  // Whoever goes away within the pause has typed the last words, too.
  useEffect(() => {
    const keepNow = () => write.flush();
    addEventListener("pagehide", keepNow);
    document.addEventListener("visibilitychange", keepNow);
    return () => {
      removeEventListener("pagehide", keepNow);
      document.removeEventListener("visibilitychange", keepNow);
    };
  }, [write]);

  useEffect(() => {
    if (given.typed) setHeld(given.held);
  }, [given.typed, given.held]);

  const first = useRef(true);
  useEffect(() => {
    if (!first.current || given.typed || !form.current) return;
    first.current = false;
    const kept = readDraft(stored(slug), Date.now());
    if (!kept) return;
    fillIn(form.current, kept.fields);
    setHeld(kept.held);
    setBroughtBack(kept.savedAt);
  }, [slug, given.typed]);

  return {
    form,
    held,
    broughtBack,
    hold: (resume) => {
      setHeld(resume);
      write(resume);
    },
    save: () => write(held),
    startAfresh: () => {
      write.cancel();
      forgetDraft(slug);
      form.current?.reset();
      setHeld(null);
      setBroughtBack(null);
    },
  };
}

/** Removes what this device keeps of an application. */
export function forgetDraft(slug: string): void {
  try {
    localStorage.removeItem(keyOf(slug));
  } catch {
    return;
  }
}

function stored(slug: string): string | null {
  try {
    return localStorage.getItem(keyOf(slug));
  } catch {
    return null;
  }
}
