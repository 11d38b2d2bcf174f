import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'

import { writeDate } from '../domain/lines'
import { autumnOf, type Span, typicalYear } from '../domain/typical-year'
import type { SetupMessages } from '../translations'
import type { StepGroup } from '../types'

const writeSpans = (spans: readonly Span[]): string =>
  spans.map(({ name, from, to }) => `${name}; ${writeDate(from)}; ${writeDate(to)}`).join('\n')

/** The year of the school, or a proposal for the present one. */
export const yearGroups = (facts: Facts, text: SetupMessages['fields']): StepGroup[] => {
  const { reference } = facts
  const year = presentYear(facts)
  const plan = typicalYear(autumnOf(year?.startDate ?? facts.today))
  const { startDate, endDate, holidays } = year ?? plan
  return [
    {
      legend: text.yearDates,
      fields: [
        { name: 'startDate', kind: 'date', label: text.startDate, value: startDate },
        { name: 'endDate', kind: 'date', label: text.endDate, value: endDate },
      ],
    },
    ...plan.sets.map(({ key, name, isUsual, terms, vacations }) => {
      const saved = [...reference.termSets.values()].find((set) => set.year === year?.id && set.name === name)
      const savedTerms = [...reference.terms.values()]
        .filter(({ termSet }) => termSet === saved?.id)
        .sort((left, right) => left.number - right.number)
      return {
        legend: name,
        fields: [
          { name: `${key}Use`, kind: 'check', label: text.use, value: (year ? saved : isUsual) ? 'on' : '' },
          {
            name: `${key}Terms`,
            kind: 'area',
            label: text.terms,
            hint: text.spanHint,
            value: writeSpans(saved ? savedTerms : terms),
          },
          {
            name: `${key}Vacations`,
            kind: 'area',
            label: text.vacations,
            hint: text.spanHint,
            value: writeSpans(saved?.vacations ?? vacations),
          },
        ],
      } satisfies StepGroup
    }),
    {
      legend: text.holidays,
      fields: [
        {
          name: 'holidays',
          kind: 'area',
          label: text.holidays,
          hint: text.holidayHint,
          value: holidays.map(({ date, name }) => `${writeDate(date)}; ${name}`).join('\n'),
        },
      ],
    },
  ]
}
