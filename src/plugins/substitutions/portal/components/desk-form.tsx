'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState, type SubmitEvent } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { SelectField } from '@/ui/form/select-field'
import { sendJson, type Refusal } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { DeskChoice, DeskLine, DeskPage } from '../../operations/read-desk'
import { DeskLineForm } from './desk-line'
import {
  changedLines,
  choiceOf,
  groupByWorkload,
  startChoices,
  takeProposal,
  type Choices,
} from './desk-state'
import type { DeskText } from './desk-text'
import styles from './desk.module.css'

type Props = {
  page: Pick<DeskPage, 'lines' | 'proposal' | 'rooms'>
  locale: Locale
  text: DeskText
  errorText: KitMessages['errors']
}

const toDecision = (line: DeskLine, choice: DeskChoice) => ({
  lesson: line.id,
  date: line.date,
  seen: line.seen,
  ...choice,
})

/** All lessons of an absence with their decisions: proposed, corrected and saved at once, whole or not at all. */
export const DeskForm = ({ page, locale, text, errorText }: Props) => {
  const { lines, proposal, rooms } = page
  const { desk } = text
  const router = useRouter()
  const [choices, setChoices] = useState<Choices>(() => startChoices(lines))
  const [errors, setErrors] = useState<ReadonlyMap<number, string>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const changed = changedLines(lines, choices)
  const changedIds = new Set(changed.map(({ id }) => id))
  const groups = useMemo(() => groupByWorkload(lines), [lines])
  const hasOpen = lines.some(({ status }) => status === 'open')

  const isDirty = changed.length > 0
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])

  const put = (id: number, choice: DeskChoice | null): void => {
    setChoices(new Map(choices).set(id, choice))
    setErrors(new Map([...errors].filter(([key]) => key !== id)))
  }
  const suggest = (): void => {
    setChoices(takeProposal(lines, choices, proposal))
    const open = lines.filter(({ status }) => status === 'open').length
    const rest = open - proposal.length
    setTold(
      proposal.length === 0
        ? desk.nothingToPropose
        : [fill(desk.proposed, { n: proposal.length }), rest > 0 ? fill(desk.unresolved, { n: rest }) : '']
            .filter(Boolean)
            .join(' '),
    )
  }
  const takeWorkload = (own: readonly DeskLine[], staff: number): void => {
    const next = new Map(choices)
    for (const line of own) {
      if (line.candidates.some((row) => row.staff === staff))
        next.set(line.id, choiceOf(line, 'substitute', staff))
    }
    setChoices(next)
  }
  /** Puts each message beside the lesson it speaks of. */
  const show = (refusal: Refusal, sent: readonly DeskLine[]): void => {
    const beside = refusal.fields.flatMap(({ path, message }): [number, string][] => {
      const at = /^(?:decisions|withdrawals)\.(\d+)/.exec(path)?.[1]
      const line = at === undefined ? undefined : sent[Number(at)]
      return line ? [[line.id, message]] : []
    })
    setErrors(new Map(beside))
    setProblem(explainRefusal(refusal, errorText))
    document.querySelector<HTMLElement>(`[name="kind-${beside[0]?.[0] ?? 0}"]`)?.focus()
  }
  const send = async (url: string, body: unknown, sent: readonly DeskLine[], done: string): Promise<void> => {
    setBusy(true)
    setProblem(null)
    setTold(null)
    const answer = await sendJson(url, body)
    setBusy(false)
    if (!answer.ok) {
      show(answer.refusal, sent)
      return
    }
    toast({ text: done, tone: 'good' })
    router.refresh()
  }
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (isBusy || changed.length === 0) return
    const decisions = changed.map((line) => toDecision(line, choices.get(line.id)!))
    void send('/api/substituting/decisions', { decisions }, changed, fill(desk.saved, { n: changed.length }))
  }
  const withdraw = (line: DeskLine): void => {
    const withdrawals = [{ lesson: line.id, date: line.date, seen: line.seen }]
    void send('/api/substituting/withdrawals', { withdrawals }, [line], desk.withdrawn)
  }
  return (
    <form className={styles.desk} method="post" noValidate onSubmit={save}>
      <div className={styles.bar}>
        <Button type="submit" tone="primary" isBusy={isBusy} disabled={changed.length === 0}>
          {changed.length > 0 ? fill(desk.save, { n: changed.length }) : desk.saveNone}
        </Button>
        {hasOpen && (
          <Button icon="refresh" onClick={suggest}>
            {desk.propose}
          </Button>
        )}
      </div>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={desk.problem}>
            {problem}
          </Notice>
        </div>
      )}
      <div role="status">{told && <Notice tone="info">{told}</Notice>}</div>
      {groups.length > 0 && (
        <details className={styles.groups}>
          <summary>{desk.workload}</summary>
          <p className={styles.soft}>{desk.workloadLead}</p>
          <div className={styles.fields}>
            {groups.map(({ workload, what, lines: own, coverage }) => (
              <SelectField
                key={workload}
                name={`workload-${workload}`}
                label={fill(desk.workloadSet, { what })}
                emptyLabel={coverage.length > 0 ? desk.chooseSubstitute : desk.nobodyFree}
                options={coverage.map(({ staff, name, free }) => ({
                  value: staff,
                  label: fill(desk.coverage, { name, free, all: own.length }),
                }))}
                onChange={({ target }) => target.value && takeWorkload(own, Number(target.value))}
              />
            ))}
          </div>
        </details>
      )}
      {lines.map((line) => (
        <DeskLineForm
          key={line.id}
          line={line}
          choice={choices.get(line.id) ?? null}
          isChanged={changedIds.has(line.id)}
          rooms={rooms}
          locale={locale}
          text={text}
          error={errors.get(line.id) ?? null}
          onChange={(choice) => put(line.id, choice)}
          onWithdraw={
            line.decision && line.seen > 0 && line.status !== 'recorded' ? () => withdraw(line) : null
          }
        />
      ))}
    </form>
  )
}
