import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput, notFound } from '@/core/errors'
import { overlaps, type SchoolDate } from '@/core/school-date'
import type { WorkloadRef } from '@/db/reference'
import { mayRead, readJournalPage, termsOfClass } from '@/plugins/journal'
import type { JournalPage } from '@/plugins/journal/types'

import { seesChecksOf } from '../access/rules'

type Common = { req: PayloadRequest; facts: Facts }
export type PagesPeriod = { from: SchoolDate; to: SchoolDate }

/** What goes onto paper of one journal: its terms with the lessons of the period. */
export type JournalPages = { workload: JournalPage['workload']; terms: JournalPage[] }

const checkPeriod = ({ from, to }: PagesPeriod): void => {
  if (to >= from) return
  throw badInput(
    { ru: 'Последний день не может быть раньше первого.', en: 'The last day cannot be before the first.' },
    { path: 'to' },
  )
}

/** A journal as it will be printed: three statements for each term that the period touches. */
export const readPages = async ({
  req,
  facts,
  workload: id,
  period,
}: Common & { workload: number; period: PagesPeriod }): Promise<JournalPages> => {
  checkPeriod(period)
  const workload = facts.reference.workloads.get(id)
  if (!workload || !mayRead(facts, workload)) throw notFound()
  const terms: JournalPage[] = []
  let header: JournalPage['workload'] | null = null
  for (const term of termsOfClass(facts, workload.class)) {
    if (!overlaps(term, period)) continue
    const page = await readJournalPage({ req, facts, workload: id, term: term.id })
    header = page.workload
    const lessons = page.lessons.filter(
      ({ date, state }) => date >= period.from && date <= period.to && state !== 'cancelled',
    )
    terms.push({ ...page, lessons })
  }
  if (!header) {
    throw badInput(
      {
        ru: 'В эти дни у класса нет учебных периодов. Выберите другие даты.',
        en: 'The class has no terms in these days. Choose other dates.',
      },
      { path: 'from' },
    )
  }
  return { workload: header, terms }
}

/** The workloads of a class that lasted in the period, by subject and subgroup. */
export const workloadsOfClass = (
  { reference }: Pick<Facts, 'reference'>,
  classId: number,
  period: PagesPeriod,
): WorkloadRef[] => {
  const nameOf = ({ subject, subgroup }: WorkloadRef): string =>
    `${reference.subjects.get(subject)?.name ?? ''} ${reference.subgroups.get(subgroup ?? 0)?.name ?? ''}`
  return [...reference.workloads.values()]
    .filter((row) => row.class === classId && overlaps(row, period))
    .sort((left, right) => nameOf(left).localeCompare(nameOf(right), 'ru'))
}

/** All journals of a class, for its class teacher and those who oversee. */
export const readClassPages = async ({
  req,
  facts,
  class: id,
  period,
}: Common & { class: number; period: PagesPeriod }): Promise<JournalPages[]> => {
  checkPeriod(period)
  if (!facts.reference.classes.has(id) || !seesChecksOf(facts, id)) throw notFound()
  const pages: JournalPages[] = []
  for (const { id: workload } of workloadsOfClass(facts, id, period))
    pages.push(await readPages({ req, facts, workload, period }))
  return pages
}
