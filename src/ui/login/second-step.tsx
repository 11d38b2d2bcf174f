'use client'

import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'

import { Button } from '../button/button'
import { Stack } from '../layout/layout'
import { TextField } from '../form/text-field'

/** What the server says when the password was right: `null` for an account without passkeys. */
export type SecondStepOffer = { passkey: unknown }

type SecondStepProps = {
  text: KitMessages['login']['second']
  offer: SecondStepOffer
  error?: string
  /** Called with what the passkey has answered. */
  onPasskey: (answer: unknown) => void
  isBusy: boolean
}

/** The code of the program on the phone, a recovery code, or a passkey; fields of the form that asks. */
export const SecondStep = ({ text, offer, error, onPasskey, isBusy }: SecondStepProps) => {
  const [problem, setProblem] = useState<string | null>(null)
  const askPasskey = async () => {
    setProblem(null)
    try {
      const { startAuthentication } = await import('@simplewebauthn/browser')
      onPasskey(await startAuthentication({ optionsJSON: offer.passkey as never }))
    } catch {
      setProblem(text.passkeyFailed)
    }
  }
  return (
    <Stack>
      {Boolean(offer.passkey) && (
        <Button tone="primary" size="l" icon="key" isWide isBusy={isBusy} onClick={() => void askPasskey()}>
          {text.passkey}
        </Button>
      )}
      {problem && <p role="alert">{problem}</p>}
      <TextField
        name="secondCode"
        label={text.code}
        hint={text.codeHint}
        error={error}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus
        maxLength={40}
      />
    </Stack>
  )
}
