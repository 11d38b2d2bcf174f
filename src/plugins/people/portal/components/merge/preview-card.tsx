import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'

import type { PeopleMessages } from '../../../translations'
import type { MergePreview } from '../../../types'
import styles from '../family/family.module.css'

type PreviewCardProps = {
  preview: MergePreview
  text: PeopleMessages['merge']
  fields: PeopleMessages['form']
}

/** What a merge would do, before it is done. */
export const PreviewCard = ({ preview, text, fields }: PreviewCardProps) => {
  const { moves, fills, differs, conflicts } = preview
  const nameOf = (field: string): string => fields[field as keyof typeof fields] ?? field
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
          <Lines title={text.fills} lines={fills.map(({ field, value }) => `${nameOf(field)}: ${value}`)} />
          <Lines
            title={text.differs}
            lines={differs.map(({ field, kept, dropped }) => `${nameOf(field)}: ${kept} (${dropped})`)}
          />
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
