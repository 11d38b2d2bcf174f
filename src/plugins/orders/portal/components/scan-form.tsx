'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useId, useState } from 'react'

import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import styles from './scan-form.module.css'

type Text = { add: string; hint: string; uploading: string; failed: string; added: string }

/** Chooses a file and lays it to the order; the server looks into it and decides. */
export const ScanForm = ({ url, text }: { url: string; text: Text }) => {
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
    <div className={styles.form}>
      <input
        id={inputId}
        type="file"
        className="sr-only"
        accept=".pdf,.jpg,.jpeg,.png"
        disabled={isBusy}
        aria-describedby={`${inputId}-hint`}
        onChange={(event) => void send(event)}
      />
      <label className={styles.choose} htmlFor={inputId}>
        {isBusy ? text.uploading : text.add}
      </label>
      <p className={styles.hint} id={`${inputId}-hint`}>
        {text.hint}
      </p>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
    </div>
  )
}
