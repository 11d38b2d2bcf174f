import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { addDays } from '@/core/school-date'
import { formatDateRange, formatInstant } from '@/i18n/format'

import type { ClassReaders } from '../operations/class-readers'
import { diaryMessages } from '../translations'

/** Who of the parents reads, one student a row, to take away. */
export const presentReadersTable = (readers: ClassReaders, { reference, today }: Facts, locale: Locale) => {
  const t = diaryMessages(locale).readers
  const at = (instant: string): string =>
    formatInstant(locale, instant, { timeZone: reference.school.timeZone, style: 'numeric' })
  return {
    name: `${t.title}, ${readers.class.name}, ${today}`,
    title: readers.class.name,
    columns: [
      { header: t.student, width: 32 },
      { header: t.lastRead, width: 56 },
      ...readers.weeks.map((week) => ({
        header: formatDateRange(locale, week, addDays(week, 6)),
        width: 40,
      })),
    ],
    rows: readers.lines.map(({ name, guardians, weeks }) => [
      name,
      guardians
        .map(({ name: guardian, lastAt }) => `${guardian}: ${lastAt ? at(lastAt) : t.never}`)
        .join('\n') || t.noGuardians,
      ...weeks.map(({ signed, opened }) =>
        [
          ...signed.map((one) => `${t.signed}: ${one.name}, ${at(one.at)}`),
          ...opened
            .filter((one) => !signed.some(({ name: signer }) => signer === one.name))
            .map((one) => `${t.opened}: ${one.name}, ${at(one.at)}`),
        ].join('\n'),
      ),
    ]),
  }
}
