/** A private link shows a candidate their own application until they are one of our people with another way in. */
export type OwnApplication = { readonly candidate: { readonly email: string } };

/** Whoever holds the link sees where this application stands; an erased candidate has no address left, and no page. */
export function maySeeOwnStanding(application: OwnApplication): boolean {
  return application.candidate.email.trim() !== "";
}
