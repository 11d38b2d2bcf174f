/** A consent to be photographed, as a personal file holds it. Dates are `YYYY-MM-DD`. */
type Tagged = { isPublished: boolean; students: readonly number[] }

/** Those of the students who have no consent. */
export const withoutConsent = (students: readonly number[], consenting: ReadonlySet<number>): number[] =>
  students.filter((student) => !consenting.has(student))

/**
 * Whether others than the class teacher see a picture: it is published, and everybody named on it has a consent
 * today. A consent that was withdrawn takes the picture back at once (152-ФЗ, article 9).
 */
export const isShown = ({ isPublished, students }: Tagged, consenting: ReadonlySet<number>): boolean =>
  isPublished && withoutConsent(students, consenting).length === 0
