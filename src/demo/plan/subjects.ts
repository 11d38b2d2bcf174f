/**
 * Subjects in the order of a report card: key, full name, short name, points of the difficulty scale
 * (one figure for the whole school: the timetable only needs to know what is hard).
 */
const TABLE = [
  ['russian', 'Русский язык', 'Рус. яз.', 9],
  ['reading', 'Литературное чтение', 'Лит. чт.', 5],
  ['literature', 'Литература', 'Литер.', 5],
  ['english', 'Иностранный язык (английский)', 'Англ. яз.', 9],
  ['mathematics', 'Математика', 'Матем.', 10],
  ['algebra', 'Алгебра', 'Алгебра', 10],
  ['analysis', 'Алгебра и начала математического анализа', 'Алг. и нач. ан.', 10],
  ['geometry', 'Геометрия', 'Геометр.', 10],
  ['statistics', 'Вероятность и статистика', 'Вер. и стат.', 7],
  ['informatics', 'Информатика', 'Информ.', 6],
  ['world', 'Окружающий мир', 'Окр. мир', 6],
  ['history', 'История', 'История', 7],
  ['social', 'Обществознание', 'Обществ.', 6],
  ['geography', 'География', 'Геогр.', 6],
  ['physics', 'Физика', 'Физика', 11],
  ['chemistry', 'Химия', 'Химия', 11],
  ['biology', 'Биология', 'Биол.', 7],
  ['religion', 'Основы религиозных культур и светской этики', 'ОРКСЭ', 3],
  ['culture', 'Основы духовно-нравственной культуры народов России', 'ОДНКНР', 3],
  ['art', 'Изобразительное искусство', 'ИЗО', 3],
  ['music', 'Музыка', 'Музыка', 2],
  ['technology', 'Труд (технология)', 'Труд', 2],
  ['safety', 'Основы безопасности и защиты Родины', 'ОБЗР', 2],
  ['sport', 'Физическая культура', 'Физ-ра', 1],
] as const

export type SubjectKey = (typeof TABLE)[number][0]
type SubjectPlan = {
  key: SubjectKey
  name: string
  shortName: string
  difficulty: number
  order: number
}

export const SUBJECTS: readonly SubjectPlan[] = TABLE.map(([key, name, shortName, difficulty], index) => ({
  key,
  name,
  shortName,
  difficulty,
  order: (index + 1) * 10,
}))

export const difficultyOf = (key: SubjectKey): number =>
  SUBJECTS.find((subject) => subject.key === key)?.difficulty ?? 0
