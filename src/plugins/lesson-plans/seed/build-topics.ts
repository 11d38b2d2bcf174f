import type { SubjectKey } from '@/demo/plan/subjects'
import { topicsOf } from '@/demo/topics/topics-of'

import type { TopicFields } from '../types'
import { cutIntoSections } from './sections'

type Args = {
  subject: SubjectKey
  grade: number
  /** Hours of the whole year. */
  hours: number
  /** Lesson types by what they are for, as far as the school has them. */
  types: { material: number | null; control: number | null }
}

/** Subjects that have no works on paper. */
const WITHOUT_WORKS: readonly SubjectKey[] = [
  'sport',
  'music',
  'art',
  'technology',
  'religion',
  'culture',
  'safety',
]
const TOPICS_BEFORE_A_WORK = 9

type Draft = { section: string; title: string; isControl: boolean }

const withWorks = (
  section: string,
  topics: readonly string[],
  hasWorks: boolean,
  isNamed: boolean,
): Draft[] => {
  const size = isNamed ? topics.length : TOPICS_BEFORE_A_WORK
  return topics.flatMap((title, index): Draft[] => {
    const isLast = (index + 1) % size === 0 && hasWorks && topics.length > 1
    return [
      { section, title, isControl: false },
      ...(isLast
        ? [
            {
              section,
              title: isNamed
                ? `Контрольная работа «${section}»`
                : `Контрольная работа № ${(index + 1) / size}`,
              isControl: true,
            },
          ]
        : []),
    ]
  })
}

/** A year of topics: the hours are divided among them as evenly as they go, works take one hour each. */
export const buildTopics = ({ subject, grade, hours, types }: Args): TopicFields[] => {
  const all = topicsOf(subject, grade)
  const hasWorks = !WITHOUT_WORKS.includes(subject) && grade > 1
  const sections = cutIntoSections(subject, grade, all)
  const drafts = sections
    .flatMap(({ name, topics }) => withWorks(name, topics, hasWorks, name !== ''))
    .slice(0, Math.max(1, hours))
  const works = drafts.filter(({ isControl }) => isControl).length
  const usual = drafts.length - works
  const rest = Math.max(0, hours - works)
  let place = 0
  return drafts.map(({ section, title, isControl }) => {
    let own = 1
    if (!isControl) {
      own = Math.max(1, Math.round((rest * (place + 1)) / usual) - Math.round((rest * place) / usual))
      place += 1
    }
    const minutes = grade <= 4 ? 20 : grade <= 8 ? 30 : 40
    return {
      section,
      title,
      hours: own,
      lessonType: isControl ? types.control : types.material,
      homework: isControl || grade === 1 || !hasWorks ? null : `§ ${place}, вопросы и упражнения к параграфу`,
      homeworkMinutes: isControl || grade === 1 || !hasWorks ? null : minutes,
      materials: isControl ? 'Варианты контрольной работы' : null,
      outcomes: null,
      isControl,
    }
  })
}
