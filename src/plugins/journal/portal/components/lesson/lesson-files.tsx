'use client'

import { useId, useState, type ChangeEvent } from 'react'

import { formatBytes } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { IconButton } from '@/ui/button/icon-button'
import { sendJson } from '@/ui/form/send-json'
import { Icon } from '@/ui/icon/icon'

import type { PresentedLesson } from '../../../presenters/types'
import { useJournal } from '../session/journal-context'
import styles from './lesson.module.css'
import { type LessonFile, uploadFile } from './upload-file'

type LessonFilesProps = {
  lesson: PresentedLesson
  files: readonly LessonFile[]
  onChange: (files: readonly LessonFile[]) => void
}

type Progress = { name: string; percent: number }

/** What may be chosen; the server looks into the file and decides. */
const ACCEPT =
  '.pdf,.jpg,.jpeg,.png,.webp,.gif,.txt,.csv,.rtf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.zip,.mp3,.mp4'

/** The files that go with the homework. */
export const LessonFiles = ({ lesson, files, onChange }: LessonFilesProps) => {
  const { session, text, locale } = useJournal()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const inputId = useId()

  const show = (next: readonly LessonFile[]) => {
    onChange(next)
    session.store.setFiles(lesson.id, next.length > 0)
  }

  const upload = async (chosen: readonly File[]) => {
    setProblem(null)
    let standing = files
    for (const file of chosen) {
      setProgress({ name: file.name, percent: 0 })
      const answer = await uploadFile({
        url: `/api/journal/lessons/${lesson.id}/files`,
        file,
        onProgress: (percent) => setProgress({ name: file.name, percent }),
      })
      if (answer.ok) {
        standing = [...standing, answer.file]
        show(standing)
      } else {
        const words = answer.isTooLarge ? text.uploadTooLarge : text.uploadFailed
        const isTold = answer.message !== null && !answer.isTooLarge
        setProblem(isTold ? answer.message : fill(words, { name: file.name }))
      }
    }
    setProgress(null)
  }

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void upload([...(event.target.files ?? [])])
    event.target.value = ''
  }

  const remove = async (file: LessonFile) => {
    setProblem(null)
    const answer = await sendJson(`/api/journal/files/${file.id}`, undefined, { method: 'DELETE' })
    if (answer.ok) show(files.filter(({ id }) => id !== file.id))
    else setProblem(answer.refusal.errors[0]?.message ?? text.refused)
  }

  if (files.length === 0 && !lesson.isWritable) return null
  return (
    <div className={styles.files}>
      <p className={styles.filesTitle}>{text.files}</p>
      {files.length > 0 && (
        <ul className={styles.fileList}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={file.url} target="_blank" rel="noreferrer">
                <Icon name="file" size={16} />
                <span>{file.filename}</span>
              </a>
              <span className={styles.fileSize}>{formatBytes(locale, file.filesize)}</span>
              {lesson.isWritable && (
                <IconButton
                  icon="x"
                  size="s"
                  label={fill(text.removeFile, { name: file.filename })}
                  onClick={() => void remove(file)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {progress && (
        <div className={styles.progress}>
          <span>{fill(text.uploading, progress)}</span>
          <progress max={100} value={progress.percent} aria-label={progress.name} />
        </div>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {lesson.isWritable && (
        <div className={styles.choose}>
          <input
            id={inputId}
            type="file"
            multiple
            accept={ACCEPT}
            className="sr-only"
            disabled={progress !== null}
            onChange={choose}
          />
          <label htmlFor={inputId}>
            <Icon name="attach" size={16} />
            {text.addFile}
          </label>
          <span className={styles.hint}>{text.filesHint}</span>
        </div>
      )}
    </div>
  )
}
