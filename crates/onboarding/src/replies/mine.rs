//! A reply as those who may write it see it: where it stands, its versions, what editors decided.

use super::Providers;
use super::open::unknown;
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::ReviewId;
use domain::{Action, Facility, Improvement, MaskedText, ReplyEvent, ReplyKind, ReplyState, RuleError};
use moderation::ProviderMember;
use storage::{DecisionRecord, PublicReview, ReplyRecord, ReplyVersionRecord, View};

/// A reply as its organisation sees it. Which editor decided is not in it, nor what colleagues noted.
#[derive(Clone, Debug, PartialEq)]
pub struct MyReply {
    /// To which review.
    pub review: ReviewId,
    /// Which of the replies to it.
    pub kind: ReplyKind,
    /// Where it stands.
    pub state: ReplyState,
    /// The newest version that was sent in; 0 where none was.
    pub version: u32,
    /// What was sent in last.
    pub sent: Option<Written>,
    /// When.
    pub sent_at: Option<DateTime<Utc>>,
    /// What was written and not sent in.
    pub draft: Option<Written>,
    /// What readers see of it.
    pub public: Option<MaskedText>,
    /// Since when readers see it.
    pub published_at: Option<DateTime<Utc>>,
    /// The decision on the newest version.
    pub decided: Option<MyDecision>,
    /// Whether another text can be sent in now.
    pub can_change: bool,
    /// Whether somebody can appeal now.
    pub can_appeal: bool,
}

/// What was written for a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Whether it says to do something about it.
    pub improvement: Improvement,
    /// For which day that is planned.
    pub planned_for: Option<NaiveDate>,
}

/// A decision on a reply, as its organisation hears it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyDecision {
    /// What was decided.
    pub action: Action,
    /// Codes of articles of the code of conduct.
    pub articles: Vec<String>,
    /// The reasons; may be empty.
    pub reasons: String,
    /// The concrete change that is asked; may be empty.
    pub change: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A review with every reply to it, as the organisation sees them.
#[derive(Clone, Debug, PartialEq)]
pub struct AnsweredReview {
    /// What the review is about.
    pub facility: Facility,
    /// The review as readers see it; nothing where they no longer do.
    pub review: Option<PublicReview>,
    /// The replies, the answer first.
    pub replies: Vec<MyReply>,
    /// Whether the member may reply.
    pub may_reply: bool,
}

impl AnsweredReview {
    /// What the member can write now: the text that is there, and which reply it is; nothing where that is over.
    pub fn to_write(&self) -> Option<(Option<&MyReply>, ReplyKind)> {
        if !self.may_reply || self.review.is_none() {
            return None;
        }
        match self.replies.last() {
            None => Some((None, ReplyKind::Answer)),
            Some(last) if last.can_change => Some((Some(last), last.kind)),
            Some(last) if last.kind == ReplyKind::Answer && last.state == ReplyState::Published => {
                Some((None, ReplyKind::FollowUp))
            }
            Some(_) => None,
        }
    }
}

impl Providers {
    /// The newest reply to a review.
    ///
    /// Errors: `review_not_found` where somebody else runs the facility or nothing of it is public, and
    /// `reply_not_found` where nobody wrote one (404).
    pub async fn reply(&self, member: &ProviderMember, review: ReviewId) -> Result<MyReply, RuleError> {
        let mut answered = self.review(member, review).await?;
        answered.replies.pop().ok_or_else(|| RuleError::not_found("reply_not_found"))
    }

    /// A review with every reply to it.
    ///
    /// Errors: `review_not_found` (404), as [`Providers::reply`].
    pub async fn review(
        &self,
        member: &ProviderMember,
        review: ReviewId,
    ) -> Result<AnsweredReview, RuleError> {
        let view = self.store.view();
        let (facility, membership, found) = self.seen(&view, member, review).await?;
        let mut replies = Vec::with_capacity(found.len());
        for reply in found {
            // Another organisation ran the facility when it was written: what it did not publish stays its own.
            if reply.organisation == membership.organisation || reply.published_at.is_some() {
                replies.push(mine_of(&view, reply).await?);
            }
        }
        let may_reply = member.writes_for(&facility);
        let review = view.public_reviews().find(review).await?;
        Ok(AnsweredReview { facility, review, replies, may_reply })
    }
}

async fn mine_of(view: &View<'_>, reply: ReplyRecord) -> Result<MyReply, RuleError> {
    let sent = match reply.version {
        0 => None,
        version => Some(view.replies().version(reply.id, version).await?.ok_or_else(unknown)?),
    };
    let public = match reply.public_version {
        None => None,
        Some(version) => view.replies().version(reply.id, version).await?.and_then(|one| one.public),
    };
    let decisions = view.decisions().about(reply.id.0).await?;
    let heard = |one: &DecisionRecord| one.version == reply.version && one.action != Action::Escalate;
    let waits = matches!(reply.state, ReplyState::Draft | ReplyState::Queued | ReplyState::InReview);
    let decided =
        decisions.into_iter().find(heard).filter(|_| !waits && reply.state != ReplyState::Escalated);
    Ok(MyReply {
        review: reply.review,
        kind: reply.kind,
        state: reply.state,
        version: reply.version,
        sent_at: sent.as_ref().map(|sent| sent.submitted_at),
        sent: sent.map(|ReplyVersionRecord { text, improvement, planned_for, .. }| Written {
            text,
            improvement,
            planned_for,
        }),
        draft: reply.draft.map(|text| Written {
            text,
            improvement: reply.draft_improvement,
            planned_for: reply.draft_planned_for,
        }),
        public,
        published_at: reply.published_at,
        decided: decided.map(|one| MyDecision {
            action: one.action,
            articles: one.articles,
            reasons: one.reasons,
            change: one.change,
            at: one.decided_at,
        }),
        can_change: reply.state.writing().is_some(),
        can_appeal: reply.state.allows(ReplyEvent::Appeal),
    })
}
