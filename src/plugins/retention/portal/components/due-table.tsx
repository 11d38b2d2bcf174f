'use client'

import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button, Checkbox, type Column, DataTable, Link, Row, Stack } from '@/ui'

import type { RetentionMessages } from '../../translations'
import { EraseDialog } from './erase-dialog'
import { HoldDialog } from './hold-dialog'
import type { ShownDue } from './shown-due'

type DueTableProps = {
  caption: string
  headers: Record<'name' | 'kind' | 'fileNumber' | 'dueOn', string>
  text: RetentionMessages['client']
  errorText: KitMessages['errors']
  today: string
  items: readonly ShownDue[]
  /** The principal looks and changes nothing. */
  mayErase: boolean
}

/** What is due, with the choice of what to erase by one act. */
export const DueTable = ({ caption, headers, text, errorText, today, items, mayErase }: DueTableProps) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isErasing, setErasing] = useState(false)
  const [holding, setHolding] = useState<ShownDue | null>(null)
  // What another person erased meanwhile is no longer there to choose.
  const selected = items.filter(({ key }) => chosen.has(key))
  const isAll = selected.length === items.length

  const choose = (key: string, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(key)
    else next.delete(key)
    setChosen(next)
  }
  const columns: Column<ShownDue>[] = [
    {
      key: 'name',
      header: headers.name,
      width: 'wide',
      cell: (item) => (
        <>
          {mayErase ? (
            <Checkbox
              name={item.key}
              label={item.name}
              checked={chosen.has(item.key)}
              onChange={(event) => choose(item.key, event.target.checked)}
            />
          ) : item.person ? (
            <Link href={`/people/${item.person}`}>{item.name}</Link>
          ) : (
            item.name
          )}
        </>
      ),
    },
    {
      key: 'kind',
      header: headers.kind,
      width: 'wide',
      cell: (item) => (
        <>
          <div>{item.kind}</div>
          <small>{item.reason}</small>
        </>
      ),
    },
    { key: 'fileNumber', header: headers.fileNumber, cell: (item) => item.fileNumber },
    { key: 'dueOn', header: headers.dueOn, cell: (item) => item.dueOn },
  ]
  if (mayErase)
    columns.push({
      key: 'hold',
      header: <span className="sr-only">{text.holdTitle}</span>,
      cell: (item) =>
        item.person !== null && (
          <Button size="s" icon="lock" onClick={() => setHolding(item)}>
            {text.holdAction}
          </Button>
        ),
    })
  return (
    <Stack>
      {mayErase && (
        <Row>
          <Checkbox
            name="all"
            label={text.selectPage}
            checked={isAll}
            onChange={(event) => setChosen(new Set(event.target.checked ? items.map(({ key }) => key) : []))}
          />
          <Button
            tone="danger"
            icon="trash"
            disabled={selected.length === 0}
            onClick={() => setErasing(true)}
          >
            {text.erase}
            {selected.length > 0 && ` (${selected.length})`}
          </Button>
        </Row>
      )}
      <DataTable caption={caption} columns={columns} rows={items} rowKey={({ key }) => key} />
      {isErasing && (
        <EraseDialog
          text={text}
          errorText={errorText}
          items={selected}
          onClose={() => setErasing(false)}
          onErased={() => {
            setErasing(false)
            setChosen(new Set())
          }}
        />
      )}
      {holding && (
        <HoldDialog
          text={text}
          errorText={errorText}
          today={today}
          person={holding.person!}
          name={holding.name}
          onClose={() => setHolding(null)}
        />
      )}
    </Stack>
  )
}
