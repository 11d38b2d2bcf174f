import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { defineReport } from '@/core/plugin'
import { localeOf } from '@/core/locale'

import { readsClosing } from '../access/rules'
import { LISTS, readLists } from '../operations/read-lists'
import { yearClosingMessages } from '../translations'
import { outcomeOf } from '../translations/outcome-of'

const ru = yearClosingMessages('ru').lists
const en = yearClosingMessages('en').lists
const label = (key: 'class' | 'name' | 'list' | 'target' | 'debts' | 'reason') => ({
  ru: ru[key],
  en: en[key],
})

/** Who was promoted, promoted conditionally, stays in the grade, has graduated or left: one list or all, by class. */
export const listsReport = defineReport({
  slug: 'year-closing-lists',
  title: { ru: ru.title, en: en.title },
  params: z.object({
    list: z.enum(LISTS).default('all'),
    class: z.coerce.number().int().positive().optional(),
  }),
  rule: readsClosing,
  columns: [
    { key: 'class', label: label('class') },
    { key: 'name', label: label('name') },
    { key: 'list', label: label('list') },
    { key: 'target', label: label('target') },
    { key: 'debts', label: label('debts') },
    { key: 'reason', label: label('reason') },
  ],
  rows: async function* ({ req, params: { list, class: classId } }) {
    const facts = await requireFacts(req)
    const locale = localeOf(req)
    for (const row of (await readLists({ req, facts, list, classId }))?.students ?? [])
      yield {
        class: row.className,
        name: row.name,
        list: outcomeOf(row.list, locale),
        target: row.targetName,
        debts: row.debts.join(', '),
        reason: row.reason,
      }
  },
})
