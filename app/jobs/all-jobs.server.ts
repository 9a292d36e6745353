import type { Services } from "#app/platform/http/load-context.server.ts";
import type { JobDefinition, JobHandler } from "#app/platform/jobs/jobs.server.ts";
import { createResendSender } from "#app/platform/mail/resend.server.ts";
import { createMailFetcher } from "#app/platform/mail/resend-received.server.ts";
import { fetchReplyJob } from "#app/use-cases/mail/fetch-reply.job.server.ts";
import { tellChannelsJob } from "#app/use-cases/openings/tell-channels.job.server.ts";
import { tellChannelsHandler } from "./tell-channels.handler.server.ts";
import { fetchReplyHandler } from "./fetch-reply.handler.server.ts";
import { sendMailJob } from "#app/platform/outbox/send-mail.job.server.ts";
import { askHowItWentJob } from "#app/use-cases/interviews/ask-how-it-went.job.server.ts";
import { tellAboutInterviewJob } from "#app/use-cases/interviews/tell-about-interview.job.server.ts";
import { learnFromDecisionJob } from "#app/use-cases/debriefs/learn-from-decision.job.server.ts";
import { sweepLearningJob } from "#app/use-cases/debriefs/sweep-learning.job.server.ts";
import { sweepHoldsJob } from "#app/use-cases/interviews/sweep-holds.job.server.ts";
import { tellGapsJob } from "#app/use-cases/interviews/tell-gaps.job.server.ts";
import { tellAboutBookedDayJob } from "#app/use-cases/interviews/tell-about-booked-day.job.server.ts";
import { tellAboutDayJob } from "#app/use-cases/interviews/tell-about-day.job.server.ts";
import { tellAboutPlanJob } from "#app/use-cases/interviews/tell-about-plan.job.server.ts";
import { sweepDuplicatesJob } from "#app/use-cases/candidates/sweep-duplicates.job.server.ts";
import { sweepUploadsJob } from "#app/use-cases/candidates/sweep-uploads.job.server.ts";
import { sweepOutboxJob } from "#app/use-cases/mail/sweep-outbox.job.server.ts";
import { readResumeJob } from "#app/use-cases/applications/read-resume.job.server.ts";
import { readAnewJob } from "#app/use-cases/applications/read-anew.job.server.ts";
import { removeFilesJob } from "#app/use-cases/applications/remove-files.job.server.ts";
import { readCalendarJob } from "#app/use-cases/people/read-calendar.job.server.ts";
import { readCalendarsJob } from "#app/use-cases/people/read-calendars.job.server.ts";
import { sendSignInLinkJob } from "#app/use-cases/people/send-sign-in-link.job.server.ts";
import { tellNewsJob } from "#app/platform/outbox/tell-news.job.server.ts";
import { sendDigestsJob } from "#app/use-cases/reminders/send-digests.job.server.ts";
import { sendRemindersJob } from "#app/use-cases/reminders/send-reminders.job.server.ts";
import { askHowItWentHandler } from "./ask-how-it-went.handler.server.ts";
import { removeBroughtJob } from "#app/use-cases/applications/remove-brought.job.server.ts";
import { takeImportJob } from "#app/use-cases/applications/take-import.job.server.ts";
import { buildExportJob } from "#app/use-cases/exports/build-export.job.server.ts";
import { sweepExportsJob } from "#app/use-cases/exports/sweep-exports.job.server.ts";
import { checkImportJob } from "#app/use-cases/imports/check-import.job.server.ts";
import { sweepImportsJob } from "#app/use-cases/imports/sweep-imports.job.server.ts";
import { buildExportHandler } from "./build-export.handler.server.ts";
import { checkImportHandler } from "./check-import.handler.server.ts";
import { removeBroughtHandler } from "./remove-brought.handler.server.ts";
import { sweepExportsHandler } from "./sweep-exports.handler.server.ts";
import { sweepImportsHandler } from "./sweep-imports.handler.server.ts";
import { takeImportHandler } from "./take-import.handler.server.ts";
import { refreshSearchJob } from "#app/use-cases/search/refresh-search.job.server.ts";
import { learnFromDecisionHandler } from "./learn-from-decision.handler.server.ts";
import { sweepLearningHandler } from "./sweep-learning.handler.server.ts";
import { tellAboutBookedDayHandler } from "./tell-about-booked-day.handler.server.ts";
import { tellAboutDayHandler } from "./tell-about-day.handler.server.ts";
import { sendDigestsHandler } from "./send-digests.handler.server.ts";
import { sendRemindersHandler } from "./send-reminders.handler.server.ts";
import { tellNewsHandler } from "./tell-news.handler.server.ts";
import { tellAboutPlanHandler } from "./tell-about-plan.handler.server.ts";
import { tellAboutInterviewHandler } from "./tell-about-interview.handler.server.ts";
import { removeFilesHandler } from "./remove-files.handler.server.ts";
import { readCalendarHandler } from "./read-calendar.handler.server.ts";
import { readCalendarsHandler } from "./read-calendars.handler.server.ts";
import { readAnewHandler } from "./read-anew.handler.server.ts";
import { readResumeHandler } from "./read-resume.handler.server.ts";
import { refreshSearchHandler } from "./refresh-search.handler.server.ts";
import { sendMailHandler } from "./send-mail.handler.server.ts";
import { sendSignInLinkHandler } from "./send-sign-in-link.handler.server.ts";
import { sweepHoldsHandler } from "./sweep-holds.handler.server.ts";
import { tellGapsHandler } from "./tell-gaps.handler.server.ts";
import { sweepDuplicatesHandler } from "./sweep-duplicates.handler.server.ts";
import { sweepOutboxHandler } from "./sweep-outbox.handler.server.ts";
import { sweepUploadsHandler } from "./sweep-uploads.handler.server.ts";

/**
 * Everything that happens in the background. To add a job: define it beside the verb that enqueues it
 * (`use-cases/<noun>/<verb>.job.server.ts`), write its handler here (`jobs/<verb>.handler.server.ts`: payload, one use
 * case), and add one line to each of the two lists below. A definition with `cron` runs by itself.
 */
export const jobDefinitions: readonly JobDefinition<object>[] = [
  readResumeJob,
  readAnewJob,
  removeFilesJob,
  sendMailJob,
  fetchReplyJob,
  tellChannelsJob,
  sweepOutboxJob,
  sendSignInLinkJob,
  tellAboutInterviewJob,
  tellAboutBookedDayJob,
  askHowItWentJob,
  tellAboutDayJob,
  tellAboutPlanJob,
  tellNewsJob,
  sendRemindersJob,
  sendDigestsJob,
  sweepUploadsJob,
  sweepHoldsJob,
  tellGapsJob,
  readCalendarJob,
  readCalendarsJob,
  learnFromDecisionJob,
  sweepLearningJob,
  checkImportJob,
  takeImportJob,
  removeBroughtJob,
  sweepImportsJob,
  buildExportJob,
  sweepExportsJob,
  refreshSearchJob,
  sweepDuplicatesJob,
];

export type JobHandlerOptions = {
  readonly services: Services;
  readonly resend: {
    readonly apiKey: string | undefined;
    readonly baseUrl: string | undefined;
    readonly from: string;
  };
};

/** The handlers that a working process runs, one for each definition. */
export function jobHandlers({ services, resend }: JobHandlerOptions): readonly JobHandler<object>[] {
  const { apiKey, baseUrl, from } = resend;
  const sender = apiKey === undefined ? null : createResendSender({ apiKey, baseUrl, from });
  return [
    readResumeHandler(services),
    readAnewHandler(services),
    removeFilesHandler(services),
    sendMailHandler(services, sender),
    fetchReplyHandler(services, apiKey === undefined ? null : createMailFetcher({ apiKey, baseUrl })),
    tellChannelsHandler(services),
    sweepOutboxHandler(services),
    sendSignInLinkHandler(services),
    tellAboutInterviewHandler(services),
    tellAboutBookedDayHandler(services),
    askHowItWentHandler(services),
    tellAboutDayHandler(services),
    tellAboutPlanHandler(services),
    tellNewsHandler(services),
    sendRemindersHandler(services),
    sendDigestsHandler(services),
    sweepUploadsHandler(services),
    sweepHoldsHandler(services),
    tellGapsHandler(services),
    readCalendarHandler(services),
    readCalendarsHandler(services),
    learnFromDecisionHandler(services),
    sweepLearningHandler(services),
    checkImportHandler(services),
    takeImportHandler(services),
    removeBroughtHandler(services),
    sweepImportsHandler(services),
    buildExportHandler(services),
    sweepExportsHandler(services),
    refreshSearchHandler(services),
    sweepDuplicatesHandler(services),
  ];
}
