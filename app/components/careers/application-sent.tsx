import { useEffect } from "react";
import { CareersFrame } from "#app/components/openings/careers-frame.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconCircleCheck } from "#app/ui/icons.ts";
import { forgetDraft } from "./use-application-draft.ts";

export type ApplicationSentProps = { readonly companyName: string; readonly slug: string };

/** Says that an application arrived; from now on the device keeps nothing of it. */
export function ApplicationSent({ companyName, slug }: ApplicationSentProps) {
  useEffect(() => forgetDraft(slug), [slug]);
  return (
    <CareersFrame companyName={companyName}>
      <EmptyState icon={IconCircleCheck} title="Thank you, your application is with us">
        We have sent you a mail with a private link: it shows where you stand and what comes next. If you had
        applied for this role before, the mail says what became of what you sent now; nothing of it is lost.
        If you do not see it within a few minutes, look into your spam folder.
      </EmptyState>
    </CareersFrame>
  );
}
