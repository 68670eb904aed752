//! Writing a new version.

use super::{CodeDraft, newest, not_found, wrong_state};
use crate::team::seniors_only;
use crate::{Desk, Editor};
use chrono::{DateTime, Days, Utc};
use domain::audit::Actor;
use domain::code_change;
use domain::ids::CodeId;
use domain::text::{graphemes, normalise_line};
use domain::{CodeOfConduct, ErrorKind, FieldError, RuleError};
use serde_json::{Value, json};
use storage::{CodeRecord, CodeState, NewAudit, Tx};

/// Longest summary, in graphemes.
const MAX_SUMMARY: usize = 1000;
/// Drafts at once.
const MAX_DRAFTS: usize = 20;
/// How long until a draft is to hold, to begin with, in days.
const DAYS: u64 = 14;

impl Desk {
    /// Begins a draft with the articles of the newest version.
    ///
    /// Errors: `senior_only` (403), `too_many_drafts` (409).
    pub async fn begin_code(&self, senior: &Editor) -> Result<CodeId, RuleError> {
        seniors_only(senior)?;
        self.refresh_code().await?;
        let now = self.clock.now();
        let today = self.today();
        let mut tx = self.store.begin().await?;
        let base = newest(&tx).await?.ok_or_else(not_found)?;
        let written = tx.conduct().in_state(CodeState::Draft).await?.len();
        if written >= MAX_DRAFTS {
            let detail = "Er zijn al te veel ontwerpen. Gooi er eerst een weg.";
            return Err(RuleError::new(ErrorKind::Conflict, "too_many_drafts", detail));
        }
        let draft = CodeRecord {
            id: CodeId::next(self.ids.as_ref()),
            version: None,
            valid_from: today.max(base.valid_from).checked_add_days(Days::new(DAYS)).unwrap_or(today),
            base: base.version,
            state: CodeState::Draft,
            summary: String::new(),
            articles: base.articles,
            remark: String::new(),
            drafted_by: Some(senior.id()),
            proposed_by: None,
            proposed_at: None,
            decided_by: None,
            decided_at: None,
            created_at: now,
            updated_at: now,
        };
        tx.conduct().insert(&draft).await?;
        tx.record(audit(senior, &draft, "conduct.drafted", json!({ "base": draft.base }), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(draft.id)
    }

    /// Stores what was written. A rejected version becomes a draft again. `seen` is the moment of the last
    /// change that the writer saw.
    ///
    /// Errors: `senior_only` (403), `code_not_found` (404), `code_state_forbids` and `stale_draft` (409),
    /// `invalid_fields` (422): a code of an article keeps its meaning for ever.
    pub async fn save_code(
        &self,
        senior: &Editor,
        id: CodeId,
        seen: DateTime<Utc>,
        written: &CodeDraft,
    ) -> Result<CodeRecord, RuleError> {
        seniors_only(senior)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let mut code = tx.conduct().lock(id).await?.ok_or_else(not_found)?;
        if !matches!(code.state, CodeState::Draft | CodeState::Rejected) {
            return Err(wrong_state("Dit ontwerp kan niet (meer) gewijzigd worden."));
        }
        if code.updated_at != seen {
            let detail = "Een collega wijzigde dit ontwerp intussen. Bekijk eerst wat er nu staat.";
            return Err(RuleError::new(ErrorKind::Conflict, "stale_draft", detail));
        }
        let written = tidy(written);
        self.check(&tx, &written).await?;
        code.valid_from = written.valid_from;
        (code.summary, code.articles) = (written.summary, written.articles);
        (code.state, code.remark) = (CodeState::Draft, String::new());
        code.drafted_by = Some(senior.id());
        // Two changes within the clock's resolution would look like one.
        code.updated_at = now.max(seen + chrono::TimeDelta::microseconds(1));
        tx.conduct().update(&code).await?;
        tx.record(audit(senior, &code, "conduct.saved", json!({ "articles": code.articles.len() }), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(code)
    }

    /// Throws a draft away.
    ///
    /// Errors: `senior_only` (403), `code_not_found` (404), `code_state_forbids` (409).
    pub async fn discard_code(&self, senior: &Editor, id: CodeId) -> Result<(), RuleError> {
        seniors_only(senior)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let code = tx.conduct().lock(id).await?.ok_or_else(not_found)?;
        if !matches!(code.state, CodeState::Draft | CodeState::Rejected) {
            return Err(wrong_state("Alleen een ontwerp kan je weggooien."));
        }
        tx.conduct().delete(id).await?;
        tx.record(audit(senior, &code, "conduct.discarded", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// What is wrong with a draft, if anything.
    pub(super) async fn check(&self, tx: &Tx, draft: &CodeDraft) -> Result<(), RuleError> {
        let approved = tx.conduct().in_state(CodeState::Approved).await?;
        let mut history: Vec<CodeOfConduct> = approved.iter().map(CodeRecord::code).collect();
        history.reverse();
        let mut errors = code_change::problems(&draft.articles, &history);
        let last = approved.first().map_or_else(|| self.today(), |code| code.valid_from.max(self.today()));
        if draft.valid_from <= last {
            let detail = "Kies een dag na vandaag en na de eerste dag van de nieuwste versie.";
            errors.push(FieldError::new("/valid_from", "too_early", detail));
        }
        if draft.valid_from > last.checked_add_days(Days::new(1000)).unwrap_or(last) {
            let detail = "Kies een dag in de komende jaren.";
            errors.push(FieldError::new("/valid_from", "too_late", detail));
        }
        if graphemes(&draft.summary) > MAX_SUMMARY {
            let detail = format!("Vat de wijziging samen in hoogstens {MAX_SUMMARY} tekens.");
            errors.push(FieldError::new("/summary", "bad_length", detail));
        }
        if errors.is_empty() { Ok(()) } else { Err(RuleError::invalid(errors)) }
    }
}

/// Single spaces, no space at the ends.
fn tidy(draft: &CodeDraft) -> CodeDraft {
    let mut draft = draft.clone();
    draft.summary = normalise_line(&draft.summary);
    for article in &mut draft.articles {
        article.code = article.code.trim().to_owned();
        article.title = normalise_line(&article.title);
        article.text = normalise_line(&article.text);
    }
    draft
}

pub(super) fn audit(
    senior: &Editor,
    code: &CodeRecord,
    action: &'static str,
    detail: Value,
    at: DateTime<Utc>,
) -> NewAudit {
    let actor = Actor::Editor(senior.id());
    NewAudit { at, actor, action, subject_kind: "code_of_conduct", subject: code.id.0, detail }
}
