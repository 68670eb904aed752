//! Following a notice through the link from the mail.

use super::confirm::unknown;
use super::give::is_public;
use crate::Submissions;
use chrono::{DateTime, TimeDelta, Utc};
use domain::appeal::APPEAL_DAYS;
use domain::ids::NoticeId;
use domain::notice::reference;
use domain::{Facility, NoticeOutcome, RuleError};
use storage::{AppealRecord, NoticeRecord, ReviewRecord, Vault};

/// Whoever holds the link to follow a notice. Made only by [`Submissions::follower`].
#[derive(Clone, Debug)]
pub struct NoticeFollower {
    pub(super) notice: NoticeId,
}

/// A notice as whoever gave it sees it.
#[derive(Clone, Debug)]
pub struct FollowedNotice {
    /// The notice.
    pub notice: NoticeRecord,
    /// Its number, for questions about it.
    pub reference: String,
    /// What the review is about.
    pub facility: Facility,
    /// Whether readers see the review now.
    pub public: bool,
    /// The articles of the code of conduct that the decision cites.
    pub articles: Vec<String>,
    /// Until when the outcome can be brought before another editor, while it can.
    pub appeal_until: Option<DateTime<Utc>>,
    /// The appeal, once there is one.
    pub appeal: Option<AppealRecord>,
}

impl Submissions {
    /// Opens a link to follow a notice: 404 where it is unknown.
    pub async fn follower(&self, token: &str) -> Result<NoticeFollower, RuleError> {
        let notice = self.store.view().notices().find_by_track_hash(Vault::token_hash(token)).await?;
        Ok(NoticeFollower { notice: notice.ok_or_else(unknown)?.id })
    }

    /// What whoever gave a notice sees.
    pub async fn followed(&self, follower: &NoticeFollower) -> Result<FollowedNotice, RuleError> {
        let view = self.store.view();
        let notice = view.notices().find(follower.notice).await?.ok_or_else(unknown)?;
        let review = view.reviews().find(notice.review).await?.ok_or_else(unknown)?;
        let facility = view.facilities().find(notice.facility).await?.ok_or_else(unknown)?;
        let appeal = view.appeals().of_notice(notice.id).await?;
        let decision = match notice.decision {
            Some(id) => view.decisions().find(id).await?,
            None => None,
        };
        let until = appealable(&notice, &review, appeal.as_ref());
        Ok(FollowedNotice {
            reference: reference(notice.id),
            public: review.published_at.is_some(),
            articles: decision.map(|decision| decision.articles).unwrap_or_default(),
            appeal_until: until.filter(|until| *until > self.clock.now()),
            notice,
            facility,
            appeal,
        })
    }
}

/// Until when the outcome of a notice can be appealed against, if it can at all.
pub(super) fn appealable(
    notice: &NoticeRecord,
    review: &ReviewRecord,
    appeal: Option<&AppealRecord>,
) -> Option<DateTime<Utc>> {
    let stays = notice.outcome.is_some_and(NoticeOutcome::can_be_appealed);
    let decided = notice.decided_at.filter(|_| stays && appeal.is_none() && is_public(review))?;
    Some(decided + TimeDelta::days(APPEAL_DAYS))
}
