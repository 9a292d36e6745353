-- CreateIndex
CREATE INDEX "Application_secondLook_idx" ON "Application"("secondLook");
