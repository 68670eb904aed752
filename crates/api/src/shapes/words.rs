//! Schemas of words that come from `domain`, so that a new one is described the moment it exists. The
//! types have no values: they only stand for a schema in `value_type`.

use domain::CaseReason as Q;
use domain::{Action as A, CaseState as C, Relation as R, ReviewState as S, Role as O, Sector as F};
use std::borrow::Cow;
use utoipa::openapi::schema::{SchemaType, Type};
use utoipa::openapi::{Object, ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

macro_rules! schemas {
    ($($(#[$doc:meta])* $name:ident: $schema:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub(crate) enum $name {}

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let schema: Object = $schema;
                schema.into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($name))
            }
        }
    )+};
}

schemas! {
    /// A sector of care.
    Sector: one_of(F::ALL.map(F::as_str));
    /// In what relation a writer stands to a facility.
    Relation: one_of(R::OF_SUBMITTERS.map(R::as_str));
    /// Who fills in a review for somebody else.
    Helper: each_of(domain::Helper::ALL.iter().map(|one| one.as_str()));
    /// Where a review stands.
    ReviewState: one_of(S::ALL.map(S::as_str));
    /// Where a case stands.
    CaseState: one_of(C::ALL.map(C::as_str));
    /// Why a text is on the desk.
    CaseReason: one_of([Q::New, Q::Amended, Q::Resubmitted, Q::Appeal, Q::Notice, Q::Reopened, Q::Disagreement].map(Q::as_str));
    /// In which lane of the queue a case waits.
    Lane: one_of(domain::Lane::ALL.map(domain::Lane::as_str));
    /// What a case is about.
    SubjectKind: one_of(domain::SubjectKind::ALL.map(domain::SubjectKind::as_str));
    /// Why somebody gives notice.
    NoticeReason: any_of(domain::NoticeReason::ALL.iter().map(|one| one.as_str()));
    /// As what somebody gives notice.
    Capacity: any_of(domain::Capacity::ALL.iter().map(|one| one.as_str()));
    /// Where a notice stands.
    NoticeState: any_of(domain::NoticeState::ALL.iter().map(|one| one.as_str()));
    /// How often somebody wants a mail.
    Frequency: each_of(domain::subscription::Frequency::ALL.iter().map(|one| one.as_str()));
    /// What kind of thing somebody follows.
    FollowedKind: each_of(domain::subscription::FollowedKind::ALL.iter().map(|one| one.as_str()));
    /// Why a facility takes no reviews.
    WhyNot: each_of(domain::pilot::WhyNot::ALL.iter().map(|one| one.as_str()));
    /// Where an application to a pilot stands.
    ApplicationState: each_of(domain::pilot::ApplicationState::ALL.iter().map(|one| one.as_str()));
    /// Where a newsletter stands.
    NewsletterState: each_of(domain::newsletter::NewsletterState::ALL.iter().map(|one| one.as_str()));
    /// After what people are asked how easy it was.
    FeedbackMoment: each_of(domain::feedback::FeedbackMoment::ALL.iter().map(|one| one.as_str()));
    /// What a topic is about.
    TopicAbout: each_of(domain::feedback::TopicAbout::ALL.iter().map(|one| one.as_str()));
    /// Where a topic stands; `declined` will not be done.
    TopicStatus: each_of(domain::feedback::TopicStatus::ALL.iter().map(|one| one.as_str()));
    /// As what somebody applies to a pilot.
    ApplicantKind: each_of(domain::pilot::ApplicantKind::ALL.iter().map(|one| one.as_str()));
    /// For whom a location is.
    LocationKind: each_of(domain::pilot::LocationKind::ALL.iter().map(|one| one.as_str()));
    /// A step of the checklist of an application to a pilot.
    ChecklistStep: each_of(domain::pilot::ChecklistStep::ALL.iter().map(|one| one.as_str()));
    /// How a condition stands.
    RuleStatus: each_of(domain::pilot::RuleStatus::ALL.iter().map(|one| one.as_str()));
    /// What came of a notice.
    NoticeOutcome: any_of(domain::NoticeOutcome::ALL.iter().map(|one| one.as_str()));
    /// Who appeals.
    Appellant: any_of(domain::Appellant::ALL.iter().map(|one| one.as_str()));
    /// How an appeal ended.
    AppealOutcome: any_of(domain::AppealOutcome::ALL.iter().map(|one| one.as_str()));
    /// What can be decided on many texts at once.
    BulkAction: each_of(domain::bulk::BULK_ACTIONS.iter().map(|action| action.as_str()));
    /// What became of a text that was decided with others.
    BulkItemState: each_of(domain::bulk::BulkItemState::ALL.iter().map(|state| state.as_str()));
    /// In what a case resembles another one.
    WhyAlike: each_of(moderation::WhyAlike::ALL.iter().map(|why| why.as_str()));
    /// What an editor can do with a case.
    Action: one_of(A::ALL.map(A::as_str));
    /// What a member of a provider may do.
    MemberRole: each_of(domain::MemberRole::ALL.iter().map(|one| one.as_str()));
    /// How it was proven who acts for an organisation.
    ProofKind: each_of(domain::ProofKind::ALL.iter().map(|one| one.as_str()));
    /// What came of a way of proving it.
    ProofOutcome: each_of(domain::ProofOutcome::ALL.iter().map(|one| one.as_str()));
    /// As what somebody replies.
    MemberFunction: each_of(domain::MemberFunction::ALL.iter().map(|one| one.as_str()));
    /// Where a reply stands.
    ReplyState: each_of(domain::ReplyState::ALL.iter().map(|one| one.as_str()));
    /// Which of the replies to a review it is.
    ReplyKind: each_of(domain::ReplyKind::ALL.iter().map(|one| one.as_str()));
    /// Whether a provider says to do something about it.
    Improvement: each_of(domain::Improvement::ALL.iter().map(|one| one.as_str()));
    /// Where a promise of a provider stands: `planned`, then `due` once its day has passed, then what those say who
    /// were asked.
    PromiseStatus: each_of(domain::PromiseStatus::ALL.iter().map(|one| one.as_str()));
    /// What somebody says who was asked whether a promise was kept.
    PromiseAnswer: each_of(domain::PromiseAnswer::ALL.iter().map(|one| one.as_str()));
    /// How often a member of a provider gets a mail about a facility.
    NewsFrequency: each_of(domain::NewsFrequency::ALL.iter().map(|one| one.as_str()));
    /// What an editor may do.
    Role: each_of(O::ALL.into_iter().filter(|role| role.is_of_team()).map(O::as_str));
    /// What a serious signal is about.
    SignalKind: each_of(domain::SignalKind::ALL.iter().map(|kind| kind.as_str()));
    /// How fast somebody must know: `danger` for somebody who is in danger now.
    Urgency: each_of(domain::Urgency::ALL.iter().map(|urgency| urgency.as_str()));
    /// Where a signal stands.
    SignalState: each_of(domain::SignalState::ALL.iter().map(|state| state.as_str()));
    /// What an entry of a signal's log tells.
    SignalEntry: each_of(domain::SignalEntry::ALL.iter().map(|entry| entry.as_str()));
    /// What screening proposes: four of the actions, and publishing with masks.
    Proposal: one_of(["publish", "redact", "return", "reject", "escalate"]);
    /// A month as `YYYY-MM`, or less precisely a quarter as `YYYY-Qn` or a year as `YYYY`.
    Month: of(Type::String).pattern(Some("^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$")).examples(["2026-05"]).build();
    /// Theme id to score.
    Scores: map_to(score());
    /// Facet to value to number of matches.
    Facets: map_to(map_to(of(Type::Integer).minimum(Some(0)).build()));
}

fn of(kind: Type) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(kind)
}

fn one_of<const N: usize>(values: [&'static str; N]) -> Object {
    of(Type::String).enum_values(Some(values)).build()
}

fn each_of(values: impl Iterator<Item = &'static str>) -> Object {
    of(Type::String).enum_values(Some(values)).build()
}

fn any_of(values: impl Iterator<Item = &'static str>) -> Object {
    of(Type::String).enum_values(Some(values)).build()
}

fn map_to(values: Object) -> Object {
    of(Type::Object).additional_properties(Some(Schema::from(values))).build()
}

fn score() -> Object {
    let number = ObjectBuilder::new().schema_type(SchemaType::Array(vec![Type::Integer, Type::Null]));
    number.minimum(Some(1)).maximum(Some(5)).build()
}
