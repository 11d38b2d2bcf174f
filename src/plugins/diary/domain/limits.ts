/** Characters of an answer to homework: a long composition. */
export const LONGEST_ANSWER = 10_000
/** Characters of the teacher's words to it. */
export const LONGEST_REPLY = 1000
/** Files of one answer: a photograph of each page of a notebook. */
export const MOST_FILES = 10
