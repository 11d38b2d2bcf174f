'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { DataTable } from '@/ui/data-table/data-table'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { Link } from '@/ui/link/link'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { ClassLine } from '../../../operations/lay-classes'
import type { LayingMessages } from '../../../translations/laying'
import styles from './laying.module.css'

type ChooseDeskProps = {
  lines: readonly ClassLine[]
  locale: Locale
  text: LayingMessages['choose']
  errorText: KitMessages['errors']
}

/** Chooses the plans of classes, parallel ones together, and lays them on their lessons with one save. */
export const ChooseDesk = ({ lines, locale, text, errorText }: ChooseDeskProps) => {
  const router = useRouter()
  const [wanted, setWanted] = useState<ReadonlyMap<number, number | null>>(new Map())
  const [past, setPast] = useState<'by-name' | 'in-order'>('by-name')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const planOf = (line: ClassLine): number | null =>
    wanted.has(line.workload) ? wanted.get(line.workload)! : line.plan
  const changed = lines.filter((line) => planOf(line) !== line.plan)
  const replaced = changed.some(({ plan }) => plan !== null)
  const want = (list: readonly ClassLine[], plan: number | null): void =>
    setWanted(new Map([...wanted, ...list.map(({ workload }) => [workload, plan] as const)]))
  const parallelOf = (line: ClassLine): ClassLine[] =>
    lines.filter(
      (one) =>
        one.canLay &&
        one.workload !== line.workload &&
        one.subject === line.subject &&
        one.grade === line.grade &&
        planOf(one) !== planOf(line),
    )

  const save = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const answer = await sendJson<{ changed: number }>('/api/laying/choices', {
      past,
      choices: changed.map((line) => ({ workload: line.workload, was: line.plan, now: planOf(line) })),
    })
    setBusy(false)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: fill(text.saved, { n: answer.data.changed }), tone: 'good' })
    router.refresh()
  }

  const stateOf = ({ plan, isOff, unlaid, behind }: ClassLine) => {
    if (plan === null) return null
    const n = formatNumber(locale, Math.abs(behind))
    return (
      <span className={styles.badges}>
        {isOff && <Badge tone="warn">{text.off}</Badge>}
        {unlaid > 0 && <Badge tone="bad">{fill(text.unlaid, { n: unlaid })}</Badge>}
        {behind > 0 ? (
          <Badge tone="bad">{fill(text.behind, { n })}</Badge>
        ) : (
          <Badge tone="good">{behind < 0 ? fill(text.ahead, { n }) : text.even}</Badge>
        )}
      </span>
    )
  }
  const optionsOf = (line: ClassLine) =>
    line.variants.map(({ id, title, hoursPerWeek, state, topicCount }) => {
      const hours = formatNumber(locale, hoursPerWeek)
      const own = formatNumber(locale, line.hoursPerWeek)
      const name = fill(
        topicCount === 0 ? text.empty : hoursPerWeek === line.hoursPerWeek ? text.variant : text.differs,
        { title, hours, own },
      )
      return { value: id, label: `${name}, ${text.states[state]}`, disabled: topicCount === 0 }
    })

  return (
    <div className={styles.desk}>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <DataTable<ClassLine>
        caption={text.caption}
        rows={lines}
        rowKey={({ workload }) => workload}
        columns={[
          {
            key: 'line',
            header: text.line,
            cell: ({ workload, name }) => <Link href={`/lesson-plans/classes/${workload}`}>{name}</Link>,
          },
          { key: 'teacher', header: text.teacher, cell: ({ teacher }) => teacher },
          {
            key: 'plan',
            header: text.plan,
            width: 'wide',
            cell: (line) => {
              const plan = planOf(line)
              if (!line.canLay) return line.variants.find(({ id }) => id === line.plan)?.title ?? text.none
              if (line.variants.length === 0 && line.plan === null) return text.noVariants
              const parallel = plan === null ? [] : parallelOf(line)
              return (
                <div className={styles.choice}>
                  <SelectField
                    name={`plan-${line.workload}`}
                    label={<span className="sr-only">{fill(text.planOf, { name: line.name })}</span>}
                    emptyLabel={text.none}
                    value={plan ?? ''}
                    options={optionsOf(line)}
                    onChange={(event) => want([line], Number(event.target.value) || null)}
                  />
                  {wanted.has(line.workload) && parallel.length > 0 && (
                    <Button
                      size="s"
                      tone="quiet"
                      aria-label={fill(text.parallelOf, { name: line.name })}
                      onClick={() => want(parallel, plan)}
                    >
                      {text.parallel}
                    </Button>
                  )}
                </div>
              )
            },
          },
          {
            key: 'given',
            header: text.progress,
            align: 'end',
            cell: ({ plan, given, total }) => (plan === null ? '—' : fill(text.given, { given, total })),
          },
          { key: 'state', header: text.state, cell: stateOf },
        ]}
      />
      {changed.length > 0 && (
        <div className={styles.bar}>
          <p role="status">{fill(text.changed, { n: changed.length })}</p>
          {replaced && <p className={styles.hint}>{text.replaced}</p>}
          <SelectField
            name="past"
            label={text.past}
            value={past}
            options={[
              { value: 'by-name', label: text.byName },
              { value: 'in-order', label: text.inOrder },
            ]}
            onChange={(event) => setPast(event.target.value as typeof past)}
          />
          <div className={styles.actions}>
            <Button tone="primary" isBusy={isBusy} onClick={() => void save()}>
              {text.save}
            </Button>
            <Button tone="quiet" onClick={() => setWanted(new Map())}>
              {text.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
