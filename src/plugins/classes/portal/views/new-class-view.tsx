import type { ViewProps } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, Page } from '@/ui'

import { choicesOf, emptyCard } from '../../operations/class-choices'
import { classesMessages } from '../../translations'
import { ClassForm } from '../components/class-form/class-form'
import { hrefs } from '../hrefs'

/** A new class; `?year=` for another school year than the present one. */
const NewClassView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const text = classesMessages(locale)
  const card = emptyCard(facts, parseId(searchParams.year))
  return (
    <Page
      locale={locale}
      title={text.card.newTitle}
      width="reading"
      crumbs={[{ label: text.classes, href: hrefs.classes }]}
    >
      {card ? (
        <Card>
          <ClassForm
            card={card}
            choices={await choicesOf({ req, facts })}
            errorText={messages(locale).errors}
            text={text.form}
            today={facts.today}
          />
        </Card>
      ) : (
        <EmptyState icon="calendar" title={text.noYearTitle}>
          {text.noYearLead}
        </EmptyState>
      )}
    </Page>
  )
}

export default NewClassView
