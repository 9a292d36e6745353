import { Button, Checkbox, Group, NumberInput, Stack, Textarea, TextInput } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { AddressForm } from "#app/components/company/address-form.tsx";
import { DayRules } from "#app/components/company/day-rules.tsx";
import { HolidayForm } from "#app/components/company/holiday-form.tsx";
import { OffLimitsForm } from "#app/components/company/off-limits-form.tsx";
import { PromiseForm } from "#app/components/company/promise-form.tsx";
import { RoomList } from "#app/components/company/room-list.tsx";
import { MOST_REAPPLY_DAYS } from "#app/hiring/applications/applying-again.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { TimeZoneField } from "#app/ui/time-zone-field.tsx";
import { addRoom } from "#app/use-cases/company/add-room.server.ts";
import { changeAddress, ChangeAddressSchema } from "#app/use-cases/company/change-address.server.ts";
import { changeCompany, ChangeCompanySchema } from "#app/use-cases/company/change-company.server.ts";
import { changeHolidays, ChangeHolidaysSchema } from "#app/use-cases/company/change-holidays.server.ts";
import { changeOffLimits, ChangeOffLimitsSchema } from "#app/use-cases/company/change-off-limits.server.ts";
import { changePromises, ChangePromisesSchema } from "#app/use-cases/company/change-promises.server.ts";
import { closeRoom } from "#app/use-cases/company/close-room.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";

const INTENTS = ["save", "promises", "holidays", "off_limits", "address", "add_room", "close_room"] as const;

export const meta: MetaFunction = () => [{ title: "Company · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, getCompany);
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    await getCompany(ctx);
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "save": {
        const fields = readFields(form, ChangeCompanySchema);
        if (!fields.ok) return data(fields, { status: 400 });
        await changeCompany(ctx, fields.value);
        return redirectWithToast("/company", { message: "Company settings saved." });
      }
      case "promises": {
        const fields = readFields(form, ChangePromisesSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        await changePromises(ctx, fields.value);
        return redirectWithToast("/company", { message: "Saved. Dates that were given already stand." });
      }
      case "holidays": {
        const fields = readFields(form, ChangeHolidaysSchema, ["off"]);
        if (!fields.ok) return data(fields, { status: 400 });
        await changeHolidays(ctx, fields.value);
        return redirectWithToast("/company", {
          message: "Saved. What is booked and promised already stands.",
        });
      }
      case "off_limits": {
        const fields = readFields(form, ChangeOffLimitsSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        await changeOffLimits(ctx, fields.value);
        return redirectWithToast("/company", { message: "Saved. Every interview's kit shows it." });
      }
      case "address": {
        const fields = readFields(form, ChangeAddressSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        await changeAddress(ctx, fields.value);
        return redirectWithToast("/company", { message: "Saved. New invitations tell it." });
      }
      case "add_room":
        await addRoom(ctx, textOf(form, "roomName"));
        return redirectWithToast("/company", { message: "Room added." });
      case "close_room":
        await closeRoom(ctx, textOf(form, "roomId"));
        return redirectWithToast("/company", { message: "Closed. What is booked in it stays." });
    }
  });
}

export default function Company() {
  const company = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  return (
    <Page width="narrow">
      <PageHeader
        title="Company"
        description="What candidates read about you, and how Baton behaves for everybody here."
        actions={
          <Button component={Link} to="/company/export" variant="default">
            Export everything
          </Button>
        }
      />
      <ProblemAlert answer={answer} />
      <Form method="post" noValidate key={company.updatedAt.getTime()}>
        <input type="hidden" name="seen" value={company.updatedAt.getTime()} />
        <Stack gap="lg">
          <TextInput
            name="name"
            label="Name"
            description="On the careers page and in every mail."
            defaultValue={company.name}
            error={fieldProblem(answer, "name")}
          />
          <TimeZoneField
            name="timeZone"
            label="Time zone"
            description="For deadlines, reports and interviews of people who chose none of their own."
            defaultValue={company.timeZone}
            error={fieldProblem(answer, "timeZone")}
          />
          <Textarea
            name="careersIntro"
            label="Introduction on the careers page"
            description="A few sentences above the list of openings: what you do and how a loop with you feels."
            autosize
            minRows={4}
            maxRows={14}
            defaultValue={company.careersIntro}
            error={fieldProblem(answer, "careersIntro")}
          />
          <NumberInput
            name="rejectionGraceHours"
            label="Hours before a rejection mail leaves"
            description="Until then it can be taken back. Mails already waiting keep the hour they were given."
            min={0}
            max={168}
            maw="22rem"
            allowDecimal={false}
            defaultValue={company.rejectionGraceHours}
            error={fieldProblem(answer, "rejectionGraceHours")}
          />
          <NumberInput
            name="reapplyAfterDays"
            label="Days until somebody rejected may apply again"
            description="For the same opening; 0 means at once. What is sent earlier is kept with the former application, and its sender is told the date. Whoever withdrew may apply again at any time."
            min={0}
            max={MOST_REAPPLY_DAYS}
            maw="22rem"
            allowDecimal={false}
            defaultValue={company.reapplyAfterDays}
            error={fieldProblem(answer, "reapplyAfterDays")}
          />
          <NumberInput
            name="holdHours"
            label="Hours for which a day of interviews is held"
            description="So long it waits for the candidate's answer; then its people and rooms are free again."
            min={1}
            max={336}
            maw="22rem"
            allowDecimal={false}
            defaultValue={company.holdHours}
            error={fieldProblem(answer, "holdHours")}
          />
          <DayRules day={company} answer={answer} />
          <Checkbox
            name="showTotals"
            value="yes"
            label="Debriefs show a weighted total"
            description="Beside the level of each competency, with its interval and its bar. Some laws count a score that weighs on a decision as an automated tool; without it, people weigh the levels themselves. An opening can go without, too. The total is never shown before the reveal, and it never decides."
            defaultChecked={company.showTotals}
          />
          <Group>
            <Button type="submit" name="intent" value="save" loading={navigation.state === "submitting"}>
              Save
            </Button>
          </Group>
        </Stack>
      </Form>
      <PromiseForm
        rules={company.promises}
        seen={company.updatedAt.getTime()}
        busy={navigation.state === "submitting"}
        answer={answer}
      />
      <HolidayForm
        key={company.holidays.place}
        holidays={company.holidays}
        places={company.places}
        seen={company.updatedAt.getTime()}
        busy={navigation.state === "submitting"}
        answer={answer}
      />
      <OffLimitsForm
        text={company.offLimits}
        seen={company.updatedAt.getTime()}
        busy={navigation.state === "submitting"}
        answer={answer}
      />
      <AddressForm
        address={company.address}
        wayIn={company.wayIn}
        seen={company.updatedAt.getTime()}
        busy={navigation.state === "submitting"}
        answer={answer}
      />
      <RoomList rooms={company.rooms} answer={answer} />
    </Page>
  );
}
