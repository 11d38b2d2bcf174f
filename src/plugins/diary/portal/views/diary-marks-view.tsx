import type { View, ViewProps } from '@/app/portal-page'

import { SCALES } from '@/plugins/journal'

import { ownDiaries } from '../../domain/own-diaries'
import { marksAddress } from '../../endpoints/schemas'
import { readClassAverages } from '../../operations/class-averages'
import { readMarksOfTerm } from '../../operations/diary-marks'
import { readMarksList } from '../../operations/marks-list'
import { diaryMessages } from '../../translations'
import { ChooseDiary } from '../components/choose-diary'
import { ClassChart } from '../components/class-chart'
import { DiaryPage } from '../components/diary-page'
import { MarksByDate } from '../components/marks-by-date'
import { TermContent } from '../components/term-content'
import { TermTurn } from '../components/term-turn'
import { marksHref, marksTableHref } from '../hrefs'
import { readAddress } from '../read-address'

type Reading = Pick<ViewProps, 'req' | 'facts'> & { student: number }

/** By subject, with the class beside; or one by one, with what each mark did. */
const readContent = async ({ req, facts, student }: Reading, address: ReturnType<typeof addressOf>) => {
  if (address.view === 'list') {
    const page = await readMarksList({ req, facts, student, term: address.term, subject: address.subject })
    return { page, list: page.list, averages: [] }
  }
  const page = await readMarksOfTerm({ req, facts, student, term: address.term })
  const { classId, term, rules, isMarked } = page
  const averages =
    isMarked && classId !== null && term
      ? await readClassAverages({ req, facts, student, classId, term: term.id, rules })
      : []
  return { page, list: null, averages }
}

const addressOf = (searchParams: ViewProps['searchParams']) => readAddress(marksAddress, searchParams)

/** The marks of a term by subject, with averages, debts and missed lessons; or one by one with what each did. */
const DiaryMarksView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = addressOf(searchParams)
  const student = address.student ?? ownDiaries(facts)[0]
  if (student === undefined) return <ChooseDiary classId={undefined} facts={facts} locale={locale} />
  const { page, list, averages } = await readContent({ req, facts, student }, address)
  return (
    <DiaryPage
      isPrinted
      facts={facts}
      hrefOf={(id) => marksHref({ student: id, view: address.view })}
      locale={locale}
      part="marks"
      student={page.student}
      tableHref={page.term ? marksTableHref(student, page.term.id, address.subject) : undefined}
      title={page.term ? `${t.marksTitle}, ${page.term.name}` : t.marksTitle}
      turn={
        page.terms.length > 0 && (
          <TermTurn locale={locale} page={page} student={address.student} view={address.view} />
        )
      }
    >
      {list ? (
        <MarksByDate address={address} list={list} locale={locale} page={page} />
      ) : (
        <TermContent locale={locale} page={page} student={address.student} />
      )}
      {averages.some(({ group }) => group !== null) && (
        <ClassChart averages={averages} locale={locale} max={SCALES[page.rules.scale].max} />
      )}
    </DiaryPage>
  )
}

export default DiaryMarksView
