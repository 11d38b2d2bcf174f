/** A unique key within the school: the database itself refuses a second document. */
export const uniqueTogether = (...fields: string[]) => ({ fields, unique: true as const })
