import { Skeleton } from "@mantine/core";
import { useLocation, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import classes from "./pending.module.css";

/** The line along the top of every page, from a click until the answer is here. */
export function NavigationProgress() {
  if (useNavigation().state === "idle") return null;
  return (
    <div
      className={classes["progress"]}
      role="progressbar"
      aria-label="Loading"
      aria-valuetext="Loading the page"
    />
  );
}

/** How a page that is on its way is laid out. */
export type PageShape = "columns" | "halves" | "lines";

/**
 * The page that is shown, and in its place the outline of the one that was asked for once that takes longer than a
 * blink. The page underneath stays as it is, so that nothing typed is lost when the other one does not come.
 */
export function ArrivingPage({
  shapeOf,
  children,
}: {
  readonly shapeOf: (pathname: string) => PageShape;
  readonly children: ReactNode;
}) {
  const navigation = useNavigation();
  const here = useLocation().pathname;
  const to = navigation.location?.pathname;
  // After a form was sent, the page that holds it says what happens.
  const leaves = navigation.state === "loading" && !navigation.formMethod && to !== undefined && to !== here;
  return (
    <div className={classes["place"]} aria-busy={leaves || undefined}>
      {children}
      {leaves ? (
        <div className={classes["outline"]} aria-hidden>
          <Outline shape={shapeOf(to)} />
        </div>
      ) : null}
    </div>
  );
}

const PARTS: Readonly<Record<PageShape, readonly number[]>> = {
  columns: [5, 4, 3, 4, 2, 1],
  halves: [6, 4],
  lines: [7],
};

function Outline({ shape }: { readonly shape: PageShape }) {
  return (
    <div className={classes["sheet"]}>
      <Skeleton height={28} width="min(22rem, 70%)" />
      <Skeleton height={14} width="min(30rem, 90%)" mt={12} mb={32} />
      <div className={classes["parts"]} data-shape={shape}>
        {PARTS[shape].map((blocks, part) => (
          <div key={part} className={classes["part"]}>
            {Array.from({ length: blocks }, (_, block) => (
              <Skeleton key={block} height={shape === "columns" ? 76 : 44} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
