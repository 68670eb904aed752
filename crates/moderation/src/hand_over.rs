//! Handing a case to a colleague, and notes that only colleagues read.

use crate::case::{FullCase, not_found};
use crate::claim::{held, held_by};
use crate::unseen::Sight;
use crate::{Desk, Editor};
use domain::fairness::{self, Judge, Judged};
use domain::ids::{CaseId, EditorId};
use domain::text::{graphemes, normalise};
use domain::{CaseReason, ErrorKind, FieldError, Redacted, ReviewEvent, RuleError};
use storage::{CaseNoteRecord, CaseRecord, EditorRecord, Tx, View};

/// Longest note, in graphemes.
const MAX_NOTE: usize = 4000;

/// A colleague at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: EditorId,
    /// Name for colleagues.
    pub name: Redacted<String>,
}

impl Desk {
    /// The other editors who can be handed a case, by name, at most 1,000. Whether one of them may judge a
    /// certain case is seen when it is handed over.
    pub async fn colleagues(&self, editor: &Editor) -> Result<Vec<Colleague>, RuleError> {
        let all = self.store.view().editors().all().await?;
        let at_desk = all.into_iter().filter(|one| one.active && one.role.works_at_desk());
        let mut others: Vec<Colleague> = at_desk
            .filter(|one| one.id != editor.id())
            .map(|one| Colleague { id: one.id, name: one.name })
            .collect();
        others.sort_by(|a, b| a.name.expose().cmp(b.name.expose()));
        Ok(others)
    }

    /// Gives a case that this editor holds to a colleague, who finds it first in the queue. The note stays
    /// with the case.
    ///
    /// Errors: `case_not_found` and `editor_unknown` (404), `case_closed`, `claim_lost`, `decision_pending`
    /// and `colleague_may_not` (409), `invalid_fields` (422) with `/note` or `/editor_id`.
    pub async fn hand_over(
        &self,
        editor: &Editor,
        id: CaseId,
        to: EditorId,
        note: &str,
    ) -> Result<(), RuleError> {
        let note = checked(note, true)?;
        if to == editor.id() {
            let detail = "Je kan een zaak niet aan jezelf doorgeven.";
            return Err(RuleError::invalid(vec![FieldError::new("/editor_id", "yourself", detail)]));
        }
        let mut tx = self.store.begin().await?;
        let (mut case, text) = held(&tx, id).await?;
        self.may_judge(&tx, editor, &case).await?;
        held_by(editor, &case)?;
        let colleague = tx.editors().find(to).await?.filter(|one| one.active && one.role.works_at_desk());
        let colleague = colleague.ok_or_else(|| RuleError::not_found("editor_unknown"))?;
        self.colleague_may(&tx, &colleague, &case).await?;
        case.lease = None;
        case.handed_to = Some(to);
        tx.queue().update(&case).await?;
        if text.can_be_released() {
            self.move_text(&tx, text, case.reason, ReviewEvent::Release).await?;
        }
        tx.case_notes().insert(&self.case_note(editor, id, Some(to), note)).await?;
        tx.record(self.note(editor, &case, "case.handed_over"));
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// Whether a colleague may judge this case: the same rules as for whoever takes it.
    async fn colleague_may(&self, tx: &Tx, one: &EditorRecord, case: &CaseRecord) -> Result<(), RuleError> {
        let facility = tx.facilities().find(case.facility).await?.ok_or_else(not_found)?;
        let ties = tx.ties().counting(one.id, self.clock.now()).await?;
        let judge = Judge {
            role: one.role,
            sectors: &one.sectors,
            judged_before: tx.exclusions().has(case.id, one.id).await?,
            tied: ties.iter().any(|tie| tie.touches(&facility)),
        };
        let judged = Judged { state: case.state, sector: case.sector, settling: false };
        fairness::may_judge(judged, judge).map_err(|_| {
            // Which of the rules it is would tell one editor of another's ties.
            let detail = "Deze collega kan deze zaak niet behandelen. Kies iemand anders.";
            RuleError::new(ErrorKind::Conflict, "colleague_may_not", detail)
        })
    }

    /// Adds a note for colleagues, in whatever state the case is.
    ///
    /// Errors: `case_not_found` (404), `tied` (403), `invalid_fields` (422) with `/body`.
    pub async fn add_note(
        &self,
        editor: &Editor,
        id: CaseId,
        body: &str,
    ) -> Result<CaseNoteRecord, RuleError> {
        let body = checked(body, false)?;
        let full = self.case(editor, id).await?;
        let mut tx = self.store.begin().await?;
        let note = self.case_note(editor, id, None, body);
        tx.case_notes().insert(&note).await?;
        tx.record(self.note(editor, &full.case, "case.noted"));
        tx.commit(self.ids.as_ref()).await?;
        Ok(note)
    }

    /// What colleagues wrote about a case, oldest first, at most 100. While two editors read a text without
    /// seeing each other's decision, nobody sees what the other one wrote, and neither does who may still get
    /// to read it a second time.
    ///
    /// Errors: `case_not_found` (404), `tied` (403).
    pub async fn notes(&self, editor: &Editor, id: CaseId) -> Result<Vec<CaseNoteRecord>, RuleError> {
        self.notes_in(editor, &self.case(editor, id).await?).await
    }

    /// The same of a case that is read already. What was written to somebody who was handed the case is
    /// theirs to read: whoever hands a case over has not decided it.
    pub async fn notes_in(&self, editor: &Editor, full: &FullCase) -> Result<Vec<CaseNoteRecord>, RuleError> {
        let view = self.store.view();
        let mut notes = view.case_notes().of_case(full.case.id).await?;
        let as_new = self.sight(editor, &full.case).await? != Sight::All;
        if as_new || full.unseen && still_blind(&view, &full.case).await? {
            notes.retain(|note| note.editor == editor.id() || note.handed_to == Some(editor.id()));
        }
        Ok(notes)
    }

    fn case_note(
        &self,
        editor: &Editor,
        case: CaseId,
        handed_to: Option<EditorId>,
        body: String,
    ) -> CaseNoteRecord {
        CaseNoteRecord {
            id: self.ids.uuid(),
            case,
            editor: editor.id(),
            handed_to,
            body,
            written_at: self.clock.now(),
        }
    }
}

/// Whether somebody has still to read a text without knowing what the first reader decided.
pub(crate) async fn still_blind(view: &View<'_>, case: &CaseRecord) -> Result<bool, RuleError> {
    if !case.state.is_undecided() {
        return Ok(false);
    }
    if case.reason == CaseReason::SecondReading {
        return Ok(true);
    }
    let read = view.readings().of_case(case.id).await?;
    Ok(read.iter().filter(|reading| reading.version == case.version).count() == 1)
}

fn checked(body: &str, may_be_empty: bool) -> Result<String, RuleError> {
    let body = normalise(body);
    let pointer = if may_be_empty { "/note" } else { "/body" };
    if graphemes(&body) > MAX_NOTE {
        let detail = format!("Gebruik hoogstens {MAX_NOTE} tekens.");
        return Err(RuleError::invalid(vec![FieldError::new(pointer, "too_long", detail)]));
    }
    if body.is_empty() && !may_be_empty {
        let detail = "Schrijf wat je collega's moeten weten.";
        return Err(RuleError::invalid(vec![FieldError::new(pointer, "required", detail)]));
    }
    Ok(body)
}
