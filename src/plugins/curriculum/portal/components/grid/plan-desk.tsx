'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import { hoursText } from '../../../domain/hours'
import type { SavedCells } from '../../../operations/save-cells'
import type { CurriculumMessages } from '../../../translations'
import type { CellConflict, PlanPage } from '../../../types'
import { CopyDialog } from '../copy-dialog'
import { FileDialog } from '../file-dialog'
import { PlanDialog } from '../plan-dialog'
import { ConflictList } from './conflict-list'
import { PlanGrid } from './plan-grid'
import styles from './plan-grid.module.css'
import { keyOf, nameOfKey, usePlanCells } from './use-plan-cells'

type PlanDeskProps = {
  page: PlanPage
  locale: Locale
  text: Pick<CurriculumMessages, 'grid' | 'components' | 'card' | 'file' | 'copy'>
  errorText: KitMessages['errors']
}

/** The window of a curriculum that is open, if any: a card by its id, or one of the others. */
type Open = number | 'new' | 'file' | 'copy' | null

/** The curricula of a year as they are worked on: the grid, what is not saved yet, and the windows beside it. */
export const PlanDesk = ({ page, locale, text: all, errorText }: PlanDeskProps) => {
  const { grid: text, components } = all
  const router = useRouter()
  const sign = locale === 'ru' ? ',' : '.'
  const cells = usePlanCells(page.curricula, sign, page.canEdit ? `curriculum ${page.year.id}` : null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [open, setOpen] = useState<Open>(null)
  /** Revisions that own saves have made, newer than the page until it is read anew. */
  const [revisions, setRevisions] = useState<ReadonlyMap<number, number>>(new Map())
  const isDirty = cells.edits.size > 0

  useEffect(() => {
    if (!isDirty) return
    const holdBack = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', holdBack)
    return () => window.removeEventListener('beforeunload', holdBack)
  }, [isDirty])

  const nameOf = (key: string): string => {
    const { curriculum, component, subject } = nameOfKey(key)
    return fill(text.cell, {
      subject: page.subjects.find(({ id }) => id === subject)?.name ?? '',
      plan: page.curricula.find(({ id }) => id === curriculum)?.name ?? '',
      component: components[component].toLocaleLowerCase(locale),
    })
  }
  const save = async (): Promise<void> => {
    if (isBusy || cells.changes.length === 0) return
    if (cells.conflicts.size > 0) {
      setProblem(text.decide)
      return
    }
    setBusy(true)
    setProblem(null)
    const sent = cells.changes
    const answer = await sendJson<SavedCells>(
      `/api/curriculum/years/${page.year.id}/cells`,
      { changes: sent },
      { method: 'PUT' },
    )
    setBusy(false)
    if (answer.ok) {
      cells.settle(sent)
      setRevisions(
        new Map([...revisions, ...answer.data.revisions.map(({ id, revision }) => [id, revision] as const)]),
      )
      toast({ text: fill(text.saved, { n: answer.data.saved }), tone: 'good' })
      router.refresh()
      return
    }
    const [first] = answer.refusal.errors as { code?: string; details?: CellConflict[] }[]
    if (first?.code === 'cells-changed' && first.details) cells.meet(first.details)
    setProblem(explainRefusal(answer.refusal, errorText))
  }
  const reset = (): void => {
    const typed = cells.reset()
    setProblem(null)
    toast({ text: text.resetDone, action: { label: text.undo, onAction: () => cells.restore(typed) } })
  }
  const without = page.classes.filter(({ curriculum }) => curriculum === null)
  const opened = page.curricula.find(({ id }) => id === open)
  const close = (): void => setOpen(null)
  const bar = (
    <div className={styles.bar}>
      <p>
        {cells.wrong > 0
          ? fill(text.wrongCells, { n: cells.wrong })
          : fill(text.unsaved, { n: cells.changes.length })}
        {cells.wrong > 0 && <span className={styles.hint}>. {text.wrong}</span>}
      </p>
      <Button onClick={reset}>{text.reset}</Button>
      <Button
        tone="primary"
        isBusy={isBusy}
        disabled={cells.wrong > 0 || cells.changes.length === 0}
        onClick={() => void save()}
      >
        {text.save}
      </Button>
    </div>
  )

  return (
    <Stack>
      {page.canEdit && (
        <Row>
          <Button icon="plus" onClick={() => setOpen('new')}>
            {text.newPlan}
          </Button>
          <Button onClick={() => setOpen('file')}>{text.import}</Button>
          {page.curricula.length > 0 && <Button onClick={() => setOpen('copy')}>{text.copy}</Button>}
        </Row>
      )}
      {page.curricula.length > 0 && without.length > 0 && (
        <Notice tone="warn" title={text.withoutPlan}>
          {without.map(({ name }) => name).join(', ')}
        </Notice>
      )}
      <ConflictList
        cells={cells}
        nameOf={nameOf}
        show={(value) => (value === null ? text.empty : formatNumber(locale, value))}
        text={text}
      />
      {page.curricula.length > 0 && (
        <PlanGrid
          page={page}
          cells={cells}
          locale={locale}
          text={text}
          components={components}
          onOpenPlan={setOpen}
          bar={isDirty && bar}
        />
      )}
      {page.curricula.length > 0 && <p className={styles.legend}>{text.legend}</p>}
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={text.problem}>
            {problem}
          </Notice>
        </div>
      )}
      {(open === 'new' || opened) && (
        <PlanDialog
          key={String(open)}
          plan={
            opened ? { ...opened, revision: Math.max(opened.revision, revisions.get(opened.id) ?? 0) } : null
          }
          page={page}
          hasEdits={
            opened !== undefined && [...cells.edits.keys()].some((key) => key.startsWith(`${opened.id} `))
          }
          text={all.card}
          errorText={errorText}
          onClose={close}
        />
      )}
      {open === 'file' && (
        <FileDialog
          page={page}
          locale={locale}
          text={all.file}
          errorText={errorText}
          onClose={close}
          onRead={(changes) => {
            cells.type(changes.map((change) => ({ key: keyOf(change), text: hoursText(change.now, sign) })))
            toast({ text: fill(all.file.moved, { n: changes.length }), tone: 'good' })
            close()
          }}
        />
      )}
      {open === 'copy' && (
        <CopyDialog year={page.year.id} text={all.copy} errorText={errorText} onClose={close} />
      )}
    </Stack>
  )
}
