'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'

import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'
import { useFileInput } from '@/ui/form/use-file-input'
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
  const inputId = useId()
  const { isBusy, problem, onChange } = useFileInput({ url, text })
  return (
    <span className={styles.tools}>
      <input
        id={inputId}
        type="file"
        className="sr-only"
        accept=".pdf,.jpg,.jpeg,.png,.webp"
        disabled={isBusy}
        onChange={onChange}
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
