import type { StoredFile, WorkWithFiles } from '../operations/records'
import type { DiaryFile, DiaryWork } from './types'

/** A file of an answer is opened through the answer alone. */
export const answerFile = (work: number, { id, filename, filesize }: StoredFile): DiaryFile => ({
  id,
  filename,
  filesize,
  url: `/api/diary/answers/${work}/files/${id}`,
})

/** What the student did with homework; without a record nothing yet. */
export const presentWork = (work: WorkWithFiles | undefined): DiaryWork => ({
  isDone: work?.isDone ?? false,
  answer: work?.handedAt
    ? {
        text: work.text,
        files: work.files.map((file) => answerFile(work.id, file)),
        handedAt: work.handedAt,
        isSeen: work.seenAt !== null,
        isReturned: work.isReturned,
        reply: work.reply,
      }
    : null,
})
