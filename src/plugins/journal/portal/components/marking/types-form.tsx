'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { EditGrid } from '@/ui/edit-grid/edit-grid'
import type { GridColumn, GridRow } from '@/ui/edit-grid/grid-types'
import { Form, FormActions } from '@/ui/form/form-layout'
import { useJsonForm, type Values } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'

import type { TypeTexts } from '../../../translations/marking'
import { readTypes, type TypeFields } from './read-types'

type Props = {
  kind: 'works' | 'lessons'
  rows: readonly GridRow[]
  text: TypeTexts
  gridText: KitMessages['grid']
  errorText: KitMessages['errors']
}

const columnsOf = (kind: Props['kind'], text: TypeTexts): GridColumn[] => {
  const flag = (key: string, label: string): GridColumn => ({
    key,
    label,
    kind: 'select',
    emptyLabel: text.no,
    options: [{ value: 'yes', label: text.yes }],
    width: 'narrow',
  })
  const own: GridColumn[] =
    kind === 'works'
      ? [
          { key: 'letter', label: text.letter, kind: 'text', width: 'narrow' },
          { key: 'name', label: text.name, kind: 'text', width: 'wide' },
          { key: 'weight', label: text.weight, kind: 'number', width: 'narrow' },
          flag('isControl', text.isControl),
          flag('needsLongCheck', text.needsLongCheck),
        ]
      : [
          { key: 'name', label: text.name, kind: 'text', width: 'wide' },
          { key: 'shortName', label: text.shortName, kind: 'text' },
        ]
  return [
    ...own,
    flag('isOff', text.isOff),
    { key: 'order', label: text.order, kind: 'number', width: 'narrow' },
  ]
}

const FIELDS: Record<Props['kind'], TypeFields> = {
  works: {
    texts: ['letter', 'name'],
    numbers: ['weight'],
    flags: ['isControl', 'needsLongCheck', 'isOff'],
  },
  lessons: { texts: ['name', 'shortName'], numbers: [], flags: ['isOff'] },
}

/** The school's list of types, edited as a table and saved as a whole. */
export const TypesForm = ({ kind, rows, text, gridText, errorText }: Props) => {
  const router = useRouter()
  const [round, setRound] = useState(0)
  const [isSaved, setSaved] = useState(false)
  const known = useMemo(() => rows.map(({ id }) => Number(id)), [rows])
  const fields = FIELDS[kind]
  const { formProps, errors, problem, isBusy } = useJsonForm({
    url: kind === 'works' ? '/api/marking/assignment-types' : '/api/marking/lesson-types',
    method: 'PUT',
    text: errorText,
    toBody: (values: Values) => {
      const types = readTypes(values, fields)
      const kept = new Set(types.map(({ id }) => id))
      return { types, removed: known.filter((id) => !kept.has(id)) }
    },
    onDone: () => {
      setSaved(true)
      setRound(round + 1)
      router.refresh()
      return undefined
    },
  })
  return (
    <Form {...formProps} onChange={() => setSaved(false)}>
      <EditGrid
        key={`${round} ${rows.map(({ id }) => id).join(' ')}`}
        name="types"
        label={kind === 'works' ? text.worksTitle : text.lessonsTitle}
        plainLabel={kind === 'works' ? text.worksTitle : text.lessonsTitle}
        hint={kind === 'works' ? text.hint : text.lessonsHint}
        columns={columnsOf(kind, text)}
        initial={rows}
        unseen={['id']}
        errors={errors}
        maxRows={100}
        text={gridText}
      />
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <div role="status">{isSaved && <Notice tone="good">{text.saved}</Notice>}</div>
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </Form>
  )
}
