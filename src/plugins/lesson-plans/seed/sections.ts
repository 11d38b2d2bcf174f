import type { SubjectKey } from '@/demo/plan/subjects'

/** Sections of a course in their order, with the number of topics in each; the last takes the rest. */
type Sections = readonly (readonly [name: string, topics: number])[]

const SECTIONS: Partial<Record<`${SubjectKey} ${number}`, Sections>> = {
  'mathematics 5': [
    ['Натуральные числа', 6],
    ['Сложение и вычитание натуральных чисел', 6],
    ['Умножение и деление натуральных чисел', 6],
    ['Обыкновенные дроби', 3],
    ['Десятичные дроби', 6],
  ],
  'mathematics 6': [
    ['Делимость натуральных чисел', 6],
    ['Обыкновенные дроби', 8],
    ['Отношения и пропорции', 5],
    ['Рациональные числа', 8],
  ],
  'russian 5': [
    ['Вспоминаем изученное', 6],
    ['Синтаксис и пунктуация', 7],
    ['Фонетика и орфоэпия', 1],
    ['Лексика', 2],
    ['Морфемика', 2],
    ['Имя существительное', 2],
    ['Имя прилагательное', 2],
    ['Глагол', 3],
  ],
  'algebra 8': [
    ['Рациональные выражения', 6],
    ['Квадратные корни. Действительные числа', 6],
    ['Квадратные уравнения', 6],
  ],
  'history 8': [
    ['Мир в XVIII веке', 4],
    ['Россия в эпоху преобразований Петра I', 6],
    ['Эпоха дворцовых переворотов', 2],
    ['Российская империя при Екатерине II и Павле I', 4],
    ['Культура России XVIII века. Самарский край', 2],
  ],
  'biology 6': [
    ['Растительный организм', 3],
    ['Корень и побег', 4],
    ['Цветок, плод, семя', 3],
    ['Жизнедеятельность растений', 3],
  ],
}

/** Cuts the topics of a course into its sections; a course without any is one section without a name. */
export const cutIntoSections = (
  key: SubjectKey,
  grade: number,
  topics: readonly string[],
): { name: string; topics: readonly string[] }[] => {
  const sections = SECTIONS[`${key} ${grade}`]
  if (!sections) return [{ name: '', topics }]
  let begin = 0
  return sections
    .map(([name, count], index) => {
      const end = index === sections.length - 1 ? topics.length : begin + count
      const own = topics.slice(begin, end)
      begin = end
      return { name, topics: own }
    })
    .filter((section) => section.topics.length > 0)
}
