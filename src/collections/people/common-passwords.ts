import { dictionary } from '@zxcvbn-ts/language-common'

/** What the English lists lack: Russian words, and words of a school. */
const RUSSIAN = [
  'администратор', 'анастасия', 'александр', 'воспитатель', 'гимназия', 'дневник', 'директор', 'екатерина', 'журнал',
  'йцукен', 'йцукенгш', 'йцукенгшщз', 'йцукенгшщзхъ', 'классный', 'лицей', 'любимая', 'любовь', 'максимка', 'пароль',
  'привет', 'приветик', 'россия', 'самара', 'секретарь', 'солнышко', 'ученик', 'учитель', 'футбол', 'школа', 'школьник',
] // prettier-ignore
const OF_THE_SYSTEM = [
  'asurso',
  'acypco',
  'асурсо',
  'school',
  'administrator',
  'teacher',
  'student',
  'shkola',
]

const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбю'
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."

/** The same keys pressed with the other layout: «пароль» is «gfhjkm». */
const onLatinKeys = (text: string): string =>
  [...text].map((letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter).join('')

const WORDS = [...RUSSIAN, ...OF_THE_SYSTEM]
const COMMON: ReadonlySet<string> = new Set([
  ...dictionary['passwords-common'],
  ...WORDS,
  ...WORDS.map(onLatinKeys),
])

const WORD_LIST: ReadonlySet<string> = new Set([...WORDS, ...WORDS.map(onLatinKeys)])
/** What people put around a word to please a rule: «Школа2026!». */
const ADDED = String.raw`[\d_!?@#$%^&*+=.\-\s]+`
const AROUND = new RegExp(`^${ADDED}|${ADDED}$`, 'gu')

/** Whether a password is among those that are tried first: some 49,000 of leaks, Russian words and their key rows. */
export const isCommonPassword = (password: string): boolean => {
  const typed = password.normalize('NFC').toLowerCase()
  if (/^(.)\1+$/u.test(typed) || COMMON.has(typed) || COMMON.has(onLatinKeys(typed))) return true
  return WORD_LIST.has(typed.replaceAll(AROUND, ''))
}
