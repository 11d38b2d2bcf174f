import type { Locale } from '@/core/locale'

import { importsMessages } from '../translations'
import type { RowState } from '../types'

/** «Новые: 25, Без изменений: 3» of the kept counts. */
export const countsText = (counts: string | null, locale: Locale): string =>
  Object.entries(JSON.parse(counts ?? '{}') as Partial<Record<RowState, number>>)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${importsMessages(locale).states[state as RowState]}: ${count}`)
    .join(', ')
