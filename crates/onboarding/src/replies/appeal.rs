//! Disagreeing with a decision on a reply: another editor reads it again.

use super::mine::MyReply;
use super::open::unknown;
use super::{Providers, draft};
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::{Action, CaseReason, ReplyEvent, RuleError};
use moderation::ProviderMember;
use serde_json::json;
use storage::{ExclusionReason, NewAudit};

impl Providers {
    /// Appeals against the return or the refusal of the newest reply. Whoever decided does not judge it again.
    ///
    /// Errors: `review_not_found` and `reply_not_found` (404), `reader_only` (403), `reply_state_forbids` (409),
    /// `invalid_fields` (422) with `/reason` (20 to 4,000 graphemes).
    pub async fn appeal(
        &self,
        member: &ProviderMember,
        review: ReviewId,
        reason: &str,
    ) -> Result<MyReply, RuleError> {
        let reason = draft::checked_reason(reason)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let open = self.open(&tx, member, review).await?;
        let newest = open.newest().ok_or_else(|| RuleError::not_found("reply_not_found"))?;
        let mut reply = newest.clone();
        reply.state = reply.state.after(ReplyEvent::Appeal)?;
        (reply.written_by, reply.updated_at) = (member.id(), now);
        let version = tx.replies().version(reply.id, reply.version).await?.ok_or_else(unknown)?;
        let against = tx.decisions().about(reply.id.0).await?;
        let against = against.into_iter().find(|one| one.action != Action::Escalate).ok_or_else(unknown)?;
        tx.replies().update(&reply).await?;
        let mut case = self.bring_before_editors(&tx, &reply, &version, &open, CaseReason::Appeal).await?;
        (case.appeal_of, case.appeal_reason) = (Some(against.id), Some(reason));
        tx.queue().update(&case).await?;
        tx.exclusions().insert(case.id, against.editor, ExclusionReason::OwnDecision).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(member.id()),
            action: "reply.appealed",
            subject_kind: "reply",
            subject: reply.id.0,
            detail: json!({
                "version": reply.version,
                "case": case.id,
                "decision": against.id,
                "sector": reply.sector,
                "reason": CaseReason::Appeal.as_str(),
                "opened": true,
            }),
        });
        tx.commit(self.ids.as_ref()).await?;
        self.reply(member, review).await
    }
}
