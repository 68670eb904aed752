//! One text of a decision on many: deciding it, or undoing that.

use crate::case::not_found;
use crate::claim::{Text, held_rows};
use crate::decide::Decided;
use crate::unseen::{Sight, Unread};
use crate::{Desk, Editor};
use domain::bulk::{BulkItemState, Together, for_author, may_join};
use domain::ids::CaseId;
use domain::{DecisionDraft, ErrorKind, ReviewState, RuleError, Track};
use storage::{BulkItemRecord, BulkRecord, CaseRecord, ReviewRecord, Tx};

impl Desk {
    /// Does in a case what decisions on many have still to do there. Called by the worker; twice does no harm.
    ///
    /// Errors: only such as pass, like a database that is away. What the rules refuse is noted at the text.
    pub async fn settle_bulk(&self, case: CaseId) -> Result<(), RuleError> {
        for item in self.store.view().bulk_items().of_case(case).await? {
            match self.settle_item(&item).await {
                Err(passes) if matches!(passes.kind, ErrorKind::Internal | ErrorKind::Unavailable) => {
                    return Err(passes);
                }
                Err(refusal) => self.note_failed(&item, &refusal).await?,
                Ok(()) => {}
            }
        }
        Ok(())
    }

    async fn settle_item(&self, item: &BulkItemRecord) -> Result<(), RuleError> {
        if !BulkItemState::is_ahead(item.state, true) {
            return Ok(());
        }
        let mut tx = self.store.begin().await?;
        let (case, review) = held_rows(&tx, item.case).await?;
        let Some(mut item) = tx.bulk_items().lock(item.bulk, item.place).await? else { return Ok(()) };
        let Some(bulk) = tx.bulks().find(item.bulk).await? else { return Ok(()) };
        if !item.state.is_ahead(bulk.reversed.is_some()) {
            return Ok(());
        }
        match bulk.reversed {
            Some((_, by)) => self.undo_item(&mut tx, &bulk, &mut item, by, (case, review)).await?,
            None => self.decide_item(&mut tx, &bulk, &mut item, (case, review)).await?,
        }
        item.settled_at = Some(self.clock.now());
        tx.bulk_items().update(&item).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    async fn decide_item(
        &self,
        tx: &mut Tx,
        bulk: &BulkRecord,
        item: &mut BulkItemRecord,
        (case, review): (CaseRecord, ReviewRecord),
    ) -> Result<(), RuleError> {
        let editor = self.editor_behind(bulk.editor).await?;
        item.public_before = review.public_version.filter(|_| review.published_at.is_some());
        self.may_judge(tx, &editor, &case).await?;
        // Why it cannot be decided so would tell of a first decision.
        let rows = (tx.queue(), tx.exclusions());
        let unread = Unread::of(rows, &editor, self.clock.now(), &[case.subject]).await?;
        if unread.sight(&case) != Sight::All {
            return Err(not_found());
        }
        self.may_be_joined(tx, &case, &review, bulk).await?;
        let told = for_author(&bulk.draft, &bulk.in_languages, &review.language);
        self.take_for_bulk(tx, &editor, case, review).await?;
        let draft = DecisionDraft { version: item.version, ..told };
        let Decided { id, awaits_second, .. } =
            self.decide_part(tx, &editor, item.case, draft, Some(bulk.id)).await?;
        item.decision = id;
        item.state = if awaits_second { BulkItemState::AwaitsSecond } else { BulkItemState::Done };
        Ok(())
    }

    /// Takes a case in hand as if the editor had opened it: not from whoever reads it now.
    async fn take_for_bulk(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        mut case: CaseRecord,
        review: ReviewRecord,
    ) -> Result<(), RuleError> {
        if case.lease.is_some_and(|lease| lease.blocks(editor.id(), self.clock.now())) {
            let detail = "Een andere redacteur heeft deze zaak al vast.";
            return Err(RuleError::new(ErrorKind::Conflict, "case_held", detail));
        }
        case.lease = Some(self.lease(editor));
        case.handed_to = None;
        tx.queue().update(&case).await?;
        self.take_in_hand(tx, editor, &case, Text::Review(Box::new(review))).await
    }

    /// Whether a case may be decided together with others.
    async fn may_be_joined(
        &self,
        tx: &Tx,
        case: &CaseRecord,
        review: &ReviewRecord,
        bulk: &BulkRecord,
    ) -> Result<(), RuleError> {
        let track = Track::of(case.reason, review.state);
        let readings = tx.readings().of_case(case.id).await?;
        let read = readings.iter().filter(|reading| reading.version == case.version).count();
        let version = tx.versions().find(review.id, case.version).await?;
        let together = Together {
            reason: case.reason,
            track,
            lane: case.lane,
            answers: !self.waiting(tx, case, review, track).await?.is_empty(),
            disputed: read > 1,
            private: version.is_some_and(|version| !version.report.privacy.is_empty()),
        };
        may_join(together, bulk.draft.action)
    }

    /// Notes at a text that it could not be decided, or not be undone.
    async fn note_failed(&self, item: &BulkItemRecord, refusal: &RuleError) -> Result<(), RuleError> {
        let tx = self.store.begin().await?;
        let Some(mut item) = tx.bulk_items().lock(item.bulk, item.place).await? else { return Ok(()) };
        item.state = match item.state {
            BulkItemState::Waiting => BulkItemState::Failed,
            BulkItemState::Done | BulkItemState::AwaitsSecond => BulkItemState::Left,
            settled => settled,
        };
        item.why = Some(refusal.code.to_owned());
        item.settled_at = Some(self.clock.now());
        tx.bulk_items().update(&item).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }
}

/// Where a review stands after a decision that can be undone.
pub(super) const fn stands_after(action: domain::Action) -> Option<ReviewState> {
    match action {
        domain::Action::Publish => Some(ReviewState::Published),
        domain::Action::Return => Some(ReviewState::Returned),
        domain::Action::Reject => Some(ReviewState::Rejected),
        domain::Action::Escalate | domain::Action::Keep | domain::Action::TakeDown => None,
    }
}
