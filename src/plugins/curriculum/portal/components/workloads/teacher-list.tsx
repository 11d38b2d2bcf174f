'use client'

import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { TextField } from '@/ui/form/text-field'

import type { PresentedTeacher } from '../../../operations/read-workloads'
import type { CurriculumMessages } from '../../../translations'
import styles from './workload-desk.module.css'

type TeacherListProps = {
  teachers: readonly PresentedTeacher[]
  /** Subjects that are to be given: who teaches one of them already stands first. */
  subjects: readonly number[]
  chosen: number | null
  /** Hours a week of the teacher once it is done. */
  hoursAfter: (teacher: PresentedTeacher) => number
  locale: Locale
  text: CurriculumMessages['desk']
  onChoose: (teacher: number) => void
}

const MOST = 40
const plain = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

/** Teachers to choose from, found by name or subject, with the hours they have and would have. */
export const TeacherList = (props: TeacherListProps) => {
  const { teachers, subjects, chosen, hoursAfter, locale, text, onChoose } = props
  const [query, setQuery] = useState('')
  const words = plain(query).split(/\s+/).filter(Boolean)
  const teachesIt = ({ subjectIds }: PresentedTeacher) => subjectIds.some((id) => subjects.includes(id))
  const found = teachers
    .filter((teacher) => {
      const where = plain([teacher.name, ...teacher.subjects].join(' '))
      return words.every((word) => where.includes(word))
    })
    .map((teacher, index) => ({ teacher, place: (teachesIt(teacher) ? 0 : teachers.length) + index }))
    .sort((left, right) => left.place - right.place)
    .map(({ teacher }) => teacher)
  const hours = (value: number): string => formatNumber(locale, value)
  return (
    <>
      <TextField
        name="q"
        type="search"
        label={text.search}
        placeholder={text.searchHint}
        value={query}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setQuery(event.target.value)}
      />
      <fieldset className={styles.choices}>
        <legend className="sr-only">{text.teachers}</legend>
        {found.length === 0 && <p>{text.noTeacher}</p>}
        {found.slice(0, MOST).map((teacher) => (
          <label key={teacher.id} className={styles.teacher}>
            <input
              type="radio"
              name="teacher"
              value={teacher.id}
              checked={chosen === teacher.id}
              onChange={() => onChoose(teacher.id)}
            />
            <span className={styles.who}>
              {teacher.name}
              <span className={styles.note}>
                {[
                  teachesIt(teacher) && text.sameSubject,
                  teacher.subjects.length > 0 &&
                    fill(text.teaches, { subjects: teacher.subjects.join(', ') }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className={styles.load}>
              {fill(text.teacherLine, { hours: hours(teacher.hours) })}
              {chosen === teacher.id && (
                <strong>{fill(text.teacherAfter, { hours: hours(hoursAfter(teacher)) })}</strong>
              )}
            </span>
          </label>
        ))}
        {found.length > MOST && <p>{fill(text.more, { n: MOST })}</p>}
      </fieldset>
    </>
  )
}
