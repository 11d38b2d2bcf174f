import { isStaff } from '@/access/has-status'
import type { ViewProps } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { LinkButton, Page } from '@/ui'

import { readPerson } from '../../operations/read-person'
import { directoryMessages } from '../../translations'
import { AboutPerson } from '../components/about-person'
import { CardLinks } from '../components/card-links'
import { partText } from '../components/part-text'
import { PrintButton } from '@/ui/button/print-button'
import { Relatives } from '../components/relatives'
import { StaffCard } from '../components/staff-card'
import { StudentCard } from '../components/student-card'
import { hrefs } from '../hrefs'

/** Everything of one person that the reader may know. */
const PersonView = async ({ req, facts, locale, params }: ViewProps) => {
  const id = parseId(params.person)
  if (id === null) throw notFound()
  const card = await readPerson({ req, facts, person: id })
  const text = directoryMessages(locale)
  const isOfStaff = (await isStaff({ req, user: req.user })) === true
  return (
    <Page
      locale={locale}
      title={card.name}
      lead={card.parts.map((part) => partText(part, text.people)).join(' · ') || undefined}
      crumbs={isOfStaff ? [{ label: text.people.title, href: '/people' }] : []}
      actions={
        <>
          {card.student?.hasDiary && (
            <LinkButton href={hrefs.diary(card.student.id)} icon="diary">
              {text.person.diary}
            </LinkButton>
          )}
          <CardLinks on="person" id={id} locale={locale} req={req} />
          <PrintButton>{messages(locale).actions.print}</PrintButton>
        </>
      }
      aside={<AboutPerson card={card} locale={locale} today={facts.today} />}
    >
      {card.student && <StudentCard isLinked={isOfStaff} locale={locale} student={card.student} />}
      {card.student && card.seesContacts && (
        <Relatives
          empty={text.person.noGuardians}
          isLinked={isOfStaff}
          locale={locale}
          relatives={card.student.guardians}
          title={text.person.guardians}
        />
      )}
      {card.staff && <StaffCard isLinked={isOfStaff} locale={locale} staff={card.staff} />}
      {card.children.length > 0 && (
        <Relatives
          isChildren
          isLinked={isOfStaff}
          locale={locale}
          relatives={card.children}
          title={text.person.children}
        />
      )}
    </Page>
  )
}

export default PersonView
