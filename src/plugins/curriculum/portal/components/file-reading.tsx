'use client'

import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Notice } from '@/ui/notice/notice'

import type { CheckedFile } from '../../operations/read-file'
import type { CurriculumMessages } from '../../translations'
import type { PlanPage } from '../../types'

type Props = {
  reading: CheckedFile
  page: PlanPage
  locale: Locale
  text: CurriculumMessages['file']
}

const MOST_FAULTS = 12

/** What a file would do, before anything of it is done: faults cell by cell, curricula that it makes, cells it changes. */
export const FileReading = ({ reading, page, locale, text }: Props) => {
  const { faults, created, changes, counts } = reading
  if (faults.length > 0)
    return (
      <Notice tone="bad" title={fill(text.faults, { n: faults.length })}>
        <ul>
          {faults.slice(0, MOST_FAULTS).map(({ cell, message }) => (
            <li key={`${cell} ${message.ru}`}>
              {cell}: {message[locale]}
            </li>
          ))}
        </ul>
        {faults.length > MOST_FAULTS && fill(text.more, { n: faults.length - MOST_FAULTS })}
      </Notice>
    )
  const nameOf = (id: number): string => page.classes.find((one) => one.id === id)?.name ?? ''
  const total = created.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <>
      {created.length > 0 && (
        <Notice tone="good" title={fill(text.willMake, { n: created.length })}>
          <ul>
            {created.map(({ card, lines }) => (
              <li key={card.name}>
                {fill(text.newPlan, {
                  name: card.name,
                  grade: card.grade,
                  classes: card.classes.map(nameOf).join(', ') || text.noClasses,
                  lines: lines.length,
                  hours: formatNumber(
                    locale,
                    lines.reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek, 0),
                  ),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {(changes.length > 0 || created.length === 0) && (
        <Notice tone={changes.length > 0 ? 'good' : 'info'}>
          {changes.length === 0
            ? text.nothing
            : fill(text.result, { ...counts, added: counts.added - total })}
        </Notice>
      )}
    </>
  )
}
