import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'

import { copyLessonFiles } from './copy-lesson-files'
import { loadLesson } from './load-lesson'
import { type ParallelClass, readParallels, type TargetLesson } from './parallel-lessons'
import { recordLesson } from './record-lesson'
import type { LessonFields } from './record-lesson-fields'

export const COPY_PARTS = ['topic', 'homework'] as const
export type CopyPart = (typeof COPY_PARTS)[number]

/** A lesson to copy into, and what the one who copies saw there. */
export type CopyTarget = { lesson: number; was: Pick<LessonFields, 'topic' | 'homework'> }

type Args = {
  req: PayloadRequest
  facts: Facts
  lesson: number
  parts: readonly CopyPart[]
  targets: readonly CopyTarget[]
}
type Written = Omit<LessonFields, 'privateNote' | 'studentNote'>

const TARGET_UNKNOWN = {
  ru: 'Этот урок уже нельзя выбрать: его перенесли, отменили или передали. Откройте копирование снова.',
  en: 'This lesson can no longer be chosen: it was moved, cancelled or handed over. Open the copying anew.',
}

const requireTarget = (parallels: readonly ParallelClass[], id: number, index: number): TargetLesson => {
  const target = parallels.flatMap(({ lessons }) => lessons).find((lesson) => lesson.id === id)
  if (!target) throw badInput(TARGET_UNKNOWN, { path: `targets.${index}.lesson` })
  return target
}

/** What is written into the target: the homework is due to the next lesson of its own class. */
const writtenTo = (source: Written, target: TargetLesson, parts: readonly CopyPart[]): Written => ({
  ...(parts.includes('topic') && source.topic
    ? { topic: source.topic, ...(source.lessonType ? { lessonType: source.lessonType } : {}) }
    : {}),
  ...(parts.includes('homework') && source.homework
    ? {
        homework: source.homework,
        homeworkMinutes: source.homeworkMinutes ?? null,
        homeworkDueDate: target.nextDate,
      }
    : {}),
})

/** What stood there: the texts as they were seen, the rest as it is now. */
const wasIn = (target: TargetLesson, now: Written, seen: CopyTarget['was']): Written => {
  const standing: Written = { ...target, topic: seen.topic ?? null, homework: seen.homework ?? null }
  return Object.fromEntries(Object.keys(now).map((field) => [field, standing[field as keyof Written]]))
}

/**
 * Copies topic and homework of a lesson into lessons of parallel classes, files included: all of them or none, and
 * nothing that somebody wrote there after it was looked at.
 */
export const copyLesson = ({ req, facts, lesson: id, parts, targets }: Args): Promise<{ copied: number }> =>
  inTransaction(req, async () => {
    const parallels = await readParallels({ req, facts, lesson: id })
    const { lesson: source } = await loadLesson({
      req,
      school: facts.school,
      id,
      only: 'lesson',
      isReading: true,
    })
    if (!(parts.includes('topic') && source.topic) && !(parts.includes('homework') && source.homework)) {
      throw badInput(
        {
          ru: 'В этом уроке пока нечего копировать: впишите тему или задание.',
          en: 'There is nothing to copy yet.',
        },
        { path: 'parts' },
      )
    }
    for (const [index, { lesson, was: seen }] of targets.entries()) {
      const target = requireTarget(parallels, lesson, index)
      const now = writtenTo(source, target, parts)
      const was = wasIn(target, now, seen)
      const record = { lesson: { was, now }, marks: [], attendance: [] }
      await recordLesson({ req, facts, id: lesson, record, isDraft: true })
    }
    if (parts.includes('homework') && source.hasFiles) {
      await copyLessonFiles({ req, facts, from: id, to: targets.map(({ lesson }) => lesson) })
    }
    return { copied: targets.length }
  })
