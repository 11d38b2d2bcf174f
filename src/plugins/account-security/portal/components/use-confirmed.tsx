'use client'

import { useState, type ReactNode, type SubmitEvent } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Form, FormActions } from '@/ui/form/form-layout'
import { PasswordField } from '@/ui/form/password-field'
import { type Answer, sendJson } from '@/ui/form/send-json'
import type { Values } from '@/ui/form/use-json-form'

import type { SecurityMessages } from '../../translations'

export type AskText = SecurityMessages['ask'] & { show: string; hide: string; capsLock: string }

/** The server asks for the password when the session is not fresh, and once more when it was wrong. */
const ASKS = new Set(['password-needed', 'wrong-password', 'account-locked'])

type Waiting = { url: string; body: object; finish: (answer: Answer<unknown> | null) => void; error?: string }

/**
 * Sends something weighty, and asks for the password on the way when the server wants it.
 * `send` gives the answer; `null` when the person went back.
 */
export const useConfirmed = (
  ask: AskText,
  errorText: KitMessages['errors'],
): { send: <TData>(url: string, body?: object) => Promise<Answer<TData> | null>; dialog: ReactNode } => {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [isBusy, setBusy] = useState(false)

  const send = async <TData,>(url: string, body: object = {}): Promise<Answer<TData> | null> => {
    const answer = await sendJson<TData>(url, body)
    if (answer.ok || !answer.refusal.errors.some(({ code }) => code === 'password-needed')) return answer
    return new Promise((resolve) => {
      const finish = (given: Answer<unknown> | null) => {
        setWaiting(null)
        resolve(given as Answer<TData> | null)
      }
      setWaiting({ url, body, finish })
    })
  }

  const confirm = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!waiting || isBusy) return
    const { password } = Object.fromEntries(new FormData(event.currentTarget)) as Values
    if (!password) {
      setWaiting({ ...waiting, error: ask.passwordEmpty })
      return
    }
    setBusy(true)
    const answer = await sendJson(waiting.url, { ...waiting.body, password })
    setBusy(false)
    const isAsked = !answer.ok && answer.refusal.errors.some(({ code }) => ASKS.has(code ?? ''))
    if (isAsked) setWaiting({ ...waiting, error: explainRefusal(answer.refusal, errorText) })
    else waiting.finish(answer)
  }

  const dialog = (
    <Dialog
      isOpen={waiting !== null}
      onClose={() => waiting?.finish(null)}
      title={ask.title}
      closeLabel={ask.cancel}
    >
      <Form method="post" noValidate onSubmit={(event) => void confirm(event)}>
        <PasswordField
          name="password"
          label={ask.password}
          error={waiting?.error}
          autoComplete="current-password"
          autoFocus
          maxLength={1000}
          text={{ show: ask.show, hide: ask.hide, capsLock: ask.capsLock }}
        />
        <FormActions>
          <Button type="submit" tone="primary" isBusy={isBusy}>
            {isBusy ? ask.submitting : ask.submit}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
  return { send, dialog }
}
