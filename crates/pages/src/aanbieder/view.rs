//! What use cases answer, as contexts of the pages of providers.

use crate::view::manage::articles;
use crate::view::review::answered;
use crate::view::{self, LANGUAGE};
use domain::ids::ReviewId;
use domain::{Aggregate, CodeOfConduct, Facility, ReplyKind, ReplyState};
use http_kit::Platform;
use moderation::ProviderMember;
use onboarding::{AnsweredReview, MyReply, ReplyDraft, ReplyPreview};
use std::collections::BTreeSet;
use storage::PublicReview;
use templates::forms::FormErrors;
use templates::pages::{
    ProviderFacility, ProviderReview, ProviderReviewPage, ReplyForm, ReplyWarnings, WaitingReply,
};
use templates::{MemberSignedIn, Shell, brussels, masked};

/// The frame of a page of providers.
pub(crate) fn shell(platform: &Platform, member: &ProviderMember, path: &str) -> Shell {
    view::dutch(platform, path).for_member(MemberSignedIn {
        name: member.name().expose().clone(),
        csrf_token: member.csrf_token().expose().clone(),
    })
}

/// A facility. Whoever runs it sees the plain mean, however few the reviews.
pub(super) fn facility(found: &Facility, figures: Option<&Aggregate>) -> ProviderFacility {
    ProviderFacility {
        id: found.id.to_string(),
        name: found.name.clone(),
        municipality: found.municipality.clone(),
        sector: found.sector,
        reviews: figures.map_or(0, |figures| u64::from(figures.review_count)),
        score: figures.and_then(Aggregate::score),
        wishes: None,
    }
}

/// A published review.
pub(super) fn review(found: &PublicReview, reply: Option<ReplyState>) -> ProviderReview {
    ProviderReview {
        id: found.id.to_string(),
        relation: found.relation,
        experienced_in: found.experienced_in.clone(),
        published_on: brussels(found.published_at).date(),
        score: found.scores.mean(),
        language: found.language.clone(),
        text: masked(&found.text.text, &found.text.masks),
        reply,
    }
}

/// The page of a review, with the form as the member left it.
pub(super) fn page(
    platform: &Platform,
    member: &ProviderMember,
    id: ReviewId,
    answered_review: &AnsweredReview,
) -> ProviderReviewPage {
    let rules = platform.desk.rules();
    let code = rules.code.current();
    let replies = &answered_review.replies;
    let seen = answered_review.review.as_ref();
    let appeal = answered_review.may_reply && replies.last().is_some_and(|last| last.can_appeal);
    let shown = |reply: &&MyReply| !matches!(reply.state, ReplyState::Published | ReplyState::Draft);
    ProviderReviewPage {
        shell: shell(platform, member, &format!("/aanbieder/waardering/{id}")),
        id: id.to_string(),
        facility: facility(&answered_review.facility, None),
        review: seen.map(|found| review(found, replies.last().map(|last| last.state))),
        public: seen
            .map(|found| found.replies.iter().map(|reply| answered(reply, code)).collect())
            .unwrap_or_default(),
        waiting: replies.last().filter(shown).map(|reply| waiting(reply, code)),
        form: form(answered_review, None),
        appeal: appeal.then(String::new),
        question: None,
        reads_only: !answered_review.may_reply,
        errors: FormErrors::none(),
    }
}

fn waiting(reply: &MyReply, code: &CodeOfConduct) -> WaitingReply {
    let decided = reply.decided.as_ref();
    WaitingReply {
        state: reply.state,
        text: reply.sent.as_ref().map(|sent| sent.text.clone()).unwrap_or_default(),
        articles: decided.map(|made| articles(code, &made.articles)).unwrap_or_default(),
        reasons: decided.map(|made| made.reasons.clone()).unwrap_or_default(),
        change: decided.map(|made| made.change.clone()).unwrap_or_default(),
    }
}

/// The form with what was written last, or with what was filled in.
pub(super) fn form(answered_review: &AnsweredReview, filled: Option<&ReplyDraft>) -> Option<ReplyForm> {
    let (reply, kind) = answered_review.to_write()?;
    let written = reply.and_then(|reply| reply.draft.clone().or_else(|| reply.sent.clone()));
    let (text, improvement, planned_for) = match (filled, written) {
        (Some(draft), _) => (draft.text.clone(), draft.improvement, draft.planned_for),
        (None, Some(written)) => (written.text, written.improvement, written.planned_for),
        (None, None) => Default::default(),
    };
    Some(ReplyForm {
        later: kind == ReplyKind::FollowUp,
        text,
        improvement: LANGUAGE.improvements(improvement.as_str()),
        planned_for: planned_for.map(|day| day.to_string()).unwrap_or_default(),
        preview: None,
    })
}

/// What screening says, in words.
pub(super) fn warnings(preview: &ReplyPreview) -> ReplyWarnings {
    let places: Vec<(usize, usize)> = preview.objections.iter().map(|one| (one.start, one.end)).collect();
    let sentences: BTreeSet<&String> = preview.objections.iter().map(|one| &one.sentence).collect();
    ReplyWarnings::of(&preview.text, &places, sentences.into_iter().cloned().collect())
}
