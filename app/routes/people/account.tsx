import {
  Badge,
  Button,
  Card,
  Group,
  SegmentedControl,
  Stack,
  Text,
  Title,
  useMantineColorScheme,
} from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { ReminderForm } from "#app/components/reminders/reminder-form.tsx";
import { OwnFeed } from "#app/components/people/own-feed.tsx";
import { PulseSummary } from "#app/components/applications/pulse-summary.tsx";
import { INTERVIEW_ANSWERS } from "#app/hiring/interviews/pulse.ts";
import { ROLE_NAMES } from "#app/hiring/people/roles.ts";
import { ReminderSettingsSchema, settingsOf } from "#app/hiring/reminders/settings.ts";
import { CLIENT_ADDRESS_HEADER } from "#app/platform/auth/auth.server.ts";
import { findSession } from "#app/platform/auth/session.server.ts";
import { signInWithPassword } from "#app/platform/auth/sign-in.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { readFields, readIntent } from "#app/platform/http/form.server.ts";
import { heldBack } from "#app/platform/http/held-back.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { browserName } from "#app/ui/browser-name.ts";
import { IntentButton } from "#app/ui/intent-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { changePassword, ChangePasswordSchema } from "#app/use-cases/people/change-password.server.ts";
import { editProfile, EditProfileSchema } from "#app/use-cases/people/edit-profile.server.ts";
import { endFeed } from "#app/use-cases/people/end-feed.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { renewFeed } from "#app/use-cases/people/renew-feed.server.ts";
import { signOutElsewhere } from "#app/use-cases/people/sign-out-elsewhere.server.ts";
import { getReminderSettings } from "#app/use-cases/reminders/get-reminder-settings.server.ts";
import { saveReminderSettings } from "#app/use-cases/reminders/save-reminder-settings.server.ts";
import { PasswordForm } from "./password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";

const INTENTS = [
  "save_profile",
  "save_reminders",
  "renew_feed",
  "end_feed",
  "change_password",
  "sign_out_elsewhere",
] as const;

export const meta: MetaFunction = () => [{ title: "Your account · Baton" }];

async function sessionIdOf(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<string> {
  return (await findSession(args.context.services, args.request.headers))?.sessionId ?? "";
}

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const [account, reminders] = await Promise.all([
      getAccount(ctx, { sessionId: await sessionIdOf(args) }),
      getReminderSettings(ctx),
    ]);
    return { ...account, reminders };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "save_profile": {
        const fields = readFields(form, EditProfileSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        await editProfile(ctx, fields.value);
        return redirectWithToast("/account", { message: "Saved." });
      }
      case "save_reminders": {
        const fields = readFields(form, ReminderSettingsSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        await saveReminderSettings(ctx, settingsOf(fields.value));
        return redirectWithToast("/account#reminders", { message: "Saved." });
      }
      case "renew_feed":
        await renewFeed(ctx);
        return redirectWithToast("/account#calendar", {
          message: "This is your new address. An earlier one has ended.",
        });
      case "end_feed":
        await endFeed(ctx);
        return redirectWithToast("/account#calendar", {
          message: "Ended. Your calendar program gets nothing more.",
        });
      case "change_password":
        return withNewPassword(args, ctx, form);
      case "sign_out_elsewhere": {
        const { ended } = await signOutElsewhere(ctx, { sessionId: await sessionIdOf(args) });
        const where = ended === 1 ? "one other browser" : `${ended} other browsers`;
        return redirectWithToast("/account", { message: `Signed out in ${where}.` });
      }
    }
  });
}

/** The current password can be guessed at here as well as at the door, so the same limit counts. */
async function withNewPassword(args: ActionFunctionArgs, ctx: Ctx, form: FormData) {
  const fields = readFields(form, ChangePasswordSchema);
  if (!fields.ok) return data(fields, { status: 400 });
  const { services } = args.context;
  const { headers } = args.request;
  const attempt = { email: ctx.actor.email, address: headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown" };
  const guesses = fields.value.currentPassword !== "";
  const seconds = guesses ? await services.signInLimits.countPassword(attempt) : null;
  if (seconds !== null) return heldBack(seconds, "Your password is still the old one.");
  await changePassword(ctx, { ...fields.value, sessionId: await sessionIdOf(args) });
  await services.signInLimits.forgetPassword(attempt);
  const outcome = await signInWithPassword(services, {
    email: ctx.actor.email,
    password: fields.value.newPassword,
    headers,
  });
  const message = "Your password is changed. Every other browser is signed out.";
  const response = redirectWithToast("/account", { message });
  if (outcome.kind === "signed_in") {
    for (const cookie of outcome.cookies) response.headers.append("Set-Cookie", cookie);
  }
  return response;
}

export default function Account() {
  const { profile, feed, pulse, reminders, severity, needsCurrentPassword, sessions } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const others = sessions.filter((session) => !session.isThis).length;
  return (
    <Page width="narrow">
      <PageHeader title="Your account" description={`${profile.email} · ${ROLE_NAMES[profile.role]}`} />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        <Section title="Profile">
          <ProfileForm profile={profile} />
        </Section>
        <Section title="Reminders" id="reminders">
          <ReminderForm settings={reminders} />
        </Section>
        <Section title="When you interview">
          <Text>Your hours, days off, limits and calendars: days of interviews are proposed by them.</Text>
          <Button component={Link} to="/account/interviewing" variant="default" mt="md">
            Set when you interview
          </Button>
        </Section>
        <Section title="Your interviews in your calendar" id="calendar">
          <OwnFeed feed={feed} />
        </Section>
        <Section title="How candidates found your interviews">
          <Text size="sm" c="dimmed" mb="xs">
            Asked: could you show what you can do? Only you read this, no admin and no manager.
          </Text>
          <PulseSummary pulse={pulse} labels={INTERVIEW_ANSWERS} />
        </Section>
        {severity === null ? null : (
          <Section title="How you rate">
            <Text>{severity}</Text>
            <Text size="sm" c="dimmed" mt="xs">
              Held against what colleagues saw in the same candidates, in loops that are decided. A help for
              you, no grade: being stricter is not being wrong. Only you and admins read it.
            </Text>
          </Section>
        )}
        <Section title="Appearance">
          <Appearance />
        </Section>
        <Section title="Password">
          <PasswordForm
            key={sessions.find((session) => session.isThis)?.id}
            email={profile.email}
            needsCurrent={needsCurrentPassword}
          />
        </Section>
        <Section title="Where you are signed in">
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
            {sessions.map((session) => (
              <li key={session.id}>
                <Group gap="xs">
                  <Text fw={600}>{browserName(session.userAgent)}</Text>
                  {session.isThis ? <Badge>This browser</Badge> : null}
                </Group>
                <Text size="sm" c="dimmed">
                  Since <Time at={session.createdAt} />, last used <Time at={session.updatedAt} />
                  {session.ipAddress ? ` from ${session.ipAddress}` : ""}
                </Text>
              </li>
            ))}
          </Stack>
          {others > 0 ? (
            <Form method="post">
              <IntentButton intent="sign_out_elsewhere" variant="default" mt="md">
                Sign out everywhere else
              </IntentButton>
            </Form>
          ) : null}
          <Text size="sm" c="dimmed" mt="md">
            A browser that is not used for eight hours is signed out by itself, and every browser after a
            week.
          </Text>
        </Section>
      </Stack>
    </Page>
  );
}

function Section({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <Card component="section" id={id}>
      <Title order={2} size="h4" mb="md">
        {title}
      </Title>
      {children}
    </Card>
  );
}

/** The choice is kept in this browser, since a phone at night and a desk by day differ. */
function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <>
      <SegmentedControl
        aria-label="Appearance"
        value={colorScheme}
        onChange={(value) => setColorScheme(value === "light" || value === "dark" ? value : "auto")}
        data={[
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
          { value: "auto", label: "As the system" },
        ]}
      />
      <Text size="sm" c="dimmed" mt="xs">
        Kept in this browser only.
      </Text>
    </>
  );
}
