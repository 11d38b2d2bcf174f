import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'

import type { BellBreach } from '../domain/load/check-bells'
import type { ControlBreach } from '../domain/load/control-works'
import type { HomeworkBreach } from '../domain/load/homework-load'
import type { Citation } from '../domain/norms/norm'
import { scheduleMessages } from '../translations'

const withSource = (text: string, source: Citation, locale: Locale): string => {
  const doubt = source.certainty === 'unverified' ? `; ${scheduleMessages(locale).editor.unverified}` : ''
  return `${text} (${source.act}, ${source.place}${doubt})`
}

/** A breach that the journals of a week show, in words, with its source. */
export const tellRecord = (
  breach: ControlBreach | HomeworkBreach,
  locale: Locale,
  subjectName: (id: number) => string,
): string => {
  const { load } = scheduleMessages(locale)
  const isHomework = breach.kind === 'homework'
  const kind = isHomework && breach.limit === 0 ? 'homework-none' : breach.kind
  const text = fill(load.recordBreach[kind], {
    date: formatDate(locale, breach.date, 'short'),
    n: breach.value,
    limit: breach.limit ?? '',
    subject: isHomework || breach.subject === null ? '' : subjectName(breach.subject),
  })
  return withSource(text, breach.source, locale)
}

/** A breach of the bells in words, with its source. */
export const tellBell = ({ kind, name, number, value, limit, source }: BellBreach, locale: Locale): string =>
  withSource(
    fill(scheduleMessages(locale).load.bellBreach[kind], { name, number: number ?? '', value, limit }),
    source,
    locale,
  )
