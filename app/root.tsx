import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/dropzone/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "#app/ui/global.css";
import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import type { ReactNode } from "react";
import { EarlyInput } from "#app/ui/early-input.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { useNonce } from "#app/ui/nonce.ts";
import { cssVariables, theme } from "#app/ui/theme.ts";
import { NavigationProgress } from "#app/ui/pending.tsx";
import { ToastOnArrival } from "#app/ui/toast-on-arrival.tsx";

export const links: LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

/** The title of pages without one of their own, which are those that say what went wrong. */
export const meta: MetaFunction = () => [{ title: "Baton" }];

export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <EarlyInput />
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" suppressHydrationWarning />
      </head>
      <body>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          getStyleNonce={() => (import.meta.env.DEV && typeof document !== "undefined" ? "" : nonce)}
        >
          <ModalsProvider>
            <Notifications position="bottom-right" autoClose={6000} limit={4} />
            {children}
          </ModalsProvider>
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <>
      <NavigationProgress />
      <ToastOnArrival />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
