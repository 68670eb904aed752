//! Replies of providers: as readers see them, and as their organisation does.

use crate::shapes::review::FacilityReview;
use crate::shapes::{text, words};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{CodeOfConduct, Improvement, MemberFunction, PromiseStatus, Redacted, ReplyKind, ReplyState};
use moderation::CaseReply;
use onboarding::{MyDecision, MyReply, Objection, ReplyDraft, Written};
use serde::{Deserialize, Serialize};
use storage::{PublicPromise, PublicReply};
use utoipa::ToSchema;
use uuid::Uuid;

/// A published reply of whoever runs the facility. Nothing in it leads to who wrote it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PublishedReply {
    /// The answer, or what followed later.
    #[schema(value_type = words::ReplyKind)]
    kind: ReplyKind,
    /// The text as readers see it.
    text: String,
    /// The masks in the text, in order: what was covered and why.
    masks: Vec<text::ExplainedMask>,
    /// Whether it says to do something about it.
    #[schema(value_type = words::Improvement)]
    improvement: Improvement,
    /// For which day something is planned; null for what is not.
    planned_for: Option<NaiveDate>,
    /// Where that stands, as those say who were asked whether it happened; null where nothing is promised.
    promise: Option<PromiseStanding>,
    /// As what somebody replied.
    #[schema(value_type = words::MemberFunction)]
    function: MemberFunction,
    /// Since when it is public.
    published_at: DateTime<Utc>,
}

/// Where a promise stands. Who said so, and how many, is nobody's to know.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PromiseStanding {
    /// Where it stands.
    #[schema(value_type = words::PromiseStatus)]
    status: PromiseStatus,
    /// The day on which it came to stand so.
    since: NaiveDate,
}

impl From<PublicPromise> for PromiseStanding {
    fn from(promise: PublicPromise) -> Self {
        Self { status: promise.status, since: promise.since }
    }
}

impl PublishedReply {
    /// A published reply, with the titles of the code of conduct that holds now.
    pub(crate) fn of(reply: PublicReply, code: &CodeOfConduct) -> Self {
        Self {
            kind: reply.kind,
            masks: text::ExplainedMask::of(&reply.text, &reply.edits, code),
            text: reply.text.text,
            improvement: reply.improvement,
            planned_for: reply.planned_for,
            promise: reply.promise.map(PromiseStanding::from),
            function: reply.function,
            published_at: reply.published_at,
        }
    }
}

/// A reply to send in.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReplyText {
    /// The text.
    #[schema(example = "Bedankt voor uw waardering. We hebben de openingsuren intussen verruimd.")]
    text: String,
    /// Whether it says to do something about it; `none` where it is missing.
    #[schema(value_type = Option<words::Improvement>)]
    improvement: Option<Improvement>,
    /// By which day, where it is planned: then it has to be there, and only then.
    planned_for: Option<NaiveDate>,
}

impl From<ReplyText> for ReplyDraft {
    fn from(given: ReplyText) -> Self {
        Self {
            text: given.text,
            improvement: given.improvement.unwrap_or_default(),
            planned_for: given.planned_for,
        }
    }
}

/// A text that was written, with what it says of an improvement.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct WrittenReply {
    /// The text.
    text: String,
    /// Whether it says to do something about it.
    #[schema(value_type = words::Improvement)]
    improvement: Improvement,
    /// By which day, where it is planned.
    planned_for: Option<NaiveDate>,
}

impl From<Written> for WrittenReply {
    fn from(written: Written) -> Self {
        Self { text: written.text, improvement: written.improvement, planned_for: written.planned_for }
    }
}

/// A decision on a reply.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ReplyDecision {
    /// What was decided.
    #[schema(value_type = words::Action)]
    action: &'static str,
    /// Codes of articles of the code of conduct.
    articles: Vec<String>,
    /// The reasons; may be empty.
    reasons: String,
    /// The concrete change that is asked; may be empty.
    change: String,
    /// When.
    decided_at: DateTime<Utc>,
}

/// A reply that was just sent in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SentReply {
    #[serde(flatten)]
    pub(crate) reply: OwnReply,
    /// With this one may say once, within a day, how easy it was: `POST /api/provider/v1/feedback`. Null where nothing
    /// is asked.
    #[schema(value_type = Option<String>)]
    pub(crate) feedback_token: Option<Redacted<String>>,
}

/// A reply as its organisation sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnReply {
    /// To which review.
    review_id: Uuid,
    /// The answer, or what followed later.
    #[schema(value_type = words::ReplyKind)]
    kind: ReplyKind,
    /// Where it stands.
    #[schema(value_type = words::ReplyState)]
    status: ReplyState,
    /// The newest version that was sent in; 0 where none was.
    version: u32,
    /// What was sent in last; null where nothing was.
    sent: Option<WrittenReply>,
    /// What was written and not sent in.
    draft: Option<WrittenReply>,
    /// The text as readers see it; null where they see none.
    published_text: Option<String>,
    /// Since when readers see it.
    published_at: Option<DateTime<Utc>>,
    /// The decision on the newest version.
    decision: Option<ReplyDecision>,
    /// Whether another text can be sent in now.
    can_change: bool,
    /// Whether an appeal is possible now.
    can_appeal: bool,
}

impl From<MyReply> for OwnReply {
    fn from(reply: MyReply) -> Self {
        Self {
            review_id: reply.review.0,
            kind: reply.kind,
            status: reply.state,
            version: reply.version,
            sent: reply.sent.map(WrittenReply::from),
            draft: reply.draft.map(WrittenReply::from),
            published_text: reply.public.map(|masked| masked.text),
            published_at: reply.published_at,
            decision: reply.decided.map(ReplyDecision::from),
            can_change: reply.can_change,
            can_appeal: reply.can_appeal,
        }
    }
}

impl From<MyDecision> for ReplyDecision {
    fn from(made: MyDecision) -> Self {
        Self {
            action: made.action.as_str(),
            articles: made.articles,
            reasons: made.reasons,
            change: made.change,
            decided_at: made.at,
        }
    }
}

/// A place in a reply that an editor would object to. Offsets count Unicode scalar values.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ReplyObjection {
    /// First scalar value; 0 where the text as a whole is meant.
    start: usize,
    /// First scalar value after it; 0 where the text as a whole is meant.
    end: usize,
    /// A category of personal data, a flag, or `reveals`: it tells who wrote, or of health or family.
    #[schema(example = "reveals")]
    category: &'static str,
    /// What the writer is asked. It never repeats the text.
    sentence: String,
}

impl From<Objection> for ReplyObjection {
    fn from(one: Objection) -> Self {
        Self { start: one.start, end: one.end, category: one.category, sentence: one.sentence }
    }
}

/// What a case about a reply has besides a case about a review.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RepliedTo {
    /// The answer, or what followed later.
    #[schema(value_type = words::ReplyKind)]
    kind: ReplyKind,
    /// What the version to judge says of doing something about it.
    #[schema(value_type = words::Improvement)]
    improvement: Improvement,
    /// By which day, where it is planned.
    planned_for: Option<NaiveDate>,
    /// As what its writer replies.
    #[schema(value_type = words::MemberFunction)]
    function: MemberFunction,
    /// The review that it answers, as readers see it; null where they no longer do.
    answers: Option<FacilityReview>,
}

impl RepliedTo {
    /// What belongs to a reply, with the titles of the code of conduct that holds now.
    pub(crate) fn of(reply: CaseReply, code: &CodeOfConduct) -> Self {
        Self {
            kind: reply.reply.kind,
            improvement: reply.improvement,
            planned_for: reply.planned_for,
            function: reply.function,
            answers: reply.answers.map(|review| FacilityReview::of(review, code)),
        }
    }
}
