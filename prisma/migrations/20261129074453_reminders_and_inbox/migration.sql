-- CreateTable
CREATE TABLE "ReminderSettings" (
    "personId" TEXT NOT NULL,
    "ways" JSONB NOT NULL DEFAULT '{}',
    "quietFrom" TEXT NOT NULL DEFAULT '21:00',
    "quietUntil" TEXT NOT NULL DEFAULT '07:00',
    "digestDay" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReminderSettings_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "InboxItem" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "interviewId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboxItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InboxItem_personId_doneAt_at_idx" ON "InboxItem"("personId", "doneAt", "at");

-- CreateIndex
CREATE INDEX "InboxItem_applicationId_idx" ON "InboxItem"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "InboxItem_personId_key_key" ON "InboxItem"("personId", "key");

-- AddForeignKey
ALTER TABLE "ReminderSettings" ADD CONSTRAINT "ReminderSettings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxItem" ADD CONSTRAINT "InboxItem_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxItem" ADD CONSTRAINT "InboxItem_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxItem" ADD CONSTRAINT "InboxItem_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;
