'use client'

import { useId } from 'react'

import { useFileInput } from '@/ui/form/use-file-input'
import { Notice } from '@/ui/notice/notice'

import styles from './scan-form.module.css'

type Text = { add: string; hint: string; uploading: string; failed: string; added: string }

/** Chooses a file and lays it to the order; the server looks into it and decides. */
export const ScanForm = ({ url, text }: { url: string; text: Text }) => {
  const inputId = useId()
  const { isBusy, problem, onChange } = useFileInput({ url, text })

  return (
    <div className={styles.form}>
      <input
        id={inputId}
        type="file"
        className="sr-only"
        accept=".pdf,.jpg,.jpeg,.png"
        disabled={isBusy}
        aria-describedby={`${inputId}-hint`}
        onChange={onChange}
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
