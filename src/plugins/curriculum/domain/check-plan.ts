import { normOf, type Certainty, type Norms } from './norms'
import { COMPONENTS, isLessons, type Component } from './components'

/**
 * `over` and `forbidden` break the norm, `under` leaves room below it, `stepped` cannot be told by multiplying
 * (grade 1 learns less until January), `unknown` has no norm.
 */
export type Verdict = 'ok' | 'over' | 'under' | 'forbidden' | 'stepped' | 'unknown'

export type Finding = {
  /** Hours that the curriculum has. */
  hours: number
  least: number | null
  most: number | null
  verdict: Verdict
  certainty: Certainty | null
}

export type PlanFindings = {
  /** Hours a week by component. */
  parts: Record<Component, number>
  week: Finding
  year: Finding
  extracurricular: Finding
}

type Plan = {
  grade: number
  weekDays: number
  weeks: number
  lines: Iterable<{ component: Component; hoursPerWeek: number }>
}

const compare = (hours: number, least: number | null, most: number | null): Verdict => {
  if (most === null) return 'unknown'
  if (hours > most) return 'over'
  return hours < (least ?? most) ? 'under' : 'ok'
}

/** Holds the totals of a curriculum against the norms of its grade. Hours are a week's, those of `year` a year's. */
export const checkPlan = ({ grade, weekDays, weeks, lines }: Plan, norms: Norms): PlanFindings => {
  const parts = Object.fromEntries(COMPONENTS.map((component) => [component, 0])) as Record<Component, number>
  for (const { component, hoursPerWeek } of lines) parts[component] += hoursPerWeek
  const lessons = COMPONENTS.filter(isLessons).reduce((sum, component) => sum + parts[component], 0)

  const week = normOf(norms.week, grade)
  const mostWeek = week && (weekDays === 6 ? week.six : week.five)
  const isForbidden = week !== null && weekDays === 6 && week.six === null

  const year = normOf(norms.year, grade)
  const hoursYear = lessons * weeks
  const yearVerdict = compare(hoursYear, year?.least ?? null, year?.most ?? null)

  const extra = normOf(norms.extra, grade)
  const extraVerdict = compare(parts.extracurricular, 0, extra?.most ?? null)

  return {
    parts,
    week: {
      hours: lessons,
      least: null,
      most: mostWeek,
      verdict: isForbidden ? 'forbidden' : compare(lessons, null, mostWeek),
      certainty: week?.certainty ?? null,
    },
    year: {
      hours: hoursYear,
      least: year?.least ?? null,
      most: year?.most ?? null,
      verdict: grade === 1 && yearVerdict === 'over' ? 'stepped' : yearVerdict,
      certainty: year?.certainty ?? null,
    },
    extracurricular: {
      hours: parts.extracurricular,
      least: null,
      most: extra?.most ?? null,
      verdict: extraVerdict,
      certainty: extra?.certainty ?? null,
    },
  }
}

/** Whether a finding breaks the norm. */
export const isBreach = ({ verdict }: Finding): boolean => verdict === 'over' || verdict === 'forbidden'
