'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { LayingMessages } from '../../../translations/laying'
import styles from './laying.module.css'

type Common = {
  workload: number
  revision: number
  text: LayingMessages['desk']
  errorText: KitMessages['errors']
}

const useTick = ({ workload, revision, text, errorText }: Common) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const tick = async (topic: number, lesson: number | null): Promise<void> => {
    setBusy(true)
    const answer = await sendJson(`/api/laying/workloads/${workload}/given`, { revision, topic, lesson })
    setBusy(false)
    if (answer.ok) toast({ text: text.ticked, tone: 'good' })
    else toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
    router.refresh()
  }
  return { isBusy, tick }
}

type TickTopicProps = Common & {
  lesson: number
  date: string
  topics: readonly { id: number; title: string }[]
}

/** A lesson told in other words: which topic of the plan it was. */
export const TickTopic = ({ lesson, date, topics, ...common }: TickTopicProps) => {
  const { text } = common
  const { isBusy, tick } = useTick(common)
  const [topic, setTopic] = useState<number | null>(null)
  return (
    <div className={styles.tick}>
      <SelectField
        name={`tick-${lesson}`}
        label={<span className="sr-only">{fill(text.tick, { date })}</span>}
        emptyLabel={text.tickChoose}
        value={topic ?? ''}
        options={topics.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => setTopic(Number(event.target.value) || null)}
      />
      {topic !== null && (
        <Button size="s" isBusy={isBusy} onClick={() => void tick(topic, lesson)}>
          {text.tickSave}
        </Button>
      )}
    </div>
  )
}

type UntickProps = Common & { topic: number; title: string }

/** Takes the tick of the last given hour of a topic away. */
export const Untick = ({ topic, title, ...common }: UntickProps) => {
  const { text } = common
  const { isBusy, tick } = useTick(common)
  return (
    <Button
      size="s"
      tone="quiet"
      isBusy={isBusy}
      aria-label={fill(text.untickOf, { title })}
      onClick={() => void tick(topic, null)}
    >
      {text.untick}
    </Button>
  )
}
