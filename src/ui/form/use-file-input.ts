'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useState } from 'react'

import { toast } from '../toast/toast'
import { sendFile } from './send-file'

type Options = { url: string; text: { added: string; failed: string } }

/** For an input that sends the chosen file at once: the page is drawn anew with it, or the reason stands beside. */
export const useFileInput = ({ url, text }: Options) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0]
    if (!file) return
    setProblem(null)
    setBusy(true)
    const answer = await sendFile(url, file)
    if (answer.ok) {
      toast({ text: text.added, tone: 'good' })
      router.refresh()
    } else setProblem(answer.message ?? text.failed)
    setBusy(false)
    // The same file may be chosen again.
    input.value = ''
  }
  return {
    isBusy,
    problem,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>): void => void send(target),
  }
}
