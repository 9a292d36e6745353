import { Skeleton } from "@mantine/core";
import { Suspense, lazy, memo, useSyncExternalStore } from "react";
import type { NotePaneProps } from "./note-pane-props.ts";
import classes from "./note-pane.module.css";

const NoteWorkspace = lazy(async () => {
  const { NoteWorkspace: workspace } = await import("./note-workspace.tsx");
  return { default: workspace };
});

const nothing = () => () => undefined;

/** A live note, drawn anew only for what concerns it. The editor is loaded only here and only in the browser. */
export const NotePane = memo(function NotePane(props: NotePaneProps) {
  const inBrowser = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  if (!inBrowser) return <NoteWaiting kind={props.kind} />;
  return (
    <Suspense fallback={<NoteWaiting kind={props.kind} />}>
      <NoteWorkspace {...props} />
    </Suspense>
  );
});

/** The same frame while the editor is on its way, so that nothing jumps. */
function NoteWaiting({ kind }: { readonly kind: "shared" | "private" }) {
  return (
    <section className={classes["pane"]} data-kind={kind} aria-busy aria-label="The note is being opened">
      <header className={classes["head"]}>
        <Skeleton height={14} width={120} />
      </header>
      <div className={classes["sheet"]}>
        <div className={classes["waiting"]}>
          <Skeleton height={12} width="70%" />
          <Skeleton height={12} width="55%" />
          <Skeleton height={12} width="62%" />
        </div>
      </div>
    </section>
  );
}
