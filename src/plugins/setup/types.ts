/** The steps of the first-run wizard, in their order. */
export const STEPS = ['school', 'year', 'bells', 'subjects', 'rooms', 'classes', 'staff', 'students'] as const
export type StepName = (typeof STEPS)[number]

/** What a form of a step sends: every field as the text that was typed. */
export type StepValues = Readonly<Record<string, string>>

/** A field of a step as the page shows it. */
export type StepField = {
  name: string
  kind: 'text' | 'date' | 'number' | 'time' | 'area' | 'check' | 'select'
  label: string
  hint?: string
  value: string
  options?: { value: string; label: string }[]
  isOptional?: boolean
}

export type StepGroup = { legend: string; fields: StepField[] }

/** How many records a saved step made; the others were there already. */
export type StepResult = { made: number; kept: number }
