import { Table } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";

export type WideTableProps = {
  /** Names the table, and the region around it when that scrolls. */
  readonly label: string;
  /** Below this many pixels the table scrolls sideways instead of squeezing its columns. */
  readonly minWidth: number;
  readonly verticalSpacing?: string;
  readonly highlightOnHover?: boolean;
  readonly children: ReactNode;
};

/** A table that scrolls inside the page when it is wider, and can then be reached and scrolled by keyboard. */
export function WideTable({ label, minWidth, children, ...table }: WideTableProps) {
  const region = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <Table.ScrollContainer
      ref={region}
      minWidth={minWidth}
      type="native"
      // Hidden words for screen readers stand where they belong, not beside the page.
      pos="relative"
      {...(scrolls ? { tabIndex: 0, role: "region", "aria-label": label } : {})}
    >
      <Table aria-label={label} {...table}>
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
