import { Alert, Anchor, Divider, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { useNobodysDevice } from "#app/components/device/use-device.ts";
import { Door } from "#app/components/door/door.tsx";
import { EmailSchema } from "#app/hiring/people/profile.ts";
import { CLIENT_ADDRESS_HEADER, SIGN_IN_LINK_MINUTES } from "#app/platform/auth/auth.server.ts";
import { signInWithPassword } from "#app/platform/auth/sign-in.server.ts";
import { readFields, readIntent } from "#app/platform/http/form.server.ts";
import { heldBack } from "#app/platform/http/held-back.server.ts";
import { redirectWithCookies } from "#app/platform/http/redirect.server.ts";
import { asVisitor, findActor } from "#app/platform/http/respond.server.ts";
import type { Problem } from "#app/platform/http/respond.server.ts";
import { safeReturnPath } from "#app/platform/http/return-path.server.ts";
import { IconMail } from "#app/ui/icons.ts";
import { IntentButton } from "#app/ui/intent-button.tsx";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { askForSignInLink } from "#app/use-cases/people/ask-for-sign-in-link.server.ts";

const INTENTS = ["password", "link"] as const;
const PasswordSchema = z.object({
  email: EmailSchema,
  password: z.string().min(1, "Enter your password."),
});
const LinkSchema = z.object({ email: EmailSchema });

const WRONG: Problem = {
  ok: false,
  problem: "This e-mail address and password do not belong together. Check both, then try again.",
  fields: {},
};

const NO_MAIL: Problem = {
  ok: false,
  problem: "Baton has no mail service here yet, so it cannot send links. Sign in with your password.",
  fields: {},
};

export const meta: MetaFunction = () => [{ title: "Sign in · Baton" }];
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const to = safeReturnPath(searchParams.get("to"));
  if (await findActor(args)) throw redirect(to ?? "/home");
  const { mailIsSent } = args.context.services;
  return { to, signedOut: searchParams.has("signedOut"), mailIsSent };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const given = form.get("to");
  const to = safeReturnPath(typeof given === "string" ? given : null);
  const intent = readIntent(form, INTENTS);
  switch (intent) {
    case "password":
      return signIn(args, form, to);
    case "link":
      return askForLink(args, form, to);
  }
}

async function signIn(args: ActionFunctionArgs, form: FormData, to: string | null) {
  const fields = readFields(form, PasswordSchema);
  if (!fields.ok) return data(fields, { status: 400 });
  const { headers } = args.request;
  const outcome = await signInWithPassword(args.context.services, { ...fields.value, headers });
  switch (outcome.kind) {
    case "signed_in":
      return redirectWithCookies(to ?? "/home", outcome.cookies);
    case "held_back":
      return heldBack(
        outcome.seconds,
        args.context.services.mailIsSent ? "A mailed sign-in link works at once." : "",
      );
    case "refused":
      return data(WRONG, { status: 400 });
  }
}

async function askForLink(args: ActionFunctionArgs, form: FormData, to: string | null) {
  const fields = readFields(form, LinkSchema);
  if (!fields.ok) return data(fields, { status: 400 });
  if (!args.context.services.mailIsSent) return data(NO_MAIL, { status: 400 });
  const { email } = fields.value;
  const address = args.request.headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown";
  const seconds = await args.context.services.signInLimits.countLink({ email, address });
  if (seconds !== null) return heldBack(seconds, "Use the newest link in your mailbox meanwhile.");
  return asVisitor(args, async (ctx) => {
    await askForSignInLink(ctx, { email, to });
    return { ok: true, sentTo: email, minutes: SIGN_IN_LINK_MINUTES } as const;
  });
}

export default function SignIn() {
  const { to, signedOut, mailIsSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useNobodysDevice(signedOut);
  if (answer && "sentTo" in answer) return <LinkSent email={answer.sentTo} minutes={answer.minutes} />;
  return (
    <Door title="Sign in" description="Welcome back. Your interviews and candidates are as you left them.">
      {signedOut && !answer ? (
        <Alert mb="md" role="status">
          You are signed out.
        </Alert>
      ) : null}
      <ProblemAlert answer={answer} />
      <SignInForm to={to} answer={answer} offersLink={mailIsSent} />
    </Door>
  );
}

type SignInFormProps = {
  readonly to: string | null;
  readonly answer: unknown;
  /** False where no mail service is set up: a link would never arrive. */
  readonly offersLink: boolean;
};

function SignInForm({ to, answer, offersLink }: SignInFormProps) {
  return (
    <Form method="post" noValidate>
      {to ? <input type="hidden" name="to" value={to} /> : null}
      <Stack gap="md">
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          inputMode="email"
          size="md"
          error={fieldProblem(answer, "email")}
        />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          size="md"
          error={fieldProblem(answer, "password")}
        />
        <IntentButton intent="password" size="md" fullWidth>
          Sign in
        </IntentButton>
        {offersLink ? (
          <>
            {" "}
            <Divider label="Forgot it, or in a hurry?" />
            <IntentButton
              intent="link"
              size="md"
              variant="default"
              fullWidth
              leftSection={<IconMail size={18} stroke={1.7} />}
            >
              Mail me a sign-in link
            </IntentButton>
          </>
        ) : null}{" "}
      </Stack>
    </Form>
  );
}

function LinkSent({ email, minutes }: { readonly email: string; readonly minutes: number }) {
  return (
    <Door
      title="Look into your mailbox"
      footer={
        <>
          Nothing there? Look into the spam folder, or check the address and{" "}
          <Anchor component={Link} to="/sign-in" reloadDocument inherit>
            try again
          </Anchor>
          .
        </>
      }
    >
      <Stack gap="sm" role="status">
        <Text>
          If <strong style={{ overflowWrap: "anywhere" }}>{email}</strong> belongs to somebody here, a sign-in
          link is on its way.
        </Text>
        <Text c="dimmed">It works once, for {minutes} minutes. You can close this page.</Text>
      </Stack>
    </Door>
  );
}
