import { Badge, Tooltip } from "@mantine/core";

export type Exposure = {
  readonly uses: number;
  readonly most: number;
  readonly state: "fresh" | "nearly" | "worn";
};

const COLORS = { fresh: "gray", nearly: "orange", worn: "red" } as const;

/** How often a question was asked, of how often it can be before it has gone round. */
export function ExposureBadge({ exposure: { uses, most, state } }: { readonly exposure: Exposure }) {
  const words = `Asked ${uses} of ${most} times; then it retires, because answers get passed on.`;
  return (
    <Tooltip label={words}>
      <Badge color={COLORS[state]} variant={state === "fresh" ? "default" : "light"}>
        {`asked ${uses}${state === "fresh" ? "" : ` of ${most}`}`}
      </Badge>
    </Tooltip>
  );
}
