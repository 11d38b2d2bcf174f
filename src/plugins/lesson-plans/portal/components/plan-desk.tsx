'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useState } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { type Refusal, sendJson } from '@/ui/form/send-json'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { SaveState } from '@/ui/save-state/save-state'
import { toast } from '@/ui/toast/toast'

import { emptyDraft, hoursOf, isBlank, toDraft } from '../../domain/draft-rows'
import { LIMITS } from '../../domain/limits'
import type { PlanPage } from '../../operations/read-plan'
import type { LessonPlanMessages } from '../../translations'
import type { TopicFields } from '../../types'
import { hrefs } from '../hrefs'
import { type CardChoices, CardDialog } from './card-dialog'
import { FileDialog } from './file-dialog'
import { HoursLine } from './hours-line'
import { ReviewPanel } from './review-panel'
import { TopicGrid } from './topic-grid'
import styles from './topic-grid.module.css'
import { usePlanDraft } from './use-plan-draft'

type PlanDeskProps = {
  page: PlanPage
  user: number
  choices: CardChoices
  locale: Locale
  /** The window of the file stands open from the beginning. */
  isImporting: boolean
  text: Pick<LessonPlanMessages, 'editor' | 'table' | 'file' | 'review' | 'card'>
  errorText: KitMessages['errors']
  saveText: KitMessages['saves']
  /** The topics to be read and printed. */
  children: ReactNode
}

type Open = 'file' | 'card' | 'remove' | null

/** An open draft as its author works on it. */
export const PlanDesk = ({
  page,
  user,
  choices,
  locale,
  isImporting,
  text,
  errorText,
  saveText,
  children,
}: PlanDeskProps) => {
  const { editor, review } = text
  const router = useRouter()
  const [open, setOpen] = useState<Open>(isImporting ? 'file' : null)
  const [cardRevision, setCardRevision] = useState(page.plan.revision)
  const [problem, setProblem] = useState<string | null>(null)
  const onProblem = useCallback(
    (refusal: Refusal | null) => setProblem(refusal && explainRefusal(refusal, errorText)),
    [errorText],
  )
  const onRestored = useCallback(() => toast({ text: editor.restored }), [editor.restored])
  const draft = usePlanDraft({ page, user, leaveQuestion: editor.leaveQuestion, onProblem, onRestored })
  const { rows, status, wrong, change, newKey } = draft
  const sum = rows.reduce((hours, row) => hours + (isBlank(row) ? 0 : hoursOf(row)), 0)
  // What is typed waits a moment before it goes: until then it is not saved.
  const shownStatus = draft.isDirty && (status === 'saved' || status === 'idle') ? 'saving' : status
  const close = (): void => {
    setOpen(null)
    // The address asked for the window once: coming back must not open it again.
    if (isImporting) window.history.replaceState(null, '', hrefs.plan(page.plan.id))
  }
  const settle = async (): Promise<number | null> => ((await draft.flush()) ? draft.revisionNow() : null)

  const takeFile = (topics: readonly TopicFields[], isInstead: boolean): void => {
    const made = topics.map((topic) => toDraft(topic, newKey()))
    change((list) =>
      [...(isInstead ? [] : list.filter((row) => !isBlank(row))), ...made].slice(0, LIMITS.topics),
    )
    toast({
      text: fill(text.file.taken, { n: made.length }),
      tone: 'good',
      action: { label: editor.undo, onAction: draft.undo },
    })
    close()
  }
  const openCard = async (): Promise<void> => {
    const revision = await settle()
    if (revision === null) setProblem(review.waitSave)
    else {
      setCardRevision(revision)
      setOpen('card')
    }
  }
  const remove = async (): Promise<void> => {
    const revision = await settle()
    const answer = await sendJson(
      `/api/planning/plans/${page.plan.id}?revision=${revision ?? draft.revisionNow()}`,
      undefined,
      { method: 'DELETE' },
    )
    setOpen(null)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: review.removed, tone: 'good' })
    router.push(hrefs.list())
  }
  const add = (): void => {
    if (rows.length < LIMITS.topics)
      change((list) => [...list, emptyDraft(newKey(), list.at(-1)?.section ?? '')])
  }

  return (
    <Stack>
      <ReviewPanel
        page={page}
        settle={settle}
        onStep={() => setProblem(null)}
        locale={locale}
        text={review}
        errorText={errorText}
      />
      <HoursLine sum={sum} page={page} locale={locale} text={editor} />
      {draft.isConflict && (
        <div role="alert">
          <Notice tone="warn" title={editor.conflictTitle}>
            <p>{editor.conflictLead}</p>
            <Row>
              <Button size="s" onClick={() => void draft.decide(true)}>
                {editor.keepMine}
              </Button>
              <Button size="s" onClick={() => void draft.decide(false)}>
                {editor.takeTheirs}
              </Button>
            </Row>
          </Notice>
        </div>
      )}
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <div className={`${styles.bar} no-print`}>
        <Button icon="plus" onClick={add}>
          {editor.add}
        </Button>
        <Button onClick={() => setOpen('file')}>{editor.import}</Button>
        <Button
          icon="undo"
          disabled={!draft.canUndo}
          onClick={() => {
            draft.undo()
            toast({ text: editor.undoDone })
          }}
        >
          {editor.undo}
        </Button>
        <Button onClick={() => void openCard()}>{text.card.edit}</Button>
        <Button icon="trash" onClick={() => setOpen('remove')}>
          {review.remove}
        </Button>
        <SaveState
          state={wrong > 0 ? 'failed' : shownStatus}
          text={saveText}
          message={wrong > 0 ? fill(editor.wrong, { n: wrong }) : undefined}
          onRetry={wrong > 0 || draft.isConflict ? undefined : () => void draft.flush()}
        />
      </div>
      <p className={`${styles.soft} no-print`}>{editor.keys}</p>
      <div className={`${styles.frame} no-print`}>
        <TopicGrid page={page} draft={draft} text={text} />
      </div>
      <div className={styles.printOnly}>{children}</div>
      {open === 'file' && (
        <FileDialog
          hasTopics={rows.some((row) => !isBlank(row))}
          locale={locale}
          text={text.file}
          errorText={errorText}
          onClose={close}
          onRead={takeFile}
        />
      )}
      {open === 'card' && (
        <CardDialog
          plan={{ ...page.plan, revision: cardRevision }}
          title={text.card.edit}
          choices={choices}
          text={text.card}
          errorText={errorText}
          onClose={close}
          onSaved={({ revision }) => {
            if (revision !== undefined) draft.noteRevision(revision)
            close()
            router.refresh()
            return undefined
          }}
        />
      )}
      {open === 'remove' && (
        <Dialog
          isOpen
          title={review.removeTitle}
          closeLabel={review.close}
          onClose={close}
          footer={
            <>
              <Button onClick={close}>{review.cancel}</Button>
              <Button tone="danger" onClick={() => void remove()}>
                {review.remove}
              </Button>
            </>
          }
        >
          <p>{review.removeLead}</p>
        </Dialog>
      )}
    </Stack>
  )
}
