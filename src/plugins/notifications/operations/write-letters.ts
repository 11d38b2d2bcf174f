import type { Payload } from 'payload'

import { ask } from '@/core/questions'
import { addDays, type SchoolDate } from '@/core/school-date'
import { withQuery } from '@/core/with-query'
import { env } from '@/env'
import { formatDateRange } from '@/i18n/format'
import { readWeeksOfStudents } from '@/plugins/diary'
import type { StudentWeek } from '@/plugins/diary/types'

import { tellWeek } from '../domain/tell-week'
import { type Letter, letterHtml, type LetterChild, letterText } from '../presenters/write-letter'
import { notificationMessages } from '../translations'
import { makeOffToken } from './off-token'
import { readReceivers, type Receiver } from './receivers'
import type { SchoolSending } from './settings'

export type WrittenLetter = {
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  /** The right side of its Message-ID. */
  host: string
}

type Args = {
  payload: Payload
  school: number
  users: readonly number[]
  week: SchoolDate
  settings: Pick<SchoolSending, 'isBrief'>
}

/** What the weeks of the children brought, as this receiver may know it. */
const tellChildren = async (
  { req, students, locale }: Receiver,
  weeks: ReadonlyMap<number, StudentWeek>,
  from: SchoolDate,
): Promise<LetterChild[]> => {
  const messages = notificationMessages(locale)
  const children: LetterChild[] = []
  for (const student of students) {
    const week = weeks.get(student)
    if (!week) continue
    // Read from memory: what class events a family opens is told by those who keep them.
    const events = (await ask(req, 'diary.events', { student, from, to: addDays(from, 13), locale })).flat()
    children.push({
      name: week.student.name,
      class: week.student.class,
      href: `${env.PUBLIC_URL}${withQuery('/diary', { student, date: from })}`,
      sections: tellWeek({ week, events, locale, words: messages.letter, debtWord: messages.push.debt }),
    })
  }
  return children
}

const writeOne = (
  payload: Payload,
  args: Args,
  receiver: Receiver,
  children: LetterChild[],
): WrittenLetter => {
  const { locale, facts, user, email } = receiver
  const words = notificationMessages(locale).letter
  const portal = env.PUBLIC_URL ?? ''
  const token = makeOffToken(payload.secret, { school: args.school, user })
  const off = `${portal}/api/notifications/letters-off/${token}`
  const school = facts.reference.school.shortName
  const week = formatDateRange(locale, args.week, addDays(args.week, 6))
  const letter: Letter = {
    locale,
    school,
    week,
    children: args.settings.isBrief ? [] : children,
    portal,
    off,
    words,
  }
  return {
    to: email!,
    subject: words.subject(week, school),
    text: letterText(letter),
    html: letterHtml(letter),
    // One press in the mail program ends them (RFC 8058).
    headers: {
      'List-Unsubscribe': `<${off}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
    host: new URL(portal).hostname,
  }
}

/**
 * The letters of some people about a week. Who has no address, no right to any child any more, or nothing to be told
 * gets none.
 */
export const writeLetters = async (args: Args): Promise<Map<number, WrittenLetter>> => {
  const { payload, school, users, week } = args
  const receivers = [...(await readReceivers({ payload, school, users })).values()].filter(
    ({ email }) => email,
  )
  const [first] = receivers
  const letters = new Map<number, WrittenLetter>()
  if (!first) return letters
  const students = [...new Set(receivers.flatMap((receiver) => receiver.students))]
  const weeks = await readWeeksOfStudents({ req: first.req, facts: first.facts, students, from: week })
  for (const receiver of receivers) {
    const children = await tellChildren(receiver, weeks, week)
    if (children.some(({ sections }) => sections.length > 0))
      letters.set(receiver.user, writeOne(payload, args, receiver, children))
  }
  return letters
}
