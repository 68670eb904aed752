//! What providers promised in their replies: asking whether it happened, and taking the answers.
//!
//! Who answered what is never shown, to readers nor to the provider: only what follows from all answers, as
//! `domain::promise` says it.

mod author;
mod look;
mod reviewer;

use crate::Submissions;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::{
    EmailAddress, ErrorKind, Facility, Identity, MaskedText, PromiseAnswer, PromiseStatus, Relation,
    ReviewState, RuleError, belgium,
};
use serde_json::json;
use storage::{EditorRecord, NewAudit, PromiseAnswerRecord, PromiseRecord, ReviewRecord, Tx, View};

/// A promise that somebody is asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct PromiseAsked {
    /// The review that the reply answers: the promise goes by its id.
    pub review: ReviewId,
    /// Whose promise it is.
    pub facility: Facility,
    /// What the reply says, as readers see it.
    pub text: MaskedText,
    /// The day that was named; nothing where the reply says that it is done.
    pub planned_for: Option<NaiveDate>,
    /// The day on which the reply came online.
    pub promised_on: NaiveDate,
    /// The last day on which an answer is taken.
    pub until: NaiveDate,
    /// Where it stands.
    pub status: PromiseStatus,
    /// What this person answered.
    pub answer: Option<PromiseAnswer>,
}

/// What a person is asked about, with the person's own review.
struct Asked {
    promise: PromiseRecord,
    by: ReviewRecord,
}

impl Submissions {
    fn asked(
        &self,
        promise: &PromiseRecord,
        facility: Facility,
        text: MaskedText,
        answer: Option<PromiseAnswer>,
    ) -> PromiseAsked {
        let closes_on = self.rules.promises.closes_on(promise.due_on);
        PromiseAsked {
            review: promise.review,
            facility,
            text,
            planned_for: promise.planned_for,
            promised_on: belgium::day(promise.made_at),
            until: closes_on.pred_opt().unwrap_or(closes_on),
            status: promise.status,
            answer,
        }
    }

    /// Errors: `promise_closed` (410) where nobody is asked any more.
    fn still_open(&self, promise: &PromiseRecord, now: DateTime<Utc>) -> Result<(), RuleError> {
        let today = belgium::day(now);
        if promise.status.is_asked() && self.rules.promises.is_open(promise.due_on, today) {
            return Ok(());
        }
        Err(closed())
    }

    /// Takes an answer: one a person.
    ///
    /// Errors: `own_organisation` (403), `already_answered` (409), `promise_closed` (410).
    async fn take_answer(&self, tx: &mut Tx, asked: Asked, answer: PromiseAnswer) -> Result<(), RuleError> {
        let Asked { promise, by } = asked;
        let now = self.clock.now();
        self.still_open(&promise, now)?;
        if is_of_the_provider(tx, &promise, &by).await? {
            let detail = "Je hoort zelf bij deze voorziening. Daarom kun je deze vraag niet beantwoorden.";
            return Err(RuleError::new(ErrorKind::Forbidden, "own_organisation", detail));
        }
        if tx.promises().answer_of(promise.review, by.submitter).await?.is_some() {
            let detail = "Je hebt deze vraag al beantwoord. Je kunt je antwoord terugnemen.";
            return Err(RuleError::new(ErrorKind::Conflict, "already_answered", detail));
        }
        let record = PromiseAnswerRecord {
            review: promise.review,
            submitter: by.submitter,
            by: by.id,
            answer,
            answered_at: now,
        };
        tx.promises().insert_answer(&record).await?;
        tx.record(about(&promise, Actor::Submitter(by.submitter), "promise.answered", now));
        self.judge(tx, promise, now).await
    }

    /// Takes an answer back.
    ///
    /// Errors: `nothing_to_undo` (409), `promise_closed` (410).
    async fn take_back(&self, tx: &mut Tx, asked: Asked) -> Result<(), RuleError> {
        let Asked { promise, by } = asked;
        let now = self.clock.now();
        self.still_open(&promise, now)?;
        if tx.promises().answer_of(promise.review, by.submitter).await?.is_none() {
            let detail = "Je hebt deze vraag nog niet beantwoord.";
            return Err(RuleError::new(ErrorKind::Conflict, "nothing_to_undo", detail));
        }
        tx.promises().delete_answer(promise.review, by.submitter).await?;
        tx.record(about(&promise, Actor::Submitter(by.submitter), "promise.answer_undone", now));
        self.judge(tx, promise, now).await
    }

    /// Where a promise stands by the answers that count now, and when it is looked at again. The caller holds it.
    async fn judge(
        &self,
        tx: &mut Tx,
        mut promise: PromiseRecord,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let (rules, today) = (&self.rules.promises, belgium::day(now));
        let answers = tx.promises().answers(promise.review).await?;
        let status = match rules.status(promise.due_on, answers, today) {
            // First people are asked, however late we are.
            PromiseStatus::Planned => PromiseStatus::Planned,
            _ if promise.status == PromiseStatus::Planned => PromiseStatus::Due,
            status => status,
        };
        let closes = belgium::midnight(rules.closes_on(promise.due_on));
        promise.next_at = match status {
            PromiseStatus::Planned => Some(belgium::midnight(promise.due_on)),
            // Reviews come online and go, and with them the answers of who wrote them.
            _ if now < closes => Some(closes.min(now + TimeDelta::days(1))),
            _ if promise.status == PromiseStatus::Planned => Some(closes),
            _ => None,
        };
        if status != promise.status {
            tx.record(NewAudit {
                detail: json!({ "from": promise.status, "to": status }),
                ..about(&promise, Actor::System, "promise.changed", now)
            });
            (promise.status, promise.since) = (status, today);
            tx.changes_public();
        }
        Ok(tx.promises().update(&promise).await?)
    }
}

/// Whether readers no longer see the review, and the reply with it.
async fn is_gone(tx: &Tx, promise: &PromiseRecord) -> Result<bool, RuleError> {
    let review = tx.reviews().find(promise.review).await?;
    Ok(review.is_none_or(|review| review.published_at.is_none()))
}

/// Whether whoever wrote a review is a member of the organisation that promised: by the address, or by what the
/// review says itself.
async fn is_of_the_provider(tx: &Tx, promise: &PromiseRecord, by: &ReviewRecord) -> Result<bool, RuleError> {
    let Some(reply) = tx.replies().find(promise.reply).await? else { return Ok(false) };
    let members = tx.memberships().accounts_of(reply.organisation).await?;
    Ok(is_own(by, tx.open_identity(by.id).await?, &members))
}

fn is_own(by: &ReviewRecord, identity: Option<Identity>, members: &[EditorRecord]) -> bool {
    // Who it is that was forgotten cannot be told from a member.
    let Some(identity) = identity else { return true };
    let normal = |text: &str| EmailAddress::parse(text).ok().map(|one| one.normalised().expose().clone());
    let own = normal(identity.email.expose());
    let is_member = own.is_some() && members.iter().any(|member| normal(member.email.expose()) == own);
    is_member || by.relation == Relation::Provider
}

/// Whether who wrote a review can be asked: it was confirmed, and is neither taken back nor refused.
fn may_answer(by: &ReviewRecord) -> bool {
    let over = [ReviewState::Withdrawn, ReviewState::Rejected, ReviewState::TakenDown, ReviewState::Lapsed];
    by.verified_at.is_some() && !over.contains(&by.state)
}

/// What readers see of the reply that promises.
async fn promised(view: &View<'_>, promise: &PromiseRecord) -> Result<MaskedText, RuleError> {
    let reply = view.replies().find(promise.reply).await?.ok_or_else(closed)?;
    let version = view.replies().version(reply.id, reply.public_version.unwrap_or_default()).await?;
    version.and_then(|version| version.public).ok_or_else(closed)
}

fn about(promise: &PromiseRecord, actor: Actor, action: &'static str, at: DateTime<Utc>) -> NewAudit {
    let detail = json!({ "reply": promise.reply });
    NewAudit { at, actor, action, subject_kind: "promise", subject: promise.review.0, detail }
}

fn closed() -> RuleError {
    let detail = "Deze vraag is voorbij: er wordt geen antwoord meer gevraagd.";
    RuleError::new(ErrorKind::Gone, "promise_closed", detail)
}

fn unknown() -> RuleError {
    RuleError::not_found("promise_not_found")
}
