/** An application whose candidate has a page of their own, by its link. */
export type LinkedApplication = { readonly id: string; readonly linkVersion: number };

/** Whether what a mail needs to know holds the private link as it opens the page now. */
export function holdsLink(props: unknown, { id, linkVersion }: LinkedApplication): boolean {
  return JSON.stringify(props).includes(`/status/${id}.${linkVersion}.`);
}

/**
 * What a mail needs to know, with the private link of its application as it is now: in every place where one stands,
 * words of a letter included.
 */
export function withLink<Props>(props: Props, applicationId: string, link: string): Props {
  const former = new RegExp(String.raw`https?://[^\s"\\<>]*/status/${applicationId}\.\d+\.[\w-]+`, "g");
  return JSON.parse(JSON.stringify(props).replace(former, () => link)) as Props;
}

type Told = LinkedApplication & {
  readonly isOver: boolean;
  /** What the mails about it know that have left, or may have. */
  readonly left: readonly unknown[];
};

/** Whether a link that opens a page now has gone out: whoever reads at that address can open it. */
export function isLinkOut(application: Told): boolean {
  return application.left.some((props) => holdsLink(props, application));
}

/**
 * Of which applications a candidate gets a new private link when theirs went to a wrong address: those that go on, and
 * those that are over but whose page somebody can open.
 */
export function linksToRenew<Application extends Told>(applications: readonly Application[]): Application[] {
  return applications.filter((application) => !application.isOver || isLinkOut(application));
}

/** Said to whoever would stop the one mail that tells a candidate the address of their page. */
export const ONLY_WAY =
  "The former private link is ended and this mail tells the new one, so it goes out. If its address is wrong, correct the candidate's contact: it goes to the corrected one.";

/** Whether the candidate would be cut off from their page without this mail. */
export function isOnlyWay(template: string): boolean {
  return template === "new-link";
}
