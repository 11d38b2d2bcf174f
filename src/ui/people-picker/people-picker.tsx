'use client'

import { useState } from 'react'

import { Button } from '../button/button'
import { Checkbox } from '../form/checkbox'
import { TextField } from '../form/text-field'
import styles from './people-picker.module.css'

export type PickedPerson = { person: number; name: string }
/** People who are chosen together: those of a status, class teachers. */
export type PickedGroup = { key: string; label: string; people: readonly number[] }
export type PeoplePickerText = {
  find: string
  list: string
  groups: string
  everybody: string
  nothing: string
}

type Props = {
  people: readonly PickedPerson[]
  groups: readonly PickedGroup[]
  chosen: ReadonlySet<number>
  onChange: (chosen: ReadonlySet<number>) => void
  text: PeoplePickerText
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** Chooses people one by one, found by name, or by whole groups. Whoever was ticked stays ticked while one searches on. */
export const PeoplePicker = ({ people, groups, chosen, onChange, text }: Props) => {
  const [sought, setSought] = useState('')
  const words = plain(sought).split(/\s+/).filter(Boolean)
  const shown = people.filter(({ name }) => words.every((word) => plain(name).includes(word)))
  const known = new Set(people.map(({ person }) => person))
  const isChosen = (list: readonly number[]): boolean =>
    list.length > 0 && list.every((person) => chosen.has(person))
  const toggle = (list: readonly number[]): void => {
    const next = new Set(chosen)
    if (isChosen(list)) for (const person of list) next.delete(person)
    else for (const person of list) next.add(person)
    onChange(next)
  }
  const offered = groups
    .map((group) => ({ ...group, people: group.people.filter((person) => known.has(person)) }))
    .filter((group) => group.people.length > 0)
  const everybody = people.map(({ person }) => person)
  return (
    <>
      {offered.length > 0 && (
        <fieldset className={styles.groups} aria-label={text.groups}>
          {offered.map(({ key, label, people: list }) => (
            <Button
              key={key}
              size="s"
              icon={isChosen(list) ? 'check' : 'plus'}
              aria-pressed={isChosen(list)}
              onClick={() => toggle(list)}
            >
              {`${label}: ${list.length}`}
            </Button>
          ))}
        </fieldset>
      )}
      <TextField
        name="sought"
        type="search"
        label={text.find}
        value={sought}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setSought(event.currentTarget.value)}
        // Looking for somebody sends nothing.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Checkbox
        name="everybody"
        label={text.everybody}
        checked={isChosen(everybody)}
        onChange={() => toggle(everybody)}
      />
      <fieldset className={styles.list} aria-label={text.list}>
        {shown.map(({ person, name }) => (
          <Checkbox
            key={person}
            name={`person-${person}`}
            label={name}
            checked={chosen.has(person)}
            onChange={() => toggle([person])}
          />
        ))}
        {shown.length === 0 && <p>{text.nothing}</p>}
      </fieldset>
    </>
  )
}
