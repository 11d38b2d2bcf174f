// Loaded by the server before anything else (node --import): its school day begins when a test says so, and goes on.
const { SCHOOL_TIME } = process.env
if (SCHOOL_TIME) {
  const start = Date.parse(SCHOOL_TIME)
  const since = performance.now()
  // The key of src/core/clock.ts.
  globalThis[Symbol.for('asu-rso.clock')] = () => new Date(start + performance.now() - since)
}

// The machine's clock itself may be wrong as well: ids and sessions go by it.
const error = Number(process.env.CLOCK_ERROR ?? 0)
if (error !== 0) {
  const Right = Date
  globalThis.Date = new Proxy(Right, {
    construct: (target, args, made) =>
      Reflect.construct(target, args.length === 0 ? [Right.now() + error] : args, made),
    apply: () => new Right(Right.now() + error).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? () => Right.now() + error : Reflect.get(target, name, receiver),
  })
}
