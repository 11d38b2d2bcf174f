import type { ViewProps } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, EmptyState, Notice, Page, Stack } from '@/ui'

import { closesYear } from '../../access/rules'
import { needsTarget } from '../../domain/decisions'
import { readClass } from '../../operations/read-class'
import { yearClosingMessages } from '../../translations'
import { DECISION_LABELS } from '../../translations/decision-labels'
import { BulkTarget } from '../components/bulk-target'
import { type DecidedStudent, DecisionDialog } from '../components/decision-dialog'
import { hrefs } from '../hrefs'

type Student = Awaited<ReturnType<typeof readClass>>['students'][number]

const asDecided = ({ student, name, decision, target, reason, revision }: Student): DecidedStudent => ({
  student,
  name,
  decision,
  // A class that follows by itself is not chosen: it goes on following.
  target: revision > 0 ? target : null,
  reason: reason ?? '',
  seen: revision,
})

/** A class of the year that ends: marks propose, people decide. */
const ClassView = async ({ req, facts, locale, params }: ViewProps) => {
  const classId = parseId(params.class)
  if (classId === null) throw notFound()
  const { title, class: words } = yearClosingMessages(locale)
  const { title: titleOf, lead, ...text } = words
  const { class: own, students, decisions, isLocked } = await readClass({ req, facts, classId })
  const mayDecide = !isLocked && (await closesYear({ req, user: req.user })) === true
  const choices = decisions.map(({ decision, targets }) => ({
    decision,
    label: DECISION_LABELS[decision][locale],
    targets,
    none: needsTarget(decision) ? text.usual : text.stays,
  }))
  const errorText = messages(locale).errors
  const decided = ({ isLeaving, decision, revision, order }: Student) => {
    if (isLeaving) return <Badge>{text.leaving}</Badge>
    if (decision === null) return <Badge tone="bad">{text.open}</Badge>
    const origin = order === null ? (revision > 0 ? null : text.byMarks) : text.byOrder
    return (
      <>
        {DECISION_LABELS[decision][locale]} {origin && <Badge>{origin}</Badge>}
      </>
    )
  }
  return (
    <Page
      locale={locale}
      title={titleOf(own.name)}
      lead={lead(students.length)}
      crumbs={[{ label: title, href: hrefs.overview }]}
    >
      <Stack gap={24}>
        {isLocked && <Notice>{text.locked}</Notice>}
        <DataTable
          caption={text.caption}
          rows={students}
          rowKey={({ student }) => student}
          empty={<EmptyState icon="people" title={text.empty} />}
          columns={[
            { key: 'name', header: text.name, width: 'wide', cell: ({ name }) => name },
            { key: 'decision', header: text.decision, cell: decided },
            {
              key: 'target',
              header: own.grade === 9 ? text.targetTen : text.target,
              cell: ({ isLeaving, targetName }) => (isLeaving ? '—' : (targetName ?? '—')),
            },
            {
              key: 'debts',
              header: text.debts,
              cell: ({ debts, isExcellent }) =>
                debts.join(', ') || (isExcellent ? text.excellent : text.noDebts),
            },
            {
              key: 'reason',
              header: text.reason,
              cell: ({ reason, author }) => [reason, author].filter(Boolean).join(' · ') || '—',
            },
            ...(mayDecide
              ? [
                  {
                    key: 'change',
                    header: <span className="sr-only">{text.change}</span>,
                    cell: (row: Student) =>
                      row.isLeaving ? null : (
                        <DecisionDialog
                          key={row.revision}
                          student={asDecided(row)}
                          choices={choices}
                          text={text}
                          errorText={errorText}
                        />
                      ),
                  },
                ]
              : []),
          ]}
        />
        {mayDecide && students.length > 0 && (
          <BulkTarget
            students={students.filter(({ isLeaving }) => !isLeaving).map(asDecided)}
            choices={choices}
            text={text}
            errorText={errorText}
          />
        )}
      </Stack>
    </Page>
  )
}

export default ClassView
