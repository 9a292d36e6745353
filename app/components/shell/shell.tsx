import {
  ActionIcon,
  AppShell,
  Badge,
  Burger,
  Group,
  Indicator,
  Kbd,
  NavLink,
  ScrollArea,
  Stack,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { Link, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import type { ReactNode } from "react";
import {
  IconBell,
  IconBriefcase,
  IconBuilding,
  IconCalendarEvent,
  IconFileText,
  IconHelp,
  IconHome,
  IconMail,
  IconScale,
  IconSearch,
  IconUpload,
  IconUsers,
  IconNotebook,
  IconUser,
} from "#app/ui/icons.ts";
import { ArrivingPage } from "#app/ui/pending.tsx";
import { LeftBehind } from "#app/components/device/left-behind.tsx";
import { useDevice } from "#app/components/device/use-device.ts";
import { CommandPalette, openCommandPalette } from "./command-palette.tsx";
import { currentItem, navigationFor, shapeOf } from "./navigation.ts";
import type { NavigationItem } from "./navigation.ts";
import { PersonMenu, type ShellPerson } from "./person-menu.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { useInboxCount } from "./use-inbox-count.ts";
import classes from "./shell.module.css";

const ICONS: Readonly<Record<NavigationItem["icon"], typeof IconHome>> = {
  home: IconHome,
  news: IconBell,
  screening: IconFileText,
  openings: IconBriefcase,
  search: IconSearch,
  candidates: IconUsers,
  interviews: IconCalendarEvent,
  rubrics: IconScale,
  questions: IconNotebook,
  help: IconHelp,
  mail: IconMail,
  people: IconUser,
  company: IconBuilding,
  imports: IconUpload,
};

const SECTIONS = [
  { key: "work", label: null },
  { key: "library", label: "Library" },
  { key: "company", label: "Company" },
] as const;

export type ShellProps = {
  readonly person: ShellPerson;
  readonly companyName: string;
  /** How much was open in the person's inbox when the page was made. */
  readonly inboxCount: number;
  readonly children: ReactNode;
};

/** The frame of every signed-in page: navigation by role, command palette, shortcuts, the person's own menu. */
export function Shell({ person, companyName, inboxCount, children }: ShellProps) {
  useDevice(person.id);
  const waiting = useInboxCount(inboxCount);
  const [opened, { toggle, close }] = useDisclosure();
  const [sheetOpen, sheet] = useDisclosure();
  const location = useLocation();
  useHotkeys([
    ["shift+?", sheet.open],
    ["?", sheet.open],
  ]);
  useEffect(close, [location.pathname, close]);
  const items = navigationFor(person.role);
  const current = currentItem(items, location.pathname);
  return (
    <AppShell
      header={{ height: { base: 56, sm: 0 } }}
      navbar={{ width: 240, breakpoint: "sm", collapsed: { mobile: !opened } }}
      padding={0}
    >
      <a href="#main" className="skip-link">
        Skip to the page
      </a>
      <AppShell.Header hiddenFrom="sm" px="sm" className={classes["header"]}>
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              size="sm"
              aria-label={opened ? "Close menu" : "Open menu"}
            />
            <Brand companyName={companyName} />
          </Group>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              component={Link}
              to="/inbox"
              variant="subtle"
              size="lg"
              aria-label={waiting > 0 ? `Inbox, ${shortCount(waiting)} open` : "Inbox"}
              className={classes["inbox"]}
            >
              <Indicator label={shortCount(waiting)} size={16} disabled={waiting === 0}>
                <IconBell size={20} />
              </Indicator>
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label="Search and commands"
              onClick={openCommandPalette}
            >
              <IconSearch size={20} />
            </ActionIcon>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes["navbar"]} aria-label="Main">
        <AppShell.Section visibleFrom="sm" px="sm" pt="md" pb="xs">
          <Brand companyName={companyName} />
        </AppShell.Section>
        <AppShell.Section visibleFrom="sm" px="sm" pb="xs">
          <UnstyledButton className={classes["search"]} onClick={openCommandPalette}>
            <IconSearch size={16} stroke={1.8} />
            <span>Find anything</span>
            <Kbd size="xs">Ctrl K</Kbd>
          </UnstyledButton>
        </AppShell.Section>
        <AppShell.Section grow component={ScrollArea} px="xs" viewportProps={{ tabIndex: 0 }}>
          {SECTIONS.map((section) => {
            const own = items.filter((item) => item.section === section.key);
            if (own.length === 0) return null;
            return (
              <Stack key={section.key} gap={2} mb="md">
                {section.label ? (
                  <Text size="xs" fw={600} c="dimmed" px="sm" pb={2}>
                    {section.label}
                  </Text>
                ) : null}
                {own.map((item) => {
                  const Icon = ICONS[item.icon];
                  return (
                    <NavLink
                      key={item.to}
                      component={Link}
                      to={item.to}
                      prefetch="intent"
                      label={item.label}
                      leftSection={<Icon size={18} stroke={1.7} />}
                      rightSection={item.to === "/inbox" ? <InboxBadge waiting={waiting} /> : null}
                      active={current === item.to}
                      {...(current === item.to ? { "aria-current": "page" } : {})}
                      className={classes["link"]}
                    />
                  );
                })}
              </Stack>
            );
          })}
        </AppShell.Section>
        <AppShell.Section p="xs" className={classes["foot"]}>
          <PersonMenu person={person} openSheet={sheet.open} />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes["main"]}>
        <ArrivingPage shapeOf={shapeOf}>{children}</ArrivingPage>
      </AppShell.Main>
      <LeftBehind personId={person.id} />
      <CommandPalette items={items} />
      <ShortcutSheet opened={sheetOpen} onClose={sheet.close} />
    </AppShell>
  );
}

const MOST_SHOWN = 99;

function shortCount(count: number): string {
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}

function InboxBadge({ waiting }: { readonly waiting: number }) {
  if (waiting === 0) return null;
  return (
    <Badge size="sm" variant="filled" tt="none">
      {shortCount(waiting)} <VisuallyHidden>open</VisuallyHidden>
    </Badge>
  );
}

function Brand({ companyName }: { readonly companyName: string }) {
  return (
    <Link to="/home" className={classes["brand"]}>
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <span className={classes["brandName"]}>Baton</span>
      <span className={classes["company"]}>{companyName}</span>
    </Link>
  );
}
