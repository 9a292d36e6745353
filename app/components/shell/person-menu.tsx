import { Avatar, Kbd, Menu, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { Link } from "@remix-run/react";
import { ROLE_NAMES, type Role } from "#app/hiring/people/roles.ts";
import { IconHelp, IconMoon, IconSettings, IconSun, IconSunMoon } from "#app/ui/icons.ts";
import { SignOut } from "./sign-out.tsx";
import classes from "./shell.module.css";

export type ShellPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

/** What a person finds under their own name: their account, the shortcuts, light and dark, and the way out. */
export function PersonMenu({
  person,
  openSheet,
}: {
  readonly person: ShellPerson;
  readonly openSheet: () => void;
}) {
  const { setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={230}>
      <Menu.Target>
        <UnstyledButton className={classes["person"]} aria-label={`Your menu, ${person.name}`}>
          <Avatar size={32} radius="xl" name={person.name} color="baton" alt="" />
          <span className={classes["personText"]}>
            <Text size="sm" fw={600} truncate>
              {person.name}
            </Text>
            <Text size="xs" c="dimmed">
              {ROLE_NAMES[person.role]}
            </Text>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account" leftSection={<IconSettings size={16} />}>
          Your account
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHelp size={16} />}
          onClick={openSheet}
          rightSection={<Kbd size="xs">?</Kbd>}
        >
          Keyboard shortcuts
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        <Menu.Item leftSection={<IconSun size={16} />} onClick={() => setColorScheme("light")}>
          Light
        </Menu.Item>
        <Menu.Item leftSection={<IconMoon size={16} />} onClick={() => setColorScheme("dark")}>
          Dark
        </Menu.Item>
        <Menu.Item leftSection={<IconSunMoon size={16} />} onClick={() => setColorScheme("auto")}>
          As the system
        </Menu.Item>
        <Menu.Divider />
        <SignOut personId={person.id} />
      </Menu.Dropdown>
    </Menu>
  );
}
