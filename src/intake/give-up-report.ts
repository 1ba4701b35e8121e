import type { Context } from '../context.ts'
import { say } from '../domain/messages/messages.ts'
import type { Payload } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import { closeQuestionsOfReport } from '../store/questions.ts'
import { lockReport, lockReporter, markGivenUp } from '../store/reports.ts'

/** The reporter has not said which ward it is: nobody can be sent, and the reporter is told so. */
export async function giveUpReport(ctx: Context, { reportId }: Payload<'giveUpReport'>): Promise<void> {
  const now = ctx.now()
  const deliveryId = await transaction(ctx.db, async (tx) => {
    // In the order in which an answer takes them: first the person, then the report.
    await lockReporter(tx, reportId)
    const report = await lockReport(tx, ctx.vault, reportId, 'asking')
    if (!report || now.getTime() - report.receivedAt.getTime() < ctx.policy.wardQuestionLifetimeMs)
      return null
    await markGivenUp(tx, reportId)
    await closeQuestionsOfReport(tx, reportId, now)
    const body = say(report.language, { say: 'neverLocated', with: {} })
    return insertReply(tx, ctx.vault, { personId: report.personId, language: report.language, body, now })
  })
  if (deliveryId !== null) await ctx.enqueue(['sendDelivery', { deliveryId }])
}
