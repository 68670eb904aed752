//! Undoing a decision on many: every text on which it still stands waits again.

use super::settle::stands_after;
use super::{Bulk, not_found, not_yours};
use crate::{Desk, Editor};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::bulk::{BulkItemState, reversible_until};
use domain::ids::{CaseId, DecisionId, EditorId};
use domain::interval;
use domain::{Action, CaseReason, CaseState, ErrorKind, ReviewEvent, RuleError};
use notify::{Envelope, OutgoingMail};
use serde_json::json;
use storage::{
    BulkItemRecord, BulkRecord, CaseRecord, DecisionRecord, ExclusionReason, NewAudit, NewMessage,
    ReviewRecord, Topic, Tx,
};
use templates::mails::DecisionReversed;
use uuid::Uuid;

/// Any number of days that an interval between two reviews never reaches.
const EVER: u32 = 36_500;

impl Desk {
    /// Undoes a decision on many. It happens text by text; what changed since stays as it is.
    ///
    /// Errors: `bulk_not_found` (404), `not_your_bulk` (403) unless senior, `bulk_reversed` and `bulk_final`
    /// (409).
    pub async fn reverse_bulk(&self, editor: &Editor, id: Uuid) -> Result<Bulk, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let bulk = tx.bulks().lock(id).await?.ok_or_else(not_found)?;
        self.reversible(editor, &bulk, now)?;
        tx.bulks().set_reversed(id, now, editor.id()).await?;
        for item in tx.bulk_items().of(id).await? {
            if item.state.is_ahead(true) {
                tx.send(NewMessage::about(Topic::Bulk, item.case.0, now));
            }
        }
        self.note_bulk(&mut tx, editor.id(), &bulk, "bulk.reversed");
        tx.commit(self.ids.as_ref()).await?;
        self.bulk(editor, id).await
    }

    /// Whether this editor can undo it now.
    pub(super) fn reversible(
        &self,
        editor: &Editor,
        bulk: &BulkRecord,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        if bulk.editor != editor.id() && !editor.role().decides_escalated() {
            return Err(not_yours());
        }
        let conflict = |code, detail: String| Err(RuleError::new(ErrorKind::Conflict, code, detail));
        if bulk.reversed.is_some() {
            return conflict("bulk_reversed", "Deze beslissing werd al teruggedraaid.".to_owned());
        }
        let hours = self.rules.bulk_reverse_hours;
        if now >= reversible_until(bulk.made_at, hours) {
            return conflict("bulk_final", format!("Terugdraaien kan tot {hours} uur na de beslissing."));
        }
        Ok(())
    }

    /// Undoes what was done with one text, within a transaction that holds its rows.
    pub(super) async fn undo_item(
        &self,
        tx: &mut Tx,
        bulk: &BulkRecord,
        item: &mut BulkItemRecord,
        by: EditorId,
        (case, review): (CaseRecord, ReviewRecord),
    ) -> Result<(), RuleError> {
        let facility = tx.facilities().find(case.facility).await?.ok_or_else(not_found)?;
        let ties = tx.ties().counting(by, self.clock.now()).await?;
        if ties.iter().any(|tie| tie.touches(&facility)) {
            return Err(crate::ties::tied());
        }
        match (item.state, item.decision) {
            (BulkItemState::AwaitsSecond, _) => self.take_back_reading(tx, bulk, item, &case).await?,
            (BulkItemState::Done, None) => return Err(changed_since()),
            (BulkItemState::Done, Some(id)) => {
                let decision = self.still_stands(tx, item, &review, id).await?;
                self.reopen(tx, (item, &decision), by, case, review).await?;
            }
            _ => {}
        }
        item.state = BulkItemState::Reversed;
        Ok(())
    }

    /// Takes back what waits for a second editor: nothing of it happened outside.
    async fn take_back_reading(
        &self,
        tx: &mut Tx,
        bulk: &BulkRecord,
        item: &BulkItemRecord,
        case: &CaseRecord,
    ) -> Result<(), RuleError> {
        let read = tx.readings().of_case(case.id).await?;
        let mut read = read.into_iter().filter(|reading| reading.version == item.version);
        let (first, second) = (read.next(), read.next());
        let own = first.filter(|first| first.editor == bulk.editor && case.version == item.version);
        let Some(own) = own.filter(|_| second.is_none() && case.state.is_undecided()) else {
            return Err(changed_since());
        };
        tx.readings().delete(own.id).await?;
        tx.exclusions().lift_readings(case.id).await?;
        tx.record(NewAudit {
            at: self.clock.now(),
            actor: Actor::Editor(bulk.editor),
            action: "case.reading_taken_back",
            subject_kind: "case",
            subject: case.id.0,
            detail: json!({ "version": case.version, "bulk": bulk.id }),
        });
        Ok(())
    }

    /// The decision, where nothing happened to the text since.
    async fn still_stands(
        &self,
        tx: &Tx,
        item: &BulkItemRecord,
        review: &ReviewRecord,
        id: DecisionId,
    ) -> Result<DecisionRecord, RuleError> {
        let decisions = tx.decisions().about(review.id.0).await?;
        let newest = decisions.into_iter().next().filter(|newest| newest.id == id);
        let decision = newest.ok_or_else(changed_since)?;
        if decision.action == Action::Escalate {
            let detail = "Een hoofdredacteur beslist hier al over.";
            return Err(RuleError::new(ErrorKind::Conflict, "awaits_senior", detail));
        }
        let same = Some(review.state) == stands_after(decision.action) && review.version == item.version;
        // A notice, an appeal, or two readers who differ.
        if !same || tx.queue().undecided_about(review.id.0).await?.is_some() {
            return Err(changed_since());
        }
        let mut later = tx.reviews().earlier(review.submitter, review.facility, review.id).await?;
        later.retain(|other| other.verified_at >= decision.decided_at);
        // A refusal used up nobody's turn: its author may have written anew.
        if interval::check(&later, EVER, self.clock.now()).is_err() {
            let detail = "De indiener schreef intussen een nieuwe waardering over deze voorziening.";
            return Err(RuleError::new(ErrorKind::Conflict, "newer_review_exists", detail));
        }
        Ok(decision)
    }

    /// Undoes a decision: readers see what they saw before it, the text waits again, the author is told.
    async fn reopen(
        &self,
        tx: &mut Tx,
        (item, decision): (&BulkItemRecord, &DecisionRecord),
        by: EditorId,
        closed: CaseRecord,
        mut review: ReviewRecord,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        if decision.action == Action::Publish {
            self.show_before(tx, item, &mut review, now).await?;
        }
        review.state = review.state.after(ReviewEvent::Reopen)?;
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        tx.reviews().set_answer_by(review.id, None).await?;
        tx.decisions().set_reversed(decision.id, now).await?;
        self.end_second_readings(tx, &review, now).await?;
        let case = self.open_again(tx, closed, now).await?;
        // Whoever takes it back may judge anew; where somebody else does, somebody else judges.
        if by != decision.editor {
            for decider in [Some(decision.editor), decision.second_editor].into_iter().flatten() {
                tx.exclusions().insert(case.id, decider, ExclusionReason::OwnDecision).await?;
            }
        }
        self.tell_reversed(tx, &review, now).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(by),
            action: "review.reopened",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "decision": decision.id,
                "case": case.id,
                "bulk": item.bulk,
                "sector": review.sector,
                "reason": CaseReason::Reopened.as_str(),
                "opened": true,
            }),
        });
        Ok(())
    }

    /// Shows readers what they saw before a text was published: an earlier version, or nothing.
    async fn show_before(
        &self,
        tx: &mut Tx,
        item: &BulkItemRecord,
        review: &mut ReviewRecord,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let earlier = item.public_before.filter(|number| *number < item.version);
        let earlier = match earlier {
            Some(number) => tx.versions().find(review.id, number).await?,
            None => None,
        };
        match earlier.as_ref().and_then(|version| Some((version, version.public.as_ref()?))) {
            // Since when readers see the review stays as it is.
            Some((version, masked)) => tx.make_public(review, version, masked, &version.edits, now).await?,
            None => tx.make_private(review, now).await?,
        }
        Ok(())
    }

    /// Nothing is left to compare with what was decided.
    async fn end_second_readings(
        &self,
        tx: &Tx,
        review: &ReviewRecord,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        for drawn in tx.queue().all_undecided_about(review.id.0).await? {
            let Some(mut case) = tx.queue().lock(drawn.id).await? else { continue };
            if case.reason != CaseReason::SecondReading || !case.state.is_undecided() {
                continue;
            }
            case.state = CaseState::Cancelled;
            case.lease = None;
            case.settles_at = None;
            case.decided_at = Some(now);
            tx.queue().update(&case).await?;
        }
        Ok(())
    }

    async fn open_again(
        &self,
        tx: &Tx,
        closed: CaseRecord,
        now: DateTime<Utc>,
    ) -> Result<CaseRecord, RuleError> {
        let case = CaseRecord {
            id: CaseId::next(self.ids.as_ref()),
            state: CaseState::Open,
            reason: CaseReason::Reopened,
            opened_at: now,
            due_at: self.due_at(closed.lane),
            lease: None,
            decided_at: None,
            handed_to: None,
            settles_at: None,
            ..closed
        };
        tx.queue().insert(&case).await?;
        Ok(case)
    }

    async fn tell_reversed(
        &self,
        tx: &mut Tx,
        review: &ReviewRecord,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(not_found)?;
        let Some(to) = tx.open_identity(review.id).await? else { return Ok(()) };
        let mail = OutgoingMail::DecisionReversed(DecisionReversed {
            facility_name: facility.name,
            manage_token: to.manage_token.clone().unwrap_or_default(),
        });
        let mail = Envelope::to(&to, &review.language, mail).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?)
    }
}

fn changed_since() -> RuleError {
    let detail = "Er is intussen iets veranderd aan deze waardering.";
    RuleError::new(ErrorKind::Conflict, "changed_since", detail)
}
