'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'

import type { LessonPage } from '../../presenters/types'
import type { WorkTexts } from '../../translations'
import type { JournalRemarks } from '../../types'
import type { JournalData } from './journal-store/base-values'
import { LessonEditor } from './lesson/lesson-editor'
import type { LessonAround } from './lesson/lesson-fields'
import styles from './lesson-workspace.module.css'
import { type JournalContextValue, JournalProvider } from './session/journal-context'
import { journalSession, renewSession } from './session/journal-session'
import { ProblemList } from './session/problem-list'
import { SaveStatusLine } from './session/save-status'
import { useSessionLife } from './session/use-session-life'

type LessonWorkspaceProps = {
  page: LessonPage
  user: number
  readAt: number
  title: string
  remarks: JournalRemarks | null
  errorText: KitMessages['errors']
  text: WorkTexts
  locale: Locale
}

const dataOf = ({ lesson, ...page }: LessonPage): JournalData => ({ ...page, lessons: [lesson] })

/** One lesson with a page to itself. */
export const LessonWorkspace = ({
  page,
  user,
  readAt,
  title,
  remarks,
  errorText,
  text,
  locale,
}: LessonWorkspaceProps) => {
  const { id } = page.lesson
  const [around, setAround] = useState<LessonAround>(page)
  const name = `lesson ${id}`
  const [session] = useState(() =>
    journalSession({ user, name, readAt, data: dataOf(page), title, texts: text }),
  )
  useEffect(() => renewSession({ user, name, readAt, data: dataOf(page) }), [user, name, readAt, page])
  const context = useMemo<JournalContextValue>(
    () => ({ session, text, locale, title, remarks, errorText }),
    [session, text, locale, title, remarks, errorText],
  )
  const reload = useCallback(async () => {
    const response = await fetch(`/api/journal/lessons/${id}`).catch(() => null)
    return response?.ok ? dataOf((await response.json()) as LessonPage) : null
  }, [id])
  useSessionLife({ session, reload })

  return (
    <JournalProvider value={context}>
      <div className={styles.lesson}>
        {page.canWrite && (
          <div className={styles.status}>
            <SaveStatusLine />
          </div>
        )}
        <ProblemList openLesson={id} />
        <LessonEditor lesson={id} around={around} onAround={setAround} isWide />
      </div>
    </JournalProvider>
  )
}
