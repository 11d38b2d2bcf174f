'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'

import type { OrdersMessages } from '../../translations'
import styles from './order-actions.module.css'

type Words = Pick<OrdersMessages['card'], 'sign' | 'carryOut' | 'cancel' | 'edit' | 'delete'>

type Props = {
  id: number
  /** What the reader has seen: nobody signs another text. */
  revision: number
  may: { change: boolean; sign: boolean; carryOut: boolean; cancel: boolean }
  text: Words
  errorText: KitMessages['errors']
  /** `null` for an order that is not edited, only thrown away. */
  editHref: string | null
  listHref: string
}

type Deed = 'sign' | 'carryOut' | 'cancel' | 'delete'

/** What the reader may do with the order now. A refusal is told here, and nothing has changed then. */
export const OrderActions = ({ id, revision, may, text, errorText, editHref, listHref }: Props) => {
  const router = useRouter()
  const [busy, setBusy] = useState<Deed | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (!may.change && !may.sign && !may.carryOut && !may.cancel) return null

  const act = async (deed: Deed, path: string, method: 'POST' | 'DELETE', body?: unknown) => {
    if (busy) return
    setBusy(deed)
    setProblem(null)
    const answer = await sendJson<{ id?: number }>(`/api/movement/orders/${id}${path}`, body, { method })
    setBusy(null)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    if (deed === 'delete') router.replace(listHref)
    else if (deed === 'cancel' && answer.data.id) router.push(`/orders/${answer.data.id}`)
    else router.refresh()
  }

  return (
    <div className={styles.actions}>
      {problem && (
        <div role="alert" className={styles.problem}>
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      {may.sign && (
        <Button
          tone="primary"
          icon="check"
          isBusy={busy === 'sign'}
          onClick={() => void act('sign', '/signature', 'POST', { revision })}
        >
          {text.sign}
        </Button>
      )}
      {may.carryOut && (
        <Button
          tone="primary"
          icon="check"
          isBusy={busy === 'carryOut'}
          onClick={() => void act('carryOut', '/execution', 'POST')}
        >
          {text.carryOut}
        </Button>
      )}
      {may.change && editHref && (
        <LinkButton href={editHref} icon="edit">
          {text.edit}
        </LinkButton>
      )}
      {may.cancel && (
        <Button
          icon="undo"
          isBusy={busy === 'cancel'}
          onClick={() => void act('cancel', '/cancellation', 'POST', {})}
        >
          {text.cancel}
        </Button>
      )}
      {may.change && (
        <Button
          tone="danger"
          icon="trash"
          isBusy={busy === 'delete'}
          onClick={() => void act('delete', '', 'DELETE')}
        >
          {text.delete}
        </Button>
      )}
    </div>
  )
}
