import { Button } from "@mantine/core";
import type { ButtonProps } from "@mantine/core";
import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";

/** A button of a form with several: it sends what it is for, and shows while just that is on its way. */
export function IntentButton({
  intent,
  children,
  ...look
}: Omit<ButtonProps, "loading"> & { readonly intent: string; readonly children: ReactNode }) {
  const { state, formData } = useNavigation();
  const isSent = state === "submitting" && formData?.get("intent") === intent;
  return (
    <Button type="submit" name="intent" value={intent} loading={isSent} {...look}>
      {children}
    </Button>
  );
}
