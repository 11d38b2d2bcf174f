import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { addDays } from '@/core/school-date'
import { withQuery } from '@/core/with-query'
import { formatAverage, formatNumber } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { EmptyState, Page, Stack, Stats, Tabs } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'

import { readSheet } from '../../operations/read-sheet'
import { finalMessages } from '../../translations'
import { OpeningDialog } from '../components/opening-dialog'
import { SheetTable } from '../components/sheet-table'
import { hrefs } from '../hrefs'

const OPEN_DAYS = 3

/** The sheet of a class: final marks of a period, students × subjects, with the class's indicators. */
const SheetView: View = async ({ req, facts, locale, params, searchParams }) => {
  const { sheet: text, work } = finalMessages(locale)
  const kit = messages(locale)
  const classId = parseId(params.class)
  if (classId === null) throw notFound()
  const sheet = await readSheet({ req, facts, locale, classId, period: searchParams.period })
  const { period, whole, groups } = sheet
  const file = (format: string): string =>
    withQuery(`/api/finals/classes/${classId}/sheet`, { period: period.key, format })
  const percent = (value: number | null): string =>
    value === null ? '—' : formatNumber(locale, value, { maxDigits: 1 })
  return (
    <Page
      locale={locale}
      title={text.title(sheet.class.name, period.name)}
      {...(sheet.class.teacher ? { lead: text.teacher(sheet.class.teacher) } : {})}
      width="full"
      crumbs={[{ href: hrefs.list, label: text.crumb }]}
      actions={
        <>
          {facts.statuses.has('deputy') && period.state === 'locked' && (
            <OpeningDialog
              target={{ class: classId }}
              periods={[{ key: period.key, name: period.name }]}
              today={facts.today}
              until={addDays(facts.today, OPEN_DAYS)}
              text={work}
              errorText={kit.errors}
            />
          )}
          <TableActions locale={locale} hrefOf={file} />
        </>
      }
      tabs={
        <Tabs
          label={text.periods}
          look="segments"
          items={sheet.periods.map(({ key, name }) => ({
            href: hrefs.sheet(classId, key),
            label: name,
            isCurrent: key === period.key,
          }))}
        />
      }
    >
      {sheet.students.length === 0 || sheet.subjects.length === 0 ? (
        <EmptyState icon="chart" title={text.emptyTitle}>
          {text.emptyLead}
        </EmptyState>
      ) : (
        <Stack>
          <Stats
            items={[
              { label: text.indicators.progress, value: percent(whole.progress) },
              { label: text.indicators.quality, value: percent(whole.quality) },
              { label: text.indicators.learned, value: percent(whole.learned) },
              { label: text.indicators.average, value: formatAverage(locale, whole.average) },
              { label: text.excellent, value: groups.excellent },
              { label: text.good, value: groups.good },
              {
                label: text.failing,
                value: groups.failing,
                ...(groups.failing ? { tone: 'bad' as const } : {}),
              },
            ]}
          />
          <SheetTable sheet={sheet} locale={locale} text={text} />
        </Stack>
      )}
    </Page>
  )
}

export default SheetView
