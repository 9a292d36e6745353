import { passwordProblem } from "#app/hiring/people/password-rule.ts";
import { invalid } from "#app/hiring/refusal.ts";

/** Goes on when the new password will do; `field` is where the form shows what is wrong. */
export function requirePassword(
  password: string,
  owner: { readonly name: string; readonly email: string },
  field = "password",
): void {
  const problem = passwordProblem(password, owner);
  if (problem) throw invalid(problem, { [field]: problem });
}
