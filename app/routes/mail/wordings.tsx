import { Anchor, Table, Text } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { listWordings } from "#app/use-cases/mail/list-wordings.server.ts";

export const meta: MetaFunction = () => [{ title: "Wording of mails · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => listWordings(ctx));
}

export default function WordingsPage() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        eyebrow={<UpLink to="/mail">Mail</UpLink>}
        title="Wording"
        description="What Baton says to candidates, in your company’s words. An opening can have its own; times, terms and links are added by themselves."
      />
      <WideTable label="Mails to candidates" minWidth={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Mail</Table.Th>
            <Table.Th>The company’s words</Table.Th>
            <Table.Th>Openings with their own</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mails.map(({ template, label, company, openings }) => (
            <Table.Tr key={template}>
              <Table.Td>
                <Anchor component={Link} to={`/mail/wording/${template}`} underline="always">
                  {label}
                </Anchor>
              </Table.Td>
              <Table.Td>
                {company ? (
                  <>
                    {company.by}, <Time at={company.at} style="date" />
                  </>
                ) : (
                  <Text span c="dimmed" inherit>
                    Built in
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {openings.map(({ id, title }, at) => (
                  <span key={id}>
                    {at > 0 ? ", " : null}
                    <Anchor
                      component={Link}
                      to={`/mail/wording/${template}?opening=${id}`}
                      underline="always"
                      inherit
                    >
                      {title}
                    </Anchor>
                  </span>
                ))}
                {openings.length === 0 ? (
                  <Text span c="dimmed" inherit>
                    None
                  </Text>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Page>
  );
}
