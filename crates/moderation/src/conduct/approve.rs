//! Proposing a new version, and the second person who approves or rejects it.

use super::draft::audit;
use super::{CodeDraft, newest, not_found, wrong_state};
use crate::team::seniors_only;
use crate::{Desk, Editor};
use chrono::Datelike;
use domain::ids::CodeId;
use domain::text::{graphemes, normalise_line};
use domain::{ErrorKind, FieldError, RuleError};
use serde_json::json;
use storage::{CodeRecord, CodeState, StorageError, Tx};

/// Longest remark on a rejected version, in graphemes.
const MAX_REMARK: usize = 1000;

impl Desk {
    /// Hands a draft to a second senior editor.
    ///
    /// Errors: `senior_only` (403), `code_not_found` (404), `code_state_forbids`, `stale_base` and
    /// `nothing_changed` (409), `invalid_fields` (422).
    pub async fn propose_code(&self, senior: &Editor, id: CodeId) -> Result<(), RuleError> {
        seniors_only(senior)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let mut code = tx.conduct().lock(id).await?.ok_or_else(not_found)?;
        if code.state != CodeState::Draft {
            return Err(wrong_state("Alleen een ontwerp kan je voorstellen."));
        }
        self.sound(&tx, &code).await?;
        if code.summary.is_empty() {
            let detail = "Zeg in een paar zinnen wat er verandert en waarom. Lezers zien dat.";
            return Err(RuleError::invalid(vec![FieldError::new("/summary", "bad_length", detail)]));
        }
        code.state = CodeState::Proposed;
        (code.proposed_by, code.proposed_at, code.updated_at) = (Some(senior.id()), Some(now), now);
        tx.conduct().update(&code).await?;
        let detail = json!({ "valid_from": code.valid_from });
        tx.record(audit(senior, &code, "conduct.proposed", detail, now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Takes a proposal back, to go on writing.
    ///
    /// Errors: `senior_only` (403), `code_not_found` (404), `code_state_forbids` (409).
    pub async fn withdraw_code(&self, senior: &Editor, id: CodeId) -> Result<(), RuleError> {
        seniors_only(senior)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let mut code = proposed(&tx, id).await?;
        (code.state, code.updated_at) = (CodeState::Draft, now);
        tx.conduct().update(&code).await?;
        tx.record(audit(senior, &code, "conduct.withdrawn", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Approves what another senior editor wrote and proposed: it gets its name, and takes effect on its date.
    ///
    /// Errors: `senior_only` and `second_person` (403), `code_not_found` (404), `code_state_forbids` and
    /// `stale_base` (409), `invalid_fields` (422) where its date has come meanwhile.
    pub async fn approve_code(&self, senior: &Editor, id: CodeId) -> Result<String, RuleError> {
        seniors_only(senior)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let mut code = proposed(&tx, id).await?;
        by_another(senior, &code)?;
        self.sound(&tx, &code).await?;
        let version = next_name(&tx, &code).await?;
        (code.version, code.state) = (Some(version.clone()), CodeState::Approved);
        (code.decided_by, code.decided_at, code.updated_at) = (Some(senior.id()), Some(now), now);
        match tx.conduct().update(&code).await {
            Err(StorageError::Duplicate) => return Err(stale_base()),
            other => other?,
        }
        let detail = json!({ "version": version, "valid_from": code.valid_from });
        tx.record(audit(senior, &code, "conduct.approved", detail, now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(version)
    }

    /// Rejects what another senior editor proposed, with a remark on why.
    ///
    /// Errors: as [`Desk::approve_code`]; `invalid_fields` (422) with `/remark`.
    pub async fn reject_code(&self, senior: &Editor, id: CodeId, remark: &str) -> Result<(), RuleError> {
        seniors_only(senior)?;
        let now = self.clock.now();
        let remark = normalise_line(remark);
        if !(1..=MAX_REMARK).contains(&graphemes(&remark)) {
            let detail = format!("Zeg in 1 tot {MAX_REMARK} tekens waarom je dit niet goedkeurt.");
            return Err(RuleError::invalid(vec![FieldError::new("/remark", "bad_length", detail)]));
        }
        let mut tx = self.store.begin().await?;
        let mut code = proposed(&tx, id).await?;
        by_another(senior, &code)?;
        (code.state, code.remark) = (CodeState::Rejected, remark);
        (code.decided_by, code.decided_at, code.updated_at) = (Some(senior.id()), Some(now), now);
        tx.conduct().update(&code).await?;
        tx.record(audit(senior, &code, "conduct.rejected", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Whether a draft can become a version: it changes the newest one, and it is right as it stands.
    async fn sound(&self, tx: &Tx, code: &CodeRecord) -> Result<(), RuleError> {
        let base = newest(tx).await?.ok_or_else(not_found)?;
        if base.version != code.base {
            return Err(stale_base());
        }
        let draft = CodeDraft {
            valid_from: code.valid_from,
            summary: code.summary.clone(),
            articles: code.articles.clone(),
        };
        if let Err(wrong) = self.check(tx, &draft).await {
            // Another version was approved between the two reads: that is what is wrong then.
            let newest = newest(tx).await?.ok_or_else(not_found)?;
            return Err(if newest.version == code.base { wrong } else { stale_base() });
        }
        if base.articles == code.articles {
            let detail = "Dit ontwerp zegt hetzelfde als de versie die er al is.";
            return Err(RuleError::new(ErrorKind::Conflict, "nothing_changed", detail));
        }
        Ok(())
    }
}

async fn proposed(tx: &Tx, id: CodeId) -> Result<CodeRecord, RuleError> {
    let code = tx.conduct().lock(id).await?.ok_or_else(not_found)?;
    if code.state == CodeState::Proposed {
        return Ok(code);
    }
    Err(wrong_state("Dit ontwerp wacht niet op goedkeuring."))
}

/// Neither who proposed a version nor who wrote it last may decide on it.
fn by_another(senior: &Editor, code: &CodeRecord) -> Result<(), RuleError> {
    if ![code.proposed_by, code.drafted_by].contains(&Some(senior.id())) {
        return Ok(());
    }
    let detail = "Je schreef of stelde dit zelf voor. Een andere hoofdredacteur kijkt het na.";
    Err(RuleError::new(ErrorKind::Forbidden, "second_person", detail))
}

/// The year of its first day and a number in that year.
async fn next_name(tx: &Tx, code: &CodeRecord) -> Result<String, RuleError> {
    let year = code.valid_from.year();
    let approved = tx.conduct().in_state(CodeState::Approved).await?;
    let number = |found: &CodeRecord| {
        let (of, number) = found.version.as_deref()?.split_once('-')?;
        if of == year.to_string() { number.parse::<u32>().ok() } else { None }
    };
    let last = approved.iter().filter_map(number).max().unwrap_or_default();
    Ok(format!("{year}-{}", last + 1))
}

fn stale_base() -> RuleError {
    let detail = "Er is intussen een nieuwere versie goedgekeurd. Begin een nieuw ontwerp vanaf die versie.";
    RuleError::new(ErrorKind::Conflict, "stale_base", detail)
}
