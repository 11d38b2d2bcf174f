/** Days of one notice: a stay in a sanatorium. */
export const LONGEST_DAYS = 60
/** How many days afterwards an absence may still be explained, and how many before it may be announced. */
export const DAYS_BACK = 14
export const DAYS_AHEAD = 90
/** Characters of the note. */
export const LONGEST_NOTE = 500
/** Papers of one notice: the pages of a certificate. */
export const MOST_FILES = 5
