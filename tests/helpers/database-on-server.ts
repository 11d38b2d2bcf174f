import { randomUUID } from 'node:crypto'

/** The name of a database on MongoDB has 63 characters at most. */
const LENGTH_OF_ID = 18

/** A name of its own for a database on a server; what a run left behind is known by `TEST_DATABASE_RUN`. */
export const nameOfDatabase = (): string =>
  `${process.env.TEST_DATABASE_RUN ?? 'school'}-${randomUUID().slice(0, LENGTH_OF_ID)}`

/** The address of a database of that name on a MongoDB server; options of the address stay. */
export const databaseOnServer = (server: string, name: string): string =>
  // `URL` refuses an address of several hosts.
  server.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`)
