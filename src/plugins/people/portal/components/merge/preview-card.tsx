import type { Locale } from '@/core/locale'
import { isSchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'

import type { FormField } from '../../../domain/person-fields'
import type { PeopleMessages } from '../../../translations'
import type { MergePreview } from '../../../types'
import styles from '../family/family.module.css'
import { DifferenceChoices } from './difference-choices'

type PreviewCardProps = {
  preview: MergePreview
  text: PeopleMessages['merge']
  fields: PeopleMessages['form']
  locale: Locale
  taken: ReadonlySet<FormField>
  onTake: (field: FormField, isTaken: boolean) => void
}

/** Fields whose value is a key with words of its own. */
const CHOSEN: readonly FormField[] = ['sex', 'identity_kind']

/** What a merge would do, before it is done. */
export const PreviewCard = ({ preview, text, fields, locale, taken, onTake }: PreviewCardProps) => {
  const { moves, fills, differs, conflicts } = preview
  const nameOf = (field: FormField): string => fields[field]
  const wordOf = (field: FormField, value: string): string => {
    if (CHOSEN.includes(field)) return fields[value as keyof typeof fields] ?? value
    return isSchoolDate(value) ? formatDate(locale, value, 'numeric') : value
  }
  return (
    <>
      {conflicts.length > 0 && (
        <Notice tone="bad" title={text.conflicts}>
          <ul>
            {conflicts.map((conflict) => (
              <li key={conflict}>{conflict}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Card title={text.preview}>
        <div className={styles.form}>
          {moves.length === 0 ? (
            <p>{text.nothing}</p>
          ) : (
            <Lines title={text.moves} lines={moves.map(({ label, count }) => `${label}: ${count}`)} />
          )}
          <Lines
            title={text.fills}
            lines={fills.map(({ field, value }) => `${nameOf(field)}: ${wordOf(field, value)}`)}
          />
          {differs.length > 0 && (
            <DifferenceChoices
              differs={differs}
              text={text}
              nameOf={nameOf}
              wordOf={wordOf}
              taken={taken}
              onTake={onTake}
            />
          )}
        </div>
      </Card>
    </>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length > 0 && (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
