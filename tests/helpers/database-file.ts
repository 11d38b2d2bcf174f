/** The file of the database in the folder of a suite. */
export const DATABASE = 'school.db'
