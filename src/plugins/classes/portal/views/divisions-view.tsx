import type { ViewProps } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'
import { messages } from '@/i18n/messages'
import { Button, EmptyState, LinkButton, Notice, Page, Row, Stack, TextField } from '@/ui'

import { readDivisions } from '../../operations/read-divisions'
import { classesMessages } from '../../translations'
import type { DivisionsPage } from '../../types'
import { AdoptButton } from '../components/adopt-button'
import { DivisionBoard } from '../components/board/division-board'
import { DivisionCard } from '../components/division-card'
import { PrintButton } from '@/ui/button/print-button'
import styles from '../components/divisions.module.css'
import { hrefs } from '../hrefs'

type ListProps = { locale: ViewProps['locale']; page: DivisionsPage }

/** How a class is divided on a day; with `?edit=` the groups of one division are open for changes. */
const DivisionsView = async ({ req, facts, locale, params, searchParams }: ViewProps) => {
  const classId = parseId(params.class)
  if (classId === null) throw notFound()
  const date = isSchoolDate(searchParams.date) ? searchParams.date : null
  const page = await readDivisions({ req, facts, classId, date })
  const text = classesMessages(locale)
  const edited = parseId(searchParams.edit)
  const division = page.divisions.find(({ id }) => id === edited)
  if (edited !== null && !division) throw notFound()
  const isOpen = Boolean(division) || searchParams.edit === 'new'
  return (
    <Page
      locale={locale}
      title={text.divisions.title(page.class.name)}
      lead={isOpen ? undefined : text.divisions.lead}
      width={isOpen ? 'full' : 'usual'}
      crumbs={[
        { label: text.classes, href: hrefs.classes },
        { label: text.class(page.class.name), href: hrefs.class(classId) },
        ...(isOpen ? [{ label: text.divisions.crumb, href: hrefs.divisions(classId) }] : []),
      ]}
      actions={
        !isOpen &&
        page.divisions.length + page.loose.length > 0 && (
          <>
            <LinkButton href={hrefs.table(classId, page.date)} icon="download" download>
              {text.divisions.xlsx}
            </LinkButton>
            <PrintButton>{messages(locale).actions.print}</PrintButton>
            <LinkButton href={hrefs.divisions(classId, 'new')} icon="plus" tone="primary">
              {text.divisions.new}
            </LinkButton>
          </>
        )
      }
    >
      {isOpen ? (
        <DivisionBoard
          classId={classId}
          date={page.date}
          bounds={page.bounds}
          students={page.students}
          subjects={page.subjects}
          division={division ?? null}
          text={text.board}
          errorText={messages(locale).errors}
        />
      ) : (
        <Divisions locale={locale} page={page} />
      )}
    </Page>
  )
}

const Divisions = ({ locale, page }: ListProps) => {
  const { divisions: text, actions } = classesMessages(locale)
  if (page.divisions.length === 0 && page.loose.length === 0)
    return (
      <EmptyState
        icon="people"
        title={text.emptyTitle}
        action={
          <LinkButton href={hrefs.divisions(page.class.id, 'new')} icon="plus" tone="primary">
            {text.new}
          </LinkButton>
        }
      >
        {text.emptyLead}
      </EmptyState>
    )
  return (
    <Stack>
      <form className={styles.day} action={hrefs.divisions(page.class.id)} method="get">
        <TextField
          name="date"
          type="date"
          label={text.onDate}
          defaultValue={page.date}
          min={page.bounds.from}
          max={page.bounds.to}
          required
        />
        <Row>
          <Button type="submit">{text.show}</Button>
        </Row>
      </form>
      {page.students.length === 0 && <Notice tone="warn">{text.noStudents}</Notice>}
      {page.loose.map(({ subject, groups }) => (
        <Notice
          key={subject.id}
          title={text.loose(subject.name)}
          action={
            <AdoptButton
              classId={page.class.id}
              errorText={messages(locale).errors}
              subject={subject.id}
              text={actions}
            />
          }
        >
          {groups.join(', ')}
        </Notice>
      ))}
      {page.divisions.map((division) => (
        <DivisionCard
          key={division.id}
          classId={page.class.id}
          date={page.date}
          division={division}
          locale={locale}
        />
      ))}
    </Stack>
  )
}

export default DivisionsView
