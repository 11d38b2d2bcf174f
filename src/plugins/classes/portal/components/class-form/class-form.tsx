'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { SchoolDate } from '@/core/school-date'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Form, FormActions, FieldRow } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm, type Values } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { ClassChoices } from '../../../operations/class-choices'
import type { ClassCard } from '../../../operations/save-class'
import type { ClassesMessages } from '../../../translations'
import type { Named } from '../../../types'
import { hrefs } from '../../hrefs'
import { type TeacherRow, TeacherRows } from './teacher-rows'

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1)

type ClassFormProps = {
  /** The class that is changed; a new one without. */
  id?: number
  card: ClassCard
  /** When the class was last changed, as this page knows it. */
  seen?: string
  choices: ClassChoices
  canRemove?: boolean
  today: SchoolDate
  text: ClassesMessages['form']
  errorText: KitMessages['errors']
}

const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }))
const idOf = (value: string | undefined): number | null => (value ? Number(value) : null)

/** The card of a class: new, or to be changed. */
export const ClassForm = (props: ClassFormProps) => {
  const { id, card, seen, choices, canRemove, today, text, errorText } = props
  const router = useRouter()
  const [year, setYear] = useState(card.year)
  const [teachers, setTeachers] = useState<readonly TeacherRow[]>(() =>
    card.classTeachers.map((row, key) => ({
      key,
      staff: String(row.staff),
      from: row.from,
      to: row.to ?? '',
    })),
  )
  const toBody = (values: Values) => ({
    year,
    grade: Number(values.grade),
    letter: values.letter,
    profile: values.profile || null,
    room: idOf(values.room),
    termSet: idOf(values.termSet),
    bellSchedule: idOf(values.bellSchedule),
    classTeachers: teachers.map(({ staff, from, to }) => ({ staff: idOf(staff), from, to: to || null })),
    ...(seen ? { seen } : {}),
  })
  const { formProps, errors, problem, isBusy, setProblem } = useJsonForm<{ id: number }>({
    url: id === undefined ? '/api/class-cards' : `/api/class-cards/${id}`,
    method: id === undefined ? 'POST' : 'PATCH',
    text: errorText,
    toBody,
    onDone: (answer) => {
      toast({ text: id === undefined ? text.created : text.saved, tone: 'good' })
      router.push(hrefs.class(answer.id))
      router.refresh()
      return 'leaving'
    },
  })
  const remove = async (): Promise<void> => {
    const answer = await sendJson(`/api/class-cards/${id}`, undefined, { method: 'DELETE' })
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: text.removed })
    router.push(hrefs.classes)
    router.refresh()
  }
  return (
    <Form {...formProps}>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={text.problem}>
            {problem}
          </Notice>
        </div>
      )}
      <FieldRow>
        <SelectField
          name="year"
          label={text.year}
          hint={id === undefined ? undefined : text.yearFixed}
          disabled={id !== undefined}
          options={options(choices.years)}
          value={year}
          error={errors.year}
          onChange={(event) => setYear(Number(event.target.value))}
        />
        <SelectField
          name="grade"
          label={text.grade}
          defaultValue={card.grade}
          options={GRADES.map((value) => ({ value, label: String(value) }))}
          error={errors.grade}
        />
        <TextField
          name="letter"
          label={text.letter}
          hint={text.letterHint}
          defaultValue={card.letter}
          maxLength={15}
          autoComplete="off"
          error={errors.letter}
        />
      </FieldRow>
      <TextField
        name="profile"
        label={text.profile}
        hint={text.profileHint}
        optional={text.optional}
        defaultValue={card.profile ?? ''}
        maxLength={100}
        error={errors.profile}
      />
      <FieldRow>
        <SelectField
          key={year}
          name="termSet"
          label={text.termSet}
          defaultValue={card.termSet}
          options={options(choices.termSets.filter((set) => set.year === year))}
          error={errors.termSet}
        />
        <SelectField
          name="bellSchedule"
          label={text.bells}
          emptyLabel={text.usualBells}
          defaultValue={card.bellSchedule ?? ''}
          options={options(choices.bellSchedules)}
          error={errors.bellSchedule}
        />
        <SelectField
          name="room"
          label={text.room}
          emptyLabel={text.none}
          defaultValue={card.room ?? ''}
          options={options(choices.rooms)}
          error={errors.room}
        />
      </FieldRow>
      <TeacherRows
        errors={errors as Record<string, string>}
        rows={teachers}
        staff={choices.staff}
        text={text}
        today={today}
        onChange={setTeachers}
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {id === undefined ? text.create : text.save}
        </Button>
        <LinkButton href={id === undefined ? hrefs.classes : hrefs.class(id)}>{text.cancel}</LinkButton>
        {canRemove && (
          <Button tone="danger" icon="trash" onClick={() => void remove()}>
            {text.remove}
          </Button>
        )}
      </FormActions>
    </Form>
  )
}
