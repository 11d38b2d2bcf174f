const TABLE = [
  ['intro', 'Вводный урок', 'Ввод.'],
  ['new', 'Изучение нового материала', 'Нов.'],
  ['practice', 'Закрепление знаний', 'Закр.'],
  ['combined', 'Комбинированный урок', 'Комб.'],
  ['work', 'Практическая работа', 'Практ.'],
  ['lab', 'Лабораторная работа', 'Лаб.'],
  ['speech', 'Развитие речи', 'Разв. р.'],
  ['review', 'Обобщение и повторение', 'Обобщ.'],
  ['control', 'Контроль знаний', 'Контр.'],
  ['analysis', 'Анализ контрольной работы', 'Анализ'],
] as const

export type LessonTypeKey = (typeof TABLE)[number][0]

export const LESSON_TYPES: readonly { key: LessonTypeKey; name: string; shortName: string; order: number }[] =
  TABLE.map(([key, name, shortName], index) => ({ key, name, shortName, order: (index + 1) * 10 }))
