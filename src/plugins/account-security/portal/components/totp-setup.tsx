'use client'

import { useState, type SubmitEvent } from 'react'

import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Form, FormActions } from '@/ui/form/form-layout'
import type { Answer } from '@/ui/form/send-json'
import type { Values } from '@/ui/form/use-json-form'
import { TextField } from '@/ui/form/text-field'
import { Stack } from '@/ui/layout/layout'

import type { SecurityMessages } from '../../translations'
import styles from './security.module.css'

export type TotpOffer = { key: string; ticket: string; qr: { size: number; path: string } }
type Added = { recoveryCodes: string[] }

type Props = {
  offer: TotpOffer
  text: SecurityMessages['totp']
  send: (url: string, body: object) => Promise<Answer<Added> | null>
  onAdded: (codes: readonly string[]) => void
  onCancel: () => void
  explain: (answer: Answer<Added> & { ok: false }) => string
}

/** A QR for the program on the phone, and the first code that proves it has arrived. */
export const TotpSetup = ({ offer, text, send, onAdded, onCancel, explain }: Props) => {
  const [error, setError] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const confirm = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = Object.fromEntries(new FormData(event.currentTarget)) as Values
    const code = form.code?.trim()
    if (!code) {
      setError(text.codeEmpty)
      return
    }
    setBusy(true)
    const title = form.title ?? ''
    const answer = await send('/api/account-security/totp', { ticket: offer.ticket, code, title })
    setBusy(false)
    if (answer?.ok) onAdded(answer.data.recoveryCodes)
    else if (answer) setError(explain(answer))
  }
  return (
    <Card title={text.title}>
      <Stack>
        <ol className={styles.steps}>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <svg
          className={styles.qr}
          role="img"
          aria-label={text.qr}
          viewBox={`-2 -2 ${offer.qr.size + 4} ${offer.qr.size + 4}`}
          shapeRendering="crispEdges"
        >
          <path d={offer.qr.path} fill="#000" />
        </svg>
        <p>
          {text.byHand} <span className={styles.key}>{offer.key}</span>
        </p>
        <Form method="post" noValidate onSubmit={(event) => void confirm(event)}>
          <TextField
            name="code"
            label={text.code}
            error={error}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            maxLength={20}
          />
          <TextField name="title" label={text.name} hint={text.nameHint} maxLength={100} autoComplete="off" />
          <FormActions>
            <Button type="submit" tone="primary" isBusy={isBusy}>
              {isBusy ? text.submitting : text.submit}
            </Button>
            <Button onClick={onCancel}>{text.cancel}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
