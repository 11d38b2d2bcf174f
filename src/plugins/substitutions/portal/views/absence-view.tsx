import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { EmptyState, Page } from '@/ui'

import { readDesk } from '../../operations/read-desk'
import { staffChoices } from '../../operations/staff-choices'
import { substitutionMessages } from '../../translations'
import { AbsenceDialog } from '../components/absence-dialog'
import { ActionButton } from '@/ui/button/action-button'
import { DeskForm } from '../components/desk-form'
import { deskText } from '../components/desk-text'
import { hrefs } from '../hrefs'
import { tellSpan } from './tell'

/** An absence with all lessons that it touches over its days. */
const AbsenceView: View = async ({ req, facts, locale, params }) => {
  const all = substitutionMessages(locale)
  const { errors } = messages(locale)
  const id = parseId(params.absence)
  if (id === null) throw notFound()
  const page = await readDesk({ req, facts, absence: id })
  const absence = page.absence!
  return (
    <Page
      locale={locale}
      title={all.desk.title(absence.name)}
      lead={all.desk.lead(tellSpan(absence, locale, all.day), all.reasons[absence.reason])}
      width="full"
      crumbs={[{ label: all.title, href: hrefs.day(absence.from) }]}
      actions={
        <>
          <AbsenceDialog
            key={absence.revision}
            absence={absence}
            date={absence.from}
            staff={staffChoices(facts)}
            text={all.absence}
            reasons={all.reasons}
            errorText={errors}
          />
          <ActionButton
            url={`/api/substituting/absences/${id}`}
            method="DELETE"
            label={all.absence.remove}
            done={all.absence.removed}
            goTo={hrefs.day(absence.from)}
            errorText={errors}
          />
        </>
      }
    >
      {page.lines.length === 0 ? (
        <EmptyState icon="calendar" title={all.desk.empty}>
          {all.desk.emptyLead}
        </EmptyState>
      ) : (
        <DeskForm
          key={page.lines.map(({ id: lesson, seen }) => `${lesson} ${seen}`).join()}
          page={{ lines: page.lines, proposal: page.proposal, rooms: page.rooms }}
          locale={locale}
          text={deskText(all)}
          errorText={errors}
        />
      )}
    </Page>
  )
}

export default AbsenceView
