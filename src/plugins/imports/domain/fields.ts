import type { Localized } from '@/core/locale'

import type { Kind } from '../types'

export type ImportField = {
  key: string
  label: Localized
  /** Other words of headers for it. */
  synonyms: readonly string[]
  isRequired?: boolean
  example: string
  /** Only the administrator fills it: it gives rights (docs/adr/0004-who-sets-statuses.md). */
  isForAdministrator?: boolean
}

const field = (
  key: string,
  ru: string,
  en: string,
  example: string,
  synonyms: readonly string[] = [],
  isRequired = false,
): ImportField => ({ key, label: { ru, en }, synonyms, example, isRequired })

const person = (isRequired = true) => [
  field('name', 'ФИО', 'Full name', 'Иванова Анна Сергеевна', [
    'фио',
    'ф и о',
    'фамилия имя отчество',
    'name',
  ]),
  field('lastName', 'Фамилия', 'Last name', '', ['surname']),
  field('firstName', 'Имя', 'First name', ''),
  field('middleName', 'Отчество', 'Patronymic', '', ['middle name']),
  field(
    'birthDate',
    'Дата рождения',
    'Birth date',
    '17.03.2015',
    ['д р', 'др', 'родился', 'дата рожд'],
    isRequired,
  ),
  field('sex', 'Пол', 'Sex', 'ж', ['gender']),
  field('snils', 'СНИЛС', 'SNILS', '112-233-445 95', ['страховой номер']),
  field('phone', 'Телефон', 'Phone', '8 927 123-45-67', ['мобильный', 'тел', 'номер телефона', 'сотовый']),
  field('email', 'Электронная почта', 'E-mail', '', ['почта', 'email', 'эл почта']),
]

const guardian = (place: 1 | 2) => [
  field(`guardian${place}Name`, `Родитель ${place}`, `Guardian ${place}`, place === 1 ? 'Иванова Ольга Петровна' : '', [
    `фио родителя ${place}`,
    `представитель ${place}`,
    `законный представитель ${place}`,
    ...(place === 1 ? ['родитель', 'фио родителя', 'мать', 'фио матери'] : ['отец', 'фио отца']),
  ]),
  field(`guardian${place}Kinship`, `Кем приходится ${place}`, `Kinship ${place}`, place === 1 ? 'мать' : '', [
    `родство ${place}`,
    ...(place === 1 ? ['родство', 'кем приходится'] : []),
  ]),
  field(`guardian${place}BirthDate`, `Дата рождения родителя ${place}`, `Birth date of guardian ${place}`, '', [
    ...(place === 1 ? ['дата рождения родителя', 'дата рождения матери'] : ['дата рождения отца']),
  ]),
  field(`guardian${place}Phone`, `Телефон родителя ${place}`, `Phone of guardian ${place}`, place === 1 ? '+7 927 765-43-21' : '', [
    ...(place === 1 ? ['телефон родителя', 'телефон матери'] : ['телефон отца']),
  ]),
  field(`guardian${place}Snils`, `СНИЛС родителя ${place}`, `SNILS of guardian ${place}`, '', [
    ...(place === 1 ? ['снилс родителя'] : []),
  ]),
] // prettier-ignore

/** What a file of each kind may hold, in the order of its template. */
export const FIELDS: Record<Kind, readonly ImportField[]> = {
  students: [
    ...person(),
    field('class', 'Класс', 'Class', '5А', ['класс литера', 'class']),
    ...guardian(1),
    ...guardian(2),
  ],
  staff: [
    ...person(false),
    field('position', 'Должность', 'Position', 'Учитель математики', ['должности']),
    field('positionFrom', 'В должности с', 'In the position since', '', ['дата назначения']),
    field('hiredOn', 'Принят', 'Hired on', '01.09.2020', ['дата приема', 'принята', 'принят на работу']),
    {
      ...field('statuses', 'Права доступа', 'Access rights', 'Учитель', ['роль', 'статус']),
      isForAdministrator: true,
    },
  ],
  classes: [
    field('class', 'Класс', 'Class', '5А', ['название', 'наименование'], true),
    field('profile', 'Профиль', 'Profile', '', ['направление']),
    field('room', 'Кабинет', 'Room', '', ['аудитория']),
    field('termSet', 'Периоды и каникулы', 'Terms', '', ['периоды', 'каникулы']),
  ],
  workloads: [
    field('class', 'Класс', 'Class', '5А', [], true),
    field('subject', 'Предмет', 'Subject', 'Математика', ['дисциплина'], true),
    field(
      'teacher',
      'Учитель',
      'Teacher',
      'Петров Пётр Петрович',
      ['фио учителя', 'преподаватель', 'педагог'],
      true,
    ),
    field(
      'hours',
      'Часов в неделю',
      'Hours a week',
      '5',
      ['часы', 'часов', 'нагрузка', 'количество часов'],
      true,
    ),
    field('subgroup', 'Подгруппа', 'Subgroup', '', ['группа']),
  ],
}

/** The fields that this person may bring in. */
export const fieldsFor = (kind: Kind, { isAdministrator }: { isAdministrator: boolean }) =>
  FIELDS[kind].filter(({ isForAdministrator }) => !isForAdministrator || isAdministrator)
