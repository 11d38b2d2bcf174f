/** A mark that stands, as far as a correction asks about it. */
type Standing = {
  value: number | null
  isDebt: boolean
  author: number | null
  /** An instant, ISO. */
  markedAt: string | null
  formerValue: number | null
  wasDebt: boolean
}

/** What a cell keeps in sight of the mark before: «2 → 4», «• → 4». */
export type Former = { formerValue: number | null; wasDebt: boolean }

/** What one has typed oneself within these minutes is a slip of the finger, and putting it right no correction. */
const SLIP_MINUTES = 10

export const NO_FORMER: Former = { formerValue: null, wasDebt: false }

type Change = {
  row: Standing | undefined
  now: { value: number | null; isDebt: boolean }
  author: number
  /** The instant of the change, ISO. */
  at: string
}

/**
 * The former mark that stays visible in the cell. The whole story is in the change journal; here only what stood
 * there last and was seen by the family.
 */
export const formerMark = ({ row, now, author, at }: Change): Former => {
  if (!row) return NO_FORMER
  const kept = { formerValue: row.formerValue, wasDebt: row.wasDebt }
  const isSame = row.value === now.value && row.isDebt === now.isDebt
  const isEmpty = row.value === null && !row.isDebt
  if (isSame || isEmpty) return kept
  const age = row.markedAt === null ? Infinity : Date.parse(at) - Date.parse(row.markedAt)
  if (row.author === author && age < SLIP_MINUTES * 60_000) return kept
  return row.value === null
    ? { formerValue: null, wasDebt: true }
    : { formerValue: row.value, wasDebt: false }
}
