import type { View } from '@/app/portal-page'
import { isSchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { EmptyState, LinkButton, Page } from '@/ui'

import { readDesk } from '../../operations/read-desk'
import { substitutionMessages } from '../../translations'
import { DeskForm } from '../components/desk-form'
import { deskText } from '../components/desk-text'
import { hrefs } from '../hrefs'

/** All lessons of a day that anybody's absence touches, decided together. */
const ArrangeView: View = async ({ req, facts, locale, searchParams }) => {
  const all = substitutionMessages(locale)
  const date = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  const page = await readDesk({ req, facts, date })
  return (
    <Page
      locale={locale}
      title={all.desk.dayTitle(formatDate(locale, date, 'weekdayFor'))}
      width="full"
      crumbs={[{ label: all.title, href: hrefs.day(date) }]}
      actions={
        <LinkButton href={hrefs.sheet(date)} icon="print">
          {all.day.sheet}
        </LinkButton>
      }
    >
      {page.lines.length === 0 ? (
        <EmptyState icon="calendar" title={all.desk.empty}>
          {all.desk.emptyLead}
        </EmptyState>
      ) : (
        <DeskForm
          key={page.lines.map(({ id, seen }) => `${id} ${seen}`).join()}
          page={{ lines: page.lines, proposal: page.proposal, rooms: page.rooms }}
          locale={locale}
          text={deskText(all)}
          errorText={messages(locale).errors}
        />
      )}
    </Page>
  )
}

export default ArrangeView
