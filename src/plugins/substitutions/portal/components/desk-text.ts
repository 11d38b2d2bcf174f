import type { SubstitutionMessages } from '../../translations'

/** The words of the desk that travel to the browser: plain texts, no functions. */
export type DeskText = {
  desk: Omit<SubstitutionMessages['desk'], 'title' | 'dayTitle' | 'lead'>
  payments: SubstitutionMessages['payments']
  status: SubstitutionMessages['status']
}

/** Leaves out what cannot travel. */
export const deskText = ({ desk, payments, status }: SubstitutionMessages): DeskText => {
  const { title: _title, dayTitle: _dayTitle, lead: _lead, ...plain } = desk
  return { desk: plain, payments, status }
}
