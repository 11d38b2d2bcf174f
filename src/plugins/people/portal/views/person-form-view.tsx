import type { ViewProps } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { recordRead } from '@/hooks/record-read'
import { messages } from '@/i18n/messages'
import { LinkButton, Page, Stack } from '@/ui'

import { knowPeople } from '../../operations/know-people'
import { readForm } from '../../operations/read-form'
import { peopleMessages } from '../../translations'
import { FamilyCard } from '../components/family/family-card'
import { PersonForm } from '../components/form/person-form'
import { hrefs } from '../hrefs'

/** The card of a person to edit, with the family beside it. */
const PersonFormView = async ({ req, facts, locale, params, searchParams }: ViewProps) => {
  const id = parseId(params.person)
  if (id === null) throw notFound()
  const form = await readForm({ req, facts, person: id })
  await recordRead({ req, school: facts.school, record: 'people', documents: [id], manner: 'view' })
  const guardian = parseId(searchParams.guardian)
  const [chosen] = await knowPeople({ req, facts, locale, ids: guardian === null ? [] : [guardian] })
  const text = peopleMessages(locale)
  const { errors } = messages(locale)
  const kind = form.kinds[0] ?? 'guardian'
  const list = kind === 'student' ? 'students' : kind === 'staff' ? 'staff' : 'guardians'
  const shared = { errors, locale, text: text.family, today: facts.today }
  return (
    <Page
      locale={locale}
      title={form.name}
      crumbs={[
        { label: text.title, href: hrefs.kind('students') },
        { label: text.lists[list], href: hrefs.kind(list) },
      ]}
      actions={
        <>
          <LinkButton href={hrefs.card(id)} icon="person">
            {text.person.card}
          </LinkButton>
          <LinkButton href={hrefs.merge(id)}>{text.person.merge}</LinkButton>
        </>
      }
      aside={
        <Stack>
          {form.student !== null && (
            <FamilyCard
              {...shared}
              key={`guardians-${guardian ?? ''}`}
              chosen={chosen}
              side={{ as: 'guardian', person: id, student: form.student }}
              ties={form.guardians}
            />
          )}
          {(form.student === null || form.children.length > 0) && (
            <FamilyCard {...shared} side={{ as: 'child', person: id, student: null }} ties={form.children} />
          )}
        </Stack>
      }
    >
      <PersonForm
        key={id}
        errors={errors}
        form={form}
        kind={kind}
        locale={locale}
        text={text.form}
        today={facts.today}
      />
    </Page>
  )
}

export default PersonFormView
