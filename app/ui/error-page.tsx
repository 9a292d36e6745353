import { Anchor, Button, Center, Group, Stack, Text, Title } from "@mantine/core";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useEffect } from "react";
import { isAwayError } from "./away-error.ts";
import { problemOf } from "./problem-alert.tsx";

type Words = { readonly title: string; readonly message: string };

const BY_STATUS: Readonly<Record<number, Words>> = {
  400: { title: "That request could not be read", message: "Go back, reload the page and try again." },
  401: { title: "Please sign in", message: "Your session has ended. Sign in again to go on." },
  403: {
    title: "This is not yours to open",
    message:
      "Your role does not include this. Ask the recruiter of the opening if you need it for your work.",
  },
  404: {
    title: "Nothing here",
    message:
      "This page does not exist, or it is not part of your work. Check the address, or start from home.",
  },
  409: {
    title: "Somebody was faster",
    message: "This has changed meanwhile. Reload to see what is true now.",
  },
  410: { title: "This is closed", message: "It is no longer open. Have a look at what is." },
  429: { title: "Too many tries", message: "Wait a few minutes, then try again." },
};

const UNEXPECTED: Words = {
  title: "Something broke on our side",
  message:
    "It is not your doing, and what was saved is still there. Try again; if it happens again, tell your admin what you were doing and when.",
};

const AWAY: Words = {
  title: "Back soon",
  message:
    "Baton cannot be reached right now. Nothing that was saved is lost. This page comes back by itself as soon as it does.",
};
const AGAIN_MS = 5_000;

function wordsFor(error: unknown): Words & { readonly status: number } {
  if (isAwayError(error)) return { ...AWAY, status: 503 };
  if (!isRouteErrorResponse(error)) return { ...UNEXPECTED, status: 500 };
  const known = BY_STATUS[error.status] ?? UNEXPECTED;
  return { title: known.title, message: problemOf(error.data) ?? known.message, status: error.status };
}

export type ErrorPageProps = { readonly back?: { readonly href: string; readonly label: string } };

/** The page people see when a page cannot be shown: what happened, and the way on. */
export function ErrorPage({ back = { href: "/", label: "Go to the start page" } }: ErrorPageProps) {
  const error = useRouteError();
  const { title, message, status } = wordsFor(error);
  useReturn(isAwayError(error));
  return (
    <Center component="main" mih="70vh" p="md">
      <Stack gap="sm" maw="30rem" align="flex-start">
        <Text size="sm" c="dimmed" fw={600}>
          {status}
        </Text>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text c="dimmed">{message}</Text>
        <Group mt="sm">
          <Button component="a" href="">
            Try again
          </Button>
          <Anchor href={back.href}>{back.label}</Anchor>
        </Group>
      </Stack>
    </Center>
  );
}

/** Opens the page again once the server says of itself that it is well. */
function useReturn(isAway: boolean): void {
  useEffect(() => {
    if (!isAway) return;
    const look = async () => {
      const isWell = await fetch("/readyz").then(
        ({ ok }) => ok,
        () => false,
      );
      if (isWell) window.location.reload();
    };
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAway]);
}
