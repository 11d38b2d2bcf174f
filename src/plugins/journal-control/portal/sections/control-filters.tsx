import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { Button, SelectField, TextField } from '@/ui'

import type { Grouping } from '../../domain/sum-lines'
import type { ControlFilter } from '../../operations/control-filter'
import { controlMessages } from '../../translations'
import { controlChoices } from '../choices'
import styles from './control.module.css'

type Props = {
  facts: Facts
  locale: Locale
  action: string
  filter: ControlFilter
  /** Words of the address that stay. */
  keep?: { group: Grouping }
  /** Filters that only the figures have. */
  more?: { only: string; order: string }
  /** Filters that only the findings have. */
  kinds?: { value: string; choices: readonly { value: string; label: string }[] }
}

/** The period and what narrows it. Works without any script. */
export const ControlFilters = ({ facts, locale, action, filter, keep, more, kinds }: Props) => {
  const { control: text } = controlMessages(locale)
  const choices = controlChoices(facts)
  const select = (name: 'grade' | 'class' | 'subject' | 'teacher', options: typeof choices.classes) => (
    <SelectField
      key={`${name} ${filter[name]}`}
      name={name}
      label={text[name]}
      emptyLabel={text.any}
      defaultValue={filter[name] ?? ''}
      options={options}
    />
  )
  return (
    <form action={action} method="get" role="search" aria-label={text.search} className={styles.filters}>
      {keep && <input type="hidden" name="group" value={keep.group} />}
      {filter.workload !== null && <input type="hidden" name="workload" value={filter.workload} />}
      <TextField
        key={`from ${filter.from}`}
        name="from"
        type="date"
        label={text.from}
        defaultValue={filter.from}
      />
      <TextField key={`to ${filter.to}`} name="to" type="date" label={text.to} defaultValue={filter.to} />
      {kinds && (
        <SelectField
          key={`kind ${kinds.value}`}
          name="kind"
          label={text.what}
          emptyLabel={text.allKinds}
          defaultValue={kinds.value}
          options={kinds.choices}
        />
      )}
      {select('grade', choices.grades)}
      {select('class', choices.classes)}
      {select('subject', choices.subjects)}
      {select('teacher', choices.teachers)}
      {more && (
        <>
          <SelectField
            key={`only ${more.only}`}
            name="only"
            label={text.only}
            emptyLabel={text.onlyAll}
            defaultValue={more.only}
            options={[{ value: 'amiss', label: text.onlyAmiss }]}
          />
          <SelectField
            key={`order ${more.order}`}
            name="order"
            label={text.order}
            defaultValue={more.order}
            options={(['name', 'total'] as const).map((value) => ({ value, label: text.orders[value] }))}
          />
        </>
      )}
      <TextField
        key={`q ${filter.query}`}
        name="q"
        type="search"
        label={text.search}
        placeholder={text.searchHint}
        defaultValue={filter.query}
        maxLength={100}
        autoComplete="off"
      />
      <Button type="submit">{text.show}</Button>
    </form>
  )
}
