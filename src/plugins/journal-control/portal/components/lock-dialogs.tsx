'use client'

import type { KitMessages } from '@/i18n/messages'
import { FieldRow } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

import type { FormTexts } from '../../translations'
import { FormDialog } from './form-dialog'

type Choice = { value: number; label: string }
type Words = { text: FormTexts; errorText: KitMessages['errors'] }

const numberOrNull = (value: string | undefined): number | null => (value ? Number(value) : null)

type LockProps = Words & {
  /** The day that is offered: the last one of the last term. */
  through: string
  grades: readonly Choice[]
  classes: readonly Choice[]
  subjects: readonly Choice[]
}

/** Locks lessons through a day. */
export const LockDialog = ({ through, grades, classes, subjects, text, errorText }: LockProps) => (
  <FormDialog
    label={text.lock}
    icon="lock"
    tone="primary"
    title={text.lockTitle}
    submit={text.lock}
    url="/api/journal-control/locks"
    toBody={(values) => ({
      through: values.through,
      grade: numberOrNull(values.grade),
      class: numberOrNull(values.class),
      subject: numberOrNull(values.subject),
      note: values.note ?? '',
    })}
    done={text.locked}
    text={text}
    errorText={errorText}
  >
    {(errors) => (
      <>
        <TextField
          name="through"
          type="date"
          label={text.through}
          hint={text.throughHint}
          defaultValue={through}
          error={errors.through}
        />
        <FieldRow>
          <SelectField name="grade" label={text.grade} emptyLabel={text.all} options={grades} />
          <SelectField
            name="class"
            label={text.class}
            emptyLabel={text.all}
            options={classes}
            error={errors.class}
          />
          <SelectField
            name="subject"
            label={text.subject}
            emptyLabel={text.all}
            options={subjects}
            error={errors.subject}
          />
        </FieldRow>
        <TextField
          name="note"
          label={text.note}
          hint={text.noteHint}
          optional={text.optional}
          maxLength={300}
          error={errors.note}
        />
      </>
    )}
  </FormDialog>
)

/** Lifts a lock for everybody. */
export const LiftDialog = ({ id, name, text, errorText }: Words & { id: number; name: string }) => (
  <FormDialog
    label={text.lift}
    spoken={`${text.lift}: ${name}`}
    size="s"
    title={text.liftTitle}
    submit={text.lift}
    url={`/api/journal-control/locks/${id}/lift`}
    toBody={({ reason }) => ({ reason })}
    done={text.lifted}
    text={text}
    errorText={errorText}
  >
    {(errors) => (
      <>
        <p>{name}</p>
        <TextField name="reason" label={text.reason} maxLength={300} error={errors.reason} />
      </>
    )}
  </FormDialog>
)

type OpeningProps = Words & {
  teachers: readonly Choice[]
  workloads: readonly Choice[]
  until: string
  today: string
}

/** Opens a locked journal for a teacher or a workload until a day. */
export const OpeningDialog = ({ teachers, workloads, until, today, text, errorText }: OpeningProps) => (
  <FormDialog
    label={text.open}
    icon="edit"
    title={text.openTitle}
    submit={text.open}
    url="/api/journal-control/openings"
    toBody={(values) => ({
      teacher: numberOrNull(values.teacher),
      workload: numberOrNull(values.workload),
      from: values.from || null,
      to: values.to || null,
      until: values.until,
      reason: values.reason,
    })}
    done={text.opened}
    text={text}
    errorText={errorText}
  >
    {(errors) => (
      <>
        <SelectField
          name="teacher"
          label={text.teacher}
          emptyLabel={text.choose}
          options={teachers}
          error={errors.teacher}
        />
        <SelectField
          name="workload"
          label={text.workload}
          emptyLabel={text.allOfTeacher}
          options={workloads}
          error={errors.workload}
        />
        <FieldRow>
          <TextField
            name="from"
            type="date"
            label={text.lessonsFrom}
            optional={text.optional}
            error={errors.from}
          />
          <TextField
            name="to"
            type="date"
            label={text.lessonsTo}
            optional={text.optional}
            error={errors.to}
          />
        </FieldRow>
        <TextField
          name="until"
          type="date"
          label={text.until}
          hint={text.untilHint}
          defaultValue={until}
          min={today}
          error={errors.until}
        />
        <TextField name="reason" label={text.reason} maxLength={300} error={errors.reason} />
      </>
    )}
  </FormDialog>
)
