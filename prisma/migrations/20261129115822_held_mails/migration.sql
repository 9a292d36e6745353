-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'held';
