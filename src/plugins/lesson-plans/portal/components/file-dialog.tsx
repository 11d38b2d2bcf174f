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

import { PLAN_FIELDS, type PlanMatching } from '../../domain/plan-columns'
import type { PlanReading } from '../../domain/read-plan-table'
import type { SheetRead } from '../../operations/read-file'
import type { LessonPlanMessages } from '../../translations'
import type { TopicFields } from '../../types'
import { FileReading } from './file-reading'

type FileDialogProps = {
  /** The plan has topics already: they stay or give way. */
  hasTopics: boolean
  locale: Locale
  text: LessonPlanMessages['file']
  errorText: KitMessages['errors']
  onClose: () => void
  onRead: (topics: readonly TopicFields[], isInstead: boolean) => void
}

const HEADER_ROWS = 20

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26)

/** Topics from a file: its columns are named, every row is checked, and nothing is taken before the person says so. */
export const FileDialog = ({ hasTopics, locale, text, errorText, onClose, onRead }: FileDialogProps) => {
  const [sheet, setSheet] = useState<SheetRead | null>(null)
  const [header, setHeader] = useState(0)
  const [reading, setReading] = useState<PlanReading | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [fileError, setFileError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isInstead, setInstead] = useState(false)

  const check = async (read: SheetRead, head: number, matching: PlanMatching): Promise<void> => {
    setReading(null)
    setProblem(matching.title === null ? text.noTitle : null)
    if (matching.title === null) return
    setBusy(true)
    const answer = await sendJson<PlanReading>('/api/planning/sheets/check', {
      rows: read.rows,
      header: head,
      matching,
    })
    setBusy(false)
    if (answer.ok) setReading(answer.data)
    else setProblem(explainRefusal(answer.refusal, errorText))
  }
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
      const response = await fetch('/api/planning/sheets', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file,
      })
      const answer = (await response.json().catch(() => ({}))) as SheetRead & {
        errors?: { message?: string }[]
      }
      setBusy(false)
      if (!response.ok) {
        setProblem(answer.errors?.[0]?.message ?? text.failed)
        return
      }
      setSheet(answer)
      setHeader(answer.header)
      if (answer.matching.title !== null) await check(answer, answer.header, answer.matching)
    } catch {
      setBusy(false)
      setProblem(text.failed)
    }
  }
  const recheck = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!sheet || isBusy) return
    const form = new FormData(event.currentTarget)
    const columns = PLAN_FIELDS.map((field) => {
      const value = form.get(field)
      return [field, typeof value === 'string' && value !== '' ? Number(value) : null]
    })
    void check(sheet, header, Object.fromEntries(columns) as PlanMatching)
  }

  const width = Math.max(0, ...(sheet?.rows ?? []).slice(0, HEADER_ROWS + 1).map((row) => row.length))
  const headers = Array.from({ length: width }, (_, index) => ({
    value: index,
    label: fill(text.column, {
      letter: letterOf(index),
      header: (sheet?.rows[header]?.[index] || '…').slice(0, 40),
    }),
  }))
  const count = reading?.topics.length ?? 0
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
            <Button type="submit" form="topics-file" tone="primary" isBusy={isBusy}>
              {text.read}
            </Button>
          )}
          {sheet && (
            <Button
              type="submit"
              form="topics-columns"
              tone={count > 0 ? 'plain' : 'primary'}
              isBusy={isBusy}
            >
              {text.check}
            </Button>
          )}
          {reading && count > 0 && (
            <Button tone="primary" onClick={() => onRead(reading.topics, hasTopics && isInstead)}>
              {fill(reading.faults.length > 0 ? text.takeGood : text.take, { n: count })}
            </Button>
          )}
        </>
      }
    >
      {problem && <FormErrors title={problem} />}
      {!sheet ? (
        <Form id="topics-file" noValidate onSubmit={(event) => void upload(event)}>
          <p>{text.lead}</p>
          <TextField name="file" type="file" accept=".xlsx,.csv,.txt" label={text.file} error={fileError} />
        </Form>
      ) : (
        <Form id="topics-columns" noValidate onSubmit={recheck}>
          {sheet.warnings.length > 0 && (
            <Notice tone="warn" title={text.warnings}>
              {sheet.warnings.map((warning) => warning[locale]).join(' ')}
            </Notice>
          )}
          {reading && <FileReading reading={reading} locale={locale} text={text} />}
          {hasTopics && (
            <SelectField
              name="mode"
              label={text.mode}
              value={isInstead ? 'replace' : 'append'}
              onChange={(event) => setInstead(event.target.value === 'replace')}
              options={[
                { value: 'append', label: text.append },
                { value: 'replace', label: text.replace },
              ]}
            />
          )}
          <SelectField
            name="header"
            label={text.header}
            hint={text.headerHint}
            value={header}
            onChange={(event) => {
              setHeader(Number(event.target.value))
              setReading(null)
            }}
            options={sheet.rows.slice(0, HEADER_ROWS).map((row, index) => ({
              value: index,
              label: `${index + 1}: ${row.filter(Boolean).join(', ').slice(0, 60)}`,
            }))}
          />
          <FieldGroup legend={text.columns}>
            {PLAN_FIELDS.map((field) => (
              <SelectField
                key={field}
                name={field}
                label={text.fields[field]}
                emptyLabel={field === 'title' ? text.choose : text.skip}
                options={headers}
                defaultValue={sheet.matching[field] ?? ''}
                onChange={() => setReading(null)}
              />
            ))}
          </FieldGroup>
        </Form>
      )}
    </Dialog>
  )
}
