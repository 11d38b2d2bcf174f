import type { View } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { Page } from '@/ui'

import { markingMessages } from '../../translations/marking'
import { TypesForm } from '../components/marking/types-form'
import { MarkingTabs } from './marking-tabs'

/** The school's types of lessons. */
const LessonTypesView: View = ({ facts, locale }) => {
  const { types: text } = markingMessages(locale)
  const { grid, errors } = messages(locale)
  return (
    <Page
      locale={locale}
      title={text.lessonsTitle}
      lead={text.lessonsLead}
      tabs={<MarkingTabs facts={facts} locale={locale} current="lessons" />}
    >
      <TypesForm
        kind="lessons"
        text={text}
        gridText={grid}
        errorText={errors}
        rows={[...facts.reference.lessonTypes.values()].map(({ id, name, shortName, isOff, order }) => ({
          ...{ id: String(id), name, shortName, order: String(order ?? ''), isOff: isOff ? 'yes' : '' },
        }))}
      />
    </Page>
  )
}

export default LessonTypesView
