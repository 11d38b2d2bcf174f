import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

import { findFindings, type ControlData } from '../domain/find-findings'
import { type Grouping, type Sum, sumAll, sumLines } from '../domain/sum-lines'
import { SLUGS } from '../slugs'
import type { Finding, FindingKind, RemarkState } from '../types'
import { type ControlFilter, controlledWorkloads } from './control-filter'
import { loadControl } from './load-control'

type Scope = { req: PayloadRequest; facts: Facts; filter: ControlFilter }

export type ControlLine = Sum & {
  /** Marks of a student on average. */
  density: number | null
  /** Remarks that wait for the teacher, and answers that wait for the deputy. */
  remarks: { open: number; answered: number }
}
export type Control = {
  lines: ControlLine[]
  sum: Omit<Sum, 'key'>
  /** Whether somebody knows of plans and of term marks: without them their columns are left out. */
  knows: { plan: boolean; termMarks: boolean }
  rules: ControlData['rules']
}

/** What is amiss in the journals of the filter, thing by thing, with what it was found in. */
export const readFindings = async ({
  req,
  facts,
  filter,
}: Scope): Promise<{ data: ControlData; findings: Finding[] }> => {
  const workloads = controlledWorkloads(facts, filter)
  const loaded = await loadControl({ req, facts, workloads, from: filter.from, to: filter.to })
  const isOf = ({ teacher }: { teacher: number }) => filter.teacher === null || teacher === filter.teacher
  const lessons = loaded.lessons.filter(isOf)
  const findings = findFindings(loaded).filter(isOf)
  return { data: { ...loaded, lessons, workloads: loaded.workloads.filter(isOf) }, findings }
}

/** The findings of one kind, or of all. */
export const ofKind = (findings: readonly Finding[], kind: FindingKind | null): Finding[] =>
  findings.filter((finding) => kind === null || finding.kind === kind)

const remarksBy = async (
  { req, facts }: Omit<Scope, 'filter'>,
  keyOf: (workload: number, teacher: number) => number | null,
) => {
  const found = await rows(req).find<{ workload: number; teacher: number; state: RemarkState }>({
    collection: SLUGS.remarks,
    columns: ['workload', 'teacher', 'state'],
    where: { school: { equals: facts.school }, state: { not_equals: 'closed' } },
  })
  const counts = new Map<number, { open: number; answered: number }>()
  for (const { workload, teacher, state } of found) {
    const key = keyOf(workload, teacher)
    if (key === null) continue
    const row = counts.get(key) ?? { open: 0, answered: 0 }
    row[state === 'answered' ? 'answered' : 'open'] += 1
    counts.set(key, row)
  }
  return counts
}

/** The figures of the control by journal, teacher, class or subject. The rule was asked by the endpoint or the page. */
export const readControl = async ({
  req,
  facts,
  filter,
  grouping,
  isAmissOnly = false,
  order = 'name',
}: Scope & { grouping: Grouping; isAmissOnly?: boolean; order?: 'name' | 'total' }): Promise<Control> => {
  const { data, findings } = await readFindings({ req, facts, filter })
  const { workloads, subjects, classes, staff, people } = facts.reference
  const keyOf = (workload: number, teacher: number): number | null => {
    const row = workloads.get(workload)
    if (grouping === 'workload') return workload
    if (grouping === 'teacher') return teacher
    return (grouping === 'class' ? row?.class : row?.subject) ?? null
  }
  const remarks = await remarksBy({ req, facts }, keyOf)
  const sums = [...sumLines({ ...data, findings, keyOf }).values()]
  const place = {
    // Journals come in the order of their classes and subjects already.
    workload: new Map(data.workloads.map(({ id }, index) => [id, String(index).padStart(8, '0')])),
    teacher: new Map([...staff.values()].map(({ id, person }) => [id, people.get(person)?.sortKey ?? ''])),
    class: new Map([...classes.values()].map(({ id, sortKey }) => [id, sortKey])),
    subject: new Map([...subjects.values()].map(({ id, name }) => [id, name])),
  }[grouping]
  const placeOf = ({ key }: Sum): string => place.get(key) ?? ''
  const lines = sums
    .filter(({ total }) => !isAmissOnly || total > 0)
    .map((sum): ControlLine => ({
      ...sum,
      density: sum.students > 0 ? sum.marks / sum.students : null,
      remarks: remarks.get(sum.key) ?? { open: 0, answered: 0 },
    }))
    .sort(
      (left, right) =>
        (order === 'total' ? right.total - left.total : 0) || (placeOf(left) < placeOf(right) ? -1 : 1),
    )
  return {
    lines,
    sum: sumAll(sums),
    knows: { plan: data.topics.size > 0, termMarks: data.termMarks.size > 0 },
    rules: data.rules,
  }
}
