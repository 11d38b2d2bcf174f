import type { PayloadRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { rows } from '@/db/rows'
import type { JournalRemarks } from '@/plugins/journal/types'

import { stateAfter } from '../domain/remark-moves'
import { hrefs } from '../portal/hrefs'
import { SLUGS } from '../slugs'
import { kindWords } from '../translations/words'
import type { RemarkRow } from '../types'
import { isOverdue, REMARK_COLUMNS, seesAll } from './list-remarks'

/**
 * What was remarked on a journal and is not settled, for whoever looks through journals and for the teacher to whom it
 * was written. One statement; none for others.
 */
export const remarksOfJournal = async ({
  req,
  asked: { school, workload },
}: {
  req: PayloadRequest
  asked: { school: number; workload: number }
}): Promise<JournalRemarks | null> => {
  const facts = await requireFacts(req)
  const isOverseer = seesAll(facts)
  if (!isOverseer && (facts.staff === null || !facts.statuses.has('teacher'))) return null
  const found = await rows(req).find<RemarkRow>({
    collection: SLUGS.remarks,
    columns: REMARK_COLUMNS,
    where: {
      school: { equals: school },
      workload: { equals: workload },
      state: { not_equals: 'closed' },
      ...(isOverseer ? {} : { teacher: { equals: facts.staff } }),
    },
    sort: ['dueDate', 'id'],
  })
  return {
    remarks: found.map((row) => ({
      id: row.id,
      kind: kindWords(row.kind),
      text: row.text,
      lesson: row.lesson,
      student: row.student,
      state: row.state,
      dueDate: row.dueDate,
      isOverdue: isOverdue(row, facts.today),
      href: hrefs.remark(row.id),
      answer:
        row.teacher === facts.staff && facts.statuses.has('teacher') && stateAfter(row.state, 'answered')
          ? {
              url: `/api/journal-control/remarks/${row.id}/answer` as const,
              seen: row.revision,
              text: row.state === 'answered' ? row.answer : null,
            }
          : null,
    })),
    writeHref: facts.statuses.has('deputy') || facts.statuses.has('principal') ? hrefs.newRemark() : null,
  }
}
