'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Form, FormActions } from '@/ui/form/form-layout'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Notice } from '@/ui/notice/notice'

import type { Colleague } from '../../operations/staff-at-work'
import type { DocumentsMessages } from '../../translations'
import styles from './ask-form.module.css'

type Props = {
  document: number
  /** Those who were not asked yet. */
  colleagues: readonly Colleague[]
  text: DocumentsMessages['ask']
  errorText: KitMessages['errors']
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** Chooses colleagues by ticks, found by name. Whoever was ticked stays ticked while one searches on. */
export const AskForm = ({ document, colleagues, text, errorText }: Props) => {
  const router = useRouter()
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null)
  const shown = colleagues.filter(({ name }) => plain(name).includes(plain(sought.trim())))
  const isAll = colleagues.length > 0 && colleagues.every(({ person }) => chosen.has(person))

  const toggle = (person: number) => {
    const next = new Set(chosen)
    if (!next.delete(person)) next.add(person)
    setChosen(next)
  }
  const send = async () => {
    if (isBusy) return
    setIsBusy(true)
    setOutcome(null)
    const answer = await sendJson(`/api/document-store/${document}/requests`, { people: [...chosen] })
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
          <TextField
            name="sought"
            type="search"
            label={text.find}
            value={sought}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setSought(event.currentTarget.value)}
          />
          <Checkbox
            name="everybody"
            label={text.everybody}
            checked={isAll}
            onChange={() => setChosen(isAll ? new Set() : new Set(colleagues.map(({ person }) => person)))}
          />
          <fieldset className={styles.list} aria-label={text.list}>
            {shown.map(({ person, name }) => (
              <Checkbox
                key={person}
                name={`person-${person}`}
                label={name}
                checked={chosen.has(person)}
                onChange={() => toggle(person)}
              />
            ))}
            {shown.length === 0 && <p>{text.nothing}</p>}
          </fieldset>
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
