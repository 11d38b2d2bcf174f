import type { ViewProps } from '@/app/portal-page'
import type { Locale } from '@/core/locale'
import { addDays } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, Notice, Row, Stack } from '@/ui'

import { RECORD_KINDS, TRIGGERS, type RecordKind } from '../../domain/record-kinds'
import { readPeriods } from '../../operations/read-periods'
import { retentionMessages } from '../../translations'
import type { PeriodRow } from '../../types'
import { CitationButton } from '../components/citation-button'
import { PeriodButton } from '../components/period-button'

type PartProps = Pick<ViewProps, 'req' | 'facts' | 'locale'>
type Line = { kind: RecordKind; period: PeriodRow | null; state: 'now' | 'ahead' | 'past' | 'none' }

/** Every kind with its terms, the one in force first: a kind without any is there too, and says so. */
const linesOf = (periods: readonly PeriodRow[], today: string): Line[] =>
  RECORD_KINDS.flatMap(({ value: kind }): Line[] => {
    const own = periods
      .filter((period) => period.kind === kind)
      .sort((left, right) => right.from.localeCompare(left.from))
    const current = own.find(({ from }) => from <= today)
    if (own.length === 0) return [{ kind, period: null, state: 'none' }]
    return own.map((period) => ({
      kind,
      period,
      state: period === current ? 'now' : period.from > today ? 'ahead' : 'past',
    }))
  })

const stateText = ({ period, state }: Line, locale: Locale): string => {
  const { states } = retentionMessages(locale)
  return state === 'none' ? states.none : states[state](formatDate(locale, period!.from, 'numeric'))
}

/** How long each kind is kept, by which act, and what is done with it afterwards. */
export const PeriodsPart = async ({ req, facts, locale }: PartProps) => {
  const text = retentionMessages(locale)
  const periods = await readPeriods(req, facts.school)
  const mayEdit = facts.statuses.has('administrator')
  const errorText = messages(locale).errors
  const kindOf = (kind: RecordKind) => RECORD_KINDS.find(({ value }) => value === kind)!
  const lines = linesOf(periods, facts.today)
  return (
    <Stack>
      {periods.some(({ isVerified }) => !isVerified) && <Notice tone="info">{text.unverifiedLead}</Notice>}
      <DataTable
        caption={text.tabs.periods}
        rows={lines}
        rowKey={({ kind, period }) => period?.id ?? kind}
        columns={[
          {
            key: 'kind',
            header: text.kind,
            width: 'wide',
            cell: ({ kind }) => (
              <>
                <div>{kindOf(kind).label[locale]}</div>
                <small>{kindOf(kind).outcome[locale]}</small>
              </>
            ),
          },
          {
            key: 'years',
            header: text.years,
            cell: ({ kind, period }) => (
              <>
                <div>{period ? text.yearsOf(period.years) : '—'}</div>
                <small>{TRIGGERS.find(({ value }) => value === kindOf(kind).trigger)?.label[locale]}</small>
              </>
            ),
          },
          {
            key: 'from',
            header: text.from,
            cell: (line) => (
              <Stack gap={8}>
                {stateText(line, locale)}
                {mayEdit && (line.state === 'now' || line.state === 'none') && (
                  <span>
                    <PeriodButton
                      text={text.client}
                      errorText={errorText}
                      kind={line.kind}
                      kindName={kindOf(line.kind).label[locale]}
                      trigger={kindOf(line.kind).trigger}
                      years={line.period?.years ?? null}
                      act={line.period?.act ?? null}
                      from={addDays(facts.today, 1)}
                      today={facts.today}
                    />
                  </span>
                )}
              </Stack>
            ),
          },
          {
            key: 'act',
            header: text.citation,
            width: 'wide',
            cell: ({ kind, period }) =>
              period && (
                <Stack gap={8}>
                  {period.act && <span>{period.act}</span>}
                  <Row gap={8}>
                    <Badge tone={period.isVerified ? 'good' : 'warn'}>
                      {period.isVerified ? text.verified : text.unverified}
                    </Badge>
                    {mayEdit && (
                      <CitationButton
                        text={text.client}
                        errorText={errorText}
                        id={period.id}
                        kindName={kindOf(kind).label[locale]}
                        act={period.act}
                        isVerified={period.isVerified}
                      />
                    )}
                  </Row>
                </Stack>
              ),
          },
        ]}
      />
    </Stack>
  )
}
