import type { SeedContext } from '@/core/plugin'
import { addDays } from '@/core/school-date'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { toRichText } from '../domain/rich-text'
import { SLUGS } from '../slugs'
import type { DocumentKind } from '../types'

type Plan = {
  title: string
  kind: DocumentKind
  number: string | null
  folder: string
  /** Days before today. */
  age: number
  text: string
  isToAcknowledge: boolean
}

const PLANS: readonly Plan[] = [
  {
    title: 'Об организации дежурства в школе',
    kind: 'order',
    number: '112-од',
    folder: 'Приказы по основной деятельности',
    age: 5,
    text: 'В целях соблюдения порядка и безопасности обучающихся\nПРИКАЗЫВАЮ:\n1. Назначить дежурство учителей на этажах на переменах согласно графику.\n2. Классным руководителям ознакомить обучающихся с правилами поведения на переменах.\n3. Контроль за исполнением приказа оставляю за собой.',
    isToAcknowledge: true,
  },
  {
    title: 'О проведении инструктажей перед зимними каникулами',
    kind: 'order',
    number: '108-од',
    folder: 'Приказы по основной деятельности',
    age: 12,
    text: 'ПРИКАЗЫВАЮ:\n1. Классным руководителям провести инструктажи с обучающимися до начала каникул.\n2. Записи об инструктажах внести в журналы.',
    isToAcknowledge: false,
  },
  {
    title: 'Положение о системе оценивания',
    kind: 'regulation',
    number: null,
    folder: 'Локальные акты',
    age: 80,
    text: '1. Общие положения.\n2. Текущий контроль успеваемости.\n3. Промежуточная аттестация.\n4. Порядок ознакомления родителей с отметками.',
    isToAcknowledge: false,
  },
]

/** Documents of the demo school; one of them waits to be acknowledged by those who teach. */
export const writeDocuments = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const { school, users, staff } = made.get('kernel') as World
  const author = users.find(({ statuses }) => statuses.includes('secretary'))?.id ?? null
  const ids = PLANS.map(() => makeId())
  await createSeedWriter(context).documents(
    'documents',
    PLANS.map(({ title, kind, number, folder, age, text }, at) => ({
      id: ids[at]!,
      school: school.id,
      title,
      kind,
      number,
      folder,
      date: addDays(today, -age),
      body: toRichText(text),
      isForAllStaff: true,
      author,
      _status: 'published',
    })),
  )
  const teachers = new Set(
    users.filter(({ statuses }) => statuses.includes('teacher')).map(({ person }) => person),
  )
  const asked = staff.filter(({ person, leftOn }) => teachers.has(person) && leftOn === null)
  const list = PLANS.flatMap((plan, at) =>
    plan.isToAcknowledge
      ? asked.map(({ person }) => ({
          id: makeId(),
          school: school.id,
          document: ids[at]!,
          person,
          requestedAt: `${addDays(today, -plan.age)}T06:00:00.000Z`,
        }))
      : [],
  )
  await createSeedWriter(context).rows(SLUGS.acknowledgements, list)
  return list.length
}
