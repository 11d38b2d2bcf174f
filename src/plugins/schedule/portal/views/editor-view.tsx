import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { EmptyState, Page } from '@/ui'

import { readEditor } from '../../operations/read-editor'
import { scheduleMessages } from '../../translations'
import { TimetableEditor } from '../components/editor/timetable-editor'
import { hrefs } from '../hrefs'

/** The place that a link marks: a day from 1 for Monday, and the number of the lesson. */
const startCell = ({ day, number }: Record<string, string | undefined>) => {
  const cell = { day: Number(day ?? NaN), number: Number(number ?? NaN) }
  return Number.isInteger(cell.day) && Number.isInteger(cell.number) ? cell : null
}

/** A version of the timetable in the editor; a published one is shown only. */
const EditorView: View = async ({ req, facts, locale, params, searchParams }) => {
  const { editor, title, week } = scheduleMessages(locale)
  const id = parseId(params.version)
  if (id === null) throw notFound()
  const data = await readEditor({ req, facts, id })
  return (
    <Page
      locale={locale}
      title={data.version.name}
      width="full"
      crumbs={[
        { label: title, href: hrefs.week() },
        { label: editor.crumb, href: hrefs.versions },
      ]}
    >
      {data.classes.length === 0 ? (
        <EmptyState icon="class" title={week.nobody}>
          {week.emptyLead}
        </EmptyState>
      ) : (
        <TimetableEditor
          key={`${data.version.id} ${data.version.state}`}
          data={data}
          locale={locale}
          text={editor}
          errorText={messages(locale).errors}
          startClass={parseId(searchParams.class)}
          startCell={startCell(searchParams)}
        />
      )}
    </Page>
  )
}

export default EditorView
