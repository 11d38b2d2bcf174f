/** Types of work as АСУ РСО has them: letter, name, usual weight. */
const TABLE = [
  ['А', 'Практическая работа', 15],
  ['В', 'Срезовая работа', 20],
  ['Д', 'Домашняя работа', 10],
  ['К', 'Контрольная работа', 30],
  ['С', 'Самостоятельная работа', 20],
  ['Л', 'Лабораторная работа', 20],
  ['П', 'Проект', 25],
  ['Н', 'Диктант', 20],
  ['Р', 'Реферат', 15],
  ['О', 'Ответ на уроке', 10],
  ['Ч', 'Сочинение', 25],
  ['И', 'Изложение', 25],
  ['З', 'Зачёт', 25],
  ['Т', 'Тестирование', 20],
] as const

/** Which of them are control works by the letter of the ministry: written by the whole class, a lesson or most of it. */
const CONTROL = new Set<string>(['В', 'К', 'Н', 'Ч', 'И', 'З'])

/** Which of them the teacher checks at home: marked within the days that the rules of marks give (duty sub-06). */
const LONG = new Set<string>(['В', 'К', 'Л', 'П', 'Н', 'Р', 'Ч', 'И'])

export type TypeLetter = (typeof TABLE)[number][0]

export const ASSIGNMENT_TYPES: readonly {
  letter: TypeLetter
  name: string
  weight: number
  order: number
  isControl: boolean
  needsLongCheck: boolean
}[] = TABLE.map(([letter, name, weight], index) => ({
  letter,
  name,
  weight,
  order: (index + 1) * 10,
  isControl: CONTROL.has(letter),
  needsLongCheck: LONG.has(letter),
}))

export const isLongCheck = (letter: TypeLetter): boolean => LONG.has(letter)

export const weightOf = (letter: TypeLetter): number =>
  ASSIGNMENT_TYPES.find((type) => type.letter === letter)?.weight ?? 10
