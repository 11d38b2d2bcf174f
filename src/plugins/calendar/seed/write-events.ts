import type { SeedContext } from '@/core/plugin'
import { addDays, type SchoolDate, weekday } from '@/core/school-date'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { SLUGS } from '../slugs'
import type { Audience, EventKind } from '../types'

type Plan = {
  title: string
  kind: EventKind
  /** Days from today; moved to the next school day. */
  day: number
  lasts?: number
  startTime?: string
  endTime?: string
  place?: string
  description?: string
  audience: Audience
  /** For classes: of this grade. */
  grade?: number
  statuses?: string[]
  isDraft?: boolean
}

const PLANS: readonly Plan[] = [
  {
    title: 'Педагогический совет',
    kind: 'meeting',
    day: 2,
    startTime: '15:00',
    endTime: '16:30',
    place: 'Учительская',
    description: 'Итоги первой четверти и подготовка к зимней сессии олимпиад.',
    audience: 'staff',
  },
  {
    title: 'Общешкольное родительское собрание',
    kind: 'meeting',
    day: 4,
    startTime: '18:00',
    endTime: '19:30',
    place: 'Актовый зал',
    description: 'Безопасность зимой, организация питания, вопросы родителей.',
    audience: 'statuses',
    statuses: ['guardian', 'teacher', 'deputy', 'principal'],
  },
  {
    title: 'Муниципальный этап олимпиады по математике',
    kind: 'olympiad',
    day: 7,
    startTime: '10:00',
    endTime: '13:00',
    place: 'Школа № 1',
    audience: 'everybody',
  },
  {
    title: 'Экскурсия в краеведческий музей',
    kind: 'excursion',
    day: 9,
    startTime: '11:00',
    endTime: '14:00',
    place: 'Музей им. П. В. Алабина',
    description: 'Сбор у входа в школу в 10:30. Понадобится сменная обувь.',
    audience: 'classes',
    grade: 7,
  },
  {
    title: 'Неделя русского языка и литературы',
    kind: 'event',
    day: 12,
    lasts: 5,
    audience: 'everybody',
    description: 'Конкурс чтецов, викторины и выставка книг.',
  },
  {
    title: 'Пробное итоговое сочинение',
    kind: 'exam',
    day: 14,
    startTime: '10:00',
    endTime: '13:55',
    audience: 'classes',
    grade: 11,
  },
  {
    title: 'Новогодний праздник',
    kind: 'event',
    day: 30,
    startTime: '16:00',
    endTime: '18:00',
    place: 'Актовый зал',
    audience: 'everybody',
  },
  {
    title: 'День открытых дверей',
    kind: 'event',
    day: 40,
    startTime: '12:00',
    audience: 'everybody',
    isDraft: true,
  },
  {
    title: 'Осенний кросс',
    kind: 'event',
    day: -20,
    startTime: '10:00',
    place: 'Стадион',
    audience: 'everybody',
  },
]

/** The next day from Monday to Friday. */
const onSchoolDay = (date: SchoolDate): SchoolDate => addDays(date, weekday(date) > 5 ? 8 - weekday(date) : 0)

/** Events of the demo school around today. */
export const writeEvents = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const { school, users, classes } = made.get('kernel') as World
  const author = users.find(({ statuses }) => statuses.includes('deputy'))?.id ?? null
  const documents = PLANS.flatMap(({ day, lasts = 1, grade, statuses, isDraft, ...plan }) => {
    const from = onSchoolDay(addDays(today, day))
    const own = classes.filter((row) => row.grade === grade).map(({ id }) => id)
    if (plan.audience === 'classes' && own.length === 0) return []
    return [
      {
        id: makeId(),
        school: school.id,
        ...plan,
        from,
        to: addDays(from, lasts - 1),
        classes: own,
        statuses: statuses ?? [],
        isPublished: !isDraft,
        author,
      },
    ]
  })
  await createSeedWriter(context).documents(SLUGS.events, documents)
  return documents.length
}
