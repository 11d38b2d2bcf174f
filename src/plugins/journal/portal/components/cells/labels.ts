import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'

import type { Former } from '../../../domain/former-mark'
import type { WorkTexts } from '../../../translations'
import type { MarkState } from '../../../types'
import type { AttendanceCode } from '../../../domain/attendance-codes'
import { markLabel, type MarkScale } from '../../../domain/mark-scales'
import type { JournalData } from '../journal-store/base-values'
import type { Column } from '../journal-store/columns'

type Words = { text: WorkTexts; locale: Locale }

export const letterOf = ({ assignment }: Column, { assignmentTypes }: JournalData): string =>
  assignmentTypes.find(({ id }) => id === assignment?.type)?.letter ?? ''

/** «12 ноября, контрольная работа, вес 30» */
export const columnLabel = (
  { lesson, assignment }: Column,
  { assignmentTypes }: JournalData,
  { text, locale }: Words,
) => {
  const type = assignmentTypes.find(({ id }) => id === assignment?.type)
  const parts = [
    formatDate(locale, lesson.date),
    type ? type.name.toLowerCase() : text.noAssignment,
    assignment ? fill(assignment.weight === 0 ? text.weightNone : text.weight, { n: assignment.weight }) : '',
    assignment?.dueDate ? fill(text.dueTill, { date: formatDate(locale, assignment.dueDate) }) : '',
    assignment?.topic ?? '',
  ]
  return parts.filter(Boolean).join(', ')
}

/** What stood in a cell before: the figure, or the dot of a debt. */
export const formerText = ({ formerValue }: Former, scale: MarkScale, locale: Locale): string =>
  formerValue === null ? '•' : markLabel(scale, formerValue, locale)

/** What stands in a cell, in words: «4, опоздание». */
export const cellWords = (
  mark: MarkState,
  code: AttendanceCode | null,
  { text, locale, scale }: Words & { scale: MarkScale },
): string => {
  const parts = [
    mark && mark.value !== null ? markLabel(scale, mark.value, locale) : '',
    mark?.isDebt ? text.debt : '',
    code ? text.codes[code].label.toLowerCase() : '',
    mark?.comment ? `${text.comment}: ${mark.comment}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : text.noMark
}

/** Rooms with a number are called by it: «каб. 204»; others by their name: «спортзал». */
export const roomName = (name: string, { text }: Words): string =>
  /^\d/.test(name) ? fill(text.room, { name }) : name
