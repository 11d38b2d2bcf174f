'use client'

import { type ClipboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { fill } from '@/i18n/locale'

import { checkPlan } from '../../../domain/check-plan'
import { COMPONENTS, type Component } from '../../../domain/components'
import { normsOn } from '../../../domain/norms'
import type { CurriculumMessages } from '../../../translations'
import type { PlanPage } from '../../../types'
import { cellAt, moveByKey, pastedCells } from './grid-keys'
import { HourCell } from './hour-cell'
import styles from './plan-grid.module.css'
import { Totals, verdictText } from './totals'
import { keyOf, nameOfKey, type PlanCells } from './use-plan-cells'

type PlanGridProps = {
  page: PlanPage
  cells: PlanCells
  locale: Locale
  text: CurriculumMessages['grid']
  components: CurriculumMessages['components']
  onOpenPlan: (id: number) => void
  /** What is not saved yet, below the totals: always in sight with them. */
  bar: ReactNode
}

/** Subjects × curricula: hours a week are typed into the cells, totals follow and are held against the norms. */
export const PlanGrid = ({ page, cells, locale, text, components, onOpenPlan, bar }: PlanGridProps) => {
  const { curricula, subjects, canEdit, classes } = page
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const [typedPlan, setTypedPlan] = useState<number | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const show = (hours: number): string => formatNumber(locale, hours)
  const norms = useMemo(() => normsOn(page.year.startDate), [page.year.startDate])
  const classNames = new Map(classes.map(({ id, name }) => [id, name]))

  const used = new Set(
    [...cells.base.keys(), ...cells.edits.keys()].map((key) => key.split(' ').slice(1).join(' ')),
  )
  const sections = COMPONENTS.map((component) => {
    const isUsed = (id: number) => used.has(`${component} ${id}`) || added.has(`${component} ${id}`)
    return {
      component,
      rows: subjects.filter(({ id }) => isUsed(id)),
      rest: subjects.filter(({ id }) => !isUsed(id)),
    }
  })
  const rowKeys = sections.flatMap(({ component, rows }) =>
    rows.map(({ id }) => ({ component, subject: id })),
  )
  const startOf = (component: Component): number => rowKeys.findIndex((row) => row.component === component)

  const { type } = cells
  const onType = useCallback(
    (key: string, value: string): void => {
      setTypedPlan(nameOfKey(key).curriculum)
      type([{ key, text: value }])
    },
    [type],
  )

  const onPaste = (event: ClipboardEvent<HTMLTableElement>): void => {
    if (!(event.target instanceof HTMLInputElement)) return
    const list = pastedCells(event.target, event.clipboardData.getData('text/plain'))
    if (list.length === 0) return
    event.preventDefault()
    cells.type(
      list.flatMap(({ at, text: value }) => {
        const [row = -1, column = -1] = at.split(':').map(Number)
        const [line, plan] = [rowKeys[row], curricula[column]]
        return line && plan ? [{ key: keyOf({ ...line, curriculum: plan.id }), text: value }] : []
      }),
    )
  }
  const addSubject = (component: Component, subject: number): void => {
    // The row is drawn at once: the next key is typed into it.
    flushSync(() => setAdded(new Set([...added, `${component} ${subject}`])))
    const own = sections.find((section) => section.component === component)!
    const order = subjects.map(({ id }) => id)
    const before = own.rows.filter(({ id }) => order.indexOf(id) < order.indexOf(subject)).length
    const earlier = sections
      .slice(0, COMPONENTS.indexOf(component))
      .reduce((sum, { rows }) => sum + rows.length, 0)
    if (table.current) cellAt(table.current, { row: earlier + before, column: 0 })?.focus()
  }

  const findings = curricula.map((plan) => checkPlan({ ...plan, lines: cells.linesOf(plan.id) }, norms))
  const spokenAt = curricula.findIndex(({ id }) => id === typedPlan)
  const spoken = findings[spokenAt]

  return (
    <div className={styles.frame}>
      <div className={styles.scroller} role="region" aria-label={text.label} tabIndex={0}>
        <table
          ref={table}
          className={styles.grid}
          aria-label={text.label}
          onKeyDown={moveByKey}
          onPaste={onPaste}
          onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {text.subject}
              </th>
              {curricula.map((plan) => {
                const names = plan.classes.map((id) => classNames.get(id) ?? '').join(', ')
                return (
                  <th key={plan.id} scope="col" className={styles.plan}>
                    {canEdit ? (
                      <button
                        type="button"
                        aria-label={fill(text.openPlan, { name: plan.name })}
                        onClick={() => onOpenPlan(plan.id)}
                      >
                        {plan.name}
                      </button>
                    ) : (
                      <span className={styles.planName}>{plan.name}</span>
                    )}
                    <span className={styles.meta}>
                      {fill(text.days, { days: plan.weekDays, weeks: plan.weeks })}
                    </span>
                    <span className={styles.meta} data-empty={names === '' || undefined}>
                      {names || text.noClasses}
                    </span>
                  </th>
                )
              })}
            </tr>
          </thead>
          {sections.map(({ component, rows, rest }) => (
            <tbody key={component}>
              <tr>
                <th scope="rowgroup" className={styles.section} colSpan={curricula.length + 1}>
                  <span className={styles.sectionName}>{components[component]}</span>
                  {canEdit && rest.length > 0 && (
                    <select
                      className={styles.add}
                      aria-label={fill(text.addTo, { component: components[component] })}
                      value=""
                      onChange={(event) => addSubject(component, Number(event.target.value))}
                    >
                      <option value="">+ {text.addSubject}</option>
                      {rest.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  )}
                </th>
              </tr>
              {rows.map((subject, index) => (
                <tr key={subject.id}>
                  <th scope="row" className={styles.name}>
                    {subject.name}
                  </th>
                  {curricula.map((plan, column) => {
                    const key = keyOf({ curriculum: plan.id, component, subject: subject.id })
                    return canEdit ? (
                      <HourCell
                        key={plan.id}
                        cellKey={key}
                        at={`${startOf(component) + index}:${column}`}
                        label={fill(text.cell, {
                          subject: subject.name,
                          plan: plan.name,
                          component: components[component].toLocaleLowerCase(locale),
                        })}
                        text={cells.textOf(key)}
                        state={cells.stateOf(key)}
                        hint={text.wrong}
                        onType={onType}
                      />
                    ) : (
                      <td key={plan.id} className={styles.cell}>
                        {cells.textOf(key)}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          ))}
          <Totals plans={curricula} findings={findings} text={text} show={show} />
        </table>
      </div>
      {bar}
      <p className="sr-only" role="status">
        {spoken &&
          fill(text.spoken, {
            plan: curricula[spokenAt]!.name,
            hours: show(spoken.week.hours),
            verdict: verdictText(spoken.week, text, show),
          })}
      </p>
    </div>
  )
}
