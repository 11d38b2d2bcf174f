import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { DataTable, Stack } from '@/ui'

import type { Norms } from '../../domain/norms'
import { curriculumMessages } from '../../translations'

type NormListProps = { norms: Norms; locale: Locale }

const gradesText = (grades: readonly number[]): string =>
  grades.length > 1 ? `${grades[0]}–${grades.at(-1)}` : String(grades[0])

/** The norms that the totals are held against: figures, the act, since when, and how well each is known. */
export const NormList = ({ norms, locale }: NormListProps) => {
  const text = curriculumMessages(locale).norms
  const cite = (edition: { from: string; citation: Record<Locale, string> }): string =>
    `${edition.citation[locale]}; ${text.since(formatDate(locale, edition.from, 'numeric'))}`
  return (
    <details>
      <summary>{text.title}</summary>
      <Stack>
        {norms.week ? (
          <div>
            <h2>{text.week}</h2>
            <p>{cite(norms.week)}</p>
            <DataTable
              caption={text.week}
              rows={norms.week.rows}
              rowKey={({ grades }) => gradesText(grades)}
              columns={[
                { key: 'grades', header: text.grades, cell: ({ grades }) => gradesText(grades) },
                { key: 'five', header: text.five, align: 'end', cell: ({ five }) => five },
                { key: 'six', header: text.six, align: 'end', cell: ({ six }) => six ?? text.notAllowed },
                { key: 'source', header: text.source, cell: ({ certainty }) => text.certainty[certainty] },
              ]}
            />
          </div>
        ) : (
          <p>
            {text.week}: {text.none}
          </p>
        )}
        {norms.year ? (
          <div>
            <h2>{text.year}</h2>
            <p>{cite(norms.year)}</p>
            <p>{text.steppedNote}</p>
            <DataTable
              caption={text.year}
              rows={norms.year.rows}
              rowKey={({ grades }) => gradesText(grades)}
              columns={[
                { key: 'grades', header: text.grades, cell: ({ grades }) => gradesText(grades) },
                {
                  key: 'range',
                  header: text.range,
                  align: 'end',
                  cell: ({ least, most }) => (most === null ? text.unknown : `${least}–${most}`),
                },
                { key: 'source', header: text.source, cell: ({ certainty }) => text.certainty[certainty] },
              ]}
            />
          </div>
        ) : (
          <p>
            {text.year}: {text.none}
          </p>
        )}
        {norms.extra && (
          <div>
            <h2>{text.extra}</h2>
            <p>
              {cite(norms.extra)} — {text.certainty[norms.extra.rows[0]!.certainty]}
            </p>
          </div>
        )}
      </Stack>
    </details>
  )
}
