import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notAllowed, notFound } from '@/core/errors'
import { type SchoolDate, schoolNow } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { mayRecord, rosterOf } from '@/plugins/journal'
import type { LessonRow } from '@/plugins/journal/types'

import { mayLookAtAnswers } from '../access/may-look-at-answers'
import { presentWork } from '../presenters/present-work'
import { subjectName } from '../presenters/present-student'
import type { DiaryWork } from '../presenters/types'
import { SLUGS } from '../slugs'
import { answerChanged, replyChanged } from './diary-errors'
import { FILE_COLUMNS, WORK_COLUMNS, type WorkWithFiles } from './records'

type Scope = { req: PayloadRequest; facts: Facts }

const COLUMNS = [
  'id',
  'workload',
  'class',
  'subject',
  'subgroup',
  'substitute',
  'date',
  'homework',
  'homeworkDueDate',
] as const satisfies readonly (keyof LessonRow)[]
type AnsweredLesson = Pick<LessonRow, (typeof COLUMNS)[number]>

export type AnswerLine = {
  student: number
  name: string
  /** Id and revision of the record; `null` while the student did nothing. */
  answer: { id: number; revision: number } | null
  work: DiaryWork
  isLate: boolean
}
export type Answers = {
  lesson: {
    id: number
    subject: string
    class: string
    subgroup: string | null
    date: SchoolDate
    homework: string
    dueDate: SchoolDate | null
  }
  /** Whether the reader replies; others look only. */
  mayReply: boolean
  lines: AnswerLine[]
  handedIn: number
}

const loadLesson = async ({ req, facts }: Scope, id: number): Promise<AnsweredLesson> => {
  const lesson = await rows(req).findOne<AnsweredLesson>({
    collection: 'lessons',
    columns: COLUMNS,
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!lesson || !mayLookAtAnswers(facts, lesson)) throw notFound()
  return lesson
}

const rosterOn = ({ reference }: Facts, { workload, date, homeworkDueDate }: AnsweredLesson) => {
  const day = homeworkDueDate ?? date
  const course = reference.workloads.get(workload)
  return course ? rosterOf(reference, course, { from: day, to: day }) : []
}

/** Everybody who has the homework of a lesson to do, with what they did: two statements. */
export const readAnswers = async ({
  req,
  facts,
  lesson: id,
}: Scope & { lesson: number }): Promise<Answers> => {
  const lesson = await loadLesson({ req, facts }, id)
  if (!lesson.homework) throw notFound()
  const { reference } = facts
  const found = (await rows(req).find({
    collection: SLUGS.works,
    columns: [...WORK_COLUMNS, 'student'],
    where: { lesson: { equals: id } },
    with: { files: { collection: 'media', columns: FILE_COLUMNS, on: 'homeworkWork', sort: ['id'] } },
  })) as unknown as (WorkWithFiles & { student: number })[]
  const workOf = new Map(found.map((work) => [work.student, work]))
  const lines = rosterOn(facts, lesson).map(({ student, name }) => {
    const work = workOf.get(student)
    return {
      student,
      name,
      answer: work ? { id: work.id, revision: work.revision } : null,
      work: presentWork(work),
      isLate: Boolean(
        work?.handedAt &&
        lesson.homeworkDueDate &&
        schoolNow(new Date(work.handedAt), reference.school.timeZone).date > lesson.homeworkDueDate,
      ),
    }
  })
  return {
    lesson: {
      id,
      subject: subjectName(reference, lesson.subject),
      class: reference.classes.get(lesson.class)?.name ?? '',
      subgroup: (lesson.subgroup !== null && reference.subgroups.get(lesson.subgroup)?.name) || null,
      date: lesson.date,
      homework: lesson.homework,
      dueDate: lesson.homeworkDueDate,
    },
    mayReply: mayRecord(facts, lesson),
    lines,
    handedIn: lines.filter(({ work }) => work.answer).length,
  }
}

/** How many of a lesson's group have handed in an answer, for the journal: one or two statements. */
export const countAnswers = async ({
  req,
  facts,
  lesson: id,
}: Scope & { lesson: number }): Promise<{ handedIn: number; of: number } | null> => {
  const lesson = await rows(req).findOne<AnsweredLesson>({
    collection: 'lessons',
    columns: COLUMNS,
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!lesson?.homework || !mayLookAtAnswers(facts, lesson)) return null
  const handedIn = await rows(req).count({
    collection: SLUGS.works,
    where: { lesson: { equals: id }, handedAt: { exists: true } },
  })
  return { handedIn, of: rosterOn(facts, lesson).length }
}

/** The teacher has looked at these answers as they were: from now on their students do not change them. */
export const markSeen = async ({
  req,
  facts,
  lesson: id,
  answers,
}: Scope & { lesson: number; answers: readonly { id: number; revision: number }[] }): Promise<{
  seen: number
}> => {
  const lesson = await loadLesson({ req, facts }, id)
  if (!mayRecord(facts, lesson)) throw notAllowed()
  if (answers.length === 0) return { seen: 0 }
  const seen = await rows(req).update({
    collection: SLUGS.works,
    where: {
      lesson: { equals: id },
      handedAt: { exists: true },
      seenAt: { exists: false },
      isReturned: { not_equals: true },
      or: answers.map(({ id: answer, revision }) => ({
        and: [{ id: { equals: answer } }, { revision: { equals: revision } }],
      })),
    },
    data: { seenAt: now(), seenBy: facts.user },
  })
  return { seen }
}

/** What a teacher says of an answer. */
type Said = { text: string | null; isReturned: boolean }
type Reply = Scope & { answer: number; revision: number; was: Said } & Said

const isSaid = (
  work: { reply: string | null; isReturned: boolean | null },
  { text, isReturned }: Said,
): boolean => (work.reply ?? '') === (text ?? '').trim() && (work.isReturned ?? false) === isReturned

type RepliedWork = {
  lesson: number
  revision: number
  handedAt: string | null
  seenAt: string | null
  reply: string | null
  isReturned: boolean
}

/**
 * The teacher's words to an answer. Given back, it may be changed and handed in again.
 * @throws answerChanged when the student, replyChanged when another teacher was there meanwhile
 */
export const replyToAnswer = ({
  req,
  facts,
  answer,
  revision,
  was,
  text,
  isReturned,
}: Reply): Promise<void> =>
  inTransaction(req, async () => {
    const work = await rows(req).findOne<RepliedWork>({
      collection: SLUGS.works,
      columns: ['lesson', 'revision', 'handedAt', 'seenAt', 'reply', 'isReturned'],
      where: { id: { equals: answer }, school: { equals: facts.school } },
    })
    if (!work?.handedAt) throw notFound()
    const lesson = await loadLesson({ req, facts }, work.lesson)
    if (!mayRecord(facts, lesson)) throw notAllowed()
    if (work.revision !== revision) throw answerChanged()
    // Said already, in a request whose answer did not come. Without words it is a look at the answer.
    if (isSaid(work, { text, isReturned }) && (isReturned || work.seenAt)) return
    if (!isSaid(work, was)) {
      const theirs = { text: work.reply, isReturned: work.isReturned }
      throw replyChanged(theirs, { details: theirs })
    }
    const written = await rows(req).update({
      collection: SLUGS.works,
      where: {
        id: { equals: answer },
        revision: { equals: revision },
        reply: work.reply === null ? { exists: false } : { equals: work.reply },
        isReturned: { equals: work.isReturned },
      },
      data: {
        reply: (text ?? '').trim() || null,
        isReturned,
        seenAt: isReturned ? null : now(),
        seenBy: facts.user,
      },
    })
    if (written === 0) throw answerChanged()
  })
