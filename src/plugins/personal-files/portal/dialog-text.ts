import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { filesMessages } from '../translations'
import type { DialogText } from './components/form-dialog'

/** The words of every window with a form, as plain data for the browser. */
export const dialogText = (locale: Locale): DialogText => {
  const { entries, person } = filesMessages(locale)
  return {
    save: person.save,
    saving: person.saving,
    saved: person.saved,
    cancel: person.cancel,
    close: entries.close,
    choose: entries.choose,
    optional: entries.optional,
    required: messages(locale).errors.required,
  }
}
