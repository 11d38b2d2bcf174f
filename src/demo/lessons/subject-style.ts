import type { LessonTypeKey } from '../plan/lesson-types'
import type { SubjectKey } from '../plan/subjects'
import type { LessonWork } from '../world'

/** A later lesson of a topic: what is added to the topic's name, `#` being a running number. */
type FollowUp = { name: string; type: LessonTypeKey; work?: LessonWork }

/** How lessons of a subject follow each other. */
export type SubjectStyle = {
  intro: string
  followUps: readonly FollowUp[]
  /** The work that ends a section; `of` joins it with the section's last topic. */
  control: {
    name: string
    of: string | null
    type: LessonTypeKey
    work: LessonWork
    hasAnalysis: boolean
  } | null
  /** Lessons in a section. */
  section: number
}

const REVISION = 'Повторение изученного в прошлом году'
const SAFETY = 'Вводный урок. Инструктаж по технике безопасности'

const practice = (name: string): FollowUp => ({ name, type: 'practice' })
const selfWork: FollowUp = { name: 'Самостоятельная работа', type: 'practice', work: 'selfWork' }
const test = {
  name: 'Тестирование',
  of: ' по теме',
  type: 'control',
  work: 'test',
  hasAnalysis: false,
} as const
const control = {
  name: 'Контрольная работа № #',
  of: ' по теме',
  type: 'control',
  work: 'control',
  hasAnalysis: true,
} as const

const exact: SubjectStyle = {
  intro: REVISION,
  followUps: [practice('Закрепление'), practice('Решение задач'), selfWork, practice('Решение упражнений')],
  control,
  section: 17,
}
const russian: SubjectStyle = {
  intro: REVISION,
  followUps: [
    practice('Закрепление'),
    practice('Упражнения в правописании'),
    selfWork,
    { name: 'Развитие речи. Изложение', type: 'speech', work: 'retelling' },
    practice('Практикум'),
  ],
  control: { ...control, name: 'Контрольный диктант № #', work: 'dictation' },
  section: 17,
}
const reading: SubjectStyle = {
  intro: 'Введение. Знакомство с учебником',
  followUps: [
    practice('Выразительное чтение'),
    practice('Анализ произведения'),
    practice('Беседа о прочитанном'),
  ],
  control: { ...test, name: 'Проверочная работа № #' },
  section: 15,
}
const literature: SubjectStyle = {
  intro: 'Введение. Литература как искусство слова',
  followUps: [
    practice('Анализ эпизода'),
    practice('Нравственная проблематика'),
    practice('Язык произведения'),
  ],
  control: { name: 'Сочинение', of: ' по теме', type: 'speech', work: 'essay', hasAnalysis: true },
  section: 17,
}
const english: SubjectStyle = {
  intro: 'Повторение. Welcome back!',
  followUps: [
    practice('Лексика'),
    practice('Грамматика'),
    practice('Чтение'),
    { name: 'Аудирование', type: 'practice', work: 'selfWork' },
    practice('Говорение'),
    practice('Письмо'),
  ],
  control: { ...control, of: null, name: 'Контрольная работа № # (Progress Check #)' },
  section: 17,
}
const natural: SubjectStyle = {
  intro: SAFETY,
  followUps: [
    practice('Решение задач'),
    { name: 'Лабораторная работа № #', type: 'lab', work: 'lab' },
    practice('Обобщение'),
  ],
  control,
  section: 17,
}
const society: SubjectStyle = {
  intro: 'Введение в курс',
  followUps: [practice('Работа с источниками'), practice('Практикум'), practice('Семинар')],
  control: test,
  section: 14,
}
const geography: SubjectStyle = {
  ...society,
  followUps: [
    { name: 'Практическая работа № #', type: 'work', work: 'practical' },
    practice('Работа с картой'),
  ],
}
const informatics: SubjectStyle = {
  intro: SAFETY,
  followUps: [
    { name: 'Практическая работа № #', type: 'work', work: 'practical' },
    practice('Решение задач'),
    practice('Закрепление'),
  ],
  control: test,
  section: 14,
}
const making: SubjectStyle = {
  intro: SAFETY,
  followUps: [
    { name: 'Практическая работа', type: 'work' },
    { name: 'Завершение работы', type: 'work', work: 'practical' },
  ],
  control: null,
  section: 12,
}
const sport: SubjectStyle = {
  intro: 'Инструктаж по технике безопасности на уроках физической культуры',
  followUps: [practice('Разучивание'), practice('Совершенствование техники'), practice('Игры и эстафеты')],
  control: { name: 'Зачёт', of: ' по теме', type: 'control', work: 'credit', hasAnalysis: false },
  section: 9,
}

const STYLES: Record<SubjectKey, SubjectStyle> = {
  russian,
  reading,
  literature,
  english,
  mathematics: exact,
  algebra: exact,
  analysis: exact,
  geometry: exact,
  statistics: exact,
  informatics,
  world: society,
  history: society,
  social: society,
  geography,
  physics: natural,
  chemistry: natural,
  biology: { ...natural, control: test },
  religion: society,
  culture: society,
  art: making,
  music: { ...making, intro: 'Введение. Музыка вокруг нас' },
  technology: {
    ...making,
    control: { name: 'Защита проекта', of: ' по теме', type: 'work', work: 'project', hasAnalysis: false },
  },
  safety: society,
  sport,
}

/** The style of a subject in a grade: nothing is checked in the first one, dictations end with the ninth. */
export const subjectStyle = (subject: SubjectKey, grade: number): SubjectStyle => {
  const style = STYLES[subject]
  if (grade === 1) {
    const followUps = style.followUps.filter(({ work }) => !work)
    return { ...style, intro: 'Вводный урок', followUps, control: null }
  }
  return subject === 'russian' && grade >= 10 ? { ...style, control } : style
}
