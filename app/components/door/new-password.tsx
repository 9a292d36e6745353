import { PasswordInput } from "@mantine/core";

export type NewPasswordProps = {
  readonly name?: string;
  readonly label?: string;
  readonly error?: string | undefined;
  readonly size?: "sm" | "md";
};

/** A password being chosen: the rule stands there before it is broken. */
export function NewPassword({ name = "password", label = "Password", error, size = "md" }: NewPasswordProps) {
  return (
    <PasswordInput
      name={name}
      label={label}
      description="At least 12 characters. Four unrelated words are easy to remember and hard to guess."
      autoComplete="new-password"
      size={size}
      error={error}
    />
  );
}
