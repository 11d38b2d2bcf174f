import http, { type RequestListener, type Server } from 'node:http'

type OpenServerOptions = { listener: RequestListener; host: string; port: number }

/** Opens the port with limits for clients that send slowly or too much. */
export const openServer = async ({ listener, host, port }: OpenServerOptions): Promise<Server> => {
  const server = http.createServer({ maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 5000 }, listener)
  server.headersTimeout = 15_000
  // A large file over a poor mobile connection.
  server.requestTimeout = 5 * 60_000
  // Longer than the minute that reverse proxies keep an idle connection.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return server
}

/** What a person can do about a port that does not open. */
export const explainListenError = (
  error: NodeJS.ErrnoException,
  { host, port }: { host: string; port: number },
): string => {
  if (error.code === 'EADDRINUSE')
    return `Порт ${port} занят. Остановите другую программу или задайте PORT.\nPort ${port} is taken. Stop the other program or set PORT.`
  if (error.code === 'EACCES')
    return `Порт ${port} закрыт для этой учётной записи. Задайте PORT больше 1023.\nPort ${port} is not permitted. Set PORT above 1023.`
  return `Не удаётся открыть ${host}:${port} (${error.code}). Проверьте HOST.\nCannot open ${host}:${port} (${error.code}). Check HOST.`
}
