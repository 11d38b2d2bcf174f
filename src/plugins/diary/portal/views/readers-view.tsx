import { notFound } from '@/core/errors'
import type { View } from '@/app/portal-page'
import { addDays, startOfWeek } from '@/core/school-date'
import { formatDateRange, formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import {
  DataTable,
  EmptyState,
  Icon,
  Link,
  LinkButton,
  Notice,
  Page,
  Pagination,
  SelectField,
  Tabs,
} from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { diaryClasses } from '../../access/class-diaries'
import { readersAddress } from '../../endpoints/schemas'
import {
  type FamilyWeek,
  readClassReaders,
  type ReaderLine,
  READER_STATES,
  WEEKS,
} from '../../operations/class-readers'
import { diaryMessages } from '../../translations'
import { PeriodTurn } from '../components/period-turn'
import styles from '../components/readers.module.css'
import { classHref, readersHref, readersTableHref, weekHref } from '../hrefs'
import { readAddress } from '../read-address'

const PAGE_SIZE = 25

/** Which of the parents read the diaries of a class, and which weeks they have signed. */
const ReadersView: View = async ({ req, facts, locale, searchParams }) => {
  const { readers: t, choose } = diaryMessages(locale)
  const address = readAddress(readersAddress, searchParams)
  const classes = diaryClasses(facts)
  const classId = address.class ?? classes[0]?.id
  if (classId === undefined) throw notFound()
  const until = address.date ?? facts.today
  const filter = { q: address.q, state: address.state }
  const found = await readClassReaders({ req, facts, classId, until, filter })
  const shared = { class: classId, ...filter, date: address.date }
  const last = Math.max(1, Math.ceil(found.lines.length / PAGE_SIZE))
  const page = Math.min(address.page, last)
  const { timeZone } = facts.reference.school
  const at = (instant: string): string => formatInstant(locale, instant, { timeZone, style: 'short' })

  const weekCell = ({ signed, opened }: FamilyWeek) => {
    if (signed.length > 0)
      return (
        <span className={styles.signed} title={signed.map(({ name }) => name).join(', ')}>
          <Icon name="check" size={16} /> {t.signedAt(at(signed[0]!.at))}
        </span>
      )
    if (opened.length > 0)
      return <span title={opened.map(({ name }) => name).join(', ')}>{t.openedAt(at(opened[0]!.at))}</span>
    return <span className={styles.none}>{t.notOpened}</span>
  }
  const turnTo = (weeks: number): string | null => {
    const date = addDays(startOfWeek(until), 7 * weeks)
    return date > facts.today ? null : readersHref({ ...shared, date })
  }
  return (
    <Page
      actions={
        <>
          <LinkButton download href={readersTableHref(shared)} icon="download">
            {diaryMessages(locale).xlsx}
          </LinkButton>
          <PrintButton>{messages(locale).actions.print}</PrintButton>
        </>
      }
      crumbs={[{ href: classHref(classId), label: choose.title }]}
      locale={locale}
      tabs={
        <div className={styles.tools}>
          {classes.length > 1 && (
            <Tabs
              items={classes.map(({ id, name }) => ({
                href: readersHref({ class: id, state: filter.state, date: address.date }),
                label: name,
                isCurrent: id === classId,
              }))}
              label={choose.classes}
              look="segments"
            />
          )}
          <PeriodTurn
            label={t.weeks}
            next={{ href: turnTo(WEEKS), label: t.later }}
            present={{
              href: readersHref({ class: classId, ...filter }),
              label: diaryMessages(locale).thisWeek,
              isCurrent: startOfWeek(until) === startOfWeek(facts.today),
            }}
            previous={{ href: turnTo(-WEEKS), label: t.earlier }}
          />
        </div>
      }
      title={`${t.title}, ${found.class.name}`}
      width="full"
    >
      <Notice tone={found.silent > 0 ? 'warn' : 'good'}>
        {found.silent > 0 ? t.silent(found.silent) : t.everybody}
      </Notice>
      <FilterForm
        action="/diary/readers"
        label={t.search}
        locale={locale}
        placeholder={t.hint}
        value={filter.q}
      >
        <input name="class" type="hidden" value={classId} />
        {address.date && <input name="date" type="hidden" value={address.date} />}
        <SelectField
          defaultValue={filter.state}
          label={t.state}
          name="state"
          options={READER_STATES.map((value) => ({ value, label: t.states[value] }))}
        />
      </FilterForm>
      <p role="status">{found.lines.length > 0 && t.total(found.lines.length)}</p>
      {found.lines.length === 0 ? (
        <EmptyState
          action={<LinkButton href={readersHref({ class: classId })}>{t.reset}</LinkButton>}
          icon="search"
          title={t.nothing}
        >
          {t.nothingLead}
        </EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          columns={[
            {
              key: 'student',
              header: t.student,
              cell: ({ student, name }: ReaderLine) => <Link href={weekHref(student)}>{name}</Link>,
            },
            {
              key: 'guardians',
              header: t.lastRead,
              width: 'wide',
              cell: ({ guardians }: ReaderLine) =>
                guardians.length === 0 ? (
                  <span className={styles.none}>{t.noGuardians}</span>
                ) : (
                  <ul className={styles.guardians} role="list">
                    {guardians.map(({ name, lastAt }) => (
                      <li key={name}>
                        {name}: {lastAt ? at(lastAt) : <span className={styles.none}>{t.never}</span>}
                      </li>
                    ))}
                  </ul>
                ),
            },
            ...found.weeks.map((week, index) => ({
              key: week,
              header: formatDateRange(locale, week, addDays(week, 6)),
              cell: ({ weeks }: ReaderLine) => weekCell(weeks[index]!),
            })),
          ]}
          rowKey={({ student }) => student}
          rows={found.lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        />
      )}
      <Pagination
        hrefOf={(number) => readersHref({ ...shared, page: number })}
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={found.lines.length}
      />
    </Page>
  )
}

export default ReadersView
