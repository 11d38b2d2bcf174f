import { type Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { LinkButton } from './link-button'
import { PrintButton } from './print-button'

type TableActionsProps = {
  locale: Locale
  /** Where the table is as a file. */
  hrefOf: (format: 'xlsx' | 'csv') => string
}

/** What every table that somebody would take away has: the file of a spreadsheet, the plain one, the paper. */
export const TableActions = ({ locale, hrefOf }: TableActionsProps) => {
  const text = messages(locale).actions
  return (
    <>
      <LinkButton href={hrefOf('xlsx')} icon="download" download>
        {text.xlsx}
      </LinkButton>
      <LinkButton href={hrefOf('csv')} icon="download" download>
        {text.csv}
      </LinkButton>
      <PrintButton>{text.print}</PrintButton>
    </>
  )
}
