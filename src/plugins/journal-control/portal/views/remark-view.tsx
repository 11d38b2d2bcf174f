import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { formatDate, formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, Columns, Facts, LinkButton, List, ListItem, Page, Stack } from '@/ui'

import { readRemark } from '../../operations/list-remarks'
import { presentFinding } from '../../presenters/present-finding'
import { presentLineName, studentName, teacherName } from '../../presenters/present-line'
import { controlMessages } from '../../translations'
import { StepForm } from '../components/step-form'
import { hrefs } from '../hrefs'
import styles from '../sections/control.module.css'
import { RemarkBadge } from '../sections/remark-badge'

/** A remark with its history, and the step that is next for the reader. */
const RemarkView: View = async ({ req, facts, locale, params }) => {
  const all = controlMessages(locale)
  const { remark: text, forms } = all
  const { errors: errorText } = messages(locale)
  const id = parseId(params.remark)
  if (id === null) throw notFound()
  const remark = await readRemark({ req, facts, id })
  const nameOf = await namesOfUsers(
    req,
    facts,
    remark.steps.map(({ author }) => author),
  )
  const { timeZone } = facts.reference.school
  const name = presentLineName(facts, remark.workload)
  const { href } = presentFinding(
    {
      kind: 'topic',
      workload: remark.workload,
      teacher: remark.teacher,
      lesson: remark.lesson,
      student: remark.student,
      assignment: null,
      date: remark.lessonDate,
      amount: null,
      of: null,
      before: null,
      after: null,
    },
    facts,
    locale,
  )
  const mayAnswer =
    facts.statuses.has('teacher') && facts.staff === remark.teacher && remark.state !== 'closed'
  const maySettle = facts.statuses.has('deputy') || facts.statuses.has('principal')
  const url = (step: string) => `/api/journal-control/remarks/${id}/${step}`
  const due = { label: forms.newDueDate, optional: forms.optional, min: facts.today }
  const common = { seen: remark.revision, errorText }
  return (
    <Page
      locale={locale}
      title={all.kinds[remark.kind]}
      lead={[name.class, name.subject, remark.lessonDate && formatDate(locale, remark.lessonDate, 'weekday')]
        .filter(Boolean)
        .join(' · ')}
      crumbs={[{ label: text.title, href: hrefs.remarks() }]}
      actions={
        <LinkButton href={href} icon="journal">
          {text.toJournal}
        </LinkButton>
      }
    >
      <Columns>
        <Stack>
          <Card
            title={text.text}
            actions={<RemarkBadge remark={remark} today={facts.today} locale={locale} />}
          >
            <Stack>
              <p className={styles.said}>{remark.text}</p>
              <Facts
                items={[
                  { label: text.teacher, value: teacherName(facts, remark.teacher) },
                  ...(remark.student === null
                    ? []
                    : [{ label: text.student, value: studentName(facts, remark.student) ?? '—' }]),
                  { label: text.dueDate, value: formatDate(locale, remark.dueDate) },
                ]}
              />
            </Stack>
          </Card>
          {mayAnswer && (
            <Card title={forms.answer}>
              <StepForm
                key={`answer ${remark.revision}`}
                {...common}
                url={url('answer')}
                label={forms.answer}
                hint={forms.answerHint}
                initial={remark.state === 'answered' ? (remark.answer ?? '') : ''}
                submit={forms.sendAnswer}
                tone="primary"
                done={forms.answered}
              />
            </Card>
          )}
          {maySettle && remark.state !== 'closed' && (
            <Card title={forms.settle}>
              <StepForm
                key={`close ${remark.revision}`}
                {...common}
                url={url('closing')}
                label={forms.settleComment}
                optional={forms.optional}
                submit={forms.settle}
                tone="primary"
                done={forms.settled}
              />
            </Card>
          )}
          {maySettle && (remark.state === 'answered' || remark.state === 'closed') && (
            <Card title={remark.state === 'closed' ? forms.reopen : forms.returnBack}>
              <StepForm
                key={`return ${remark.revision}`}
                {...common}
                url={url(remark.state === 'closed' ? 'reopening' : 'return')}
                label={forms.comment}
                dueDate={due}
                submit={remark.state === 'closed' ? forms.reopen : forms.returnBack}
                done={remark.state === 'closed' ? forms.reopened : forms.returned}
              />
            </Card>
          )}
        </Stack>
        <Card title={text.history} isFlush>
          <List label={text.history}>
            {remark.steps.map(({ id: step, step: what, text: said, author, at }) => (
              <ListItem
                key={step}
                title={all.steps[what]}
                note={
                  <>
                    {[nameOf(author), formatInstant(locale, at, { timeZone })].join(' · ')}
                    {said && <span className={styles.said}> — {said}</span>}
                  </>
                }
              />
            ))}
          </List>
        </Card>
      </Columns>
    </Page>
  )
}

export default RemarkView
