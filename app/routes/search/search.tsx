import { Alert, Button, Group, Text } from "@mantine/core";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SavedViews } from "#app/components/search/saved-views.tsx";
import { SearchForm } from "#app/components/search/search-form.tsx";
import { SearchHelp } from "#app/components/search/search-help.tsx";
import { SearchHits } from "#app/components/search/search-hits.tsx";
import { asksNothing, countFilters, readSearch, writeSearch } from "#app/hiring/search/search-state.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconInfoCircle, IconSearch } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { removeView, shareView } from "#app/use-cases/search/change-view.server.ts";
import { getSearchChoices } from "#app/use-cases/search/get-search-choices.server.ts";
import { saveView } from "#app/use-cases/search/save-view.server.ts";
import { searchApplications } from "#app/use-cases/search/search-applications.server.ts";

const INTENTS = ["save", "share", "unshare", "remove"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.state.query ? `${data.state.query} · Search · Baton` : "Search · Baton" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const address = new URL(args.request.url).searchParams;
    const asked = readSearch(address);
    // A form that a browser sends by itself names its empty fields, too; the address that is shared does not.
    if ([...address.values()].includes(""))
      throw redirect(`/search?${writeSearch(asked.state, asked.after)}`);
    const [found, choices] = await Promise.all([searchApplications(ctx, asked), getSearchChoices(ctx)]);
    return { ...found, ...choices, state: asked.state, paged: asked.after !== null };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    const here = `/search${new URL(args.request.url).search}`;
    const viewId = textOf(form, "viewId");
    switch (readIntent(form, INTENTS)) {
      case "save":
        await saveView(ctx, {
          name: textOf(form, "name"),
          query: textOf(form, "query"),
          shared: textOf(form, "shared") === "yes",
        });
        return redirectWithToast(here, { message: "The search is saved." });
      case "share":
        await shareView(ctx, { viewId, shared: true });
        return redirectWithToast(here, {
          message: "Everybody finds it here now; each sees what they may see.",
        });
      case "unshare":
        await shareView(ctx, { viewId, shared: false });
        return redirectWithToast(here, { message: "Only you see it now." });
      case "remove":
        await removeView(ctx, { viewId });
        return redirectWithToast(here, { message: "The saved search is removed." });
    }
  });
}

export default function SearchPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { state, hits, next, close, problem } = page;
  const searched = !asksNothing(state);
  return (
    <Page width="reading">
      <PageHeader
        title="Search"
        description={
          page.keepsTags
            ? "Names, resumes and shared notes, with or without an application; e-mail addresses and phone numbers."
            : "Names, resumes and shared notes of the applications you may see."
        }
      />
      <ProblemAlert answer={answer} />
      <SearchForm key={writeSearch(state)} state={state} choices={page} problem={problem} />
      <SavedViews views={page.views} query={writeSearch(state)} mayShare={page.mayShare} />
      {close ? (
        <Alert color="blue" icon={<IconInfoCircle size={18} />} mb="md" role="status">
          Nobody is found by “{state.query}” as it is typed. These names are close to it.
        </Alert>
      ) : null}
      {hits.length > 0 ? <SearchHits hits={hits} /> : null}
      {searched && !problem && hits.length === 0 ? <NothingFound page={page} /> : null}
      {!searched || problem ? <SearchHelp keepsCandidates={page.keepsTags} /> : null}
      {next || page.paged ? (
        <Group justify="space-between" mt="lg">
          {page.paged ? (
            <Button component={Link} to={`/search?${writeSearch(state)}`} variant="default">
              Newest
            </Button>
          ) : (
            <span />
          )}
          {next ? (
            <Button component={Link} to={`/search?${writeSearch(state)}&after=${next}`} variant="default">
              Older
            </Button>
          ) : null}
        </Group>
      ) : null}
    </Page>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>;

function NothingFound({ page: { state, paged } }: { readonly page: PageData }) {
  const filters = countFilters(state);
  return (
    <EmptyState
      icon={IconSearch}
      title={paged ? "Nothing older is found" : "Nothing found"}
      action={
        filters > 0 ? (
          <Button
            component={Link}
            to={`/search?${new URLSearchParams(state.query ? { q: state.query } : {}).toString()}`}
            variant="default"
            mt="xs"
          >
            Search without the filters
          </Button>
        ) : null
      }
    >
      <Text component="span">
        All words must be found together. Take one out, join alternatives with OR, as in spark OR flink, or
        search for a beginning, as in kaf*.
      </Text>
    </EmptyState>
  );
}
