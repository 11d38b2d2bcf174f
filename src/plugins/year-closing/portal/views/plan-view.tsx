import type { ViewProps } from '@/app/portal-page'
import { classesOfYear } from '@/access/present-year'
import { messages } from '@/i18n/messages'
import { EmptyState, LinkButton, Notice, Page } from '@/ui'

import { findClosing } from '../../operations/find-closing'
import { readPlan } from '../../operations/save-plan'
import { yearClosingMessages } from '../../translations'
import { PlanGrid } from '../components/plan-grid'
import { hrefs } from '../hrefs'

/** What a class of the next year may be given. */
const choicesOf = ({ reference }: ViewProps['facts'], year: number, nextYear: number) => ({
  classes: classesOfYear({ reference }, year).map(({ id, name }) => ({ value: id, label: name })),
  rooms: [...reference.rooms.values()]
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((left, right) => left.label.localeCompare(right.label, 'ru', { numeric: true })),
  teachers: [...reference.staff.values()]
    .map(({ id, person }) => ({ value: id, label: reference.people.get(person)?.fullName ?? '' }))
    .sort((left, right) => left.label.localeCompare(right.label, 'ru')),
  termSets: [...reference.termSets.values()]
    .filter((set) => set.year === nextYear)
    .map(({ id, name }) => ({ value: id, label: name })),
  bells: [...reference.bellSchedules.values()].map(({ id, name }) => ({ value: id, label: name })),
})

/** The second and third step: the classes of the next year, planned and approved. */
const PlanView = async ({ req, facts, locale }: ViewProps) => {
  const { title, plan, actions } = yearClosingMessages(locale)
  const { lead, ...text } = plan
  const closing = await findClosing({ req, facts })
  const crumbs = [{ label: title, href: hrefs.overview }]
  if (!closing) {
    return (
      <Page locale={locale} title={text.title} crumbs={crumbs}>
        <EmptyState
          icon="class"
          title={text.needYear}
          action={<LinkButton href={hrefs.year}>{actions.openYear}</LinkButton>}
        />
      </Page>
    )
  }
  const { rows, isSaved } = await readPlan(req, facts, closing)
  const isApproved = Boolean(closing.approvedAt)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={lead(facts.reference.years.get(closing.nextYear)?.name ?? '')}
      crumbs={crumbs}
      width="full"
    >
      {!isSaved && <Notice>{text.proposed}</Notice>}
      {isApproved && <Notice>{text.approved}</Notice>}
      <PlanGrid
        key={`${closing.revision} ${isApproved}`}
        rows={rows.map(
          ({ id, fromClass, grade, letter, profile, room, teacher, termSet, bellSchedule, capacity }) => ({
            id,
            fromClass,
            grade,
            letter,
            profile,
            room,
            teacher,
            termSet,
            bellSchedule,
            capacity,
          }),
        )}
        seen={closing.revision}
        isApproved={isApproved}
        isSaved={isSaved}
        choices={choicesOf(facts, closing.year, closing.nextYear)}
        text={text}
        errorText={messages(locale).errors}
        back={hrefs.overview}
      />
    </Page>
  )
}

export default PlanView
