import { Button, Grid, Group, Select, TextInput } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import type { BankFilter } from "#app/hiring/questions/bank-filter.ts";
import { DIFFICULTIES, QUESTION_STYLES } from "#app/hiring/questions/vocabulary.ts";
import { IconSearch } from "#app/ui/icons.ts";
import { SearchSelect } from "#app/ui/search-select.tsx";

type Named = { readonly key: string; readonly name: string };

/** Searching and narrowing the bank; it works without scripts, and its address can be shared. */
export function BankFilters({
  filter,
  competencies,
  profiles,
}: {
  readonly filter: BankFilter;
  readonly competencies: readonly Named[];
  readonly profiles: readonly Named[];
}) {
  const named = (all: readonly Named[]) => all.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Form method="get" role="search" aria-label="The question bank">
      <Grid gutter="sm" align="flex-end" mb="md">
        <Grid.Col span={{ base: 12, sm: 6, md: 4 }}>
          <TextInput
            name="q"
            type="search"
            label="Search"
            placeholder="Words of the question or its answers"
            leftSection={<IconSearch size={16} />}
            defaultValue={filter.q}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, xs: 6, md: 4 }}>
          <SearchSelect
            name="competency"
            label="Competency"
            clearable
            placeholder="All"
            defaultValue={filter.competency ?? null}
            data={named(competencies)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, xs: 6, md: 4 }}>
          <Select
            name="role"
            label="Role profile"
            clearable
            placeholder="All"
            defaultValue={filter.role ?? null}
            data={named(profiles)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, md: 2 }}>
          <Select
            name="level"
            label="Difficulty"
            clearable
            placeholder="All"
            defaultValue={filter.level === undefined ? null : String(filter.level)}
            data={DIFFICULTIES.map(String)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, md: 2 }}>
          <Select
            name="style"
            label="Style"
            clearable
            placeholder="All"
            defaultValue={filter.style ?? null}
            data={[...QUESTION_STYLES]}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, md: 2 }}>
          <Select
            name="core"
            label="Core"
            clearable
            placeholder="All"
            defaultValue={filter.core ?? null}
            data={[
              { value: "yes", label: "Core only" },
              { value: "no", label: "Others only" },
            ]}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, md: 3 }}>
          <Select
            name="state"
            label="State"
            allowDeselect={false}
            defaultValue={filter.state}
            data={[
              { value: "in_use", label: "In use" },
              { value: "waiting", label: "Waiting for review" },
              { value: "sent_back", label: "Sent back" },
              { value: "retired", label: "Retired" },
            ]}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 3 }}>
          <Group gap="xs">
            <Button type="submit" variant="default">
              Show
            </Button>
            <Button component={Link} to="/questions" variant="subtle">
              Clear
            </Button>
          </Group>
        </Grid.Col>
      </Grid>
    </Form>
  );
}
