import type { Messages } from '@/i18n/locale'

import type { ru } from './ru'

export const en: Messages<typeof ru> = {
  title: 'Access slips',
  fileName: 'Access slips',
  lead: 'A one-time code opens the way in: with it a person chooses the own password. It holds for 14 days and works once.',
  tabs: { label: 'For whom', families: 'Families of a class', staff: 'Staff' },
  class: 'Class',
  search: 'Find a person',
  searchHint: 'Surname, given name',
  name: 'For whom',
  username: 'User name',
  state: 'Access',
  states: {
    none: 'no account yet',
    account: 'has an account',
    issued: 'code issued, valid until {date}',
    expired: 'code expired {date}',
    entered: 'entered by code {date}',
  },
  obstacles: {
    governs: 'only an administrator opens it',
    staff: 'staff: the secretary issues the code',
    self: 'that is you: change the password in the profile',
    'no-account': 'make an account first',
    elsewhere: 'works in another school too: an administrator changes the password',
  },
  choose: 'Choose: {name}',
  chooseAll: 'Mark all without access',
  clear: 'Clear the marks',
  issue: 'Issue codes',
  issueCount: 'Issue codes: {n}',
  issuing: 'Preparing…',
  reissueNote:
    'The former code stops working at once. A password, if there was one, holds until the new code is entered.',
  nobody: 'Mark at least one person.',
  emptyTitle: 'Nobody to issue to yet',
  emptyLead: 'Students of the class and their parents will be here.',
  nothing: 'Nobody found.',
  ready: 'The slips are ready: print them now',
  readyLead:
    'Codes are shown once and kept only as a fingerprint. Close the page, and new ones have to be issued.',
  print: 'Print',
  pdf: 'Download PDF',
  back: 'Done',
  failed: 'It did not work. Try again.',
  slip: {
    address: 'Address:',
    username: 'Name:',
    code: 'Code for the first entry:',
    until: (date) => `Valid until ${date}, once. You choose the password yourself.`,
    untilText: 'Valid until {date}, once. You choose the password yourself.',
    qr: 'QR code to enter: {name}',
  },
  enter: {
    fromLogin: 'First entry by the code of a slip',
    title: 'First entry',
    lead: 'Copy the name and the code from the slip that the school gave you. Then you choose your own password.',
    username: 'User name',
    code: 'Code from the slip',
    codeHint: 'Three groups of four; capital or small letters, it does not matter.',
    submit: 'Enter',
    submitting: 'Entering…',
    usernameEmpty: 'Write the name from the slip',
    codeEmpty: 'Write the code from the slip',
    help: 'Lost the slip, or the code does not work? Ask the class teacher or the secretary for a new one.',
    login: 'I have a password already',
    other: 'You are signed in under another name now. After the code the account of the slip opens.',
  },
  guide: {
    title: 'Guide for parents',
    lead: 'What to do once and where to look every day.',
    print: 'Print',
    steps: [
      {
        title: 'Take an access slip',
        text: 'The class teacher or the secretary gives it: an address, a user name and a code. The code holds for 14 days and works once.',
      },
      {
        title: 'Enter for the first time',
        text: 'Point the camera of your phone at the QR code and open the link. Or type the address, the name and the code.',
      },
      {
        title: 'Choose a password',
        text: 'At least 8 characters, and not the user name. Three or four simple words in a row make a good one. No e-mail is needed.',
      },
      {
        title: 'Open the diary',
        text: 'The “Diary” shows lessons, homework, marks and absences. With several children, choose the child at the top.',
      },
      { title: 'Follow the results', text: 'Averages and marks of the term are under “Marks” of the diary.' },
      {
        title: 'Check your data',
        text: 'The page of the child leads to the personal file: addresses, documents, consents. Tell the class teacher about mistakes.',
      },
    ],
    troubles: 'When something does not work',
    faq: [
      {
        title: 'The password is forgotten or the slip is lost',
        text: 'Ask the class teacher for a new slip: it takes a minute. The former code stops working.',
      },
      {
        title: 'It says there were too many attempts',
        text: 'Wait 10 minutes and enter the name and the code again, slowly. Codes have no letters O and I and no digits 0 and 1.',
      },
      {
        title: 'The child needs access too',
        text: 'A student has an own slip and an own name. The child needs no e-mail and no phone.',
      },
      {
        title: 'Who sees the diary',
        text: 'You, the child and those who teach the child. Tell nobody the password and forward no slip.',
      },
    ],
    teacher: 'For class teachers',
    teacherText:
      'Before a meeting issue slips to the families that have not entered yet, print and cut them. One parent gets a new slip in the same way: mark the parent and press “Issue codes”.',
    toSlips: 'To the access slips',
  },
}
