import type { Locale } from '@/core/locale'
import { SelectField } from '@/ui'

import { curriculumMessages } from '../../translations'

type Named = { id: number; name: string }
type TeachingFiltersProps = {
  locale: Locale
  year: number
  filter: { class: number | null; subject: number | null; teacher: number | null }
  choices: Record<'years' | 'classes' | 'subjects' | 'teachers', readonly Named[]>
}

const option = ({ id, name }: Named) => ({ value: id, label: name })

/** The fields by which every list of what is taught is narrowed: year, class, subject, teacher. */
export const TeachingFilters = ({ locale, year, filter, choices }: TeachingFiltersProps) => {
  const { workloads: text, year: yearLabel } = curriculumMessages(locale)
  const fields = [
    { name: 'class', options: choices.classes },
    { name: 'subject', options: choices.subjects },
    { name: 'teacher', options: choices.teachers },
  ] as const
  return (
    <>
      {choices.years.length > 1 ? (
        <SelectField name="year" label={yearLabel} defaultValue={year} options={choices.years.map(option)} />
      ) : (
        <input type="hidden" name="year" value={year} />
      )}
      {fields.map(({ name, options }) => (
        <SelectField
          key={name}
          name={name}
          label={text.columns[name]}
          emptyLabel={text.all}
          defaultValue={filter[name] ?? ''}
          options={options.map(option)}
        />
      ))}
    </>
  )
}
