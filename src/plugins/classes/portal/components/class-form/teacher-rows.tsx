'use client'

import { addDays, isSchoolDate, type SchoolDate } from '@/core/school-date'
import { Button } from '@/ui/button/button'
import { IconButton } from '@/ui/button/icon-button'
import { FieldGroup } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { Row } from '@/ui/layout/layout'

import type { ClassesMessages } from '../../../translations'
import type { Named } from '../../../types'
import styles from './class-form.module.css'

export type TeacherRow = { key: number; staff: string; from: string; to: string }

type TeacherRowsProps = {
  rows: readonly TeacherRow[]
  staff: readonly Named[]
  errors: Record<string, string>
  today: SchoolDate
  text: ClassesMessages['form']
  onChange: (rows: readonly TeacherRow[]) => void
}

/** The class teachers with their dates, former ones above. */
export const TeacherRows = ({ rows, staff, errors, today, text, onChange }: TeacherRowsProps) => {
  const change = (index: number, values: Partial<TeacherRow>): void =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...values } : row)))
  /** Whoever leads the class now does so until the day before the new one. */
  const begin = (index: number, from: string): void =>
    onChange(
      rows.map((row, at) => {
        if (at === index) return { ...row, from }
        const former = rows[index]!.from
        const isFollowed =
          at === index - 1 && (row.to === '' || (isSchoolDate(former) && row.to === addDays(former, -1)))
        return isFollowed && isSchoolDate(from) && row.from < from ? { ...row, to: addDays(from, -1) } : row
      }),
    )
  const add = (): void => {
    const last = rows.at(-1)
    const key = Math.max(0, ...rows.map((row) => row.key)) + 1
    const ended = last?.to === '' && last.from < today ? { ...last, to: addDays(today, -1) } : last
    onChange([...rows.slice(0, -1), ...(ended ? [ended] : []), { key, staff: '', from: today, to: '' }])
  }
  return (
    <FieldGroup legend={text.teachers}>
      <p className={styles.lead}>{text.teachersLead}</p>
      {rows.map(({ key, staff: chosen, from, to }, index) => (
        <div key={key} className={styles.teacher}>
          <SelectField
            name={`classTeachers.${index}.staff`}
            label={text.teacher}
            emptyLabel={text.choose}
            options={staff.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            error={errors[`classTeachers.${index}.staff`]}
            onChange={(event) => change(index, { staff: event.target.value })}
          />
          <TextField
            name={`classTeachers.${index}.from`}
            type="date"
            label={text.from}
            value={from}
            error={errors[`classTeachers.${index}.from`]}
            onChange={(event) => begin(index, event.target.value)}
          />
          <TextField
            name={`classTeachers.${index}.to`}
            type="date"
            label={text.to}
            title={text.toHint}
            value={to}
            error={errors[`classTeachers.${index}.to`]}
            onChange={(event) => change(index, { to: event.target.value })}
          />
          <IconButton
            icon="x"
            label={text.removeTeacher}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Row>
        <Button icon="plus" onClick={add}>
          {text.addTeacher}
        </Button>
      </Row>
    </FieldGroup>
  )
}
