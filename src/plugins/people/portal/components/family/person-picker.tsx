'use client'

import { useEffect, useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/form/text-field'

import type { Known } from '../../../types'
import styles from './family.module.css'

const PAUSE = 250
const SHORTEST = 2

type PersonPickerProps = {
  name: string
  label: string
  hint: string
  nobody: string
  kind: 'any' | 'student'
  locale: Locale
  /** Who must not be chosen. */
  except?: readonly number[]
  onPick: (person: Known) => void
}

/** Finds somebody by the beginning of a name; birth date and part tell two of one name apart. */
export const PersonPicker = ({
  name,
  label,
  hint,
  nobody,
  kind,
  locale,
  except = [],
  onPick,
}: PersonPickerProps) => {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Known[] | null>(null)
  useEffect(() => {
    if (query.trim().length < SHORTEST) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void fetch(`/api/registry/find?${new URLSearchParams({ q: query, kind }).toString()}`, {
        signal: stop.signal,
      })
        .then(async (response) => {
          if (response.ok) setFound(((await response.json()) as { people: Known[] }).people)
        })
        // The next key asks again.
        .catch(() => undefined)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, kind])
  const people = query.trim().length < SHORTEST ? undefined : found?.filter(({ id }) => !except.includes(id))
  return (
    <div className={styles.picker}>
      <TextField
        name={name}
        type="search"
        label={label}
        placeholder={hint}
        value={query}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => setQuery(target.value)}
      />
      {people && (
        <ul className={styles.found} role="status">
          {people.length === 0 && <li>{nobody}</li>}
          {people.map((person) => (
            <li key={person.id}>
              <Button tone="quiet" onClick={() => onPick(person)}>
                {[
                  person.name,
                  person.birthDate && formatDate(locale, person.birthDate, 'numeric'),
                  person.part,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
