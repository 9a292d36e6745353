import { Button, Code, Stack, TextInput } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { Door } from "#app/components/door/door.tsx";
import door from "#app/components/door/door.module.css";
import { NewPassword } from "#app/components/door/new-password.tsx";
import { signInWithPassword } from "#app/platform/auth/sign-in.server.ts";
import { readFields, readIntent } from "#app/platform/http/form.server.ts";
import { redirectWithCookies } from "#app/platform/http/redirect.server.ts";
import { asVisitor } from "#app/platform/http/respond.server.ts";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { TimeZoneField } from "#app/ui/time-zone-field.tsx";
import { getSetUp } from "#app/use-cases/people/get-set-up.server.ts";
import { setUpCompany, SetUpSchema } from "#app/use-cases/people/set-up-company.server.ts";

const INTENTS = ["set_up"] as const;

export const meta: MetaFunction = () => [{ title: "Set up Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, getSetUp);
}

export async function action(args: ActionFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    await getSetUp(ctx);
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "set_up": {
        const fields = readFields(form, SetUpSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        await setUpCompany(ctx, fields.value);
        const { email, password } = fields.value;
        const { headers } = args.request;
        const outcome = await signInWithPassword(args.context.services, { email, password, headers });
        return redirectWithCookies("/home", outcome.kind === "signed_in" ? outcome.cookies : []);
      }
    }
  });
}

export default function SetUp() {
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  return (
    <Door
      title="Set up Baton"
      description="Two short questions, then you can open your first role."
      footer={
        <>
          Only looking around? Stop Baton and run <Code>npm run demo</Code>: it starts with six openings and
          sixty made-up candidates, in a folder of its own.
        </>
      }
    >
      <ProblemAlert answer={answer} />
      <Form method="post" noValidate>
        <Stack gap="xl">
          <fieldset className={door["group"]}>
            <legend>Your company</legend>
            <Stack gap="md">
              <TextInput
                name="companyName"
                label="Name"
                description="Candidates see it on the careers page and in mails."
                autoComplete="organization"
                size="md"
                error={fieldProblem(answer, "companyName")}
              />
              <TimeZoneField
                name="timeZone"
                label="Time zone"
                size="md"
                error={fieldProblem(answer, "timeZone")}
              />
            </Stack>
          </fieldset>
          <fieldset className={door["group"]}>
            <legend>You, the first admin</legend>
            <Stack gap="md">
              <TextInput
                name="name"
                label="Name"
                autoComplete="name"
                size="md"
                error={fieldProblem(answer, "name")}
              />
              <TextInput
                name="email"
                type="email"
                label="E-mail"
                autoComplete="username"
                size="md"
                error={fieldProblem(answer, "email")}
              />
              <NewPassword error={fieldProblem(answer, "password")} />
            </Stack>
          </fieldset>
          <Button
            type="submit"
            name="intent"
            value="set_up"
            size="md"
            fullWidth
            loading={navigation.state !== "idle"}
          >
            Create the company and sign in
          </Button>
        </Stack>
      </Form>
    </Door>
  );
}
