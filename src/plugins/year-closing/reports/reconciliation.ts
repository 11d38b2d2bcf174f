import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { defineReport } from '@/core/plugin'

import { readsClosing } from '../access/rules'
import { FIGURES } from '../domain/settle'
import { readLists } from '../operations/read-lists'
import { yearClosingMessages } from '../translations'

const ru = yearClosingMessages('ru').lists
const en = yearClosingMessages('en').lists

/** Students at the end of the year by class, and what became of them: the first figure is the sum of the others. */
export const reconciliationReport = defineReport({
  slug: 'year-closing-reconciliation',
  title: { ru: ru.reconciliation, en: en.reconciliation },
  params: z.object({}),
  rule: readsClosing,
  columns: [
    { key: 'class', label: { ru: ru.class, en: en.class } },
    ...FIGURES.map((key) => ({ key, label: { ru: ru.figures[key], en: en.figures[key] } })),
  ],
  rows: async function* ({ req }) {
    const facts = await requireFacts(req)
    const lists = await readLists({ req, facts })
    const sum: Record<string, number> = {}
    for (const { className, class: _id, ...figures } of lists?.reconciliation ?? []) {
      for (const key of FIGURES) sum[key] = (sum[key] ?? 0) + figures[key]
      yield { class: className, ...figures }
    }
    if (lists) yield { class: ru.sum, ...sum }
  },
})
