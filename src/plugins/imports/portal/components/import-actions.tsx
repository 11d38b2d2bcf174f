'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { FormErrors } from '@/ui/form/form-errors'
import { sendJson } from '@/ui/form/send-json'
import { Row, Stack } from '@/ui/layout/layout'

type ImportActionsProps = {
  id: number
  /** What the check said; without it there is only undoing. */
  counts: Record<string, number> | null
  text: Record<'confirm' | 'checking' | 'writing' | 'stop' | 'undo' | 'failed', string>
}
const POLL_MS = 500

/** Writes the file with a bar of its progress, or takes it back. */
export const ImportActions = ({ id, counts, text }: ImportActionsProps) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState({ phase: 'check', done: 0, total: 0 })

  useEffect(() => {
    if (!isBusy || !counts) return
    const timer = setInterval(() => {
      void fetch(`/api/importing/${id}/progress`)
        .then((response) => response.json() as Promise<typeof progress>)
        .then(setProgress, () => undefined)
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [id, isBusy, counts])

  const send = async (path: string, body: unknown) => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/importing/${id}/${path}`, body)
    setBusy(false)
    if (!answer.ok) setProblem(answer.refusal.errors[0]?.message ?? text.failed)
    router.refresh()
  }
  return (
    <Stack>
      {problem && <FormErrors title={problem} />}
      <Row>
        {counts ? (
          <Button tone="primary" isBusy={isBusy} onClick={() => void send('confirmation', { counts })}>
            {isBusy
              ? fill(progress.phase === 'check' ? text.checking : text.writing, progress)
              : text.confirm}
          </Button>
        ) : (
          <Button icon="undo" isBusy={isBusy} onClick={() => void send('undo', {})}>
            {text.undo}
          </Button>
        )}
        {isBusy && counts && (
          <Button onClick={() => void sendJson(`/api/importing/${id}/stop`, {})}>{text.stop}</Button>
        )}
      </Row>
      {isBusy && counts && (
        <progress max={progress.total || 1} value={progress.done} aria-label={text.confirm} />
      )}
    </Stack>
  )
}
