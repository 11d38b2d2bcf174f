'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { List, ListItem } from '@/ui/card/list'
import { explainRefusal } from '@/ui/form/explain-refusal'
import type { Refusal } from '@/ui/form/send-json'
import { Icon } from '@/ui/icon/icon'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { SecurityMessages } from '../../translations'
import type { FactorLine } from '../../types'
import { RecoveryCodes } from './recovery-codes'
import { type TotpOffer, TotpSetup } from './totp-setup'
import { type AskText, useConfirmed } from './use-confirmed'

export type DeskText = {
  factors: Omit<SecurityMessages['factors'], 'added' | 'used' | 'codesLeft' | 'kinds'>
  totp: SecurityMessages['totp']
  codes: SecurityMessages['codes']
  ask: AskText
}

type Props = {
  factors: readonly FactorLine[]
  isRequired: boolean
  /** How many recovery codes are left, in words; `null` without a second factor. */
  codesLeft: string | null
  text: DeskText
  errorText: KitMessages['errors']
  /** Where to go once the first factor and its recovery codes are there; the page stays when missing. */
  next?: string
}
type Added = { recoveryCodes: string[] }

/** Adds and removes what an account signs in with beside its password. */
export const SecondFactorDesk = ({ factors, isRequired, codesLeft, text, errorText, next }: Props) => {
  const router = useRouter()
  const [offer, setOffer] = useState<TotpOffer | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const { send, dialog } = useConfirmed(text.ask, errorText)
  const isOn = factors.length > 0

  const run = async <TData,>(key: string, url: string, body: object = {}): Promise<TData | null> => {
    if (busy) return null
    setBusy(key)
    setProblem(null)
    const answer = await send<TData>(url, body)
    setBusy(null)
    if (answer?.ok) return answer.data
    if (answer) setProblem(explainRefusal(answer.refusal, errorText))
    return null
  }
  const showAdded = (added: readonly string[]) => {
    setOffer(null)
    if (added.length > 0) setCodes(added)
    else router.refresh()
  }
  const finish = () => {
    setCodes(null)
    // A whole load: what was closed to the account is open now.
    if (next) window.location.assign(next)
    else router.refresh()
  }
  const beginTotp = async () => {
    const made = await run<TotpOffer>('totp', '/api/account-security/totp/begin')
    if (made) setOffer(made)
  }
  const addPasskey = async () => {
    const options = await run<never>('passkey', '/api/account-security/passkeys/begin')
    if (!options) return
    try {
      const { startRegistration } = await import('@simplewebauthn/browser')
      const response = await startRegistration({ optionsJSON: options })
      const added = await run<Added>('passkey', '/api/account-security/passkeys', { response, title: '' })
      if (added) showAdded(added.recoveryCodes)
    } catch {
      setProblem(text.factors.passkeyFailed)
    }
  }
  const remove = async (id: number) => {
    if (!(await run(`remove ${id}`, `/api/account-security/factors/${id}/removal`))) return
    toast({ text: text.factors.removed, tone: 'good' })
    router.refresh()
  }
  const renew = async () => {
    const made = await run<Added>('renew', '/api/account-security/recovery-codes')
    if (made) setCodes(made.recoveryCodes)
  }

  return (
    <Stack>
      <div role="status">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      {codes ? (
        <RecoveryCodes codes={codes} text={text.codes} onDone={finish} />
      ) : offer ? (
        <TotpSetup
          offer={offer}
          text={text.totp}
          send={(url, body) => send<Added>(url, body)}
          onAdded={showAdded}
          onCancel={() => setOffer(null)}
          explain={({ refusal }: { refusal: Refusal }) => explainRefusal(refusal, errorText)}
        />
      ) : (
        <Card
          title={text.factors.title}
          actions={
            <Badge tone={isOn ? 'good' : 'neutral'}>{isOn ? text.factors.on : text.factors.off}</Badge>
          }
        >
          <Stack>
            <p>{text.factors.lead}</p>
            {isRequired && <p>{text.factors.required}</p>}
            {isOn && (
              <List label={text.factors.list}>
                {factors.map(({ id, kind, title, added, used }) => (
                  <ListItem
                    key={id}
                    lead={<Icon name={kind === 'totp' ? 'lock' : 'key'} />}
                    title={title}
                    note={[added, used].filter(Boolean).join(', ')}
                    end={
                      <Button
                        size="s"
                        tone="danger"
                        aria-label={`${text.factors.remove}: ${title}`}
                        isBusy={busy === `remove ${id}`}
                        onClick={() => void remove(id)}
                      >
                        {text.factors.remove}
                      </Button>
                    }
                  />
                ))}
              </List>
            )}
            <Row>
              <Button
                tone={isOn ? 'plain' : 'primary'}
                isBusy={busy === 'totp'}
                onClick={() => void beginTotp()}
              >
                {text.factors.addTotp}
              </Button>
              <Button icon="key" isBusy={busy === 'passkey'} onClick={() => void addPasskey()}>
                {text.factors.addPasskey}
              </Button>
            </Row>
            <p>{text.factors.passkeyHint}</p>
            {codesLeft && (
              <Row>
                <span>{codesLeft}</span>
                <Button size="s" isBusy={busy === 'renew'} onClick={() => void renew()}>
                  {text.factors.renewCodes}
                </Button>
              </Row>
            )}
          </Stack>
        </Card>
      )}
      {dialog}
    </Stack>
  )
}
