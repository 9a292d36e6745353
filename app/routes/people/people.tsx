import { Button, Group } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { ROLES } from "#app/hiring/people/roles.ts";
import { readFields, readIntent } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconUserPlus } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { changeRole } from "#app/use-cases/people/change-role.server.ts";
import { deactivatePerson } from "#app/use-cases/people/deactivate-person.server.ts";
import { invitePerson, InvitePersonSchema } from "#app/use-cases/people/invite-person.server.ts";
import { listPeople } from "#app/use-cases/people/list-people.server.ts";
import { reactivatePerson } from "#app/use-cases/people/reactivate-person.server.ts";
import { resendInvitation } from "#app/use-cases/people/resend-invitation.server.ts";
import { revokeInvitation } from "#app/use-cases/people/revoke-invitation.server.ts";
import { InviteForm } from "./invite-form.tsx";
import { PeopleTable } from "./people-table.tsx";
import { PersonPanel } from "./person-panel.tsx";
import { WaitingInvitations } from "./waiting-invitations.tsx";

const INTENTS = ["invite", "resend", "revoke", "change_role", "deactivate", "reactivate"] as const;
const PersonSchema = z.object({ personId: z.string() });
const InvitationSchema = z.object({ invitationId: z.string() });
const RoleSchema = z.object({
  personId: z.string(),
  from: z.enum(ROLES, "Reload the page."),
  to: z.enum(ROLES, "Choose a role."),
});

export const meta: MetaFunction = () => [{ title: "People · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => ({
    ...(await listPeople(ctx)),
    mailIsSent: args.context.services.mailIsSent,
  }));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    requireAllowed(canOnPerson(ctx.actor, "view_directory", { personId: null }), "This page");
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "invite": {
        const fields = readFields(form, InvitePersonSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        await invitePerson(ctx, fields.value);
        return redirectWithToast("/people", {
          message: `Invitation to ${fields.value.email} is on its way.`,
        });
      }
      case "resend": {
        const fields = readFields(form, InvitationSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        const { email } = await resendInvitation(ctx, fields.value);
        return redirectWithToast("/people", {
          message: `A new invitation to ${email} is ${whereabouts(args)}. The former link is closed.`,
        });
      }
      case "revoke": {
        const fields = readFields(form, InvitationSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        const { email } = await revokeInvitation(ctx, fields.value);
        return redirectWithToast("/people", { message: `The invitation to ${email} is withdrawn.` });
      }
      case "change_role": {
        const fields = readFields(form, RoleSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        const { name, roleName } = await changeRole(ctx, fields.value);
        return redirectWithToast("/people", { message: `${name} is now ${roleName.toLowerCase()}.` });
      }
      case "deactivate": {
        const fields = readFields(form, PersonSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        const { name, comingInterviews } = await deactivatePerson(ctx, fields.value);
        return redirectWithToast("/people", deactivatedToast(name, comingInterviews));
      }
      case "reactivate": {
        const fields = readFields(form, PersonSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        const { name } = await reactivatePerson(ctx, fields.value);
        return redirectWithToast("/people", { message: `${name} can sign in again.` });
      }
    }
  });
}

function whereabouts(args: ActionFunctionArgs): string {
  return args.context.services.mailIsSent ? "on its way" : "kept on the Mail page";
}

function deactivatedToast(name: string, comingInterviews: number) {
  if (comingInterviews === 0) return { message: `${name} is deactivated and signed out everywhere.` };
  const interviews =
    comingInterviews === 1 ? "One coming interview needs" : `${comingInterviews} coming interviews need`;
  return { tone: "warning", message: `${name} is deactivated. ${interviews} another interviewer.` } as const;
}

export default function People() {
  const { people, invitations, mailIsSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const chosen = people.find((person) => person.id === search.get("person"));
  const inviting = search.has("invite");
  const active = people.filter((person) => !person.deactivatedAt).length;
  return (
    <Page>
      <PageHeader
        title="People"
        description={`${active} ${active === 1 ? "person" : "people"} with an account. Roles say what somebody may do; sight of a candidate comes from the openings and interviews they are on.`}
        actions={
          <Group gap="xs">
            <Button component={Link} to="/people/calibration" variant="default">
              Calibration
            </Button>
            <Button component={Link} to="?invite" leftSection={<IconUserPlus size={18} />}>
              Invite somebody
            </Button>
          </Group>
        }
      />
      {inviting || chosen ? null : <ProblemAlert answer={answer} />}
      <WaitingInvitations invitations={invitations} mailIsSent={mailIsSent} />
      <PeopleTable people={people} />
      <InviteForm opened={inviting} answer={answer} mailIsSent={mailIsSent} />
      {chosen ? <PersonPanel person={chosen} answer={answer} /> : null}
    </Page>
  );
}
