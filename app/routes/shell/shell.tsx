import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { Shell } from "#app/components/shell/shell.tsx";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { wasRefused } from "#app/ui/revalidate-conflict.ts";
import { TimeZoneContext } from "#app/ui/time.tsx";
import { getShell } from "#app/use-cases/people/get-shell.server.ts";
import { countInbox } from "#app/use-cases/reminders/count-inbox.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const [shell, inbox] = await Promise.all([getShell(ctx), countInbox(ctx)]);
    return { ...shell, inboxCount: inbox.open };
  });
}

/** A page that is read again by itself shows the same person and company around it. */
export function shouldRevalidate(asked: ShouldRevalidateFunctionArgs): boolean {
  const { formMethod, currentUrl, nextUrl } = asked;
  const readAgain = formMethod === undefined && currentUrl.href === nextUrl.href;
  return asked.defaultShouldRevalidate && !readAgain && !wasRefused(asked);
}

export default function ShellLayout() {
  const { person, companyName, inboxCount } = useLoaderData<typeof loader>();
  return (
    <TimeZoneContext.Provider value={person.timeZone}>
      <Shell person={person} companyName={companyName} inboxCount={inboxCount}>
        <Outlet />
      </Shell>
    </TimeZoneContext.Provider>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
