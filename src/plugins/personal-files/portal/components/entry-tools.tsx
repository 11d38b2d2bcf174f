'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useId, useState } from 'react'

import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import styles from './files.module.css'

type RemoveText = { remove: string; removed: string; undo: string; restored: string; failed: string }

/** Takes an entry out of the file, with the way back at hand, and puts it back. */
export const RemoveEntry = ({
  url,
  isRemoved,
  text,
}: {
  url: string
  isRemoved: boolean
  text: RemoveText
}) => {
  const router = useRouter()
  const mark = async (next: boolean): Promise<void> => {
    const answer = await sendJson(url, { isRemoved: next }, { method: 'PATCH' })
    if (!answer.ok) toast({ text: answer.refusal.errors[0]?.message ?? text.failed, tone: 'bad' })
    else if (next)
      toast({ text: text.removed, action: { label: text.undo, onAction: () => void mark(false) } })
    else toast({ text: text.restored, tone: 'good' })
    router.refresh()
  }
  return (
    <Button size="s" tone="quiet" icon={isRemoved ? 'undo' : 'trash'} onClick={() => void mark(!isRemoved)}>
      {isRemoved ? text.undo : text.remove}
    </Button>
  )
}

type ScanText = { add: string; hint: string; uploading: string; failed: string; added: string }

/** Chooses a file and lays it to the document; the server looks into it and decides. */
export const ScanUpload = ({ url, text }: { url: string; text: ScanText }) => {
  const router = useRouter()
  const inputId = useId()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target
    const file = input.files?.[0]
    if (!file) return
    setProblem(null)
    setBusy(true)
    const body = new FormData()
    body.append('file', file)
    try {
      const response = await fetch(url, { method: 'POST', body, headers: { Accept: 'application/json' } })
      const answer = (await response.json().catch(() => ({}))) as { errors?: { message?: string }[] }
      if (response.ok) {
        toast({ text: text.added, tone: 'good' })
        router.refresh()
      } else setProblem(answer.errors?.[0]?.message ?? text.failed)
    } catch {
      setProblem(text.failed)
    }
    setBusy(false)
    input.value = ''
  }
  return (
    <span className={styles.tools}>
      <input
        id={inputId}
        type="file"
        className="sr-only"
        accept=".pdf,.jpg,.jpeg,.png,.webp"
        disabled={isBusy}
        onChange={(event) => void send(event)}
      />
      <label className={styles.upload} htmlFor={inputId} title={text.hint}>
        {isBusy ? text.uploading : text.add}
      </label>
      {problem && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}
