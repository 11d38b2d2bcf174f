import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'

import type { LoadBreach } from '../domain/class-load'
import { DAY_NAMES } from '../domain/day-names'
import { scheduleMessages } from '../translations'

/** A breach of a norm in words, with the act it is measured by. */
export const tellBreach = (
  { kind, day, value, limit, subject, source }: LoadBreach,
  locale: Locale,
  subjectName: (id: number) => string,
): string => {
  const { editor } = scheduleMessages(locale)
  const name = day === null ? '' : DAY_NAMES[locale][day]!
  const text = fill(editor.breach[kind], {
    day: kind === 'peak' ? name.toLocaleLowerCase() : name,
    n: value,
    limit: limit ?? '',
    subject: subject === null ? '' : subjectName(subject),
  })
  if (!source) return text
  const doubt = source.certainty === 'unverified' ? `; ${editor.unverified}` : ''
  return `${text} (${source.act}, ${source.place}${doubt})`
}
