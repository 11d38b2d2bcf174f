'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import type { SchoolDate } from '@/core/school-date'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { FieldRow, Form } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import type { DayAbsence } from '../../operations/read-day'
import type { SubstitutionMessages } from '../../translations'
import { hrefs } from '../hrefs'

type Props = {
  /** Empty for a new one. */
  absence: DayAbsence | null
  date: SchoolDate
  staff: readonly { id: number; name: string }[]
  text: SubstitutionMessages['absence']
  reasons: SubstitutionMessages['reasons']
  errorText: KitMessages['errors']
}

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null)

/** Notes who is away and when, then leads to all lessons that it touches. */
export const AbsenceDialog = ({ absence, date, staff, text, reasons, errorText }: Props) => {
  const router = useRouter()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const [from, setFrom] = useState(absence?.from ?? date)
  const [to, setTo] = useState(absence?.to ?? date)
  const { formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: absence ? `/api/substituting/absences/${absence.id}` : '/api/substituting/absences',
    method: absence ? 'PATCH' : 'POST',
    text: errorText,
    toBody: (values) => ({
      staff: Number(values.staff),
      from: values.from,
      to: values.to,
      fromLesson: numberOrNull(values.fromLesson),
      toLesson: numberOrNull(values.toLesson),
      reason: values.reason,
      note: values.note ?? '',
      ...(absence ? { seen: absence.revision } : {}),
    }),
    onDone: ({ id }) => {
      if (absence) {
        setOpen(false)
        router.refresh()
        return undefined
      }
      router.push(hrefs.absence(id))
      return 'leaving'
    },
  })
  return (
    <>
      <Button
        icon={absence ? 'edit' : 'plus'}
        tone={absence ? undefined : 'primary'}
        onClick={() => setOpen(true)}
      >
        {absence ? text.change : text.add}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={absence ? text.changeTitle : text.addTitle}
        closeLabel={text.close}
        footer={
          <Button type="submit" form={formId} tone="primary" isBusy={isBusy}>
            {absence ? text.save : text.saveAndArrange}
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
          <SelectField
            name="staff"
            label={text.staff}
            emptyLabel={text.chooseStaff}
            defaultValue={absence?.staff ?? ''}
            error={errors.staff}
            options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          />
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
          <FieldRow>
            <TextField
              name="fromLesson"
              type="number"
              min={0}
              max={16}
              label={text.fromLesson}
              placeholder={text.wholeDay}
              defaultValue={absence?.fromLesson ?? ''}
              error={errors.fromLesson}
            />
            <TextField
              name="toLesson"
              type="number"
              min={0}
              max={16}
              label={text.toLesson}
              placeholder={text.wholeDay}
              defaultValue={absence?.toLesson ?? ''}
              error={errors.toLesson}
            />
          </FieldRow>
          <SelectField
            name="reason"
            label={text.reason}
            defaultValue={absence?.reason ?? 'illness'}
            error={errors.reason}
            options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
          />
          <TextField
            name="note"
            label={text.note}
            optional={text.optional}
            hint={text.noteHint}
            maxLength={300}
            defaultValue={absence?.note ?? ''}
            error={errors.note}
          />
        </Form>
      </Dialog>
    </>
  )
}
