'use client'

import { useState } from 'react'

import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'

import type { PresentedLesson } from '../../../presenters/types'
import { useJournal, useSummary } from '../session/journal-context'
import { CopyForm } from './copy-form'
import styles from './lesson.module.css'
import { useLessonKeys } from './use-lesson-keys'

const focus = (name: string) => document.querySelector<HTMLElement>(`textarea[name="${name}"]`)?.focus()

/** The way to parallel classes: a window with a look at what will be written there. */
export const CopyLesson = ({ lesson }: { lesson: PresentedLesson }) => {
  const { session, text } = useJournal()
  const { unsaved } = useSummary()
  const [isOpen, setOpen] = useState(false)
  const hasSomething = Boolean(lesson.topic ?? lesson.homework)
  const open = () => {
    // What is copied is what the server has.
    session.store.flush()
    setOpen(true)
  }
  useLessonKeys({
    homework: () => focus('homework'),
    notes: () => {
      document.querySelector('summary[data-notes]')?.closest('details')?.setAttribute('open', '')
      focus('studentNote')
    },
    copy: () => hasSomething && open(),
  })
  return (
    <div className={styles.copy}>
      <Button size="s" icon="class" disabled={!hasSomething} aria-keyshortcuts="Alt+C" onClick={open}>
        {text.copy}
      </Button>
      <span className={styles.hint}>{text.copyLead}</span>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text.copyTitle}
        closeLabel={text.close}
        size="l"
      >
        {unsaved > 0 ? (
          <p className={styles.hint}>{text.saving}</p>
        ) : (
          <CopyForm lesson={lesson} onDone={() => setOpen(false)} />
        )}
      </Dialog>
    </div>
  )
}
