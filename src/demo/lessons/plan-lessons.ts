import type { LessonTypeKey } from '../plan/lesson-types'
import type { SubjectKey } from '../plan/subjects'
import { topicsOf } from '../topics/topics-of'
import type { LessonWork } from '../world'
import { subjectStyle, type SubjectStyle } from './subject-style'
import { typeset } from './typeset'

export type PlannedLesson = { topic: string; type: LessonTypeKey; work: LessonWork | null }

/** Splits a list into so many parts of nearly the same length. */
const split = <T>(items: readonly T[], parts: number): T[][] =>
  Array.from({ length: parts }, (_, part) =>
    items.slice(Math.round((items.length * part) / parts), Math.round((items.length * (part + 1)) / parts)),
  )

const join = (topic: string, name: string): string => `${topic}${/[.!?]$/.test(topic) ? '' : '.'} ${name}`
const inner = (topic: string): string => `«${topic.replaceAll('«', '„').replaceAll('»', '“')}»`

/** Running numbers of works of each kind through the year: «Лабораторная работа № 4». */
const createNumbering = (): ((name: string) => string) => {
  const counts = new Map<string, number>()
  return (name) => {
    if (!name.includes('#')) return name
    const number = (counts.get(name) ?? 0) + 1
    counts.set(name, number)
    return name.replaceAll('#', String(number))
  }
}

/** Topics over a number of lessons: a new one, then what strengthens it; some are left out when time is short. */
const teach = (
  topics: readonly string[],
  count: number,
  style: SubjectStyle,
  numbered: (name: string) => string,
): PlannedLesson[] => {
  if (count < topics.length) {
    return split(topics, Math.max(count, 1))
      .slice(0, count)
      .map(([topic]) => ({ topic: topic!, type: 'new', work: null }))
  }
  return topics.flatMap((topic, index) => {
    const own =
      Math.floor((count * (index + 1)) / topics.length) - Math.floor((count * index) / topics.length)
    return Array.from({ length: own }, (_, lesson): PlannedLesson => {
      if (lesson === 0) return { topic, type: 'new', work: null }
      const followUp = style.followUps[(lesson - 1) % style.followUps.length]!
      return { topic: join(topic, numbered(followUp.name)), type: followUp.type, work: followUp.work ?? null }
    })
  })
}

/** What ends a section: a repetition, a work for everybody, and its analysis. */
const finish = (topic: string, style: SubjectStyle, numbered: (name: string) => string): PlannedLesson[] => {
  if (!style.control) return [{ topic: join(topic, 'Обобщение'), type: 'review', work: null }]
  const { name, of, type, work, hasAnalysis } = style.control
  const title = numbered(name)
  const theme = of ? `${of} ${inner(topic)}` : ''
  const lessons: PlannedLesson[] = [{ topic: `${title}${theme}`, type, work }]
  if (hasAnalysis) {
    lessons.unshift({ topic: join(topic, 'Обобщение и повторение'), type: 'review', work: null })
    lessons.push({ topic: 'Анализ работы. Работа над ошибками', type: 'analysis', work: null })
  }
  return lessons
}

/** The year of a subject in a grade, lesson by lesson: introduction, sections with their works, repetition. */
export const planLessons = ({
  subject,
  grade,
  count,
}: {
  subject: SubjectKey
  grade: number
  count: number
}): PlannedLesson[] => {
  const style = subjectStyle(subject, grade)
  const numbered = createNumbering()
  const topics = topicsOf(subject, grade)
  const sectionCount = Math.min(Math.max(1, Math.round(count / style.section)), topics.length)
  const body = Math.max(count - 2, 1)
  const sections = split(topics, sectionCount).flatMap((section, index) => {
    const length = Math.floor((body * (index + 1)) / sectionCount) - Math.floor((body * index) / sectionCount)
    const end = finish(section.at(-1)!, style, numbered).slice(0, Math.max(length - 1, 0))
    return [...teach(section, length - end.length, style, numbered), ...end]
  })
  const plan: PlannedLesson[] = [
    { topic: style.intro, type: 'intro', work: null },
    ...sections,
    { topic: `Итоговое повторение за курс ${grade} класса`, type: 'review', work: null },
  ]
  return plan.slice(0, count).map((lesson) => ({ ...lesson, topic: typeset(lesson.topic) }))
}
