import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Door } from "#app/components/door/door.tsx";
import { NewPassword } from "#app/components/door/new-password.tsx";
import { signInWithPassword } from "#app/platform/auth/sign-in.server.ts";
import { readFields, readIntent } from "#app/platform/http/form.server.ts";
import { redirectWithCookies } from "#app/platform/http/redirect.server.ts";
import { asVisitor, param } from "#app/platform/http/respond.server.ts";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { TimeZoneField } from "#app/ui/time-zone-field.tsx";
import { acceptInvitation, AcceptInvitationSchema } from "#app/use-cases/people/accept-invitation.server.ts";
import { getInvitation } from "#app/use-cases/people/get-invitation.server.ts";

const INTENTS = ["accept"] as const;

export const meta: MetaFunction = () => [{ title: "Your invitation · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const invitation = await getInvitation(ctx, { token: param(args, "token") });
    return data(invitation, { status: invitation.open ? 200 : 410 });
  });
}

export async function action(args: ActionFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const token = param(args, "token");
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "accept": {
        const fields = readFields(form, AcceptInvitationSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        const { email } = await acceptInvitation(ctx, { ...fields.value, token });
        const { password } = fields.value;
        const { headers } = args.request;
        const outcome = await signInWithPassword(args.context.services, { email, password, headers });
        return redirectWithCookies("/home", outcome.kind === "signed_in" ? outcome.cookies : []);
      }
    }
  });
}

export default function AcceptInvitation() {
  const invitation = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  if (!invitation.open) {
    return (
      <Door title="This invitation is closed">
        <Text mb="md">{invitation.reason}</Text>
        <Anchor component={Link} to="/sign-in">
          Go to the sign-in page
        </Anchor>
      </Door>
    );
  }
  return (
    <Door
      title={`Join ${invitation.companyName}`}
      description={
        <>
          {invitation.invitedBy} invited you as {invitation.roleName.toLowerCase()}. Choose a password and you
          are in.
        </>
      }
    >
      <ProblemAlert answer={answer} />
      <Form method="post" noValidate>
        <Stack gap="md">
          <TextInput
            label="E-mail"
            value={invitation.email}
            readOnly
            variant="filled"
            autoComplete="username"
            size="md"
            description="You sign in with this address."
          />
          <TextInput
            name="name"
            label="Your name"
            defaultValue={invitation.name}
            autoComplete="name"
            size="md"
            error={fieldProblem(answer, "name")}
          />
          <TimeZoneField
            name="timeZone"
            label="Your time zone"
            description="Interview times are shown in it."
            size="md"
            error={fieldProblem(answer, "timeZone")}
          />
          <NewPassword error={fieldProblem(answer, "password")} />
          <Button
            type="submit"
            name="intent"
            value="accept"
            size="md"
            fullWidth
            loading={navigation.state !== "idle"}
          >
            Join
          </Button>
        </Stack>
      </Form>
    </Door>
  );
}
