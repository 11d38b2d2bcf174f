import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'

import { autumnOf, type Span, typicalYear } from '../domain/typical-year'
import type { SetupMessages } from '../translations'
import type { StepGrid, StepGroup } from '../types'
import { yearSets } from './year-sets'

const MAX_TERMS = 4
const MAX_VACATIONS = 12
const MAX_HOLIDAYS = 40

type Text = SetupMessages['fields']
type SpanGrid = { name: string; label: string; spans: readonly Span[]; maxRows: number; text: Text }

const spanGrid = ({ name, label, spans, maxRows, text }: SpanGrid): StepGrid => ({
  kind: 'grid',
  name,
  label,
  maxRows,
  columns: [
    { key: 'name', label: text.spanName, kind: 'text', width: 'wide' },
    { key: 'from', label: text.from, kind: 'date' },
    { key: 'to', label: text.to, kind: 'date' },
  ],
  rows: spans.map(({ name: spanName, from, to }) => ({ name: spanName, from, to })),
})

/** The year of the school, or a proposal for the present one. */
export const yearGroups = (facts: Facts, text: Text): StepGroup[] => {
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
    ...yearSets(facts, year?.id ?? null, startDate).map(
      ({ key, name, isUsual, terms, vacations }): StepGroup => ({
        legend: name,
        opener: `${key}Use`,
        fields: [
          { name: `${key}Use`, kind: 'check', label: text.use, value: isUsual ? 'on' : '' },
          spanGrid({ name: `${key}Terms`, label: text.terms, spans: terms, maxRows: MAX_TERMS, text }),
          spanGrid({
            name: `${key}Vacations`,
            label: text.vacations,
            spans: vacations,
            maxRows: MAX_VACATIONS,
            text,
          }),
        ],
      }),
    ),
    {
      legend: text.holidays,
      fields: [
        {
          kind: 'grid',
          name: 'holidays',
          label: text.holidayDays,
          maxRows: MAX_HOLIDAYS,
          columns: [
            { key: 'date', label: text.date, kind: 'date' },
            { key: 'name', label: text.spanName, kind: 'text', width: 'wide' },
          ],
          rows: holidays.map(({ date, name }) => ({ date, name })),
        },
      ],
    },
  ]
}
