import { Container } from "@mantine/core";
import type { ReactNode } from "react";

const WIDTHS = { narrow: 720, reading: 920, work: 1280, full: "100%" } as const;

/** The body of a page: reading pages are narrow, working pages wide. */
export function Page({
  width = "work",
  children,
}: {
  readonly width?: keyof typeof WIDTHS;
  readonly children: ReactNode;
}) {
  return (
    <Container size={WIDTHS[width]} px={{ base: "md", md: "xl" }} py={{ base: "md", md: "lg" }}>
      {children}
    </Container>
  );
}
