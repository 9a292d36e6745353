import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { Sideways } from "./sideways.tsx";

export type WideTableProps = {
  /** Names the table, and the region around it when that scrolls. */
  readonly label: string;
  /** Below this many pixels the table scrolls sideways instead of squeezing its columns. */
  readonly minWidth: number;
  readonly verticalSpacing?: string;
  readonly highlightOnHover?: boolean;
  readonly children: ReactNode;
};

/** A table that scrolls inside the page when it is wider. */
export function WideTable({ label, minWidth, children, ...table }: WideTableProps) {
  return (
    <Sideways label={label}>
      <Table aria-label={label} miw={minWidth} {...table}>
        {children}
      </Table>
    </Sideways>
  );
}
