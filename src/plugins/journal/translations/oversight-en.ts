import type { Messages } from '@/i18n/locale'

import type { oversightRu } from './oversight-ru'

export const oversightEn: Messages<typeof oversightRu> = {
  lockedLead:
    'The period is locked: lessons through {date} are not changed. The deputy can reopen the journal.',
  locked: 'locked',
  remarked: 'has a remark',
  writeRemark: 'Write a remark',
  answer: 'Answer',
  answerAgain: 'Change the answer',
  answerField: 'Answer',
  answerHint: 'What was done, or why it is so',
  answered: 'The answer was sent',
  whole: 'The whole exchange',
  remarks: 'Remarks on the journal',
  remarksOfLesson: 'Remarks on the lesson',
  due: 'due {date}',
  states: {
    open: 'waits for an answer',
    answered: 'answered',
    closed: 'closed',
    reopened: 'returned',
    overdue: 'overdue',
  },
}
