'use client'

import type { Locale } from '@/core/locale'
import { formatDate, formatTimeRange } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

import type { DeskChoice, DeskLine } from '../../operations/read-desk'
import type { PaymentKind, SubstitutionKind } from '../../types'
import { choiceOf, paymentFor } from './desk-state'
import type { DeskText } from './desk-text'
import styles from './desk.module.css'

type Props = {
  line: DeskLine
  choice: DeskChoice | null
  isChanged: boolean
  rooms: readonly { id: number; name: string }[]
  locale: Locale
  text: DeskText
  error: string | null
  onChange: (choice: DeskChoice | null) => void
  onWithdraw: (() => void) | null
}

const TONES = {
  open: 'bad',
  planned: 'warn',
  announced: 'good',
  withdrawn: 'neutral',
  recorded: 'neutral',
} as const

const reasonsOf = (line: DeskLine, staff: number | null, text: DeskText): string =>
  (line.candidates.find((row) => row.staff === staff)?.reasons ?? [])
    .map((reason) => fill(text.desk.reasons[reason.kind], 'count' in reason ? { n: reason.count } : {}))
    .join(' · ')

/** A lesson and what is decided about it: all by select boxes, so that Tab and letters are enough. */
export const DeskLineForm = ({
  line,
  choice,
  isChanged,
  rooms,
  locale,
  text,
  error,
  onChange,
  onWithdraw,
}: Props) => {
  const { desk } = text
  const isFixed = line.status === 'recorded'
  const name = (field: string): string => `${field}-${line.id}`
  const change = (over: Partial<DeskChoice>): void => {
    if (choice) onChange({ ...choice, ...over })
  }
  const kinds: SubstitutionKind[] = [
    'substitute',
    ...(line.merges.length > 0 || choice?.kind === 'merge' ? (['merge'] as const) : []),
    'cancel',
    'move',
  ]
  const candidates = line.candidates.map(({ staff, name: who, isSameSubject, reasons }) => ({
    value: staff,
    label: isSameSubject
      ? `${who} — ${desk.reasons['same-subject']}`
      : reasons.some(({ kind }) => kind === 'knows-class')
        ? `${who} — ${desk.reasons['knows-class']}`
        : who,
  }))
  // Who gives it now is busy with it, and so among the free no longer.
  const isListed = candidates.some(({ value }) => value === choice?.substitute)
  const present =
    choice?.substitute && !isListed && line.decision?.substitute
      ? [{ value: choice.substitute, label: line.decision.substitute }]
      : []
  const taken = new Set(line.takenRooms)
  return (
    <fieldset
      className={styles.line}
      data-open={line.status === 'open' && !choice ? true : undefined}
      disabled={isFixed}
    >
      <legend className={styles.legend}>
        <span className={styles.what}>
          {line.class} · {[line.subject, line.subgroup].filter(Boolean).join(', ')}
        </span>
        <span className={styles.soft}>
          {formatDate(locale, line.date, 'weekdayShort')} · {fill(desk.lessonOf, { n: line.number })}
          {line.start && line.end ? ` · ${formatTimeRange(locale, line.start, line.end)}` : ''}
          {line.room ? ` · ${line.room}` : ''} · {line.teacher}
        </span>
        <Badge tone={isChanged ? 'accent' : TONES[line.status]}>
          {isChanged ? desk.unsaved : text.status[line.status]}
        </Badge>
      </legend>
      <div className={styles.fields}>
        <SelectField
          name={name('kind')}
          label={desk.kind}
          value={choice?.kind ?? ''}
          emptyLabel={desk.kinds.none}
          options={kinds.map((value) => ({ value, label: desk.kinds[value] }))}
          onChange={({ target }) =>
            onChange(target.value ? choiceOf(line, target.value as SubstitutionKind) : line.chosen && null)
          }
        />
        {choice?.kind === 'substitute' && (
          <SelectField
            name={name('substitute')}
            label={desk.substitute}
            value={choice.substitute ?? ''}
            emptyLabel={candidates.length > 0 ? desk.chooseSubstitute : desk.nobodyFree}
            options={[...present, ...candidates]}
            onChange={({ target }) => {
              const substitute = target.value ? Number(target.value) : null
              change({ substitute, payment: paymentFor(line, substitute), hours: 1 })
            }}
          />
        )}
        {choice?.kind === 'merge' && (
          <SelectField
            name={name('merge')}
            label={desk.mergedInto}
            value={choice.mergedInto ?? ''}
            options={line.merges.map(({ lesson, name: what }) => ({ value: lesson, label: what }))}
            onChange={({ target }) => change({ mergedInto: Number(target.value) })}
          />
        )}
        {choice?.kind === 'move' && (
          <>
            <TextField
              name={name('toDate')}
              type="date"
              label={desk.toDate}
              value={choice.toDate ?? ''}
              onChange={({ target }) => change({ toDate: target.value || null })}
            />
            <TextField
              name={name('toNumber')}
              type="number"
              min={0}
              max={16}
              label={desk.toNumber}
              value={choice.toNumber ?? ''}
              onChange={({ target }) =>
                change({ toNumber: target.value === '' ? null : Number(target.value) })
              }
            />
          </>
        )}
        {(choice?.kind === 'substitute' || choice?.kind === 'move') && (
          <SelectField
            name={name('room')}
            label={desk.room}
            value={choice.room ?? ''}
            emptyLabel={desk.sameRoom}
            options={rooms.map((room) => ({
              value: room.id,
              label:
                choice.kind === 'substitute' && taken.has(room.id)
                  ? `${room.name} (${desk.taken})`
                  : room.name,
            }))}
            onChange={({ target }) => change({ room: target.value ? Number(target.value) : null })}
          />
        )}
        {(choice?.kind === 'substitute' || choice?.kind === 'merge') && (
          <>
            <SelectField
              name={name('payment')}
              label={desk.payment}
              value={choice.payment}
              options={Object.entries(text.payments).map(([value, label]) => ({ value, label }))}
              onChange={({ target }) => {
                const payment = target.value as PaymentKind
                change({ payment, hours: payment === 'none' ? 0 : choice.hours || 1 })
              }}
            />
            <TextField
              name={name('hours')}
              type="number"
              min={0}
              max={4}
              step={0.5}
              label={desk.hours}
              value={choice.hours}
              onChange={({ target }) => change({ hours: Number(target.value) })}
            />
          </>
        )}
        {choice && (
          <TextField
            name={name('note')}
            label={desk.note}
            maxLength={300}
            value={choice.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
        {onWithdraw && (
          <Button tone="quiet" icon="undo" onClick={onWithdraw}>
            {desk.withdrawLesson}
          </Button>
        )}
      </div>
      {choice?.kind === 'substitute' && reasonsOf(line, choice.substitute, text) && (
        <p className={styles.soft}>
          {desk.why} {reasonsOf(line, choice.substitute, text)}
        </p>
      )}
      {isFixed && <p className={styles.soft}>{desk.recorded}</p>}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
