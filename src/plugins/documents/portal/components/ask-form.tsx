'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Form, FormActions } from '@/ui/form/form-layout'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Notice } from '@/ui/notice/notice'
import { PeoplePicker } from '@/ui/people-picker/people-picker'

import type { ColleagueGroup } from '../../operations/colleagues'
import type { Colleague } from '../../operations/staff-at-work'
import type { DocumentsMessages } from '../../translations'

type Props = {
  document: number
  /** Those who were not asked yet. */
  colleagues: readonly Colleague[]
  groups: readonly ColleagueGroup[]
  today: string
  text: DocumentsMessages['ask']
  errorText: KitMessages['errors']
}

/** Asks colleagues to read a document, till a day if one is named. */
export const AskForm = ({ document, colleagues, groups, today, text, errorText }: Props) => {
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [dueOn, setDueOn] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null)

  const send = async () => {
    if (isBusy) return
    setIsBusy(true)
    setOutcome(null)
    const answer = await sendJson(`/api/document-store/${document}/requests`, { people: [...chosen], dueOn })
    setIsBusy(false)
    if (!answer.ok) {
      setOutcome({ tone: 'bad', text: explainRefusal(answer.refusal, errorText) })
      return
    }
    setChosen(new Set())
    setOutcome({ tone: 'good', text: text.sent })
    router.refresh()
  }

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div role="status">{outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}</div>
      {colleagues.length === 0 ? (
        <p>{text.nobodyLeft}</p>
      ) : (
        <>
          <PeoplePicker
            people={colleagues}
            groups={groups}
            chosen={chosen}
            onChange={setChosen}
            text={text}
          />
          <TextField
            name="dueOn"
            type="date"
            label={text.dueOn}
            hint={text.dueHint}
            min={today}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
          <FormActions>
            <Button type="submit" tone="primary" icon="message" isBusy={isBusy}>
              {text.send}
            </Button>
            <span>{fill(text.chosen, { n: chosen.size })}</span>
          </FormActions>
        </>
      )}
    </Form>
  )
}
