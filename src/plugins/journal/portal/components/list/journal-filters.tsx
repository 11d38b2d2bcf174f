import type { Locale } from '@/core/locale'
import { SearchForm } from '@/ui/search-form/search-form'

import type { JournalFilter } from '../../../operations/journal-list'
import type { JournalMessages } from '../../../translations'
import type { Choice, FilterChoices } from '../../views/filter-choices'
import styles from './all-journals.module.css'

type JournalFiltersProps = {
  filter: JournalFilter
  choices: FilterChoices
  locale: Locale
  text: JournalMessages['list']
}

type ChoiceFieldProps = {
  name: string
  label: string
  any: string
  value: number | undefined
  options: readonly Choice[]
}

const ChoiceField = ({ name, label, any, value, options }: ChoiceFieldProps) => (
  <select key={value} name={name} aria-label={label} defaultValue={value ?? ''}>
    <option value="">{any}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)

/** Words and choices that narrow the list; works without any script. */
export const JournalFilters = ({ filter, choices, locale, text }: JournalFiltersProps) => (
  <SearchForm
    locale={locale}
    action="/journal"
    label={text.search}
    placeholder={text.searchHint}
    {...(filter.query ? { value: filter.query } : {})}
  >
    <span className={styles.filters}>
      <ChoiceField
        name="grade"
        label={text.grade}
        any={text.anyGrade}
        value={filter.grade}
        options={choices.grades.map(({ value }) => ({ value, label: text.gradeOf(value) }))}
      />
      <ChoiceField
        name="class"
        label={text.class}
        any={text.anyClass}
        value={filter.class}
        options={choices.classes}
      />
      <ChoiceField
        name="subject"
        label={text.subject}
        any={text.anySubject}
        value={filter.subject}
        options={choices.subjects}
      />
      <ChoiceField
        name="teacher"
        label={text.teacher}
        any={text.anyTeacher}
        value={filter.teacher}
        options={choices.teachers}
      />
    </span>
  </SearchForm>
)
