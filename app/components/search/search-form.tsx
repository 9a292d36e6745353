import { Button, Checkbox, Group, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { Form, Link, useNavigate, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import type { FormEvent } from "react";
import { SOURCE_NAMES, SOURCES, STAGE_NAMES, STAGES } from "#app/hiring/applications/stages.ts";
import { VALUE_KINDS } from "#app/hiring/search/read-values.ts";
import { QUERY_LENGTH } from "#app/hiring/search/query.ts";
import { countFilters, readSearch, writeSearch } from "#app/hiring/search/search-state.ts";
import type { SearchState } from "#app/hiring/search/search-state.ts";
import { IconSearch } from "#app/ui/icons.ts";
import { ValueInput } from "./value-input.tsx";
import classes from "./search.module.css";

const VALUE_NAMES = { company: "Company", school: "School", skill: "Skill" } as const;
const STANDING_NAMES = { active: "Goes on", left: "Rejected or withdrawn" } as const;

export type SearchChoices = {
  readonly profiles: readonly { readonly id: string; readonly name: string }[];
  readonly openings: readonly { readonly id: string; readonly title: string }[];
  readonly tags: readonly string[];
  readonly keepsTags: boolean;
};

export type SearchFormProps = {
  readonly state: SearchState;
  readonly choices: SearchChoices;
  readonly problem: string | null;
};

/** The box and the filters. Everything chosen goes into the address, with and without scripts. */
export function SearchForm({ state, choices, problem }: SearchFormProps) {
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const filters = countFilters(state);
  useHotkeys([["/", () => box.current?.focus()]]);
  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const address = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === "string") address.append(name, value);
    navigate(`/search?${writeSearch(readSearch(address).state)}`);
  }
  return (
    <Form method="get" action="/search" role="search" onSubmit={search} className={classes["form"]}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          ref={box}
          name="q"
          type="search"
          size="md"
          defaultValue={state.query}
          // One more than is read, so that whoever pastes too much is told.
          maxLength={QUERY_LENGTH + 1}
          aria-label="Search names, resumes and shared notes"
          placeholder="kafka “led a team” NOT java"
          leftSection={<IconSearch size={18} />}
          error={problem}
          style={{ flex: 1 }}
        />
        <Button type="submit" size="md" loading={useNavigation().state === "loading"}>
          Search
        </Button>
      </Group>
      <details className={classes["filters"]}>
        <summary>
          {filters > 0 ? `Filters (${filters})` : "Filters"}
          {filters > 0 ? (
            <span className={classes["set"]}>{filtersSet(state, choices).join(" · ")}</span>
          ) : null}
        </summary>
        <Filters state={state} choices={choices} />
        <Group gap="xs" mt="sm">
          <Button type="submit" variant="default" size="xs">
            Apply the filters
          </Button>
          {filters > 0 ? (
            <Button
              component={Link}
              to={state.query ? `/search?${new URLSearchParams({ q: state.query }).toString()}` : "/search"}
              variant="subtle"
              size="xs"
            >
              Clear them
            </Button>
          ) : null}
        </Group>
      </details>
    </Form>
  );
}

function Filters({ state, choices }: Omit<SearchFormProps, "problem">) {
  return (
    <>
      <fieldset className={classes["stages"]}>
        <legend>Stage</legend>
        {STAGES.map((stage) => (
          <Checkbox
            key={stage}
            name="stage"
            value={stage}
            defaultChecked={state.stages.includes(stage)}
            label={STAGE_NAMES[stage]}
          />
        ))}
      </fieldset>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="xs">
        <NativeSelect
          name="standing"
          label="Standing"
          defaultValue={state.standing === "any" ? "" : state.standing}
          data={[
            any("Any"),
            { value: "active", label: STANDING_NAMES.active },
            { value: "left", label: STANDING_NAMES.left },
          ]}
        />
        <NativeSelect
          name="profile"
          label="Role profile"
          defaultValue={state.profileId}
          data={[any("Any"), ...choices.profiles.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <NativeSelect
          name="opening"
          label="Opening"
          defaultValue={state.openingId}
          data={[any("Any"), ...choices.openings.map(({ id, title }) => ({ value: id, label: title }))]}
        />
        {VALUE_KINDS.map((kind) => (
          <ValueInput key={kind} kind={kind} label={VALUE_NAMES[kind]} defaultValue={state[kind]} />
        ))}
        <NativeSelect
          name="source"
          label="Source"
          defaultValue={state.source}
          data={[any("Any"), ...SOURCES.map((source) => ({ value: source, label: SOURCE_NAMES[source] }))]}
        />
        <TextInput name="from" type="date" label="Applied from" defaultValue={state.from} />
        <TextInput name="to" type="date" label="Applied until" defaultValue={state.to} />
        {choices.keepsTags ? (
          <>
            <NativeSelect
              name="tag"
              label="Tag"
              defaultValue={state.tag}
              data={[any("Any"), ...new Set([...choices.tags, ...(state.tag ? [state.tag] : [])])]}
            />
            <Checkbox
              name="pool"
              value="yes"
              defaultChecked={state.pooled}
              label="In the talent pool"
              className={classes["pool"]}
            />
          </>
        ) : null}
      </SimpleGrid>
    </>
  );
}

/** What is set, in a few words, so that what was found stays in sight. */
function filtersSet(state: SearchState, choices: SearchChoices): readonly string[] {
  const { standing, source, pooled, from, to } = state;
  return [
    ...state.stages.map((stage) => STAGE_NAMES[stage]),
    standing === "any" ? "" : STANDING_NAMES[standing],
    choices.profiles.find(({ id }) => id === state.profileId)?.name ?? "",
    choices.openings.find(({ id }) => id === state.openingId)?.title ?? "",
    state.company,
    state.school,
    state.skill,
    source === "" ? "" : SOURCE_NAMES[source],
    state.tag,
    pooled ? "talent pool" : "",
    from === "" ? "" : `from ${from}`,
    to === "" ? "" : `until ${to}`,
  ].filter((words) => words !== "");
}

function any(label: string) {
  return { value: "", label };
}
