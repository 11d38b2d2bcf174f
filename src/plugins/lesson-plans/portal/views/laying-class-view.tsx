import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import type { Locale } from '@/core/locale'
import { formatDate, formatNumber } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import {
  Badge,
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Stats,
  type Tone,
} from '@/ui'
import { PrintButton } from '@/ui/button/print-button'

import { type LayingLine, type LayingPage, type LineState, readLaying } from '../../operations/lay-page'
import { readRelayings } from '../../operations/lay-history'
import { layingMessages } from '../../translations/laying'
import { RelayDesk } from '../components/laying/relay-desk'
import { TickTopic, Untick } from '../components/laying/tick-topic'
import { Relayings } from '../sections/relayings'
import styles from './laying.module.css'

const TONES: Record<LineState, Tone> = {
  given: 'good',
  waiting: 'warn',
  ahead: 'neutral',
  lost: 'bad',
  unlaid: 'bad',
  other: 'neutral',
}

type Laid = NonNullable<LayingPage['laid']>

const firstWay = ({ lacking, isOff, missingHours, spare }: Laid) => {
  if (lacking.lessons > 0) return 'compress'
  return !isOff && missingHours > 0 && spare > 0 ? 'restore' : 'move'
}

const Lines = ({ page, laid, locale }: { page: LayingPage; laid: Laid; locale: Locale }) => {
  const { page: text, desk } = layingMessages(locale)
  const common = {
    workload: page.workload.id,
    revision: laid.revision,
    text: desk,
    errorText: messages(locale).errors,
  }
  const open = laid.topics.filter(({ left }) => left > 0).map(({ id, title }) => ({ id, title }))
  const topic = ({ hours, lesson, state, isAfterVacation }: LayingLine) => (
    <div className={styles.topic}>
      {state === 'other' && (
        <>
          <span>
            {text.notByPlan} {lesson?.topic}
          </span>
          {page.canLay && lesson && (
            <TickTopic {...common} lesson={lesson.id} date={formatDate(locale, lesson.date)} topics={open} />
          )}
        </>
      )}
      {hours.map(({ topic: id, part, of, title, isControl }) => (
        <span key={`${id} ${part}`}>
          {title}
          {of > 1 && `, ${text.part(part, of)}`} {isControl && <Badge tone="warn">{text.control}</Badge>}
        </span>
      ))}
      {hours[0]?.section && <small>{hours[0].section}</small>}
      {isAfterVacation && <small>{text.afterVacation}</small>}
    </div>
  )
  return (
    <DataTable<LayingLine>
      caption={text.table}
      rows={laid.lines}
      rowKey={({ key }) => key}
      isStickyFirst={false}
      columns={[
        {
          key: 'number',
          header: text.columns.number,
          width: 'narrow',
          cell: (line) => laid.lines.indexOf(line) + 1,
        },
        { key: 'topic', header: text.columns.topic, width: 'wide', cell: topic },
        {
          key: 'planned',
          header: text.columns.planned,
          cell: ({ hours }) => (hours[0]?.plannedDate ? formatDate(locale, hours[0].plannedDate) : '—'),
        },
        {
          key: 'actual',
          header: text.columns.actual,
          cell: ({ lesson }) => (lesson ? formatDate(locale, lesson.date, 'weekday') : '—'),
        },
        {
          key: 'state',
          header: text.columns.state,
          cell: ({ state, hours }) => (
            <>
              <Badge tone={TONES[state]}>{text.states[state]}</Badge>
              {state === 'given' && page.canLay && hours.length === 1 && (
                <Untick {...common} topic={hours[0]!.topic} title={hours[0]!.title} />
              )}
            </>
          ),
        },
      ]}
    />
  )
}

/** The plan of a class lesson by lesson, and the ways to lay it anew when lessons have gone or come. */
const LayingClassView: View = async ({ req, facts, locale, params }) => {
  const { page: text, desk } = layingMessages(locale)
  const id = parseId(params.workload)
  if (id === null) throw notFound()
  const page = await readLaying({ req, facts, workload: id })
  const { workload, laid, canLay } = page
  const head = {
    locale,
    title: text.title(workload.name),
    lead: workload.teacher,
    crumbs: [{ href: '/lesson-plans/classes', label: text.crumb }],
  }
  if (!laid) {
    return (
      <Page {...head}>
        <EmptyState
          icon="book"
          title={text.noPlanTitle}
          action={canLay ? <LinkButton href="/lesson-plans/classes">{text.choose}</LinkButton> : undefined}
        >
          {canLay ? text.noPlanLead : text.noPlanReader}
        </EmptyState>
      </Page>
    )
  }
  const { pace, lacking } = laid
  const show = (n: number): string => formatNumber(locale, n)
  return (
    <Page
      {...head}
      lead={`${workload.teacher}. ${laid.plan.title}`}
      width="full"
      actions={
        <>
          <LinkButton href={`/journal/${id}`} icon="journal">
            {text.toJournal}
          </LinkButton>
          <LinkButton href={`/api/laying/workloads/${id}/table?format=xlsx`} icon="download" download>
            {text.xlsx}
          </LinkButton>
          <PrintButton>{messages(locale).actions.print}</PrintButton>
        </>
      }
    >
      <Stack>
        {lacking.lessons > 0 && (
          <Notice tone="bad" title={text.lacking(lacking.topics)}>
            <p>{text.lackingLead(lacking.lessons)}</p>
          </Notice>
        )}
        {laid.isOff && (
          <Notice tone="warn" title={text.off}>
            <p>{text.offLead}</p>
          </Notice>
        )}
        {laid.missingHours > 0 && <Notice>{text.missing(laid.missingHours)}</Notice>}
        {laid.spare > 0 && <Notice>{text.spare(laid.spare)}</Notice>}
        <Stats
          items={[
            { label: text.given, value: `${show(pace.given)} / ${show(pace.total)}` },
            { label: text.due, value: show(pace.due) },
            { label: pace.behind < 0 ? text.ahead : text.behind, value: show(Math.abs(pace.behind)) },
          ]}
        />
        {canLay && (
          <Card>
            <Section title={desk.title}>
              <RelayDesk
                key={`${laid.revision} ${firstWay(laid)}`}
                workload={id}
                topics={laid.topics}
                first={firstWay(laid)}
                locale={locale}
                text={desk}
                errorText={messages(locale).errors}
              />
            </Section>
          </Card>
        )}
        <Lines page={page} laid={laid} locale={locale} />
        <Relayings list={await readRelayings({ req, facts, workload: id })} facts={facts} locale={locale} />
      </Stack>
    </Page>
  )
}

export default LayingClassView
