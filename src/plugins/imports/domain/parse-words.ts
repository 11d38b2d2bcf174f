import { STAFF_STATUSES, type Status, STATUS_LABELS } from '@/core/statuses'

const plain = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е').replace(/\.$/, '')

/** «м», «жен.», «мальчик»: `null` when it is neither. */
export const parseSex = (text: string): 'male' | 'female' | null => {
  const word = plain(text)
  if (/^(м|муж|мужской|мужчина|мальчик|male|m)$/.test(word)) return 'male'
  return /^(ж|жен|женский|женщина|девочка|female|f)$/.test(word) ? 'female' : null
}

/** Kinship in the words of forms. A grandmother or a brother is «other». */
export const parseKinship = (text: string): 'mother' | 'father' | 'guardian' | 'other' | null => {
  const word = plain(text)
  if (word === '') return null
  if (/^(мать|мама|мачеха|mother)$/.test(word)) return 'mother'
  if (/^(отец|папа|отчим|father)$/.test(word)) return 'father'
  if (/^(опекун|опекунша|попечитель|законный представитель|приемн.*|guardian)$/.test(word)) return 'guardian'
  return /^(бабушка|дедушка|брат|сестра|тетя|дядя|другое|иное|other|родственни(к|ца))$/.test(word)
    ? 'other'
    : null
}

/** A Russian number as +7 927 123-45-67, another country's as digits; `null` when it is none. */
export const parsePhone = (text: string): string | null => {
  if (/[^\d\s()+.\u2013-]/.test(text)) return null
  const digits = text.replaceAll(/\D/g, '')
  const own = digits.length === 10 ? digits : /^[78]\d{10}$/.test(digits) ? digits.slice(1) : null
  if (own && !(text.trim().startsWith('+') && digits.length === 10))
    return own.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2-$3-$4')
  return text.trim().startsWith('+') && digits.length >= 8 && digits.length <= 15 ? `+${digits}` : null
}

export type PersonName = { lastName: string; firstName: string; middleName: string | null }

/** «Иванова-Петрова Анна Сергеевна»: the last name is first, what is left over belongs to the patronymic. */
export const parseName = (text: string): PersonName | null => {
  const [lastName, firstName, ...rest] = text.trim().split(/\s+/)
  if (
    !lastName ||
    !firstName ||
    ![lastName, firstName, ...rest].every((word) => /^[\p{L}'’().-]+$/u.test(word))
  )
    return null
  return { lastName, firstName, middleName: rest.join(' ') || null }
}

/** «5А», «5 «А»», «5-а», «10 хим-био»: grade and letter. */
export const parseClassName = (text: string): { grade: number; letter: string } | null => {
  const [, grade, rest] = /^(\d{1,2})[\s-]*(?:класс\s*)?(.+)$/iu.exec(text.trim()) ?? []
  const letter = rest?.replaceAll(/["'«»“”„]/g, '').trim()
  if (!letter || letter.length > 15 || Number(grade) < 1 || Number(grade) > 11) return null
  return { grade: Number(grade), letter: letter.length === 1 ? letter.toUpperCase() : letter }
}

/** A key by which one class is found whatever the case of its letter. */
export const classKey = ({ grade, letter }: { grade: number; letter: string }): string =>
  `${grade}${plain(letter)}`

/** The same name whatever the case, ё and spaces. */
export const nameKey = (...parts: (string | null | undefined)[]): string =>
  parts
    .map((part) => plain(part ?? '').replaceAll(/\s+/g, ' '))
    .join(' ')
    .trim()

const STATUS_OF = new Map(
  STAFF_STATUSES.flatMap((status) => [
    [plain(STATUS_LABELS[status].ru), status] as const,
    [plain(STATUS_LABELS[status].en), status] as const,
  ]),
)

/** «Учитель; завуч»: statuses of staff; `null` when a word is none. */
export const parseStatuses = (text: string): Status[] | null => {
  const words = text.split(/[;\n]/).map(plain).filter(Boolean)
  const found = words.flatMap((word) => STATUS_OF.get(word) ?? [])
  return found.length === words.length && found.length > 0 ? [...new Set(found)] : null
}

/** «Учитель математики; воспитатель»: positions, each once. */
export const parsePositions = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;\n]/)
      .map((title) => title.trim().slice(0, 200))
      .filter(Boolean),
  ),
]
