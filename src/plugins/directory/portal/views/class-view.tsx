import type { ViewProps } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { ask } from '@/core/questions'
import { isSchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, Link, Page, TextField } from '@/ui'

import { linksOf } from '../../operations/links-of'
import { readClass } from '../../operations/read-class'
import { directoryMessages } from '../../translations'
import type { ClassPage } from '../../types'
import { CardLinks } from '../components/card-links'
import { ClassPart } from '../components/class-part'
import { FilterForm } from '@/ui/filter-form/filter-form'
import { PrintButton } from '@/ui/button/print-button'
import { RosterTable } from '../components/roster-table'
import { Summary } from '../components/summary'
import { WorkloadTable } from '../components/workload-table'
import { hrefs } from '../hrefs'

/** One class on a day: its students, its teachers, its journals. */
const ClassView = async ({ req, facts, locale, params, searchParams }: ViewProps) => {
  const id = parseId(params.class)
  if (id === null) throw notFound()
  const date = isSchoolDate(searchParams.date) ? searchParams.date : null
  const query = (searchParams.q ?? '').slice(0, 100)
  const page = await readClass({ req, facts, class: id, date, query })
  const links = await linksOf({ req, on: 'class', id })
  const sections = await ask(req, 'class.sections', { class: id, locale })
  const text = directoryMessages(locale)
  const isToday = page.date === facts.today
  // Nobody to look for: the list is for others.
  const isClosed = page.hidden > 0 && page.hidden === page.class.students
  return (
    <Page
      locale={locale}
      title={text.classes.class(page.class.name)}
      lead={[text.classes.students(page.class.students), page.class.profile].filter(Boolean).join(', ')}
      crumbs={[{ label: text.classes.title, href: hrefs.classes }]}
      actions={
        <>
          <CardLinks links={links} locale={locale} />
          <PrintButton>{messages(locale).actions.print}</PrintButton>
        </>
      }
    >
      <About locale={locale} page={page} />
      {!isClosed && (
        <FilterForm
          action={hrefs.class(id)}
          label={text.class.search}
          locale={locale}
          placeholder={text.people.searchHint}
          value={query}
        >
          <TextField
            name="date"
            type="date"
            label={text.class.onDate}
            defaultValue={page.date}
            min={page.bounds.from}
            max={page.bounds.to}
            required
          />
        </FilterForm>
      )}
      <Card
        title={isToday ? text.class.roster : text.class.rosterOn(formatDate(locale, page.date, 'dayYear'))}
        isFlush
      >
        <RosterTable locale={locale} page={page} query={query} />
      </Card>
      <Card title={text.class.teachers} note={text.class.teachersLead} isFlush>
        <WorkloadTable locale={locale} workloads={page.workloads} />
      </Card>
      {sections.map((section) => (
        <ClassPart key={section.key} section={section} />
      ))}
    </Page>
  )
}

type AboutProps = { locale: ViewProps['locale']; page: ClassPage }

const About = ({ locale, page: { class: row } }: AboutProps) => {
  const text = directoryMessages(locale).classes
  return (
    <Card>
      <Summary
        items={[
          {
            label: row.teachers.length > 1 ? text.teachers : text.teacher,
            value: row.teachers.length
              ? row.teachers.map(({ person, name }) => (
                  <div key={person}>
                    <Link href={hrefs.person(person)}>{name}</Link>
                  </div>
                ))
              : text.noTeacher,
          },
          ...(row.room ? [{ label: text.room, value: row.room }] : []),
          ...(row.profile ? [{ label: text.profile, value: row.profile }] : []),
          { label: text.year, value: row.year },
          { label: text.terms, value: row.terms },
        ]}
      />
    </Card>
  )
}

export default ClassView
