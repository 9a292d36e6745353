/** What a person may do here, from the widest to the narrowest. Sight of one application is a policy's matter. */
export const ROLES = ["admin", "recruiter", "hiring_manager", "interviewer"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  admin: "Admin",
  recruiter: "Recruiter",
  hiring_manager: "Hiring manager",
  interviewer: "Interviewer",
};

/** Whether a word from outside (a form, an import) names a role. */
export function isRole(word: unknown): word is Role {
  return ROLES.some((role) => role === word);
}
