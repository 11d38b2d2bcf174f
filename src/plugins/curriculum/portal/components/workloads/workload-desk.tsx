'use client'

import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatDate, formatNumber } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Badge, type Tone } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'

import type { TeachingState } from '../../../domain/plan-teaching'
import type { TeachingLine, WorkloadsPage } from '../../../operations/read-workloads'
import type { CurriculumMessages } from '../../../translations'
import { AssignDialog } from './assign-dialog'
import { lineName } from './line-name'
import styles from './workload-desk.module.css'

type WorkloadDeskProps = {
  page: Pick<WorkloadsPage, 'year' | 'date' | 'lines' | 'teachers' | 'canEdit'>
  locale: Locale
  text: CurriculumMessages['desk']
  states: CurriculumMessages['states']
  errorText: KitMessages['errors']
}

const TONES: Record<TeachingState, Tone> = { none: 'bad', differs: 'warn', done: 'good', extra: 'neutral' }

/** Lines of the curricula and who teaches them; one or many are given to a teacher at once. */
export const WorkloadDesk = ({ page, locale, text, states, errorText }: WorkloadDeskProps) => {
  const { lines, canEdit } = page
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<readonly TeachingLine[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const picked = lines.filter(({ key }) => chosen.has(key))
  const day = (date: string): string => formatDate(locale, date, 'numeric')
  const hours = (value: number): string => formatNumber(locale, value)

  const toggle = (keys: readonly string[], isOn: boolean): void => {
    const after = new Set(chosen)
    for (const key of keys)
      if (isOn) after.add(key)
      else after.delete(key)
    setChosen(after)
  }
  const assignMany = (): void => {
    const several = picked.find(({ workloads }) => workloads.length > 1)
    const strange = picked.find(({ state }) => state === 'extra')
    setProblem(
      several
        ? fill(text.severalTeachers, { line: lineName(several) })
        : strange
          ? fill(text.notPlannedChosen, { line: lineName(strange) })
          : null,
    )
    if (!several && !strange) setOpen(picked)
  }
  const close = (isDone: boolean): void => {
    setOpen(null)
    if (isDone) setChosen(new Set())
  }

  return (
    <div className={styles.desk}>
      {canEdit && (
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={lines.length > 0 && picked.length === lines.length}
            onChange={(event) =>
              toggle(
                lines.map(({ key }) => key),
                event.target.checked,
              )
            }
          />
          {text.chooseAll}
        </label>
      )}
      <ul className={styles.lines} aria-label={text.label}>
        {lines.map((line) => (
          <li
            key={line.key}
            className={styles.line}
            data-state={line.state}
            data-reading={canEdit ? undefined : true}
          >
            {canEdit && (
              <input
                type="checkbox"
                className={styles.choice}
                aria-label={fill(text.choose, { line: lineName(line) })}
                checked={chosen.has(line.key)}
                onChange={(event) => toggle([line.key], event.target.checked)}
              />
            )}
            <div className={styles.what}>
              <span className={styles.title}>
                <strong>{line.class.name}</strong> {line.subject.name}
                {line.subgroup && `, ${line.subgroup.name}`}
              </span>
              <span className={styles.note}>
                {line.planned > 0 ? fill(text.planned, { hours: hours(line.planned) }) : text.notPlanned}
              </span>
            </div>
            <ul className={styles.teachers}>
              {line.workloads.map((row) => (
                <li key={row.id}>
                  {fill(text.workload, { teacher: row.teacher.name, hours: hours(row.hoursPerWeek) })}
                  {row.joint.length > 0 && (
                    <span className={styles.note}>
                      {' '}
                      {fill(text.jointWith, { names: row.joint.join(', ') })}
                    </span>
                  )}
                  {(row.from > page.date || row.to) && (
                    <span className={styles.note}>
                      {' '}
                      {[
                        row.from > page.date && fill(text.since, { date: day(row.from) }),
                        row.to && fill(text.until, { date: day(row.to) }),
                      ]
                        .filter(Boolean)
                        .join(' ')}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            <span className={styles.state}>
              <Badge tone={TONES[line.state]}>{states[line.state]}</Badge>
            </span>
            {canEdit && (
              <Button
                size="s"
                aria-label={`${line.workloads.length > 0 ? text.change : text.assign}: ${lineName(line)}`}
                onClick={() => setOpen([line])}
              >
                {line.workloads.length > 0 ? text.change : text.assign}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && (
        <div role="alert">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      {picked.length > 0 && (
        <div className={styles.bar}>
          <p>{fill(text.chosen, { n: picked.length })}</p>
          <Button onClick={() => setChosen(new Set())}>{text.clear}</Button>
          <Button tone="primary" onClick={assignMany}>
            {text.assignMany}
          </Button>
        </div>
      )}
      {open && (
        <AssignDialog
          key={open.map(({ key }) => key).join(' ')}
          lines={open}
          teachers={page.teachers}
          year={page.year}
          date={page.date}
          locale={locale}
          text={text}
          errorText={errorText}
          onClose={close}
        />
      )}
    </div>
  )
}
