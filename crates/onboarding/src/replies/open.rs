//! Which review a member may reply to, and which of its replies is meant.

use super::Providers;
use domain::ids::{OrganisationId, ReviewId};
use domain::{ErrorKind, Facility, MemberFunction, Membership, ReplyKind, ReplyState, RuleError};
use moderation::ProviderMember;
use storage::{ReplyRecord, Tx, View};

/// A review that the member may reply to, held for a transaction.
pub(super) struct Open {
    /// What it is about.
    pub(super) facility: Facility,
    /// Who runs it.
    pub(super) organisation: OrganisationId,
    /// Whether readers see it.
    pub(super) public: bool,
    /// As what the member replies.
    pub(super) function: MemberFunction,
    /// The replies to it: the answer, and what followed.
    pub(super) answer: Option<ReplyRecord>,
    pub(super) follow_up: Option<ReplyRecord>,
}

impl Open {
    /// The newest of the replies.
    pub(super) fn newest(&self) -> Option<&ReplyRecord> {
        self.follow_up.as_ref().or(self.answer.as_ref())
    }

    /// The kind that can be written now, with what there is of it.
    ///
    /// Errors: `reply_exists` (409).
    pub(super) fn to_write(&self) -> Result<(ReplyKind, Option<&ReplyRecord>), RuleError> {
        let unsent = |reply: &ReplyRecord| reply.state == ReplyState::Draft;
        match (&self.answer, &self.follow_up) {
            (None, _) => Ok((ReplyKind::Answer, None)),
            (Some(answer), _) if unsent(answer) => Ok((ReplyKind::Answer, Some(answer))),
            (Some(answer), None) if answer.state == ReplyState::Published => Ok((ReplyKind::FollowUp, None)),
            (Some(_), Some(later)) if unsent(later) => Ok((ReplyKind::FollowUp, Some(later))),
            _ => {
                let detail = "Er is al een reactie op deze waardering. Je kan ze nog aanpassen tot een redacteur beslist.";
                Err(RuleError::new(ErrorKind::Conflict, "reply_exists", detail))
            }
        }
    }

    /// Errors: `review_not_public` (409).
    pub(super) fn still_public(&self) -> Result<(), RuleError> {
        if self.public {
            return Ok(());
        }
        let detail = "Deze waardering staat niet meer online. Je kan er niet op reageren.";
        Err(RuleError::new(ErrorKind::Conflict, "review_not_public", detail))
    }
}

impl Providers {
    /// The review with its replies, held for a transaction in which the member writes. The review first, then
    /// the replies, as at the desk.
    ///
    /// Errors: `review_not_found` (404), also where somebody else runs the facility and where nothing of it is
    /// public; `reader_only` and `organisation_unverified` (403).
    pub(super) async fn open(
        &self,
        tx: &Tx,
        member: &ProviderMember,
        review: ReviewId,
    ) -> Result<Open, RuleError> {
        let review = tx.reviews().lock(review).await?.ok_or_else(unknown)?;
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        let membership = member.at(&facility).ok_or_else(unknown)?.clone();
        let (mut answer, mut follow_up) = (None, None);
        for reply in tx.replies().to(&[review.id]).await? {
            let reply = tx.replies().lock(reply.id).await?.ok_or_else(unknown)?;
            match reply.kind {
                ReplyKind::Answer => answer = Some(reply),
                ReplyKind::FollowUp => follow_up = Some(reply),
            }
        }
        let public = review.published_at.is_some();
        if !public && answer.is_none() {
            return Err(unknown());
        }
        may_reply(&membership)?;
        member.acts_for(membership.organisation)?;
        Ok(Open {
            facility,
            organisation: membership.organisation,
            public,
            function: membership.function,
            answer,
            follow_up,
        })
    }

    /// The facility of a review that the member may read, whether readers see the review, and its replies, the
    /// answer first.
    ///
    /// Errors: `review_not_found` (404), as [`Providers::open`].
    pub(super) async fn seen(
        &self,
        view: &View<'_>,
        member: &ProviderMember,
        review: ReviewId,
    ) -> Result<(Facility, Membership, Vec<ReplyRecord>), RuleError> {
        let review = view.reviews().find(review).await?.ok_or_else(unknown)?;
        let facility = view.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        let membership = member.at(&facility).ok_or_else(unknown)?.clone();
        let mut replies = view.replies().to(&[review.id]).await?;
        if review.published_at.is_none() && replies.is_empty() {
            return Err(unknown());
        }
        replies.sort_by_key(|reply| reply.kind);
        Ok((facility, membership, replies))
    }
}

pub(super) fn unknown() -> RuleError {
    RuleError::not_found("review_not_found")
}

fn may_reply(membership: &Membership) -> Result<(), RuleError> {
    if membership.role.replies() {
        return Ok(());
    }
    let detail = "Je leest mee voor deze organisatie. Reageren doet een collega.";
    Err(RuleError::new(ErrorKind::Forbidden, "reader_only", detail))
}
