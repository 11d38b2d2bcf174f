'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useState } from 'react'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Card } from '@/ui/card/card'

import type { JournalPage } from '../../presenters/types'
import type { WorkTexts } from '../../translations'
import type { JournalRemarks } from '../../types'
import { RemarkList } from './remarks/remark-list'
import { JournalGrid } from './journal-grid/journal-grid'
import { KeyList } from './journal-grid/key-list'
import styles from './journal-workspace.module.css'
import { LessonPanel } from './lesson/lesson-panel'
import { type JournalContextValue, JournalProvider } from './session/journal-context'
import { journalSession, renewSession } from './session/journal-session'
import { ProblemList } from './session/problem-list'
import { SaveStatusLine } from './session/save-status'
import { useSessionLife } from './session/use-session-life'
import { TopicList } from './topics/topic-list'

type JournalWorkspaceProps = {
  /**
   * A `JournalPage` as JSON: of thousands of values the framework would look at each, twice on the server and once in
   * the browser.
   */
  pageJson: string
  user: number
  /** When the server read the page, in milliseconds. */
  readAt: number
  title: string
  remarks: JournalRemarks | null
  errorText: KitMessages['errors']
  /** The title of the list below the grid. */
  topicsTitle: string
  text: WorkTexts
  locale: Locale
}

/** Below this a lesson has a page to itself instead of a panel. */
const PHONE = '(max-width: 44.99em)'

const lessonIn = ({ lessons }: JournalPage, value: string | null): number | null =>
  lessons.find(({ id }) => id === Number(value))?.id ?? null

/** The grid of a term, the lesson beside it and the topics below: one store, one queue of saves. */
export const JournalWorkspace = ({
  pageJson,
  user,
  readAt,
  title,
  remarks,
  errorText,
  topicsTitle,
  text,
  locale,
}: JournalWorkspaceProps) => {
  const router = useRouter()
  const params = useSearchParams()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const page = useMemo(() => JSON.parse(pageJson) as JournalPage, [pageJson])
  const { workload, term } = page
  const name = `journal ${workload.id} ${term.id}`
  const [session] = useState(() => journalSession({ user, name, readAt, data: page, title, texts: text }))
  useEffect(() => renewSession({ user, name, readAt, data: page }), [user, name, readAt, page])
  const context = useMemo<JournalContextValue>(
    () => ({ session, text, locale, title, remarks, errorText }),
    [session, text, locale, title, remarks, errorText],
  )

  const reload = useCallback(async () => {
    const response = await fetch(`/api/journal/workloads/${workload.id}/page?term=${term.id}`).catch(
      () => null,
    )
    return response?.ok ? ((await response.json()) as JournalPage) : null
  }, [workload.id, term.id])
  useSessionLife({ session, reload })

  const [openLesson, setOpenLesson] = useState(() => lessonIn(page, params.get('lesson')))
  useEffect(() => {
    const follow = () =>
      setOpenLesson(lessonIn(page, new URLSearchParams(window.location.search).get('lesson')))
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [page])

  const show = useCallback((lesson: number | null) => {
    // At once: the router tells of a new address only when it has drawn the page anew.
    setOpenLesson(lesson)
    const next = new URLSearchParams(window.location.search)
    if (lesson === null) next.delete('lesson')
    else next.set('lesson', String(lesson))
    const query = next.toString()
    window.history.pushState(null, '', query ? `?${query}` : window.location.pathname)
  }, [])
  const open = useCallback(
    (lesson: number) => {
      session.store.flush()
      if (window.matchMedia(PHONE).matches) router.push(`/lessons/${lesson}`)
      else show(lesson)
    },
    [router, show, session],
  )
  const close = () => {
    const header =
      openLesson === null ? null : document.querySelector<HTMLElement>(`[data-place^="-1 ${openLesson}-"]`)
    show(null)
    header?.focus()
  }

  return (
    <JournalProvider value={context}>
      <div className={styles.workspace} data-panel={openLesson !== null || undefined}>
        <div className={styles.toolbar}>
          {page.canWrite && <SaveStatusLine />}
          <span className={styles.tools}>
            {page.canWrite && (
              <Button
                size="s"
                tone="quiet"
                icon="info"
                className={styles.keys}
                onClick={() => setHelpOpen(true)}
              >
                {text.keysTitle}
              </Button>
            )}
            <Button size="s" tone="quiet" icon="print" onClick={() => window.print()}>
              {text.print}
            </Button>
          </span>
        </div>
        <ProblemList openLesson={openLesson} />
        <RemarkList />
        <JournalGrid term={term.name} openLesson={openLesson} onOpenLesson={open} />
        <Card title={topicsTitle} isFlush>
          <TopicList onOpen={open} />
        </Card>
      </div>
      {openLesson !== null && <LessonPanel lesson={openLesson} onOpen={show} onClose={close} />}
      <Dialog
        isOpen={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        title={text.keys}
        closeLabel={text.close}
      >
        <KeyList text={text} scale={page.marking.scale} locale={locale} />
      </Dialog>
    </JournalProvider>
  )
}
