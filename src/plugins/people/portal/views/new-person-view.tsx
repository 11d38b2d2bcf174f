import type { ViewProps } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { Page } from '@/ui'

import { PERSON_KINDS, type PersonKind } from '../../domain/person-fields'
import { peopleMessages } from '../../translations'
import { PersonForm } from '../components/form/person-form'
import { hrefs } from '../hrefs'

/** An empty form for a student, a member of staff or a guardian. */
const NewPersonView = ({ facts, locale, searchParams }: ViewProps) => {
  const text = peopleMessages(locale)
  const kind: PersonKind = PERSON_KINDS.find((one) => one === searchParams.kind) ?? 'student'
  const child = kind === 'guardian' ? parseId(searchParams.for) : null
  const list = kind === 'student' ? 'students' : kind === 'staff' ? 'staff' : 'guardians'
  return (
    <Page
      locale={locale}
      title={
        { student: text.form.newStudent, staff: text.form.newStaff, guardian: text.form.newGuardian }[kind]
      }
      crumbs={[
        { label: text.title, href: hrefs.kind('students') },
        { label: text.lists[list], href: hrefs.kind(list) },
      ]}
    >
      <PersonForm
        key={kind}
        errors={messages(locale).errors}
        form={null}
        kind={kind}
        locale={locale}
        next={child === null ? undefined : hrefs.form(child)}
        text={text.form}
        today={facts.today}
      />
    </Page>
  )
}

export default NewPersonView
