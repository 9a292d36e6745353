-- AlterEnum
ALTER TYPE "CandidateKeyKind" ADD VALUE 'resume_file';
