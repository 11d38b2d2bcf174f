import http, { type RequestListener, type Server } from 'node:http'

/** How long clients may take, in milliseconds, and how much they may send before the body, in bytes. */
export const CLIENT_LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  /** A large file over a poor mobile connection. */
  requestTimeout: 5 * 60_000,
  /** Longer than the minute that reverse proxies keep an idle connection. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
}

type Address = { host: string; port: number }
type ServerOptions = { listener: RequestListener; limits?: typeof CLIENT_LIMITS }

/** A server with limits for clients that send slowly or too much; its port is not open yet. */
export const createServer = ({ listener, limits = CLIENT_LIMITS }: ServerOptions): Server =>
  http.createServer(limits, listener)

/** Opens the port. */
export const listenOn = (server: Server, { host, port }: Address): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** Makes a server and opens its port. */
export const openServer = async ({ host, port, ...options }: ServerOptions & Address): Promise<Server> => {
  const server = createServer(options)
  await listenOn(server, { host, port })
  return server
}

/** What a person can do about a port that does not open. */
export const explainListenError = (error: NodeJS.ErrnoException, { host, port }: Address): string => {
  if (error.code === 'EADDRINUSE')
    return `Порт ${port} занят. Остановите другую программу или задайте PORT.\nPort ${port} is taken. Stop the other program or set PORT.`
  if (error.code === 'EACCES')
    return `Порт ${port} закрыт для этой учётной записи. Задайте PORT больше 1023.\nPort ${port} is not permitted. Set PORT above 1023.`
  return `Не удаётся открыть ${host}:${port} (${error.code}). Проверьте HOST.\nCannot open ${host}:${port} (${error.code}). Check HOST.`
}
