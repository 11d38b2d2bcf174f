import type { ViewProps } from '@/app/portal-page'
import { presentClasses } from '@/access/present-year'
import { parseId } from '@/core/ids'
import { initials } from '@/i18n/names'

import {
  periodChoices,
  readState,
  type SchoolState,
  STATE_FILTERS,
  type StateFilter,
} from '../../operations/read-state'
import { presentGroups } from '../../operations/count-groups'

export type StateChoice = { value: string | number; label: string }
export type StateView = {
  state: SchoolState
  filter: StateFilter
  choices: Record<'periods' | 'grades' | 'classes' | 'subjects' | 'teachers', StateChoice[]>
}

const WATCHERS = ['administrator', 'principal', 'deputy'] as const
const numberOf = (text: string | undefined): number | undefined => parseId(text) ?? undefined

/** The state of the school with what it can be narrowed by; `null` for who does not watch over it. */
export const readStateView = async ({
  req,
  facts,
  locale,
  searchParams,
}: Pick<ViewProps, 'req' | 'facts' | 'locale' | 'searchParams'>): Promise<StateView | null> => {
  if (!WATCHERS.some((status) => facts.statuses.has(status))) return null
  const periods = periodChoices(facts, locale)
  const filter: StateFilter = {
    query: searchParams.q,
    period: periods.find(({ value }) => value === searchParams.period)?.value,
    grade: numberOf(searchParams.grade),
    class: numberOf(searchParams.class),
    subject: numberOf(searchParams.subject),
    teacher: numberOf(searchParams.teacher),
    state: STATE_FILTERS.find((state) => state === searchParams.state),
  }
  const page = numberOf(searchParams.page) ?? 1
  const { reference } = facts
  const classes = presentClasses(facts)
  const groups = presentGroups(facts)
  const taught = new Set(groups.map(({ head }) => head.subject))
  const teachers = [...new Set(groups.flatMap(({ members }) => members.map(({ teacher }) => teacher)))]
  return {
    state: await readState({ req, facts, locale, filter, page }),
    filter,
    choices: {
      periods,
      grades: [...new Set(classes.map(({ grade }) => grade))].map((grade) => ({
        value: grade,
        label: String(grade),
      })),
      classes: classes.map(({ id, name }) => ({ value: id, label: name })),
      subjects: [...reference.subjects.values()]
        .filter(({ id }) => taught.has(id))
        .map(({ id, name }) => ({ value: id, label: name })),
      teachers: teachers
        .flatMap((id) => {
          const person = reference.people.get(reference.staff.get(id)?.person ?? 0)
          return person ? [{ value: id, label: initials(person), sortKey: person.sortKey }] : []
        })
        .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
        .map(({ value, label }) => ({ value, label })),
    },
  }
}
