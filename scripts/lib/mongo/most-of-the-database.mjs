/**
 * The files of integration tests that touch the database most: transactions, upserts, unique keys, joined reads,
 * concurrent writers. The others differ in rules that no database changes; `int/faults` cuts a server off and kills it for
 * minutes and is asked for by name: `npm run test:mongo -- int/faults`.
 */
export const MOST_OF_THE_DATABASE = [
  'int/boot',
  'int/refuse-used',
  'int/bad-input',
  'int/absence-notices/absence-notices',
  'int/account-security/second-factor',
  'int/backups/restore-mongo',
  'int/calendar/feed',
  'int/classes/class-cards',
  'int/classes/divisions',
  'int/db/copy-database',
  'int/db/row-gateway',
  'int/db/transactions',
  'int/db/two-at-once',
  'int/journal/record-lesson',
  'int/journal/concurrency',
  'int/journal/change-journal',
  'int/journal/statement-budget',
  'int/final-marks/set-finals',
  'int/orders/bad-orders',
  'int/orders/movement',
  'int/people/merge',
  'int/retention/erase',
  'int/schedule/joint-lessons',
  'int/server/several-nodes',
]
