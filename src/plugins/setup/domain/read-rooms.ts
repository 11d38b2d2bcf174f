import { type LineFault, readLines } from './lines'

const MAX_ROOMS = 500

/**
 * «101–125, 201-210, спортзал»: ranges and names, divided by commas or lines. Names that are known already are read as
 * they are, whatever is in them. Pure.
 */
export const readRooms = (
  text: string | undefined,
  known: ReadonlySet<string> = new Set(),
): { names: string[]; faults: LineFault[] } => {
  const names = new Set<string>()
  const faults: LineFault[] = []
  for (const { number, text: line } of readLines(text)) {
    const parts = known.has(line) ? [line] : line.split(/[,;]/).map((word) => word.trim())
    for (const part of parts.filter(Boolean)) {
      const [, first, last] = known.has(part) ? [] : (/^(\d{1,4})\s*[-–—]\s*(\d{1,4})$/.exec(part) ?? [])
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
