import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { defineReport } from '@/core/plugin'

import { answersRequests } from '../access/rules'
import { listRequests } from '../operations/data-requests'

/** The register of requests for personal data, to print or to keep. */
export const dataRequestsReport = defineReport({
  slug: 'data-requests',
  title: { ru: 'Запросы персональных данных', en: 'Requests for personal data' },
  params: z.object({}),
  rule: answersRequests,
  columns: [
    { key: 'askedOn', label: { ru: 'Дата запроса', en: 'Asked on' } },
    { key: 'person', label: { ru: 'О ком', en: 'About' } },
    { key: 'applicant', label: { ru: 'Кто обратился', en: 'Who asked' } },
    { key: 'dueOn', label: { ru: 'Ответить до', en: 'Due on' } },
    { key: 'doneOn', label: { ru: 'Выдано', en: 'Given on' } },
  ],
  rows: async function* ({ req }) {
    const facts = await requireFacts(req)
    const { rows } = await listRequests(req, facts)
    for (const { person, askedOn, applicant, dueOn, doneOn } of rows) {
      const name = facts.reference.people.get(person)?.fullName ?? null
      yield { askedOn, person: name, applicant, dueOn, doneOn }
    }
  },
})
