import type { View } from '@/app/portal-page'
import { presentClasses } from '@/access/present-year'
import { notFound } from '@/core/errors'
import { isActive } from '@/core/registry'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, LinkButton, Notice, Page, Row, Stack } from '@/ui'

import { readProgress } from '../../operations/progress'
import { stepFields } from '../../operations/step-fields'
import { setupMessages } from '../../translations'
import { type StepName, STEPS } from '../../types'
import { StepForm } from '../components/step-form'
import { hrefs } from '../hrefs'

const isStep = (name: string | undefined): name is StepName => STEPS.includes(name as StepName)

/** One step of the wizard, with what the school has already or usually has. */
const StepView: View = async ({ req, facts, locale, params, searchParams }) => {
  const { step } = params
  if (!isStep(step)) throw notFound()
  const text = setupMessages(locale)
  const { made, kept } = searchParams
  const kind = step === 'staff' || step === 'students' ? step : null
  const present = kind ? (await readProgress(req, facts)).find((state) => state.step === kind)!.count : 0
  const hasImports = kind !== null && (await isActive(req, 'imports'))
  const needsClasses = step === 'students' && presentClasses(facts).length === 0
  return (
    <Page
      locale={locale}
      title={text.steps[step].title}
      lead={`${text.stepOf(STEPS.indexOf(step) + 1, STEPS.length)}. ${text.steps[step].lead}`}
      width="reading"
      crumbs={[{ label: text.title, href: hrefs.overview }]}
    >
      {made !== undefined && (
        <div role="status">
          <Notice tone="good">{text.nextClass(Number(made) || 0, Number(kept) || 0)}</Notice>
        </div>
      )}
      {kind && !needsClasses && present > 0 && <Notice>{text.already[kind](present)}</Notice>}
      {kind && !needsClasses && hasImports && (
        <Card title={text.byFile.title}>
          <Stack>
            <p>{text.byFile[kind]}</p>
            <Row>
              <LinkButton href={hrefs.byFile(kind)} icon="download">
                {text.byFile.action}
              </LinkButton>
            </Row>
          </Stack>
        </Card>
      )}
      {needsClasses ? (
        <EmptyState
          icon="class"
          title={text.noClasses}
          action={<LinkButton href={hrefs.step('classes')}>{text.steps.classes.title}</LinkButton>}
        />
      ) : (
        <Card>
          <StepForm
            key={`${step} ${made ?? ''}`}
            step={step}
            groups={await stepFields(step, { req, facts, locale })}
            back={hrefs.before(step)}
            next={hrefs.after(step)}
            text={{
              save: text.save,
              skip: text.skip,
              back: text.back,
              optional: text.fields.optional,
              grid: messages(locale).grid,
              pattern: text.fields.patternText,
            }}
            errorText={messages(locale).errors}
          />
        </Card>
      )}
    </Page>
  )
}

export default StepView
