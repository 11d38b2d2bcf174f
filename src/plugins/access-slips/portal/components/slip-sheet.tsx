'use client'

import { useState } from 'react'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { Slip } from '../../types'
import type { DeskText } from './desk-text'
import styles from './slips.module.css'

type SlipSheetProps = {
  address: string
  /** Already in words. */
  expires: string
  slips: readonly Slip[]
  text: DeskText
  onDone: () => void
}

const OneSlip = ({
  slip,
  address,
  expires,
  text,
}: { slip: Slip } & Omit<SlipSheetProps, 'slips' | 'onDone'>) => (
  <li className={styles.slip}>
    <div>
      <p>
        <strong>{slip.name}</strong>
      </p>
      <p className={styles.note}>{slip.note}</p>
      <p>
        {text.slip.address} <strong>{address.replace(/^https?:\/\//, '')}/access</strong>
      </p>
      <p>
        {text.slip.username} <strong>{slip.username}</strong>
      </p>
      <p>{text.slip.code}</p>
      <p className={styles.code}>{slip.code}</p>
      <p className={styles.note}>{fill(text.slip.untilText, { date: expires })}</p>
    </div>
    <svg
      className={styles.qr}
      role="img"
      aria-label={fill(text.slip.qr, { name: slip.name })}
      viewBox={`0 0 ${slip.qr.size} ${slip.qr.size}`}
      shapeRendering="crispEdges"
    >
      <path d={slip.qr.path} fill="#000" />
    </svg>
  </li>
)

/** The issued slips: to print and cut, or to save as a PDF. Shown once. */
export const SlipSheet = ({ address, expires, slips, text, onDone }: SlipSheetProps) => {
  const [isBusy, setBusy] = useState(false)
  const print = async () => {
    const { ok } = await sendJson('/api/access-slips/printed', { people: slips.map(({ person }) => person) })
    // What was not noted is not printed.
    if (ok) window.print()
    else toast({ text: text.failed, tone: 'bad' })
  }
  const save = async () => {
    if (isBusy) return
    setBusy(true)
    try {
      const response = await fetch('/api/access-slips/sheet', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ slips: slips.map(({ person, code }) => ({ person, code })) }),
      })
      if (!response.ok) throw new Error(String(response.status))
      const url = URL.createObjectURL(await response.blob())
      const link = document.createElement('a')
      link.href = url
      link.download = `${text.fileName}.pdf`
      link.click()
      URL.revokeObjectURL(url)
    } catch {
      toast({ text: text.failed, tone: 'bad' })
    }
    setBusy(false)
  }
  return (
    <Stack>
      <div className={styles.tools}>
        <Stack>
          <Notice tone="good" title={text.ready}>
            {text.readyLead}
          </Notice>
          <Row>
            <Button tone="primary" icon="print" onClick={() => void print()}>
              {text.print}
            </Button>
            <Button icon="download" isBusy={isBusy} onClick={() => void save()}>
              {text.pdf}
            </Button>
            <Button onClick={onDone}>{text.back}</Button>
          </Row>
        </Stack>
      </div>
      <ul className={styles.sheet}>
        {slips.map((slip) => (
          <OneSlip key={slip.person} slip={slip} address={address} expires={expires} text={text} />
        ))}
      </ul>
    </Stack>
  )
}
