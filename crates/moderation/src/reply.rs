//! Deciding on a provider's reply: the same steps as for a review, and one editor decides.

use crate::case::not_found;
use crate::claim::{Text, held, held_by};
use crate::decide::{Decided, audit, close, current};
use crate::statement::Stated;
use crate::{Desk, Editor, FullCase, told};
use chrono::NaiveDate;
use domain::ids::{CaseId, ReplyId};
use domain::{
    Action, Aggregate, Decision, DecisionDraft, ErrorKind, Facility, Improvement, MemberFunction, ReplyEvent,
    ReviewState, RuleError, SubjectKind, Track,
};
use storage::{CaseRecord, PublicReview, ReplyRecord, Tx, VersionRecord, View};

mod mail;
mod promise;

/// What a case about a reply has besides a case about a review.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseReply {
    /// The reply.
    pub reply: ReplyRecord,
    /// What the version to judge says of an improvement.
    pub improvement: Improvement,
    /// For which day it plans that.
    pub planned_for: Option<NaiveDate>,
    /// As what its writer replies.
    pub function: MemberFunction,
    /// What readers see of the review that it answers; nothing where they no longer see it.
    pub answers: Option<PublicReview>,
}

/// What a decision on a reply is taken on.
struct Matter {
    case: CaseRecord,
    reply: ReplyRecord,
    version: VersionRecord,
    said: (Improvement, Option<NaiveDate>),
}

/// Whether a case is about a reply.
///
/// Errors: `case_not_found` (404).
pub(crate) async fn is_reply(tx: &Tx, id: CaseId) -> Result<bool, RuleError> {
    Ok(tx.queue().find(id).await?.ok_or_else(not_found)?.subject_kind == SubjectKind::Reply)
}

impl Desk {
    /// A case about a reply, to read.
    pub(crate) async fn load_reply(&self, editor: &Editor, case: CaseRecord) -> Result<FullCase, RuleError> {
        let view = self.store.view();
        let reply = view.replies().find(ReplyId(case.subject)).await?.ok_or_else(not_found)?;
        let version = view.replies().version(reply.id, case.version).await?.ok_or_else(not_found)?;
        let mut review = view.reviews().find(reply.review).await?.ok_or_else(not_found)?;
        // Where the reply stands, and who wrote it: nobody filled it in for somebody else.
        review.state = reply.state.at_desk();
        (review.published_at, review.help) = (reply.published_at, None);
        let (facility, aggregate) = place(&view, &case).await?;
        let versions = view.replies().versions_of(reply.id).await?;
        Ok(FullCase {
            versions: versions.into_iter().map(storage::ReplyVersionRecord::at_desk).collect(),
            aggregate,
            facility,
            assessment: None,
            decisions: view.decisions().about(reply.id.0).await?,
            readings: Vec::new(),
            history: Vec::new(),
            held_by_me: case.lease.is_some_and(|lease| lease.editor == editor.id()),
            excluded: view.exclusions().has(case.id, editor.id()).await?,
            unseen: false,
            hearing: None,
            review,
            reply: Some(CaseReply {
                improvement: version.improvement,
                planned_for: version.planned_for,
                function: version.function,
                answers: view.public_reviews().find(reply.review).await?,
                reply,
            }),
            case,
        })
    }

    /// The case and the state of its text, once it is sure that this editor may decide so now.
    pub(crate) async fn ready(
        &self,
        tx: &Tx,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<(CaseRecord, ReviewState), RuleError> {
        if is_reply(tx, id).await? {
            let (matter, _) = self.checked_reply(tx, editor, id, draft).await?;
            return Ok((matter.case, matter.reply.state.at_desk()));
        }
        let (matter, _) = self.checked(tx, editor, id, draft).await?;
        Ok((matter.case, matter.review.state))
    }

    async fn checked_reply(
        &self,
        tx: &Tx,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<(Matter, Decision), RuleError> {
        let (case, Text::Reply(reply)) = held(tx, id).await? else { return Err(not_found()) };
        self.may_judge(tx, editor, &case).await?;
        current(&draft, &case)?;
        held_by(editor, &case)?;
        if draft.proposal.is_some() || !Track::Text.actions(false).contains(&draft.action) {
            let detail = "Dat kan je over een reactie niet beslissen.";
            return Err(RuleError::new(ErrorKind::Conflict, "action_not_offered", detail));
        }
        reply.state.after(event(draft.action))?;
        let version = tx.replies().version(reply.id, case.version).await?.ok_or_else(not_found)?;
        let said = (version.improvement, version.planned_for);
        let version = version.at_desk();
        let decision = draft.check(&self.rules.code, SubjectKind::Reply, &version.text)?;
        Ok((Matter { case, reply: *reply, version, said }, decision))
    }

    /// Decides on a reply within a transaction that the caller commits.
    ///
    /// Errors: those of [`Desk::decide`].
    pub(crate) async fn decide_reply(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<Decided, RuleError> {
        let (matter, decision) = self.checked_reply(tx, editor, id, draft).await?;
        let Matter { mut case, mut reply, version, said } = matter;
        let now = self.clock.now();
        if decision.action == Action::Publish {
            let edits = decision.edits();
            tx.make_reply_public(&mut reply, version.version, &decision.masked, &edits, now).await?;
            promise::keep(tx, &reply, said, now).await?;
        }
        reply.state = reply.state.after(event(decision.action))?;
        reply.updated_at = now;
        tx.replies().update(&reply).await?;
        close(&mut case, decision.action, now);
        tx.queue().update(&case).await?;
        let record = self.record(editor, &case, &version, &decision, None);
        tx.decisions().insert(&record).await?;
        let about = Stated {
            language: "nl",
            sector: reply.sector,
            can_change: reply.state.allows(ReplyEvent::Resubmit),
        };
        let statement = self.state_reasons(tx, &case, about, &version, &record).await?;
        self.tell_member(tx, &reply, &decision, &statement).await?;
        tx.record(audit(editor, &record, told::of_decision(&case, &version, &record, &self.rules)));
        Ok(Decided {
            id: Some(record.id),
            status: reply.state.at_desk(),
            awaits_second: false,
            takes_effect_at: None,
        })
    }
}

async fn place(view: &View<'_>, case: &CaseRecord) -> Result<(Facility, Aggregate), RuleError> {
    let facility = view.facilities().find(case.facility).await?.ok_or_else(not_found)?;
    let aggregate = view.facilities().aggregate(facility.id).await?;
    Ok((facility, aggregate))
}

/// What a decision does to a reply. Only the first four are offered.
const fn event(action: Action) -> ReplyEvent {
    match action {
        Action::Publish | Action::Keep => ReplyEvent::Publish,
        Action::Return => ReplyEvent::Return,
        Action::Escalate => ReplyEvent::Escalate,
        Action::Reject | Action::TakeDown => ReplyEvent::Reject,
    }
}
