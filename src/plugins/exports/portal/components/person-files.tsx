import type { Locale } from '@/core/locale'
import { LinkButton, Row } from '@/ui'

import { PERSON_FORMATS } from '../../domain/person-formats'
import { exportsMessages } from '../../translations'

type PersonFilesProps = {
  base: 'people' | 'mine'
  id: number
  name: string
  locale: Locale
  isLong?: boolean
}

/** The files with everything on a person. */
export const PersonFiles = ({ base, id, name, locale, isLong }: PersonFilesProps) => {
  const text = exportsMessages(locale).mine
  return (
    <Row gap={8}>
      {PERSON_FORMATS.map((format) => (
        <LinkButton
          key={format}
          href={`/api/personal-data/${base}/${id}?format=${format}`}
          size={isLong ? 'm' : 's'}
          icon="download"
          download
        >
          {isLong ? text.formats[format] : format.toUpperCase()}
          <span className="sr-only">{`, ${name}`}</span>
        </LinkButton>
      ))}
    </Row>
  )
}
