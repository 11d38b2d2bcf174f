import type { ViewProps } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { Card, Page } from '@/ui'

import { removesClasses } from '../../access/rules'
import { choicesOf, readCard } from '../../operations/class-choices'
import { classesMessages } from '../../translations'
import { ClassForm } from '../components/class-form/class-form'
import { hrefs } from '../hrefs'

/** The card of a class, to be changed. */
const EditClassView = async ({ req, facts, locale, params }: ViewProps) => {
  const id = parseId(params.class)
  if (id === null) throw notFound()
  const text = classesMessages(locale)
  const { name, card, seen } = await readCard(req, facts, id)
  const kept = new Set(card.classTeachers.map(({ staff }) => staff))
  return (
    <Page
      locale={locale}
      title={text.card.title(name)}
      width="reading"
      crumbs={[
        { label: text.classes, href: hrefs.classes },
        { label: text.class(name), href: hrefs.class(id) },
      ]}
    >
      <Card>
        <ClassForm
          canRemove={(await removesClasses({ req, user: req.user })) === true}
          card={card}
          choices={await choicesOf({ req, facts, kept })}
          errorText={messages(locale).errors}
          id={id}
          seen={seen}
          text={text.form}
          today={facts.today}
        />
      </Card>
    </Page>
  )
}

export default EditClassView
