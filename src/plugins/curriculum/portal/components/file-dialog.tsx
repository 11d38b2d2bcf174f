'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { FormErrors } from '@/ui/form/form-errors'
import { FieldGroup, Form } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { CheckedFile, SheetRead } from '../../operations/read-file'
import type { CurriculumMessages } from '../../translations'
import type { CellChange, PlanPage } from '../../types'
import { columnName } from './column-name'
import { FileNewPlans, type NewPlan } from './file-new-plans'
import { FileReading } from './file-reading'

type FileDialogProps = {
  page: PlanPage
  locale: Locale
  text: CurriculumMessages['file']
  errorText: KitMessages['errors']
  onClose: () => void
  /** What the file changes, to be looked at in the grid and saved from there. */
  onRead: (changes: readonly CellChange[]) => void
}

/**
 * A table from a file: its columns are named and it is checked cell by cell. Hours of curricula that are there go into
 * the grid unsaved; those that are not are made, after all of it has been shown.
 */
export const FileDialog = ({ page, locale, text, errorText, onClose, onRead }: FileDialogProps) => {
  const [sheet, setSheet] = useState<SheetRead | null>(null)
  const [reading, setReading] = useState<CheckedFile | null>(null)
  const [newPlans, setNewPlans] = useState<readonly NewPlan[]>([])
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [fileError, setFileError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const url = `/api/curriculum/years/${page.year.id}`

  const upload = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    setProblem(null)
    if (!(file instanceof File) || file.size === 0) {
      setFileError(text.noFile)
      return
    }
    setFileError(null)
    setBusy(true)
    try {
      const response = await fetch(`${url}/sheets`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file,
      })
      const answer = (await response.json().catch(() => ({}))) as SheetRead & {
        errors?: { message?: string }[]
      }
      if (response.ok) {
        setSheet(answer)
        // Ticked at once where classes wait for a curriculum.
        setNewPlans(answer.proposals.map((plan) => ({ ...plan, isWanted: plan.card.classes.length > 0 })))
      } else setProblem(answer.errors?.[0]?.message ?? text.failed)
    } catch {
      setProblem(text.failed)
    }
    setBusy(false)
  }
  /** What the window says of the columns; `null` while too little is named. */
  const matchingOf = (form: FormData) => {
    const column = (name: string): number | null => {
      const value = form.get(name)
      return typeof value === 'string' && value !== '' ? Number(value) : null
    }
    const subject = column('subject')
    const plans = page.curricula.flatMap(({ id }) => {
      const at = column(`plan-${id}`)
      return at === null ? [] : [{ curriculum: id, column: at }]
    })
    const created = newPlans
      .filter((plan) => plan.isWanted)
      .map(({ column: at, card }) => ({ column: at, card }))
    return { subject, component: column('component'), plans, created }
  }
  const check = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (!sheet || isBusy) return
    const matching = matchingOf(new FormData(event.currentTarget))
    const isEmpty = matching.plans.length + matching.created.length === 0
    setReading(null)
    setProblem(matching.subject === null ? text.noSubject : isEmpty ? text.noPlan : null)
    if (matching.subject === null || isEmpty) return
    setBusy(true)
    const answer = await sendJson<CheckedFile>(`${url}/check`, { rows: sheet.rows, matching })
    setBusy(false)
    if (answer.ok) setReading(answer.data)
    else setProblem(explainRefusal(answer.refusal, errorText))
  }

  /** Makes the new curricula as they were shown; then what changes in the others goes into the grid. */
  const make = async (form: HTMLFormElement | null | undefined): Promise<void> => {
    if (!sheet || !reading || !form || isBusy) return
    if (reading.created.length > 0) {
      setBusy(true)
      const matching = matchingOf(new FormData(form))
      const answer = await sendJson<{ made: unknown[] }>(`${url}/imports`, { rows: sheet.rows, matching })
      setBusy(false)
      if (!answer.ok) {
        setReading(null)
        setProblem(explainRefusal(answer.refusal, errorText))
        return
      }
      toast({ text: fill(text.made, { n: answer.data.made.length }), tone: 'good' })
      router.refresh()
    }
    if (reading.changes.length > 0) onRead(reading.changes)
    else onClose()
  }

  const headers = (sheet?.rows[0] ?? []).map((header, index) => ({
    value: index,
    label: fill(text.column, { letter: columnName(index), header: header || '…' }),
  }))
  const isReady =
    reading !== null && reading.faults.length === 0 && reading.changes.length + reading.created.length > 0
  return (
    <Dialog
      isOpen
      size="l"
      onClose={onClose}
      title={text.title}
      closeLabel={text.close}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          {!sheet && (
            <Button type="submit" form="plan-file" tone="primary" isBusy={isBusy}>
              {text.read}
            </Button>
          )}
          {sheet && (
            <Button type="submit" form="plan-columns" tone={isReady ? 'plain' : 'primary'} isBusy={isBusy}>
              {text.check}
            </Button>
          )}
          {isReady && (
            <Button
              tone="primary"
              isBusy={isBusy}
              onClick={(event) => void make(event.currentTarget.closest('dialog')?.querySelector('form'))}
            >
              {reading.created.length > 0 ? text.make : text.toGrid}
            </Button>
          )}
        </>
      }
    >
      {problem && <FormErrors title={problem} />}
      {!sheet ? (
        <Form id="plan-file" noValidate onSubmit={(event) => void upload(event)}>
          <p>{text.lead}</p>
          <TextField name="file" type="file" accept=".xlsx,.csv,.txt" label={text.file} error={fileError} />
        </Form>
      ) : (
        <Form
          id="plan-columns"
          noValidate
          onSubmit={(event) => void check(event)}
          onChange={() => setReading(null)}
        >
          {sheet.warnings.length > 0 && (
            <Notice tone="warn" title={text.warnings}>
              {sheet.warnings.map((warning) => warning[locale]).join(' ')}
            </Notice>
          )}
          <FieldGroup legend={text.columns}>
            <SelectField
              name="subject"
              label={text.subject}
              emptyLabel={text.choose}
              options={headers}
              defaultValue={sheet.matching.subject ?? ''}
            />
            <SelectField
              name="component"
              label={text.component}
              emptyLabel={text.noComponent}
              options={headers}
              defaultValue={sheet.matching.component ?? ''}
            />
            {page.curricula.map(({ id, name }) => (
              <SelectField
                key={id}
                name={`plan-${id}`}
                label={name}
                emptyLabel={text.skip}
                options={headers}
                defaultValue={sheet.matching.plans.find(({ curriculum }) => curriculum === id)?.column ?? ''}
              />
            ))}
          </FieldGroup>
          {newPlans.length > 0 && (
            <FileNewPlans
              page={page}
              plans={newPlans}
              headerOf={(column) => headers[column]?.label ?? ''}
              text={text}
              onChange={setNewPlans}
            />
          )}
          <div role="status">
            {reading && <FileReading reading={reading} page={page} locale={locale} text={text} />}
          </div>
        </Form>
      )}
    </Dialog>
  )
}
