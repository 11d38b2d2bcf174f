'use client'

import { withQuery } from '@/core/with-query'
import { LinkButton } from '@/ui/button/link-button'
import { List } from '@/ui/card/list'

import { useJournal } from '../session/journal-context'
import { RemarkLine } from './remark-line'

/** What was remarked on one lesson, and the way to a new remark for those who check journals. */
export const LessonRemarks = ({ lesson }: { lesson: number }) => {
  const { text, remarks } = useJournal()
  if (!remarks) return null
  const own = remarks.remarks.filter((remark) => remark.lesson === lesson)
  return (
    <>
      {own.length > 0 && (
        <List label={text.oversight.remarksOfLesson}>
          {own.map((remark) => (
            <RemarkLine key={remark.id} remark={remark} />
          ))}
        </List>
      )}
      {remarks.writeHref && (
        <p>
          <LinkButton href={withQuery(remarks.writeHref, { lesson })} size="s" icon="edit">
            {text.oversight.writeRemark}
          </LinkButton>
        </p>
      )}
    </>
  )
}
