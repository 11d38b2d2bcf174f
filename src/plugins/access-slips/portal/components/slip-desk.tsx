'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { formatDate } from '@/i18n/format'
import { fill, type Locale } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { type Column, DataTable } from '@/ui/data-table/data-table'
import { FormErrors } from '@/ui/form/form-errors'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Row, Stack } from '@/ui/layout/layout'

import type { Candidate, SlipSheet as Sheet } from '../../types'
import type { DeskText } from './desk-text'
import { SlipSheet } from './slip-sheet'
import styles from './slips.module.css'

type SlipDeskProps = {
  locale: Locale
  /** Instants come as words: the school's time zone is the server's to know. */
  candidates: readonly (Candidate & { stateText: string })[]
  text: DeskText
  /** The list is short enough to be searched here. */
  hasFilter: boolean
}

const NO_ACCESS = ['none', 'expired']

/** Choosing who gets a code; then the slips take the place of the list. */
export const SlipDesk = ({ locale, candidates, text, hasFilter }: SlipDeskProps) => {
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [words, setWords] = useState('')
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const toggle = (person: number) =>
    setChosen((present) => {
      const next = new Set(present)
      if (!next.delete(person)) next.add(person)
      return next
    })
  const issue = async () => {
    if (isBusy) return
    setProblem(null)
    if (chosen.size === 0) {
      setProblem(text.nobody)
      return
    }
    setBusy(true)
    const answer = await sendJson<Sheet>('/api/access-slips/issue', { people: [...chosen] })
    setBusy(false)
    if (answer.ok) setSheet(answer.data)
    else setProblem(answer.refusal.errors[0]?.message ?? text.failed)
  }
  const done = () => {
    setSheet(null)
    setChosen(new Set())
    router.refresh()
  }

  if (sheet)
    return (
      <SlipSheet
        address={sheet.address}
        expires={formatDate(locale, sheet.expiresOn, 'numeric')}
        slips={sheet.slips}
        text={text}
        onDone={done}
      />
    )
  const plain = (value: string) => value.toLowerCase().replaceAll('ё', 'е')
  const shown = candidates.filter(({ name, note }) => plain(`${name} ${note}`).includes(plain(words.trim())))
  const columns: Column<SlipDeskProps['candidates'][number]>[] = [
    {
      key: 'name',
      header: text.name,
      width: 'wide',
      cell: ({ person, name, note, obstacle }) => (
        <label className={styles.who}>
          <input
            type="checkbox"
            aria-label={fill(text.choose, { name })}
            checked={chosen.has(person)}
            disabled={obstacle !== null}
            onChange={() => toggle(person)}
          />
          <span>
            {name}
            <span className={styles.note}> {note}</span>
          </span>
        </label>
      ),
    },
    { key: 'username', header: text.username, cell: ({ username }) => username ?? '—' },
    {
      key: 'state',
      header: text.state,
      cell: ({ stateText, obstacle }) => (obstacle ? (text.obstacles[obstacle] ?? obstacle) : stateText),
    },
  ]
  return (
    <Stack>
      {problem && <FormErrors title={problem} />}
      {hasFilter && (
        <div className={styles.form}>
          <TextField
            name="words"
            type="search"
            label={text.search}
            placeholder={text.searchHint}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            autoComplete="off"
          />
        </div>
      )}
      <Row>
        <Button tone="primary" icon="lock" isBusy={isBusy} onClick={() => void issue()}>
          {isBusy ? text.issuing : chosen.size > 0 ? fill(text.issueCount, { n: chosen.size }) : text.issue}
        </Button>
        <Button
          onClick={() =>
            setChosen(
              new Set(
                candidates
                  .filter(({ state, obstacle }) => !obstacle && NO_ACCESS.includes(state))
                  .map(({ person }) => person),
              ),
            )
          }
        >
          {text.chooseAll}
        </Button>
        {chosen.size > 0 && (
          <Button tone="quiet" onClick={() => setChosen(new Set())}>
            {text.clear}
          </Button>
        )}
      </Row>
      <p className={styles.note}>{text.reissueNote}</p>
      <DataTable
        caption={text.title}
        columns={columns}
        rows={shown}
        rowKey={({ person }) => person}
        empty={<p>{text.nothing}</p>}
      />
    </Stack>
  )
}
