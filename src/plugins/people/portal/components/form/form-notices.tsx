import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { Link } from '@/ui/link/link'
import { Notice } from '@/ui/notice/notice'

import type { PeopleMessages } from '../../../translations'
import type { Duplicate } from '../../../types'
import type { Clash } from './use-person-form'

type Text = PeopleMessages['form']

type DuplicateNoticeProps = {
  text: Text
  locale: Locale
  found: readonly Duplicate[]
  isConfirmed: boolean
  onConfirm: (isConfirmed: boolean) => void
}

/** Who is perhaps the same, with a way to each, and the word that it is somebody else. */
export const DuplicateNotice = ({ text, locale, found, isConfirmed, onConfirm }: DuplicateNoticeProps) =>
  found.length > 0 && (
    <Notice tone="warn" title={text.duplicateTitle}>
      <ul>
        {found.map(({ id, name, birthDate, part, reason }) => (
          <li key={id}>
            <Link href={`/registry/${id}`} target="_blank">
              {name}
            </Link>
            {', '}
            {[
              birthDate && fill(text.born, { date: formatDate(locale, birthDate, 'numeric') }),
              part,
              reason === 'snils' ? text.duplicateSnils : text.duplicateName,
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      <Checkbox
        name="confirmDuplicate"
        label={text.confirmDuplicate}
        checked={isConfirmed}
        onChange={(event) => onConfirm(event.target.checked)}
      />
    </Notice>
  )

type ConflictNoticeProps = { text: Text; clashes: readonly Clash[]; onSettle: (isMine: boolean) => void }

/** What somebody else wrote meanwhile, beside what stands here: nothing is overwritten unseen. */
export const ConflictNotice = ({ text, clashes, onSettle }: ConflictNoticeProps) => (
  <Notice tone="warn" title={text.conflictTitle}>
    <ul>
      {clashes.map(({ field, now, yours }) => (
        <li key={field}>
          {text[field as keyof Text] ?? field}.{' '}
          {fill(text.conflictNow, { now: now || text.conflictEmpty, yours: yours || text.conflictEmpty })}
        </li>
      ))}
    </ul>
    <Button onClick={() => onSettle(false)}>{text.takeTheirs}</Button>{' '}
    <Button onClick={() => onSettle(true)}>{text.keepMine}</Button>
  </Notice>
)
