import type { Locale } from '@/core/locale'
import { EmptyState, Pagination, SelectField } from '@/ui'
import { InstantForm } from '@/ui/instant-form/instant-form'

import type { MarksOfTerm } from '../../operations/diary-marks'
import type { ListedMark } from '../../operations/marks-list'
import { diaryMessages } from '../../translations'
import { marksHref, subjectHref } from '../hrefs'
import { MarkRows } from './mark-rows'

const PAGE_SIZE = 50

type MarksByDateProps = {
  locale: Locale
  address: { student?: number; subject?: number; page: number }
  page: MarksOfTerm
  list: readonly ListedMark[]
}

/** The marks of a term from the newest on, of one subject or of all. */
export const MarksByDate = ({ locale, address, page: { term, subjects }, list }: MarksByDateProps) => {
  const t = diaryMessages(locale)
  const { student, subject } = address
  const last = Math.max(1, Math.ceil(list.length / PAGE_SIZE))
  const page = Math.min(address.page, last)
  const shared = { student, term: term?.id, view: 'list' as const }
  return (
    <>
      <InstantForm action="/diary/marks">
        {student !== undefined && <input name="student" type="hidden" value={student} />}
        {term && <input name="term" type="hidden" value={term.id} />}
        <input name="view" type="hidden" value="list" />
        <SelectField
          defaultValue={subject ?? ''}
          emptyLabel={t.why.anySubject}
          label={t.why.subject}
          name="subject"
          options={subjects.map((one) => ({ value: one.subject.id, label: one.subject.name }))}
        />
      </InstantForm>
      <p role="status">{list.length > 0 && t.why.total(list.length)}</p>
      {list.length === 0 ? (
        <EmptyState icon="star" title={t.why.empty}>
          {t.why.emptyLead}
        </EmptyState>
      ) : (
        <MarkRows
          caption={t.marksTitle}
          locale={locale}
          rows={list.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          subjectHref={(id) => subjectHref({ student, term: term?.id, subject: id })}
        />
      )}
      <Pagination
        hrefOf={(number) => marksHref({ ...shared, subject, page: number })}
        label={t.why.pages}
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={list.length}
      />
    </>
  )
}
