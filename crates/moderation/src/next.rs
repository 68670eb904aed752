//! The next case: whoever asks gets one that nobody else gets.

use crate::case::FullCase;
use crate::claim::text_of;
use crate::queue_filter::QueueFilter;
use crate::ties::TiedTo;
use crate::{Desk, Editor};
use domain::ids::{CaseId, EditorId};
use domain::{CaseState, ErrorKind, RuleError};
use storage::{CaseFilter, CaseOrder, CaseRecord, FreeFor, Tx};

/// Cases that are tried first: more than other transactions hold at one moment, as a rule.
const TRIED: u64 = 20;
/// Cases that are tried when others were faster: more than there are editors who ask at the same moment.
const TRIED_AGAIN: u64 = 80;
/// How often it is tried anew when others took all of them meanwhile.
const ROUNDS: usize = 20;
/// How far is looked for a case that matches, in pages of the queue.
const PAGES: usize = 100;

/// What a round gave.
enum Round {
    Taken(CaseId),
    Nothing,
    /// There are some, and others were faster.
    Busy,
}

impl Desk {
    /// Takes the next case for an editor, of those that the filter asks for: first what was handed over to the
    /// editor, then by lane, due time and risk. Never one that somebody holds, that the editor may not judge,
    /// or on which a decision waits. What was handed to a colleague waits for that colleague until it is late.
    /// `None` when nothing is left.
    ///
    /// Errors: `invalid_fields` (422) with a field of the filter, `queue_busy` (503).
    pub async fn next(&self, editor: &Editor, filter: &QueueFilter) -> Result<Option<FullCase>, RuleError> {
        let Some(mut wanted) = self.takeable(editor, filter)? else { return Ok(None) };
        for _ in 0..ROUNDS {
            let mut tx = self.store.begin().await?;
            match self.round(&mut tx, editor, &wanted).await? {
                Round::Taken(case) => {
                    tx.commit(self.ids.as_ref()).await?;
                    return self.load(editor, case).await.map(Some);
                }
                Round::Nothing => return Ok(None),
                Round::Busy => wanted.limit = TRIED_AGAIN,
            }
        }
        let detail = "Het is erg druk aan de redactie. Probeer het zo opnieuw.";
        Err(RuleError::new(ErrorKind::Unavailable, "queue_busy", detail))
    }

    /// What a filter asks for, as far as the editor may take it.
    fn takeable(&self, editor: &Editor, filter: &QueueFilter) -> Result<Option<CaseFilter>, RuleError> {
        let Some(mut wanted) = self.wanted(editor, filter)? else { return Ok(None) };
        if filter.state.is_none() {
            wanted.states = vec![CaseState::Open, CaseState::Escalated];
        }
        wanted.states.retain(|state| match state {
            CaseState::Open => true,
            CaseState::Escalated => editor.role().decides_escalated(),
            CaseState::Decided | CaseState::Cancelled => false,
        });
        if wanted.states.is_empty() {
            return Ok(None);
        }
        Ok(Some(CaseFilter { order: CaseOrder::Lane, limit: TRIED, ..wanted }))
    }

    async fn round(&self, tx: &mut Tx, editor: &Editor, wanted: &CaseFilter) -> Result<Round, RuleError> {
        let by = self.free_for(tx, editor.id()).await?;
        let mut wanted = wanted.clone();
        wanted.narrow.free_for = Some(by.clone());
        let mut mine = wanted.clone();
        mine.narrow.handed_to = Some(editor.id());
        let mut some = false;
        for filter in [mine, wanted] {
            let tried = self.first_found(tx, filter).await?;
            some = !tried.is_empty();
            if let Some(case) = self.take_one(tx, editor, tried, &by).await? {
                return Ok(Round::Taken(case));
            }
        }
        Ok(if some { Round::Busy } else { Round::Nothing })
    }

    /// The first cases that match, wherever in the queue they stand.
    async fn first_found(&self, tx: &Tx, mut filter: CaseFilter) -> Result<Vec<CaseId>, RuleError> {
        for _ in 0..PAGES {
            let page = tx.queue().list(&filter).await??;
            if !page.cases.is_empty() || page.next_cursor.is_none() {
                return Ok(page.cases.iter().map(|case| case.id).collect());
            }
            filter.cursor = page.next_cursor;
        }
        Ok(Vec::new())
    }

    async fn take_one(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        mut tried: Vec<CaseId>,
        by: &FreeFor,
    ) -> Result<Option<CaseId>, RuleError> {
        while !tried.is_empty() {
            let Some(case) = tx.queue().take_first(&tried, by).await? else { return Ok(None) };
            let id = case.id;
            // The query asked the same; this is the one place that says who may judge.
            if self.may_judge(tx, editor, &case).await.is_ok() {
                self.hold_next(tx, editor, case).await?;
                return Ok(Some(id));
            }
            tried.retain(|other| *other != id);
        }
        Ok(None)
    }

    async fn hold_next(&self, tx: &mut Tx, editor: &Editor, mut case: CaseRecord) -> Result<(), RuleError> {
        let text = text_of(tx, &case).await?;
        case.lease = Some(self.lease(editor));
        tx.queue().update(&case).await?;
        self.take_in_hand(tx, editor, &case, text).await
    }

    /// What an editor may take now. The query passes over what `may_judge` would refuse.
    async fn free_for(&self, tx: &Tx, editor: EditorId) -> Result<FreeFor, RuleError> {
        let now = self.clock.now();
        let tied = TiedTo::from(tx.ties().counting(editor, now).await?);
        Ok(FreeFor { editor, now, not_of: tied.organisers, not_about: tied.facilities })
    }
}
