import { presentYear } from '@/access/present-year'
import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { EmptyState, Page, SelectField, Stack } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'
import { InstantForm } from '@/ui/instant-form/instant-form'

import { normsOn } from '../../domain/norms'
import { readPlan } from '../../operations/read-plan'
import { curriculumMessages } from '../../translations'
import { NormList } from '../components/norm-list'
import { PlanDesk } from '../components/grid/plan-desk'
import { PlanTabs } from '../sections/plan-tabs'
import { hrefs } from '../hrefs'

/** The curricula of a school year side by side; `?year=` for another one than the present. */
const PlanView: View = async ({ req, facts, locale, searchParams }) => {
  const text = curriculumMessages(locale)
  const year = parseId(searchParams.year) ?? presentYear(facts)?.id
  if (year === undefined) {
    return (
      <Page locale={locale} title={text.title}>
        <EmptyState icon="calendar" title={text.noYearTitle}>
          {text.noYearLead}
        </EmptyState>
      </Page>
    )
  }
  const page = await readPlan({ req, facts, year })
  const isEmpty = page.curricula.length === 0
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="full"
      actions={
        !isEmpty && <TableActions locale={locale} hrefOf={(format) => hrefs.planTable(year, format)} />
      }
      tabs={<PlanTabs facts={facts} locale={locale} year={year} current="plan" />}
    >
      <Stack>
        {page.years.length > 1 && (
          <InstantForm action="/curriculum">
            <SelectField
              key={year}
              name="year"
              label={text.year}
              defaultValue={year}
              options={page.years.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </InstantForm>
        )}
        {isEmpty && (
          <EmptyState icon="book" title={text.emptyTitle}>
            {page.canEdit ? text.emptyLead : text.emptyReader}
          </EmptyState>
        )}
        <PlanDesk
          key={year}
          page={page}
          locale={locale}
          text={{
            grid: text.grid,
            components: text.components,
            card: text.card,
            file: text.file,
            copy: text.copy,
          }}
          errorText={messages(locale).errors}
        />
        {!isEmpty && <NormList norms={normsOn(page.year.startDate)} locale={locale} />}
      </Stack>
    </Page>
  )
}

export default PlanView
