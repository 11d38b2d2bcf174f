import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'
import { schoolNow } from '@/core/school-date'
import { STAFF_STATUSES } from '@/core/statuses'

import { owedDocuments } from '../operations/owed-documents'
import { documentsMessages } from '../translations'

/** Those named acknowledge a published order; done when they have told to have read it. */
export const readWhatIsAsked: DutyDefinition = {
  id: 'sec-07',
  owedBy: STAFF_STATUSES,
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const { timeZone } = facts.reference.school
    const owed = await owedDocuments({ req, facts })
    return owed.map(({ id, title, requestedAt, dueOn }) => ({
      key: `document-${id}`,
      title: { ru: documentsMessages('ru').duty.read(title), en: documentsMessages('en').duty.read(title) },
      href: `/documents/${id}`,
      // What has no term is owed from the day it was asked, and is never late.
      dueDate: dueOn ?? schoolNow(new Date(requestedAt), timeZone).date,
      isOverdue: dueOn !== null && dueOn < facts.today,
    }))
  },
}
