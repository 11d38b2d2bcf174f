// Loaded by the server before anything else (node --import): its school day begins when a test says so, and goes on.
const { SCHOOL_TIME } = process.env
if (SCHOOL_TIME) {
  const start = Date.parse(SCHOOL_TIME)
  const since = performance.now()
  // The key of src/core/clock.ts.
  globalThis[Symbol.for('asu-rso.clock')] = () => new Date(start + performance.now() - since)
}
