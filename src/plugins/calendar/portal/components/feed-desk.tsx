'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { DataTable } from '@/ui/data-table/data-table'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Card } from '@/ui/card/card'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'
import { Badge } from '@/ui/badge/badge'

import styles from '../views/calendar.module.css'

/** A feed in words. */
export type FeedLine = { id: number; whose: string; created: string; used: string; revoked: string | null }

export type FeedText = {
  make: string
  whose: string
  made: string
  secret: string
  address: string
  copy: string
  copied: string
  notCopied: string
  open: string
  qr: string
  problem: string
  list: string
  table: string
  for: string
  created: string
  used: string
  state: string
  inUse: string
  actions: string
  revoke: string
  renew: string
  revoked: string
  empty: string
  emptyLead: string
}

type Made = { id: number; address: string; webcal: string; qr: { size: number; path: string } }

type Props = {
  feeds: readonly FeedLine[]
  /** Whose calendars may be subscribed to; 0 is the own one. */
  choices: readonly { value: number; label: string }[]
  text: FeedText
  errorText: KitMessages['errors']
}

/** Makes addresses, shows a new one once, revokes and replaces them. */
export const FeedDesk = ({ feeds, choices, text, errorText }: Props) => {
  const router = useRouter()
  const [student, setStudent] = useState(choices[0]?.value ?? 0)
  const [made, setMade] = useState<Made | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const field = useRef<HTMLDivElement>(null)

  const run = async <TData,>(key: string, url: string, body: unknown, method: 'POST' | 'DELETE') => {
    if (busy) return null
    setBusy(key)
    setProblem(null)
    const answer = await sendJson<TData>(url, body, { method })
    setBusy(null)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return null
    }
    router.refresh()
    return answer.data
  }
  const make = async () => {
    const done = await run<Made>('make', '/api/calendar/feeds', { student: student || null }, 'POST')
    if (done) setMade(done)
  }
  const renew = async (id: number) => {
    const done = await run<Made>(`renew ${id}`, `/api/calendar/feeds/${id}/renewal`, {}, 'POST')
    if (done) setMade(done)
  }
  const revoke = async (id: number) => {
    const done = await run(`revoke ${id}`, `/api/calendar/feeds/${id}`, undefined, 'DELETE')
    if (!done) return
    if (made?.id === id) setMade(null)
    toast({ text: text.revoked, tone: 'good' })
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made?.address ?? '')
      toast({ text: text.copied, tone: 'good' })
    } catch {
      // Without the right to the clipboard, or over plain HTTP: the address is selected for the reader.
      field.current?.querySelector('input')?.select()
      toast({ text: text.notCopied, tone: 'bad' })
    }
  }

  return (
    <Stack>
      <div role="status">
        {problem && (
          <Notice tone="bad" title={text.problem}>
            {problem}
          </Notice>
        )}
        {made && (
          <Card title={text.made}>
            <Stack>
              <div ref={field}>
                <TextField
                  name="address"
                  label={text.address}
                  hint={text.secret}
                  value={made.address}
                  onFocus={(event) => event.currentTarget.select()}
                  readOnly
                />
              </div>
              <Row>
                <Button tone="primary" onClick={() => void copy()}>
                  {text.copy}
                </Button>
                <LinkButton href={made.webcal} icon="calendar" download={false}>
                  {text.open}
                </LinkButton>
              </Row>
              <svg
                className={styles.qr}
                role="img"
                aria-label={text.qr}
                viewBox={`-2 -2 ${made.qr.size + 4} ${made.qr.size + 4}`}
                shapeRendering="crispEdges"
              >
                <path d={made.qr.path} fill="#000" />
              </svg>
            </Stack>
          </Card>
        )}
      </div>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <SelectField
          name="student"
          label={text.whose}
          value={student}
          onChange={(event) => setStudent(Number(event.currentTarget.value))}
          options={choices}
        />
        <FormActions>
          <Button type="submit" tone="primary" icon="plus" isBusy={busy === 'make'}>
            {text.make}
          </Button>
        </FormActions>
      </Form>
      <Card title={text.list} isFlush>
        <DataTable
          isFlush
          caption={text.table}
          rows={feeds}
          rowKey={({ id }) => id}
          empty={
            <EmptyState isInside title={text.empty}>
              {text.emptyLead}
            </EmptyState>
          }
          columns={[
            { key: 'for', header: text.for, cell: ({ whose }) => whose },
            {
              key: 'state',
              header: text.state,
              cell: ({ revoked }) => (
                <Badge tone={revoked ? 'neutral' : 'good'}>{revoked ?? text.inUse}</Badge>
              ),
            },
            {
              key: 'actions',
              header: text.actions,
              cell: ({ id, revoked }) =>
                revoked ? (
                  '—'
                ) : (
                  <span className={styles.actions}>
                    <Button size="s" isBusy={busy === `renew ${id}`} onClick={() => void renew(id)}>
                      {text.renew}
                    </Button>
                    <Button
                      size="s"
                      tone="danger"
                      isBusy={busy === `revoke ${id}`}
                      onClick={() => void revoke(id)}
                    >
                      {text.revoke}
                    </Button>
                  </span>
                ),
            },
            { key: 'created', header: text.created, cell: ({ created }) => created },
            { key: 'used', header: text.used, cell: ({ used }) => used },
          ]}
        />
      </Card>
    </Stack>
  )
}
