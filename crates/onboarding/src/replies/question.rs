//! One question after a reply was sent in: how easy was this?

use super::Providers;
use domain::feedback::{FeedbackMoment, Question};
use domain::ids::ReviewId;
use domain::{Redacted, RuleError};
use moderation::ProviderMember;

impl Providers {
    /// The secret with which a member can say how easy it was to send the newest reply in; none where that was said,
    /// or is too long ago. It is asked once for each version, whoever of the organisation answers.
    ///
    /// Errors: `review_not_found`, `reply_not_found` (404).
    pub async fn question_after(
        &self,
        member: &ProviderMember,
        review: ReviewId,
    ) -> Result<Option<Redacted<String>>, RuleError> {
        let mut answered = self.review(member, review).await?;
        let reply = answered.replies.pop().ok_or_else(|| RuleError::not_found("reply_not_found"))?;
        let until = reply.sent_at.and_then(|at| Question::open_until(at, self.clock.now()));
        let Some(until) = until.filter(|_| answered.may_reply) else { return Ok(None) };
        let about = format!("{review}/{:?}/{}", reply.kind, reply.version);
        let id = self.store.vault().question_id(about.as_bytes());
        if self.store.view().feedback().is_spent(id).await? {
            return Ok(None);
        }
        let facility = answered.facility.id;
        Ok(Some(self.store.vault().ask(&Question { moment: FeedbackMoment::Replied, facility, until, id })))
    }
}
