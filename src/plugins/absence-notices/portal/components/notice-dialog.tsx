'use client'

import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'

import type { SchoolDate } from '@/core/school-date'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Field } from '@/ui/form/field'
import { FieldRow, Form } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { sendFile } from '@/ui/form/send-file'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import { LONGEST_NOTE } from '../../domain/limits'
import type { NoticeMessages } from '../../translations'
import type { NoticeReason } from '../../types'

type Sent = {
  id: number
  revision: number
  from: SchoolDate
  to: SchoolDate
  reasonKey: NoticeReason
  note: string | null
  student: string
}

type Props = {
  /** Empty for a new one. */
  notice: Sent | null
  today: SchoolDate
  children_: readonly { value: number; label: string }[]
  reasons: readonly { value: NoticeReason; label: string }[]
  text: NoticeMessages['form']
  errorText: KitMessages['errors']
}

/** What may be chosen; the server looks into the file and decides. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp'

/** Where a parent tells that a child is not coming, and changes it later. */
export const NoticeDialog = ({ notice, today, children_, reasons, text, errorText }: Props) => {
  const router = useRouter()
  const formId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [from, setFrom] = useState(notice?.from ?? today)
  const [to, setTo] = useState(notice?.to ?? today)
  const [isUploading, setUploading] = useState(false)
  const finish = async (id: number): Promise<void> => {
    const file = input.current?.files?.[0]
    if (file) {
      setUploading(true)
      const answer = await sendFile(`/api/absences/${id}/files`, file)
      setUploading(false)
      if (!answer.ok) toast({ text: answer.message ?? text.fileFailed, tone: 'bad' })
    }
    setOpen(false)
    toast({ text: notice ? text.saved : text.sent, tone: 'good' })
    router.refresh()
  }
  const { formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: notice ? `/api/absences/${notice.id}` : '/api/absences',
    method: notice ? 'PATCH' : 'POST',
    text: errorText,
    toBody: (values) => ({
      from: values.from,
      to: values.to,
      reason: values.reason,
      note: values.note ?? '',
      ...(notice ? { seen: notice.revision } : { student: Number(values.student) || 0 }),
    }),
    onDone: ({ id }) => {
      void finish(id)
      return undefined
    },
  })
  return (
    <>
      <Button
        icon={notice ? 'edit' : 'plus'}
        {...(notice ? { size: 's' as const } : { tone: 'primary' as const })}
        onClick={() => setOpen(true)}
      >
        {notice ? text.change : text.add}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={notice ? `${text.changeTitle}: ${notice.student}` : text.add}
        closeLabel={text.close}
        footer={
          <Button type="submit" form={formId} tone="primary" isBusy={isBusy || isUploading}>
            {notice ? text.save : text.send}
          </Button>
        }
      >
        <Form {...formProps} id={formId}>
          {problem && (
            <div role="alert">
              <Notice tone="bad" title={text.problem}>
                {problem}
              </Notice>
            </div>
          )}
          {!notice && (
            <SelectField
              name="student"
              label={text.child}
              {...(children_.length === 1
                ? { defaultValue: children_[0]!.value }
                : { emptyLabel: text.chooseChild })}
              options={children_}
              error={errors.student}
            />
          )}
          <FieldRow>
            <TextField
              name="from"
              type="date"
              label={text.from}
              value={from}
              error={errors.from}
              onChange={({ target }) => {
                setFrom(target.value)
                if (target.value > to) setTo(target.value)
              }}
            />
            <TextField
              name="to"
              type="date"
              label={text.to}
              value={to}
              min={from}
              error={errors.to}
              onChange={({ target }) => setTo(target.value)}
            />
          </FieldRow>
          <SelectField
            name="reason"
            label={text.reason}
            defaultValue={notice?.reasonKey ?? 'illness'}
            options={reasons}
            error={errors.reason}
          />
          <TextField
            name="note"
            label={text.note}
            hint={text.noteHint}
            optional={text.optional}
            maxLength={LONGEST_NOTE}
            defaultValue={notice?.note ?? ''}
            error={errors.note}
          />
          <Field label={text.file} hint={text.fileHint} optional={text.optional}>
            {(control) => <input {...control} ref={input} type="file" accept={ACCEPT} />}
          </Field>
        </Form>
      </Dialog>
    </>
  )
}
