import type { RequestHandler } from 'express'
import helmet from 'helmet'

import type { Env } from '../env'
import { isHttps as overTls } from '../env/is-https'
import { contentSecurityPolicy } from './content-security-policy'
import { stateOf } from './request-state'

type SecurityHeadersOptions = { env: Pick<Env, 'PUBLIC_URL' | 'HSTS_SUBDOMAINS'>; isDevelopment: boolean }

const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/**
 * The headers that tell the browser what this site never does. The policy is put into the request as well:
 * Next reads the nonce from there and writes it into its inline scripts.
 */
export const securityHeaders = ({ env, isDevelopment }: SecurityHeadersOptions): RequestHandler[] => {
  const isHttps = overTls(env)
  return [
    helmet({
      contentSecurityPolicy: false,
      crossOriginEmbedderPolicy: false,
      // Browsers complain about these two on plain HTTP, where they have no effect.
      crossOriginOpenerPolicy: isHttps ? { policy: 'same-origin' } : false,
      originAgentCluster: isHttps,
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: env.HSTS_SUBDOMAINS },
    }),
    (req, res, next) => {
      const { nonce } = stateOf(res)
      const policy = contentSecurityPolicy({
        nonce,
        isHttps,
        isDevelopment,
        isAdmin: /^\/admin(\/|$)/i.test(req.path),
      })
      req.headers['content-security-policy'] = policy
      delete req.headers['content-security-policy-report-only']
      req.headers['x-nonce'] = nonce
      res.setHeader('Content-Security-Policy', policy)
      res.setHeader('Permissions-Policy', PERMISSIONS.map((name) => `${name}=()`).join(', '))
      next()
    },
  ]
}
