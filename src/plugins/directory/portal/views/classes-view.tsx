import type { ViewProps } from '@/app/portal-page'
import { groupBy } from '@/core/group-by'
import { initialsOf } from '../components/initials-of'
import { Card, Columns, EmptyState, LinkButton, List, ListItem, Page } from '@/ui'

import { mayPlan } from '../../access/rules'
import { listClasses } from '../../operations/list-classes'
import { directoryMessages, type DirectoryMessages } from '../../translations'
import type { ClassRow } from '../../types'
import { FilterForm } from '@/ui/filter-form/filter-form'
import { hrefs } from '../hrefs'

/** The classes of the present year, grade by grade. */
const ClassesView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const text = directoryMessages(locale).classes
  const query = (searchParams.q ?? '').slice(0, 100)
  const { year, classes } = listClasses({ facts, query })
  const isEmpty = classes.length === 0
  const canPlan = (await mayPlan({ req, user: req.user })) === true
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={year && !(isEmpty && !query) ? text.lead(year, classes.length) : undefined}
    >
      {isEmpty && !query ? (
        <EmptyState
          icon="class"
          title={text.emptyTitle}
          action={
            canPlan && (
              <LinkButton href="/admin/collections/classes/create" tone="primary" icon="plus">
                {text.create}
              </LinkButton>
            )
          }
        >
          {text.emptyLead}
        </EmptyState>
      ) : (
        <>
          <FilterForm
            action={hrefs.classes}
            label={text.search}
            locale={locale}
            placeholder={text.searchHint}
            value={query}
          />
          {isEmpty ? (
            <EmptyState
              icon="search"
              title={text.nothingTitle}
              action={<LinkButton href={hrefs.classes}>{text.reset}</LinkButton>}
            >
              {text.nothingLead(query)}
            </EmptyState>
          ) : (
            <Grades classes={classes} text={text} />
          )}
        </>
      )}
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
