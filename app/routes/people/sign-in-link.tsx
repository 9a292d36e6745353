import { Anchor, Button, Text } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { Door } from "#app/components/door/door.tsx";
import { signInWithLink } from "#app/platform/auth/sign-in.server.ts";
import { readFields, readIntent } from "#app/platform/http/form.server.ts";
import { redirectWithCookies } from "#app/platform/http/redirect.server.ts";
import type { Problem } from "#app/platform/http/respond.server.ts";
import { safeReturnPath } from "#app/platform/http/return-path.server.ts";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";

const INTENTS = ["use"] as const;
const UseSchema = z.object({ token: z.string().max(200), to: z.string().optional() });

const SPENT: Problem = {
  ok: false,
  problem: "This link has been used, has expired, or is incomplete. Ask for a new one.",
  fields: {},
};

export const meta: MetaFunction = () => [{ title: "Sign in by link · Baton" }];

/** Opening the page uses nothing up, because mail scanners open links before people do. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return { token: searchParams.get("token") ?? "", to: safeReturnPath(searchParams.get("to")) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = readIntent(form, INTENTS);
  switch (intent) {
    case "use": {
      const fields = readFields(form, UseSchema);
      if (!fields.ok) return data(SPENT, { status: 400 });
      const { token, to } = fields.value;
      const outcome = await signInWithLink(context.services, { token, headers: request.headers });
      if (outcome.kind !== "signed_in") return data(SPENT, { status: 400 });
      return redirectWithCookies(safeReturnPath(to ?? null) ?? "/home", outcome.cookies);
    }
  }
}

export default function SignInByLink() {
  const { token, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  const anotherWay = (
    <Anchor component={Link} to={to ? `/sign-in?to=${encodeURIComponent(to)}` : "/sign-in"} inherit>
      Ask for a new link, or use your password
    </Anchor>
  );
  if (answer || token === "") {
    return (
      <Door title="This link does not work any more">
        <ProblemAlert answer={answer ?? SPENT_ON_PAGE} />
        {anotherWay}
      </Door>
    );
  }
  return (
    <Door
      title="Sign in"
      description="You opened the link from your mailbox. One click and you are in."
      footer={anotherWay}
    >
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        {to ? <input type="hidden" name="to" value={to} /> : null}
        <Button
          type="submit"
          name="intent"
          value="use"
          size="md"
          fullWidth
          loading={navigation.state !== "idle"}
        >
          Sign in to Baton
        </Button>
      </Form>
      <Text size="sm" c="dimmed" mt="md">
        The link works once. If you did not ask for it, close this page: nothing has happened.
      </Text>
    </Door>
  );
}

const SPENT_ON_PAGE = {
  problem: "The link is incomplete. Copy the whole address from the mail, or ask for a new one.",
};
