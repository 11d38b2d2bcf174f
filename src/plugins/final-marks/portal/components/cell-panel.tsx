'use client'

import type { RefObject } from 'react'

import { formatAverage } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { IconButton } from '@/ui/button/icon-button'

import { CODE_NAMES, choicesOf, isCode } from '../../domain/values'
import type { PresentedPeriod, PresentedRow } from '../../presenters/types'
import styles from './cell-panel.module.css'
import { ReasonField } from './reason-field'
import { baseOf, cellId, shownIn, wantsReason } from './finals-store'
import type { FinalsDesk } from './use-finals'
import { closedWords, labelOf, obstacleWords, suggestionWords, type Words } from './words'

type CellPanelProps = {
  desk: FinalsDesk
  words: Words
  student: PresentedRow
  period: PresentedPeriod
  reasonField: RefObject<HTMLInputElement | null>
  onMove: (by: 1 | -1) => void
  onHistory: () => void
}

/** The cell one stands in: what the marks say of it, its values as keys for a finger, its reason and its conflict. */
export const CellPanel = ({
  desk,
  words,
  student,
  period,
  reasonField,
  onMove,
  onHistory,
}: CellPanelProps) => {
  const { text, locale, page } = words
  const { state } = desk
  const id = cellId(student.id, period.key)
  const cell = baseOf(state, id)!
  const shown = shownIn(state, id)
  const wish = state.wishes[id]
  const closed = closedWords(cell, period, words)
  const isDiffering = closed === null && wantsReason(page.scale, cell, shown.value)
  const put = (value: typeof shown.value) => {
    if (desk.enter(id, value)) reasonField.current?.focus()
    else if (value !== null) onMove(1)
  }
  return (
    <section className={styles.panel} aria-label={`${student.name}, ${period.name}`}>
      <div className={styles.head}>
        <IconButton icon="chevron-up" size="s" label={text.previous} onClick={() => onMove(-1)} />
        <IconButton icon="chevron-down" size="s" label={text.next} onClick={() => onMove(1)} />
        <p className={styles.title}>
          <strong>{student.name}</strong>
          <span>
            {[
              period.name,
              cell.average === null
                ? ''
                : `${text.averageFull.toLowerCase()} ${formatAverage(locale, cell.average)}`,
              suggestionWords(cell, words).toLowerCase(),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {page.seesHistory && (
          <Button size="s" onClick={onHistory}>
            {text.historyOf}
          </Button>
        )}
      </div>
      {cell.obstacles.length > 0 && shown.value === null && (
        <p className={styles.obstacles}>{obstacleWords(cell, words).join(', ')}</p>
      )}
      {closed !== null ? (
        <p className={styles.closed}>{closed}</p>
      ) : (
        <div className={styles.keys} role="group" aria-label={text.choices}>
          {choicesOf(page.scale).map((value) => (
            <button
              key={value}
              type="button"
              className={styles.key}
              data-mark={page.scale === 'five' && typeof value === 'number' ? value : undefined}
              data-suggested={value === cell.suggested || undefined}
              aria-pressed={shown.value === value}
              aria-label={isCode(value) ? CODE_NAMES[value][locale] : undefined}
              title={isCode(value) ? CODE_NAMES[value][locale] : undefined}
              onClick={() => put(value)}
            >
              {labelOf(value, words)}
            </button>
          ))}
          <button
            type="button"
            className={styles.key}
            disabled={shown.value === null}
            onClick={() => put(null)}
          >
            {text.clear}
          </button>
        </div>
      )}
      {wish?.status === 'conflict' && wish.theirs && (
        <div className={styles.conflict} role="alert">
          <p>
            {fill(text.conflict, {
              theirs: labelOf(wish.theirs.value, words) || text.empty,
              who: wish.theirs.authorName ? fill(text.byWhom, { name: wish.theirs.authorName }) : '',
              mine: labelOf(wish.value, words) || text.empty,
            })}
          </p>
          <Button size="s" onClick={() => desk.settle(id, true)}>
            {text.keepMine}
          </Button>
          <Button size="s" onClick={() => desk.settle(id, false)}>
            {text.takeTheirs}
          </Button>
        </div>
      )}
      {wish?.status === 'refused' && (
        <div className={styles.conflict} role="alert">
          <p>{wish.message}</p>
          <Button size="s" onClick={() => desk.drop(id)}>
            {text.cancel}
          </Button>
        </div>
      )}
      {isDiffering && wish?.status !== 'conflict' && (
        <ReasonField
          key={`${id} ${shown.value}`}
          field={reasonField}
          reason={shown.reason ?? ''}
          isNeeded={wish?.status === 'needsReason'}
          text={text}
          onKeep={(reason) => {
            desk.enter(id, shown.value, reason)
            onMove(1)
          }}
          onCancel={() => desk.drop(id)}
        />
      )}
      {!isDiffering && shown.reason && (
        <p className={styles.closed}>{fill(text.given, { reason: shown.reason })}</p>
      )}
    </section>
  )
}
