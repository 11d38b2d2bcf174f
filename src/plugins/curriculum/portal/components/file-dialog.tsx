'use client'

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

import type { TableReading } from '../../domain/read-table'
import type { SheetRead } from '../../operations/read-file'
import type { CurriculumMessages } from '../../translations'
import type { CellChange, PlanPage } from '../../types'
import { columnName } from './column-name'

type FileDialogProps = {
  page: PlanPage
  locale: Locale
  text: CurriculumMessages['file']
  errorText: KitMessages['errors']
  onClose: () => void
  /** What the file changes, to be looked at in the grid and saved from there. */
  onRead: (changes: readonly CellChange[]) => void
}

const MOST_FAULTS = 12

/** A table from a file: its columns are named, it is checked cell by cell, and its hours go into the grid unsaved. */
export const FileDialog = ({ page, locale, text, errorText, onClose, onRead }: FileDialogProps) => {
  const [sheet, setSheet] = useState<SheetRead | null>(null)
  const [reading, setReading] = useState<TableReading | null>(null)
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
      if (response.ok) setSheet(answer)
      else setProblem(answer.errors?.[0]?.message ?? text.failed)
    } catch {
      setProblem(text.failed)
    }
    setBusy(false)
  }
  const check = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (!sheet || isBusy) return
    const form = new FormData(event.currentTarget)
    const column = (name: string): number | null => {
      const value = form.get(name)
      return typeof value === 'string' && value !== '' ? Number(value) : null
    }
    const subject = column('subject')
    const plans = page.curricula.flatMap(({ id }) => {
      const at = column(`plan-${id}`)
      return at === null ? [] : [{ curriculum: id, column: at }]
    })
    setReading(null)
    setProblem(subject === null ? text.noSubject : plans.length === 0 ? text.noPlan : null)
    if (subject === null || plans.length === 0) return
    setBusy(true)
    const answer = await sendJson<TableReading>(`${url}/check`, {
      rows: sheet.rows,
      matching: { component: column('component'), subject, plans },
    })
    setBusy(false)
    if (answer.ok) setReading(answer.data)
    else setProblem(explainRefusal(answer.refusal, errorText))
  }

  const headers = (sheet?.rows[0] ?? []).map((header, index) => ({
    value: index,
    label: fill(text.column, { letter: columnName(index), header: header || '…' }),
  }))
  const isReady = reading !== null && reading.faults.length === 0 && reading.changes.length > 0
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
            <Button tone="primary" onClick={() => onRead(reading.changes)}>
              {text.toGrid}
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
          <div role="status">
            {reading && reading.faults.length > 0 && (
              <Notice tone="bad" title={fill(text.faults, { n: reading.faults.length })}>
                <ul>
                  {reading.faults.slice(0, MOST_FAULTS).map(({ cell, message }) => (
                    <li key={`${cell} ${message.ru}`}>
                      {cell}: {message[locale]}
                    </li>
                  ))}
                </ul>
                {reading.faults.length > MOST_FAULTS &&
                  fill(text.more, { n: reading.faults.length - MOST_FAULTS })}
              </Notice>
            )}
            {reading?.faults.length === 0 && (
              <Notice tone={isReady ? 'good' : 'info'}>
                {reading.changes.length === 0 ? text.nothing : fill(text.result, reading.counts)}
              </Notice>
            )}
          </div>
        </Form>
      )}
    </Dialog>
  )
}
