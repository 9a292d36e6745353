import { ActionIcon, Button, Checkbox, Group, Menu, Popover, Stack, TextInput } from "@mantine/core";
import { Form, Link, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { IconDotsVertical, IconStar } from "#app/ui/icons.ts";
import classes from "./search.module.css";

export type ShownView = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  /** Whose it is; null for one's own. */
  readonly owner: string | null;
  readonly mayShare: boolean;
  readonly mayRemove: boolean;
};

export type SavedViewsProps = {
  readonly views: readonly ShownView[];
  /** The search on this page, which can be saved; empty for none. */
  readonly query: string;
  readonly mayShare: boolean;
};

/** Searches to find again, one's own and those that others share, and a way to save the one on the page. */
export function SavedViews({ views, query, mayShare }: SavedViewsProps) {
  const saved = views.some((view) => view.query === query);
  if (views.length === 0 && query === "") return null;
  return (
    <nav aria-label="Saved searches" className={classes["views"]}>
      {views.map((view) => (
        <SavedView key={view.id} view={view} current={view.query === query} />
      ))}
      {query !== "" && !saved ? <SaveSearch query={query} mayShare={mayShare} /> : null}
    </nav>
  );
}

function SavedView({ view, current }: { readonly view: ShownView; readonly current: boolean }) {
  const submit = useSubmit();
  const act = (intent: string) => submit({ intent, viewId: view.id }, { method: "post" });
  const from = view.owner ? `, shared by ${view.owner}` : view.shared ? ", shared" : "";
  return (
    <Group gap={0} wrap="nowrap">
      <Button
        component={Link}
        to={`/search?${view.query}`}
        size="compact-sm"
        variant={current ? "light" : "subtle"}
        color={current ? "baton" : "gray"}
        aria-current={current ? "page" : undefined}
        title={`${view.name}${from}`}
      >
        {view.name}
        {view.owner ? ` (${view.owner})` : ""}
      </Button>
      {view.mayShare || view.mayRemove ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`More on the search ${view.name}`}
            >
              <IconDotsVertical size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {view.mayShare ? (
              <Menu.Item onClick={() => act(view.shared ? "unshare" : "share")}>
                {view.shared ? "Keep it to myself" : "Share with everybody"}
              </Menu.Item>
            ) : null}
            {view.mayRemove ? <Menu.Item onClick={() => act("remove")}>Remove</Menu.Item> : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </Group>
  );
}

function SaveSearch({ query, mayShare }: { readonly query: string; readonly mayShare: boolean }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={280}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconStar size={14} />}
          onClick={() => setOpened((before) => !before)}
        >
          Save this search
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form method="post" onSubmit={() => setOpened(false)}>
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="query" value={query} />
          <Stack gap="xs">
            <TextInput name="name" label="Name" required maxLength={60} data-autofocus />
            {mayShare ? <Checkbox name="shared" value="yes" label="Share with everybody" /> : null}
            <Button type="submit" size="xs">
              Save
            </Button>
          </Stack>
        </Form>
      </Popover.Dropdown>
    </Popover>
  );
}
