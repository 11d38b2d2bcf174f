type PersonName = { lastName: string; firstName: string; middleName?: string | null }

const NBSP = '\u00a0'
const initial = (name: string | null | undefined): string => (name ? `${[...name][0]}.` : '')

/** «Иванова А. П.», kept on one line. */
export const initials = ({ lastName, firstName, middleName }: PersonName): string =>
  [lastName, initial(firstName), initial(middleName)].filter(Boolean).join(NBSP)

/** «Иванова Анна Петровна» */
export const fullName = ({ lastName, firstName, middleName }: PersonName): string =>
  [lastName, firstName, middleName].filter(Boolean).join(' ')

/** «Анна Петровна», as one speaks to an adult. */
export const givenName = ({ firstName, middleName }: PersonName): string =>
  [firstName, middleName].filter(Boolean).join(' ')

/** Two letters for the picture of a person who has none: «ИА». Takes a full name, surname first. */
export const monogram = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')
