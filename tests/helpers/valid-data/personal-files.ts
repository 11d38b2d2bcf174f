import type { ValidData } from './types'

export const personalFilesData: ValidData = {
  'file-documents': async ({ own }) => ({ student: await own('student', 'students'), kind: 'application' }),
  'student-awards': async ({ own }) => ({
    student: await own('student', 'students'),
    title: 'Диплом I степени',
    level: 'school',
    awardedOn: '2026-10-10',
  }),
  'student-consents': async ({ own }) => ({
    student: await own('student', 'students'),
    kind: 'photo',
    purpose: 'Фотографии класса на сайте школы',
    signer: await own('signer', 'people'),
    formVersion: '2025-09',
    signedOn: '2026-09-01',
  }),
  'access-codes': async ({ own, unique }) => ({
    account: await own('account', 'users'),
    hash: unique('hash-'),
    issuedAt: '2026-11-20T08:00:00.000Z',
    expiresAt: '2026-12-04T08:00:00.000Z',
  }),
}
