/** «Иванова А. П.» of a full name, surname first. */
export const initialsOf = (fullName: string): string => {
  const [lastName = '', ...given] = fullName.split(/\s+/)
  return [lastName, ...given.map((name) => `${[...name][0] ?? ''}.`)].join('\u00a0')
}
