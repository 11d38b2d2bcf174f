'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { IconButton } from '@/ui/button/icon-button'
import { DataTable } from '@/ui/data-table/data-table'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'

import type { GridRow } from '../../operations/save-plan'
import type { YearClosingMessages } from '../../translations'
import { type Choice, ChoiceCell, TextCell } from './plan-cell'

type Words = Omit<YearClosingMessages['plan'], 'lead'>

type Props = {
  rows: readonly GridRow[]
  seen: number
  isApproved: boolean
  /** The plan is saved, and nothing of it is a mere proposal. */
  isSaved: boolean
  choices: Record<'classes' | 'rooms' | 'teachers' | 'termSets' | 'bells', readonly Choice[]>
  text: Words
  errorText: KitMessages['errors']
  back: string
}

type Line = GridRow & { key: number }
const GRADES: readonly Choice[] = Array.from({ length: 11 }, (_, at) => ({
  value: at + 1,
  label: String(at + 1),
}))
const USUAL_CAPACITY = 25
const WIDTHS: Partial<Record<keyof GridRow, 'wide' | 'usual'>> = {
  fromClass: 'usual',
  teacher: 'wide',
  termSet: 'wide',
  bellSchedule: 'usual',
}

/** The classes of the next year as a grid: every cell is changed in place, and the whole is saved at once. */
export const PlanGrid = ({ rows, seen, isApproved, isSaved, choices, text, errorText, back }: Props) => {
  const router = useRouter()
  const [lines, setLines] = useState<Line[]>(() => rows.map((row, key) => ({ ...row, key })))
  const [isTouched, setTouched] = useState(!isSaved)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<'save' | 'approve' | null>(null)

  const change = (key: number, values: Partial<GridRow>) => {
    setTouched(true)
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...values } : line)))
  }
  const add = () => {
    setTouched(true)
    setLines((all) => [
      ...all,
      {
        key: Math.max(0, ...all.map(({ key }) => key + 1)),
        id: null,
        fromClass: null,
        grade: 1,
        letter: '',
        profile: null,
        room: null,
        teacher: null,
        termSet: choices.termSets[0]?.value ?? 0,
        bellSchedule: null,
        capacity: USUAL_CAPACITY,
      },
    ])
  }
  const send = async (deed: 'save' | 'approve') => {
    if (busy) return
    setBusy(deed)
    setProblem(null)
    setErrors({})
    const answer =
      deed === 'save'
        ? await sendJson(
            '/api/year-closing/plan',
            { seen, rows: lines.map(({ key: _key, ...row }) => row) },
            { method: 'PUT' },
          )
        : await sendJson('/api/year-closing/approval', {})
    setBusy(null)
    if (answer.ok) {
      setTouched(false)
      if (deed === 'approve') router.push(back)
      router.refresh()
      return
    }
    const { refusal } = answer
    setErrors(Object.fromEntries(refusal.fields.map(({ path, message }) => [path, message])))
    setProblem(explainRefusal(refusal, errorText))
  }

  const nameOf = ({ grade, letter }: GridRow, at: number) =>
    letter ? `${grade}${letter}` : `${text.row} ${at + 1}`
  const indexed = lines.map((line, at) => ({ line, at }))
  type Item = (typeof indexed)[number]
  const choice = (
    field: 'fromClass' | 'room' | 'teacher' | 'termSet' | 'bellSchedule' | 'grade',
    header: string,
    list: readonly Choice[],
    none?: string,
  ) => ({
    key: field,
    header,
    cell: ({ line, at }: Item) => (
      <ChoiceCell
        label={`${header}, ${nameOf(line, at)}`}
        value={line[field]}
        choices={list}
        none={none}
        width={WIDTHS[field]}
        isDisabled={isApproved}
        error={errors[`rows.${at}.${field}`]}
        onChange={(value) => change(line.key, { [field]: value })}
      />
    ),
  })
  const words = (field: 'letter' | 'profile', header: string) => ({
    key: field,
    header,
    cell: ({ line, at }: Item) => (
      <TextCell
        label={`${header}, ${nameOf(line, at)}`}
        value={line[field] ?? ''}
        isDisabled={isApproved}
        error={errors[`rows.${at}.${field}`]}
        onChange={(value) => change(line.key, { [field]: value })}
      />
    ),
  })

  return (
    <Stack>
      <DataTable
        caption={text.caption}
        rows={indexed}
        rowKey={({ line }) => line.key}
        isStickyFirst={false}
        columns={[
          choice('grade', text.grade, GRADES),
          words('letter', text.letter),
          choice('fromClass', text.fromClass, choices.classes, text.newClass),
          {
            key: 'capacity',
            header: text.capacity,
            cell: ({ line, at }: Item) => (
              <TextCell
                type="number"
                label={`${text.capacity}, ${nameOf(line, at)}`}
                value={String(line.capacity || '')}
                error={errors[`rows.${at}.capacity`]}
                onChange={(value) => change(line.key, { capacity: Number(value) })}
              />
            ),
          },
          choice('teacher', text.teacher, choices.teachers, text.none),
          choice('room', text.room, choices.rooms, text.none),
          choice('termSet', text.termSet, choices.termSets),
          choice('bellSchedule', text.bells, choices.bells, text.none),
          words('profile', text.profile),
          ...(isApproved
            ? []
            : [
                {
                  key: 'remove',
                  header: <span className="sr-only">{text.remove}</span>,
                  cell: ({ line, at }: Item) => (
                    <IconButton
                      icon="trash"
                      label={`${text.remove}: ${nameOf(line, at)}`}
                      onClick={() => {
                        setTouched(true)
                        setLines((all) => all.filter(({ key }) => key !== line.key))
                      }}
                    />
                  ),
                },
              ]),
        ]}
      />
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <div role="status">{!isTouched && !problem && <p>{text.saved}</p>}</div>
      <Row>
        <Button
          tone={isTouched ? 'primary' : 'plain'}
          isBusy={busy === 'save'}
          onClick={() => void send('save')}
        >
          {text.save}
        </Button>
        {!isApproved && (
          <>
            <Button icon="plus" onClick={add}>
              {text.add}
            </Button>
            <Button
              tone={isTouched ? 'plain' : 'primary'}
              icon="check"
              isBusy={busy === 'approve'}
              disabled={isTouched}
              title={isTouched ? text.approveHint : undefined}
              onClick={() => void send('approve')}
            >
              {text.approve}
            </Button>
          </>
        )}
      </Row>
    </Stack>
  )
}
