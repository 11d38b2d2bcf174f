import type { CellFault, GridLine } from './grid'

export type SubjectLine = { row: number; id: number | null; name: string; shortName: string }

/** «название | сокращение», no name twice; without a short name the beginning of the name serves. Pure. */
export const readSubjects = (
  lines: readonly GridLine<'id' | 'name' | 'shortName'>[],
  taken: readonly string[],
): { rows: SubjectLine[]; faults: CellFault[] } => {
  const faults: CellFault[] = []
  const names = new Set(taken)
  const rows = lines.map(({ row, id, name, shortName }) => {
    if (!name) faults.push({ row, key: 'name', ru: 'Напишите название.', en: 'Write a name.' })
    else if (name.length > 150)
      faults.push({ row, key: 'name', ru: 'Не больше 150 знаков.', en: 'At most 150 characters.' })
    else if (names.has(name))
      faults.push({
        row,
        key: 'name',
        ru: 'Такой предмет уже отмечен или написан выше.',
        en: 'This subject is ticked or written above already.',
      })
    if (shortName.length > 30)
      faults.push({ row, key: 'shortName', ru: 'Не больше 30 знаков.', en: 'At most 30 characters.' })
    names.add(name)
    return { row, id: Number(id) || null, name, shortName: shortName || name.slice(0, 30) }
  })
  return { rows, faults }
}
