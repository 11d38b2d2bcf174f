import { type LineFault, readLines } from './lines'

const MAX_ROOMS = 500

/** «101–125, 201-210, спортзал»: ranges and names, divided by commas or lines. Pure. */
export const readRooms = (text: string | undefined): { names: string[]; faults: LineFault[] } => {
  const names = new Set<string>()
  const faults: LineFault[] = []
  for (const { number, text: line } of readLines(text)) {
    for (const part of line
      .split(/[,;]/)
      .map((word) => word.trim())
      .filter(Boolean)) {
      const [, first, last] = /^(\d{1,4})\s*[-–—]\s*(\d{1,4})$/.exec(part) ?? []
      const size = first ? Number(last) - Number(first) + 1 : 1
      if (size < 1 || names.size + size > MAX_ROOMS) {
        faults.push({
          line: number,
          ru: size < 1 ? `«${part}» кончается раньше, чем начинается.` : `кабинетов больше ${MAX_ROOMS}.`,
          en: size < 1 ? `“${part}” ends before it begins.` : `more than ${MAX_ROOMS} rooms.`,
        })
      } else if (part.length > 50) {
        faults.push({
          line: number,
          ru: 'название длиннее 50 знаков.',
          en: 'a name longer than 50 characters.',
        })
      } else if (first) {
        for (let room = Number(first); room <= Number(last); room += 1) names.add(String(room))
      } else names.add(part)
    }
  }
  return { names: [...names], faults }
}

export type ClassLine = { line: number; grade: number; letters: string[]; termSet: string | null }

/** «1: А Б В» and, when the terms are not the usual ones, «1: А Б В; Триместры». Pure. */
export const readClasses = (text: string | undefined): { rows: ClassLine[]; faults: LineFault[] } => {
  const rows: ClassLine[] = []
  const faults: LineFault[] = []
  for (const { number, text: line } of readLines(text)) {
    const [, gradeText, lettersText, termSet] = /^(\d{1,2})\s*:\s*([^;]+?)\s*(?:;\s*(.*))?$/.exec(line) ?? []
    const grade = Number(gradeText)
    const letters = [...new Set((lettersText ?? '').split(/[\s,]+/).filter(Boolean))]
    if (!gradeText || grade < 1 || grade > 11 || letters.length === 0) {
      faults.push({
        line: number,
        ru: 'напишите параллель от 1 до 11, двоеточие и литеры: «1: А Б В».',
        en: 'write a grade from 1 to 11, a colon and the letters: “1: А Б В”.',
      })
    } else if (letters.some((letter) => letter.length > 15)) {
      faults.push({
        line: number,
        ru: 'литера длиннее 15 знаков.',
        en: 'a letter longer than 15 characters.',
      })
    } else rows.push({ line: number, grade, letters, termSet: termSet || null })
  }
  return { rows, faults }
}
