import type { View } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { Page } from '@/ui'

import { assignmentTypesOf } from '../../operations/dictionary'
import { markingMessages } from '../../translations/marking'
import { TypesForm } from '../components/marking/types-form'
import { MarkingTabs } from './marking-tabs'

const tick = (is: boolean | null): string => (is ? 'yes' : '')

/** The school's types of works. */
const AssignmentTypesView: View = async ({ req, facts, locale }) => {
  const { types: text } = markingMessages(locale)
  const { grid, errors } = messages(locale)
  const types = await assignmentTypesOf(req.payload, facts.school)
  return (
    <Page
      locale={locale}
      title={text.worksTitle}
      lead={text.worksLead}
      tabs={<MarkingTabs facts={facts} locale={locale} current="works" />}
    >
      <TypesForm
        kind="works"
        text={text}
        gridText={grid}
        errorText={errors}
        rows={types.map(({ id, letter, name, weight, isControl, needsLongCheck, isOff, order }) => ({
          ...{ id: String(id), letter, name, weight: String(weight), order: String(order ?? '') },
          ...{ isControl: tick(isControl), needsLongCheck: tick(needsLongCheck), isOff: tick(isOff) },
        }))}
      />
    </Page>
  )
}

export default AssignmentTypesView
