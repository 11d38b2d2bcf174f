'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Checkbox } from '@/ui/form/checkbox'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { LayingPage } from '../../../operations/lay-page'
import type { Preview, Way } from '../../../operations/lay-relay'
import type { LayingMessages } from '../../../translations/laying'
import styles from './laying.module.css'
import { PreviewList } from './preview-list'

type RelayDeskProps = {
  workload: number
  topics: NonNullable<LayingPage['laid']>['topics']
  /** What is proposed first. */
  first: Way['way']
  locale: Locale
  text: LayingMessages['desk']
  errorText: KitMessages['errors']
}

const WAYS = ['move', 'compress', 'merge', 'restore', 'shift'] as const

/** Ways to lay a plan anew. Each is looked at before anything is written. */
export const RelayDesk = ({ workload, topics, first, locale, text, errorText }: RelayDeskProps) => {
  const router = useRouter()
  const [kind, setKind] = useState<Way['way']>(first)
  const [isChosen, setChosen] = useState(false)
  const [take, setTake] = useState<Readonly<Record<number, string>>>({})
  const [joined, setJoined] = useState<ReadonlySet<number>>(new Set())
  const [topic, setTopic] = useState<number | null>(null)
  const [shown, setShown] = useState<{ way: Way; preview: Preview } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [reason, setReason] = useState('')

  const coming = topics.filter(({ left }) => left > 0)
  const sparable = topics.filter((one) => one.sparable > 0)
  const hasChoice = kind === 'compress' || kind === 'merge'
  const change = (act: () => void): void => {
    act()
    setShown(null)
    setProblem(null)
  }
  const wayNow = (by: -1 | 1): Way => {
    if (kind === 'compress') {
      const chosen = Object.entries(take).flatMap(([id, hours]) =>
        hours.trim() === '' ? [] : [{ topic: Number(id), hours: Number(hours) }],
      )
      return { way: kind, take: isChosen ? chosen : null }
    }
    if (kind === 'merge') return { way: kind, topics: isChosen ? [...joined] : null }
    if (kind === 'shift') return { way: kind, topic: topic ?? coming[0]?.id ?? 0, by }
    return { way: kind }
  }
  const send = async <T,>(path: 'preview' | 'relay', body: object): Promise<T | null> => {
    setBusy(true)
    setProblem(null)
    const answer = await sendJson<T>(`/api/laying/workloads/${workload}/${path}`, body)
    setBusy(false)
    if (answer.ok) return answer.data
    setProblem(explainRefusal(answer.refusal, errorText))
    return null
  }
  const look = async (by: -1 | 1 = 1): Promise<void> => {
    const way = wayNow(by)
    const preview = await send<Preview>('preview', { way })
    setShown(preview && { way, preview })
  }
  const save = async (): Promise<void> => {
    if (!shown || isBusy) return
    const { way, preview } = shown
    const { revision, seen } = preview
    const done = await send('relay', { way, revision, seen, reason: reason.trim() || null })
    if (!done) return
    setShown(null)
    setReason('')
    setTake({})
    setJoined(new Set())
    toast({ text: text.saved, tone: 'good' })
    router.refresh()
  }

  return (
    <div className={styles.panel}>
      <SelectField
        name="way"
        label={text.ways}
        hint={kind === 'shift' ? undefined : text.wayLead[kind]}
        value={kind}
        options={WAYS.map((way) => ({
          value: way,
          label: way === 'shift' ? text.shiftTitle : text.way[way],
        }))}
        onChange={(event) => change(() => setKind(event.target.value as Way['way']))}
      />
      {hasChoice && (
        <SelectField
          name="choose"
          label={text.chooseBy}
          value={isChosen ? 'chosen' : 'auto'}
          options={[
            { value: 'auto', label: text.auto },
            { value: 'chosen', label: text.chosen },
          ]}
          onChange={(event) => change(() => setChosen(event.target.value === 'chosen'))}
        />
      )}
      {kind === 'compress' && isChosen && (
        <div className={styles.rows}>
          {sparable.length === 0 && <p>{text.noSparable}</p>}
          {sparable.map((one) => (
            <TextField
              key={one.id}
              name={`take-${one.id}`}
              type="number"
              min={0}
              max={one.sparable}
              label={fill(text.take, { title: one.title })}
              hint={fill(text.takeHint, { n: one.sparable })}
              error={
                Number(take[one.id] ?? 0) > one.sparable
                  ? fill(text.takeTooMany, { n: one.sparable })
                  : undefined
              }
              value={take[one.id] ?? ''}
              onChange={(event) => change(() => setTake({ ...take, [one.id]: event.target.value }))}
            />
          ))}
        </div>
      )}
      {kind === 'merge' && isChosen && (
        <div className={styles.rows}>
          {coming
            .filter(({ isControl }) => !isControl)
            .map((one) => (
              <Checkbox
                key={one.id}
                name={`merge-${one.id}`}
                label={fill(text.mergeWith, { title: one.title })}
                checked={joined.has(one.id)}
                onChange={(event) =>
                  change(() => {
                    const next = new Set(joined)
                    if (event.target.checked) next.add(one.id)
                    else next.delete(one.id)
                    setJoined(next)
                  })
                }
              />
            ))}
        </div>
      )}
      {kind === 'shift' && (
        <SelectField
          name="shift"
          label={text.shiftTopic}
          value={topic ?? coming[0]?.id ?? ''}
          options={coming.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => change(() => setTopic(Number(event.target.value)))}
        />
      )}
      <div className={styles.actions}>
        {kind === 'shift' ? (
          <>
            <Button isBusy={isBusy} onClick={() => void look(-1)}>
              {text.earlier}
            </Button>
            <Button isBusy={isBusy} onClick={() => void look(1)}>
              {text.later}
            </Button>
          </>
        ) : (
          <Button isBusy={isBusy} onClick={() => void look()}>
            {text.preview}
          </Button>
        )}
      </div>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      {shown && (
        <PreviewList preview={shown.preview} locale={locale} text={text}>
          <TextField
            name="reason"
            label={text.why}
            hint={text.whyHint}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button tone="primary" isBusy={isBusy} onClick={() => void save()}>
            {text.save}
          </Button>
        </PreviewList>
      )}
    </div>
  )
}
