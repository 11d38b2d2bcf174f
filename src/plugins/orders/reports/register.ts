import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { defineReport } from '@/core/plugin'
import { formatDate } from '@/i18n/format'

import { readsOrders } from '../access/rules'
import { kindOf, ORDER_GROUPS } from '../domain/kinds'
import { listOrders } from '../operations/list-orders'
import { ordersMessages } from '../translations'
import { ORDER_STATES } from '../types'

const { register, words } = {
  register: { ru: ordersMessages('ru').report.register, en: ordersMessages('en').report.register },
  words: { ru: ordersMessages('ru'), en: ordersMessages('en') },
}
const label = (key: 'number' | 'date' | 'kind' | 'effectiveOn' | 'students' | 'stateColumn') => ({
  ru: words.ru.list[key],
  en: words.en.list[key],
})

/** Rows read at once. */
const CHUNK = 200

/** The register of orders (реестр приказов), newest first, as far as the reader may read it. */
export const ordersRegister = defineReport({
  slug: 'orders-register',
  title: register,
  params: z.object({
    state: z.enum(ORDER_STATES).optional(),
    group: z.enum(ORDER_GROUPS).optional(),
  }),
  rule: readsOrders,
  columns: [
    { key: 'number', label: label('number') },
    { key: 'date', label: label('date') },
    { key: 'kind', label: label('kind') },
    { key: 'effectiveOn', label: label('effectiveOn') },
    { key: 'students', label: label('students') },
    { key: 'state', label: label('stateColumn') },
  ],
  rows: async function* ({ req, params: { state, group } }) {
    const facts = await requireFacts(req)
    const filter = { q: '', state: state ?? null, group: group ?? null }
    for (let page = 1; ; page += 1) {
      const list = await listOrders({ req, facts, filter, page, size: CHUNK })
      for (const row of list.rows)
        yield {
          number: row.label,
          date: formatDate('ru', row.date, 'numeric'),
          kind: kindOf(row.kind).label.ru,
          effectiveOn: formatDate('ru', row.effectiveOn, 'numeric'),
          students: row.students,
          state: words.ru.states[row.state],
        }
      if (page * CHUNK >= list.total) return
    }
  },
})
