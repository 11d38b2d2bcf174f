import type { SelectOption } from '@/ui/form/select-field'
import type { PickedPerson } from '@/ui/people-picker/people-picker'

/** What the form of an event offers. People are named by the ids of their cards: students and staff. */
export type FormChoices = {
  kinds: readonly SelectOption[]
  rooms: readonly SelectOption[]
  students: readonly PickedPerson[]
  staff: readonly PickedPerson[]
}
