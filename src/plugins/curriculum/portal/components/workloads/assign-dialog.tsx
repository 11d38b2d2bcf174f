'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'

import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { formatNumber } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { FormErrors } from '@/ui/form/form-errors'
import { FieldRow, Form } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { toast } from '@/ui/toast/toast'

import { hoursText, parseHours } from '../../../domain/hours'
import type {
  PresentedTeacher,
  PresentedWorkload,
  TeachingLine,
  WorkloadsPage,
} from '../../../operations/read-workloads'
import type { Assigned } from '../../../operations/assign-teachers'
import type { CurriculumMessages } from '../../../translations'
import { lineName } from './line-name'
import { TeacherList } from './teacher-list'

type AssignDialogProps = {
  lines: readonly TeachingLine[]
  teachers: readonly PresentedTeacher[]
  year: WorkloadsPage['year']
  date: SchoolDate
  locale: Locale
  text: CurriculumMessages['desk']
  errorText: KitMessages['errors']
  onClose: (isDone: boolean) => void
}

type Given = { teacher: number; hoursPerWeek: number } | null

const givenOf = (row: PresentedWorkload | undefined): Given =>
  row ? { teacher: row.teacher.id, hoursPerWeek: row.hoursPerWeek } : null

/** Hours that are asked for first: what the curriculum still lacks. */
const hoursFor = (
  { planned, hours, workloads }: TeachingLine,
  row: PresentedWorkload | undefined,
): number => {
  if (row) return workloads.length === 1 && planned > 0 ? planned : row.hoursPerWeek
  return Math.max(0.5, planned - hours)
}

/** Gives one line or many to a teacher from a day on, or takes a workload back. */
export const AssignDialog = (props: AssignDialogProps) => {
  const { lines, teachers, year, date, locale, text, errorText, onClose } = props
  const router = useRouter()
  const sign = locale === 'ru' ? ',' : '.'
  const only = lines.length === 1 ? lines[0]! : null
  const [pick, setPick] = useState<number | null>(only?.workloads[0]?.id ?? null)
  const row = only?.workloads.find(({ id }) => id === pick)
  const [hours, setHours] = useState(() => (only ? hoursText(hoursFor(only, only.workloads[0]), sign) : ''))
  const [teacher, setTeacher] = useState<number | null>(only?.workloads[0]?.teacher.id ?? null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** The workload of a line that the change speaks of, and its hours. */
  const rowOf = (line: TeachingLine): PresentedWorkload | undefined => (only ? row : line.workloads[0])
  const wantedHours = (line: TeachingLine): number => (only ? (parseHours(hours) ?? 0) : line.planned)
  const hoursAfter = (one: PresentedTeacher): number =>
    lines.reduce((sum, line) => {
      const present = rowOf(line)
      const had = present?.teacher.id === one.id && present.from <= date ? present.hoursPerWeek : 0
      return sum - had + wantedHours(line)
    }, one.hours)

  /** Other classes of the joint lessons that the change touches. */
  const joint = [...new Set(lines.flatMap((line) => rowOf(line)?.joint ?? []))]
  const choose = (id: number | null): void => {
    if (!only) return
    const next = only.workloads.find((one) => one.id === id)
    setPick(id)
    setTeacher(next?.teacher.id ?? null)
    setHours(hoursText(hoursFor(only, next), sign))
  }
  const send = async (form: FormData | null, isTakenAway: boolean): Promise<void> => {
    if (isBusy) return
    setProblem(null)
    const isWrong = only !== null && !isTakenAway && !parseHours(hours)
    setErrors(isWrong ? { hours: text.wrongHours } : {})
    if (!isTakenAway && teacher === null) {
      setProblem(text.chooseTeacher)
      return
    }
    if (isWrong) return
    setBusy(true)
    const answer = await sendJson<Assigned>(`/api/curriculum/years/${year.id}/workloads`, {
      date: form?.get('date') ?? date,
      joint: joint.length > 0 ? (form?.get('joint') ?? null) : null,
      changes: lines.map((line) => ({
        class: line.class.id,
        subject: line.subject.id,
        subgroup: line.subgroup?.id ?? null,
        workload: rowOf(line)?.id ?? null,
        seen: line.workloads.map(({ id }) => id),
        was: givenOf(rowOf(line)),
        now: isTakenAway ? null : { teacher, hoursPerWeek: wantedHours(line) },
      })),
    })
    setBusy(false)
    if (!answer.ok) {
      const beside = Object.fromEntries(answer.refusal.fields.map(({ path, message }) => [path, message]))
      setErrors(beside)
      if (!beside.date) setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    const { made, changed, parted, together } = answer.data
    toast({
      text: isTakenAway
        ? text.takenAway
        : made + changed === 0
          ? text.nothing
          : parted > 0
            ? text.parted
            : fill(text.saved, { n: lines.length + together }),
      tone: 'good',
    })
    onClose(true)
    router.refresh()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void send(new FormData(event.currentTarget), false)
  }

  return (
    <Dialog
      isOpen
      size="l"
      onClose={() => onClose(false)}
      title={only ? lineName(only) : fill(text.dialogMany, { n: lines.length })}
      closeLabel={text.close}
      footer={
        <>
          {row && (
            <Button
              tone="quiet"
              onClick={(event) => {
                const form = event.currentTarget.closest('dialog')?.querySelector('form')
                void send(form ? new FormData(form) : null, true)
              }}
            >
              {text.takeAway}
            </Button>
          )}
          <Button onClick={() => onClose(false)}>{text.cancel}</Button>
          <Button type="submit" form="assign-teacher" tone="primary" isBusy={isBusy}>
            {text.save}
          </Button>
        </>
      }
    >
      <Form id="assign-teacher" noValidate onSubmit={submit}>
        {problem && <FormErrors title={problem} />}
        {only && only.workloads.length > 0 && (only.workloads.length > 1 || only.planned > only.hours) && (
          <SelectField
            name="pick"
            label={text.pick}
            value={pick ?? ''}
            options={[
              ...only.workloads.map((one) => ({
                value: one.id,
                label: fill(text.workload, {
                  teacher: one.teacher.name,
                  hours: formatNumber(locale, one.hoursPerWeek),
                }),
              })),
              ...(only.planned > 0 ? [{ value: '', label: text.pickNew }] : []),
            ]}
            onChange={(event) => choose(event.target.value === '' ? null : Number(event.target.value))}
          />
        )}
        <FieldRow>
          <TextField
            name="date"
            type="date"
            label={text.date}
            hint={text.dateHint}
            defaultValue={date}
            min={year.startDate}
            max={year.endDate}
            error={errors.date}
          />
          {only && (
            <TextField
              name="hours"
              inputMode="decimal"
              label={text.hoursField}
              value={hours}
              maxLength={8}
              autoComplete="off"
              error={errors.hours}
              onChange={(event) => setHours(event.target.value)}
            />
          )}
        </FieldRow>
        {joint.length > 0 && (
          <SelectField
            name="joint"
            label={fill(text.jointWith, { names: joint.join(', ') })}
            hint={text.jointHint}
            defaultValue="together"
            options={[
              { value: 'together', label: text.jointTogether },
              { value: 'part', label: text.jointPart },
            ]}
          />
        )}
        <TeacherList
          teachers={teachers}
          subjects={lines.map(({ subject }) => subject.id)}
          chosen={teacher}
          hoursAfter={hoursAfter}
          locale={locale}
          text={text}
          onChoose={setTeacher}
        />
      </Form>
    </Dialog>
  )
}
