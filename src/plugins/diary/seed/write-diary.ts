import type { SeedContext } from '@/core/plugin'
import { addDays, startOfWeek } from '@/core/school-date'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { SLUGS } from '../slugs'

/** Weeks that families have read in the demo school. */
const WEEKS = 6

const ANSWERS = [
  'Выполнила все упражнения, решение на отдельном листе.',
  'Прочитал параграф и ответил на вопросы 1–4.',
  'Сделал, но в последнем примере не уверен.',
]

const instant = (date: string, hour: number, minute: number): string =>
  `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`

/** Families that read the diaries and sign them, some rarely; students who tick homework and hand in answers. */
export const writeDiary = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const { enrolments, guardianships, lessons, school } = made.get('kernel') as World
  const monday = startOfWeek(today)
  const weeks = Array.from({ length: WEEKS }, (_, at) => addDays(monday, -7 * at))

  const ties = guardianships.filter(({ mayViewDiary, to }) => mayViewDiary && (!to || to >= today))
  const readings = ties.flatMap(({ guardian, student }, tie) =>
    weeks.flatMap((week, at) => {
      // One family in five has not opened the diary for weeks; the others miss one now and then.
      if ((tie % 5 === 4 && at < 3) || (tie * 7 + at * 3) % 6 === 5) return []
      const opened = addDays(week, Math.min(2 + (tie % 3), at === 0 ? 0 : 6))
      const isSigned = at > 0 && (tie + at) % 3 !== 0
      const firstAt = instant(opened, 14, (tie * 11) % 60)
      const lastAt = at === 0 ? firstAt : instant(addDays(week, 6), 15, (tie * 13) % 60)
      return [
        {
          id: makeId(),
          school: school.id,
          guardian,
          student,
          week,
          firstAt,
          lastAt,
          signedAt: isSigned ? lastAt : null,
        },
      ]
    }),
  )

  const classmates = new Map<number, number[]>()
  for (const { class: classId, student, from, to } of enrolments)
    if (from <= today && (!to || to >= today))
      classmates.set(classId, [...(classmates.get(classId) ?? []), student])
  const set = lessons.filter(
    ({ homework, homeworkDueDate, subgroup, date }) =>
      homework && homeworkDueDate && subgroup === null && date <= today && date >= addDays(today, -10),
  )
  const works = set.flatMap((lesson, at) =>
    (classmates.get(lesson.class) ?? []).flatMap((student, place) => {
      if ((place + at) % 3 === 0) return []
      const isHanded = at % 4 === 0 && place % 6 === 1
      const isSeen = isHanded && lesson.homeworkDueDate! < today
      return [
        {
          id: makeId(),
          school: school.id,
          lesson: lesson.id,
          student,
          workload: lesson.workload,
          class: lesson.class,
          isDone: true,
          text: isHanded ? ANSWERS[(place + at) % ANSWERS.length]! : null,
          handedAt: isHanded ? instant(lesson.date, 13, (place * 7) % 60) : null,
          seenAt: isSeen ? instant(lesson.homeworkDueDate!, 6, 30) : null,
          seenBy: null,
          reply: isSeen && place % 12 === 1 ? 'Хорошо, но оформляйте решение подробнее.' : null,
          isReturned: false,
          revision: isHanded ? 1 : 0,
        },
      ]
    }),
  )
  const write = createSeedWriter(context)
  await write.rows(SLUGS.readings, readings)
  await write.rows(SLUGS.works, works, 'Дневники · Diaries')
  return works.length
}
