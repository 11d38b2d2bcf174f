import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config } from 'payload'
import nodemailer from 'nodemailer'

import type { Env } from '@/env'

/** Mail goes out through SMTP_URL; without one Payload writes to the log that there is no mail. */
export const chooseMail = ({ SMTP_URL, MAIL_FROM }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): Config['email'] =>
  SMTP_URL
    ? nodemailerAdapter({
        defaultFromAddress: MAIL_FROM ?? 'school@localhost',
        defaultFromName: 'АСУ РСО',
        transport: nodemailer.createTransport(SMTP_URL),
        skipVerify: true,
      })
    : undefined
