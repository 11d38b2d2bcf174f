'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { NotificationMessages } from '../../translations'
import {
  presentSubscription,
  printOf,
  pushState,
  type PushState,
  subscribe,
  unsubscribe,
} from './browser-push'

type Device = { id: number; endpointHash: string }
type Props = {
  user: number
  publicKey: string
  devices: readonly Device[]
  text: NotificationMessages['here'] & Pick<NotificationMessages['devices'], 'removeThis' | 'removed'>
  errorText: KitMessages['errors']
}

/** What this device can do, and the button that switches it on or off. Nothing is asked before it is pressed. */
export const ThisDevice = ({ user, publicKey, devices, text, errorText }: Props) => {
  const router = useRouter()
  const [state, setState] = useState<PushState | null>(null)
  const [kept, setKept] = useState<Device | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    let isHere = true
    const look = async () => {
      const found = await pushState().catch((): PushState => 'unsupported')
      const subscription = found === 'on' ? await presentSubscription() : null
      const print = subscription && (await printOf(subscription.endpoint))
      if (!isHere) return
      setKept(devices.find(({ endpointHash }) => endpointHash === print) ?? null)
      setState(found)
    }
    void look()
    return () => {
      isHere = false
    }
  }, [devices])

  const run = (work: () => Promise<void>) => async () => {
    setBusy(true)
    setProblem(null)
    await work().catch(() => setProblem(text.failed))
    setBusy(false)
  }
  const turnOn = run(async () => {
    const subscription = await subscribe(publicKey, user)
    if (subscription === 'blocked') {
      setState(Notification.permission === 'denied' ? 'blocked' : 'off')
      return
    }
    const answer = await sendJson('/api/notifications/devices', subscription.toJSON())
    if (!answer.ok) {
      await unsubscribe()
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: text.turnedOn, tone: 'good' })
    router.refresh()
  })
  const turnOff = run(async () => {
    await unsubscribe()
    if (kept) await sendJson(`/api/notifications/devices/${kept.id}`, undefined, { method: 'DELETE' })
    toast({ text: text.removed, tone: 'good' })
    setState('off')
    router.refresh()
  })

  const why = {
    insecure: text.insecure,
    unsupported: text.unsupported,
    iphone: text.iphone,
    'no-worker': text.noWorker,
    blocked: text.blocked,
  }
  if (state === null) return <p role="status">{text.checking}</p>
  const isOn = state === 'on' && kept !== null
  return (
    <>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={text.failedTitle}>
            {problem}
          </Notice>
        </div>
      )}
      {state === 'on' || state === 'off' ? (
        <Button
          tone={isOn ? 'plain' : 'primary'}
          icon="bell"
          isBusy={isBusy}
          onClick={() => !isBusy && void (isOn ? turnOff() : turnOn())}
        >
          {isOn ? text.removeThis : text.on}
        </Button>
      ) : (
        <Notice tone="warn">{why[state]}</Notice>
      )}
    </>
  )
}
