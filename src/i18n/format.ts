/** Everything that turns data into text for people. Nothing here depends on the machine's time zone or language. */
export * from './dates'
export * from './names'
export * from './numbers'
