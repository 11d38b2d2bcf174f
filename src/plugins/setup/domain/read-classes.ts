import type { CellFault, GridLine } from './grid'

export type ClassLine = { row: number; grade: number; letters: string[]; termSet: string }

const keyOf = (grade: number, letter: string): string => `${grade} ${letter.toLocaleLowerCase('ru')}`

/** «1 | А Б В | набор периодов»: one or several letters of a grade in a row, no class twice. Pure. */
export const readClasses = (
  lines: readonly GridLine<'grade' | 'letters' | 'termSet'>[],
): { rows: ClassLine[]; faults: CellFault[] } => {
  const rows: ClassLine[] = []
  const faults: CellFault[] = []
  const seen = new Set<string>()
  for (const { row, grade: gradeText, letters: lettersText, termSet } of lines) {
    const grade = /^\d{1,2}$/.test(gradeText) ? Number(gradeText) : 0
    const letters = [...new Set(lettersText.split(/[\s,]+/).filter(Boolean))]
    const before = faults.length
    if (grade < 1 || grade > 11)
      faults.push({ row, key: 'grade', ru: 'Параллель — число от 1 до 11.', en: 'A grade is 1 to 11.' })
    const twice = letters.find((letter) => seen.has(keyOf(grade, letter)))
    if (letters.length === 0)
      faults.push({ row, key: 'letters', ru: 'Напишите литеры: А Б В.', en: 'Write the letters: А Б В.' })
    else if (letters.some((letter) => letter.length > 15))
      faults.push({
        row,
        key: 'letters',
        ru: 'Литера длиннее 15 знаков.',
        en: 'A letter is longer than 15 characters.',
      })
    else if (twice)
      faults.push({
        row,
        key: 'letters',
        ru: `Класс ${grade}${twice} уже есть выше.`,
        en: `The class ${grade}${twice} is above already.`,
      })
    if (faults.length > before) continue
    for (const letter of letters) seen.add(keyOf(grade, letter))
    rows.push({ row, grade, letters, termSet })
  }
  return { rows, faults }
}
