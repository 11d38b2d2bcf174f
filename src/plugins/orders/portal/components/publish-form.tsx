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
import { PeoplePicker, type PickedGroup, type PickedPerson } from '@/ui/people-picker/people-picker'

import type { OrdersMessages } from '../../translations'

type Props = {
  order: number
  colleagues: readonly PickedPerson[]
  groups: readonly PickedGroup[]
  /** The class teachers whom the order concerns. */
  concerned: readonly number[]
  today: string
  text: OrdersMessages['publish']
  errorText: KitMessages['errors']
}

/** Puts the order into the store and asks those chosen to acknowledge it. Nobody chosen is possible as well. */
export const PublishForm = ({ order, colleagues, groups, concerned, today, text, errorText }: Props) => {
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(concerned))
  const [dueOn, setDueOn] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async () => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/movement/orders/${order}/publication`, { people: [...chosen], dueOn })
    setBusy(false)
    if (answer.ok) router.refresh()
    else setProblem(explainRefusal(answer.refusal, errorText))
  }

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <PeoplePicker people={colleagues} groups={groups} chosen={chosen} onChange={setChosen} text={text} />
      <TextField
        name="dueOn"
        type="date"
        label={text.dueOn}
        hint={text.dueHint}
        min={today}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <FormActions>
        <Button type="submit" tone="primary" icon="folder" isBusy={isBusy}>
          {text.send}
        </Button>
        <span>{fill(text.chosen, { n: chosen.size })}</span>
      </FormActions>
    </Form>
  )
}
