import { Spotlight, createSpotlight } from "@mantine/spotlight";
import { useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { IconArrowRight, IconBriefcase, IconSearch, IconUser } from "#app/ui/icons.ts";
import type { NavigationItem } from "./navigation.ts";

/** One thing found by name, or the way to the page that looks everywhere. */
export type SearchHit = {
  readonly kind: "candidate" | "opening" | "search";
  readonly label: string;
  readonly detail: string;
  readonly to: string;
};

const HIT_ICONS = {
  candidate: <IconUser size={18} />,
  opening: <IconBriefcase size={18} />,
  search: <IconSearch size={18} />,
} as const;

const [store, palette] = createSpotlight();

/** Opens the palette from a button. */
export function openCommandPalette(): void {
  palette.open();
}

/** Makes the first line the one that Enter takes. Mantine does so when a letter is typed, but what is found comes later. */
function selectFirst(list: HTMLElement | null): void {
  list?.querySelector("[data-selected]")?.removeAttribute("data-selected");
  list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
  store.setState({ ...store.getState(), selected: 0 });
}

/** Takes the line that Enter takes. */
function takeSelected(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>("[data-selected]")?.click();
}

const WAIT_MS = 120;

/** `mod+K`: goes to any page, finds candidates and openings that the person may see. */
export function CommandPalette({ items }: { readonly items: readonly NavigationItem[] }) {
  const navigate = useNavigate();
  const fetcher = useFetcher<{ query: string; hits: readonly SearchHit[] }>({ key: "command-palette" });
  const [query, setQuery] = useState("");
  const [isEntered, setEntered] = useState(false);
  const { load } = fetcher;
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < 2) return;
    const timer = setTimeout(() => load(`/search/names?q=${encodeURIComponent(wanted)}`), WAIT_MS);
    return () => clearTimeout(timer);
  }, [wanted, load]);
  const found = fetcher.data?.hits;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => selectFirst(list.current), [found]);
  // What stands there until the answer comes was found by fewer letters: Enter means what these letters find.
  const isBehind = wanted.length >= 2 && fetcher.data?.query !== wanted;
  function waitForAnswer(event: KeyboardEvent): void {
    const chose = store.getState().selected > 0;
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !isBehind || chose) return;
    event.preventDefault();
    event.stopPropagation();
    setEntered(true);
  }
  useEffect(() => {
    if (!isEntered || isBehind) return;
    setEntered(false);
    takeSelected(list.current);
  }, [isEntered, isBehind]);
  const pages = items.filter((item) => item.label.toLowerCase().includes(wanted.toLowerCase()));
  const hits = wanted.length < 2 ? [] : (found ?? []);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={(typed) => {
        setEntered(false);
        setQuery(typed);
      }}
      shortcut="mod + K"
      clearQueryOnClose
    >
      <Spotlight.Search
        placeholder="Go to a page, find a candidate, an opening or words in resumes"
        leftSection={<IconSearch size={18} stroke={1.7} />}
        aria-label="Search and commands"
        onKeyDownCapture={waitForAnswer}
      />
      <Spotlight.ActionsList ref={list}>
        {hits.length > 0 ? (
          <Spotlight.ActionsGroup label="Found">
            {hits.map((hit) => (
              <Spotlight.Action
                key={hit.to}
                label={hit.label}
                description={hit.detail}
                leftSection={HIT_ICONS[hit.kind]}
                onClick={() => navigate(hit.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {pages.length > 0 ? (
          <Spotlight.ActionsGroup label="Go to">
            {pages.map((item) => (
              <Spotlight.Action
                key={item.to}
                label={item.label}
                leftSection={<IconArrowRight size={18} />}
                onClick={() => navigate(item.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {hits.length + pages.length === 0 ? (
          <Spotlight.Empty>Nothing by that name. Try a part of it, or an e-mail address.</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
