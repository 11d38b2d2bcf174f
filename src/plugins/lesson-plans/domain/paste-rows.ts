import { type DraftRow, emptyDraft, type TextField } from './draft-rows'
import { LIMITS } from './limits'

/** The columns as they stand in the editor: a pasted block fills them to the right. */
const ORDER = [
  'section', 'title', 'hours', 'isControl', 'lessonType', 'homework', 'homeworkMinutes', 'materials', 'outcomes',
] as const // prettier-ignore

export type PasteTypes = readonly { value: string; label: string }[]

type Args = {
  rows: readonly DraftRow[]
  index: number
  field: TextField
  /** Lines of cells, as a spreadsheet gives them. */
  cells: readonly (readonly string[])[]
  types: PasteTypes
  newKey: () => string
}

const plain = (text: string): string => text.trim().toLocaleLowerCase('ru')

/**
 * Fills cells to the right and below, adding rows as far as the plan may hold them. An empty section is as above;
 * a lesson type is found by its name.
 */
export const pasteRows = ({ rows, index, field, cells, types, newKey }: Args): DraftRow[] => {
  const first = ORDER.indexOf(field)
  const result = [...rows]
  for (const [offset, line] of cells.entries()) {
    const place = index + offset
    if (place >= LIMITS.topics) break
    const above = result[place - 1]?.section ?? ''
    let row = result[place] ?? emptyDraft(newKey(), above)
    for (const [step, cell] of line.entries()) {
      const name = ORDER[first + step]
      if (name === undefined) break
      if (name === 'isControl') row = { ...row, isControl: !/^(?:нет|no|-|0)?$/i.test(cell.trim()) }
      else if (name === 'section') row = { ...row, section: cell.trim() || above }
      else if (name === 'lessonType')
        row = { ...row, lessonType: types.find(({ label }) => plain(label) === plain(cell))?.value ?? '' }
      else row = { ...row, [name]: cell }
    }
    result[place] = row
  }
  return result
}
