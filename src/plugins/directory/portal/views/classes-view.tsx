import type { ViewProps } from '@/app/portal-page'
import { groupBy } from '@/core/group-by'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { Card, Columns, EmptyState, LinkButton, List, ListItem, Page, Pagination, SelectField } from '@/ui'

import { linksOf } from '../../operations/links-of'
import { CLASSES_PAGE_SIZE, listClasses } from '../../operations/list-classes'
import { directoryMessages, type DirectoryMessages } from '../../translations'
import type { ClassRow } from '../../types'
import { CardLinks } from '../components/card-links'
import { FilterForm } from '@/ui/filter-form/filter-form'
import { initialsOf } from '../components/initials-of'
import { PrintButton } from '@/ui/button/print-button'
import { hrefs } from '../hrefs'

/** The classes of a school year, grade by grade. */
const ClassesView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const text = directoryMessages(locale).classes
  const query = (searchParams.q ?? '').slice(0, 100)
  const list = listClasses({ facts, query, year: parseId(searchParams.year) })
  const { year, yearId, years, classes } = list
  const filter = { q: query, year: parseId(searchParams.year) }
  const pages = Math.max(1, Math.ceil(classes.length / CLASSES_PAGE_SIZE))
  const page = Math.min(pages, parseId(searchParams.page) ?? 1)
  const shown = classes.slice((page - 1) * CLASSES_PAGE_SIZE, page * CLASSES_PAGE_SIZE)
  const links = yearId === null ? [] : await linksOf({ req, on: 'classes', id: yearId })
  const isEmpty = classes.length === 0
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={year && !(isEmpty && !query) ? text.lead(year, classes.length) : undefined}
      actions={
        <>
          <CardLinks links={links} locale={locale} />
          {!isEmpty && (
            <>
              <LinkButton href={hrefs.classesTable(filter)} icon="download" download>
                {text.xlsx}
              </LinkButton>
              <PrintButton>{messages(locale).actions.print}</PrintButton>
            </>
          )}
        </>
      }
    >
      {(!isEmpty || query || years.length > 1) && (
        <FilterForm
          action={hrefs.classes}
          label={text.search}
          locale={locale}
          placeholder={text.searchHint}
          value={query}
        >
          {years.length > 1 && (
            <SelectField
              name="year"
              label={text.year}
              defaultValue={yearId ?? ''}
              options={years.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </FilterForm>
      )}
      {isEmpty ? (
        <EmptyState
          icon={query ? 'search' : 'class'}
          title={query ? text.nothingTitle : text.emptyTitle}
          action={query && <LinkButton href={hrefs.classesOf({ ...filter, q: '' })}>{text.reset}</LinkButton>}
        >
          {query ? text.nothingLead(query) : text.emptyLead}
        </EmptyState>
      ) : (
        <Grades classes={shown} text={text} />
      )}
      <Pagination
        locale={locale}
        page={page}
        pageSize={CLASSES_PAGE_SIZE}
        total={classes.length}
        hrefOf={(number) => hrefs.classesOf(filter, number)}
      />
    </Page>
  )
}

type GradesProps = { classes: readonly ClassRow[]; text: DirectoryMessages['classes'] }

const Grades = ({ classes, text }: GradesProps) => (
  <Columns width="wide">
    {[...groupBy(classes, ({ grade }) => grade)].map(([grade, ofGrade]) => (
      <Card key={grade} title={text.grade(grade)} isFlush>
        <List>
          {ofGrade.map((row) => (
            <ListItem
              key={row.id}
              href={hrefs.class(row.id)}
              title={[text.class(row.name), row.profile].filter(Boolean).join(', ')}
              note={noteOf(row, text)}
              end={text.students(row.students)}
            />
          ))}
        </List>
      </Card>
    ))}
  </Columns>
)

const noteOf = ({ teachers, room }: ClassRow, text: DirectoryMessages['classes']): string =>
  [
    teachers.map(({ name }) => initialsOf(name)).join(', ') || text.noTeacher,
    room && `${text.room.toLowerCase()}\u00a0${room}`,
  ]
    .filter(Boolean)
    .join(' · ')

export default ClassesView
