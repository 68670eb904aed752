//! The code of conduct: which version is in force, and how a new one comes about. One senior editor writes and
//! proposes it, another one approves it, and it takes effect on its date, at midnight in Belgium.

mod approve;
mod draft;

use crate::{Desk, Editor};
use chrono::NaiveDate;
use domain::code_change::{self, Compared};
use domain::ids::CodeId;
use domain::{Article, CodeOfConduct, ErrorKind, RuleError};
use storage::{CodeRecord, CodeState, StorageError, Tx};
use templates::brussels;

/// A draft of the code of conduct as it is handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeDraft {
    /// The first day on which it is to hold.
    pub valid_from: NaiveDate,
    /// What changes and why, for the reader.
    pub summary: String,
    /// The articles, in order.
    pub articles: Vec<Article>,
}

/// A version with what it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeVersion {
    /// The version.
    pub code: CodeRecord,
    /// The version before it, if there was one.
    pub before: Option<CodeOfConduct>,
}

impl CodeVersion {
    /// What differs from the version before; everything is new in the first one.
    pub fn changes(&self) -> Vec<Compared<'_>> {
        let before = self.before.as_ref().map(|code| code.articles.as_slice());
        code_change::compare(before.unwrap_or_default(), &self.code.articles)
    }
}

impl Desk {
    /// Looks which version is in force and lets everybody on this node use it; says whether that is a change.
    /// To be called every few seconds, for another node may have approved one, and midnight comes by itself.
    /// Without any version in the database the one that came with the program becomes the first.
    pub async fn refresh_code(&self) -> Result<bool, RuleError> {
        let found = self.store.view().conduct().in_force(self.today()).await?;
        let found = match found {
            Some(found) => found,
            None => match self.first_code().await? {
                Some(first) => first,
                None => return Ok(false),
            },
        };
        Ok(self.rules.code.change_to(found.code()))
    }

    /// The versions that hold or held, the newest first, each with the one before it. For everybody to read.
    pub async fn code_history(&self) -> Result<Vec<CodeVersion>, RuleError> {
        let today = self.today();
        let mut approved = self.approved().await?;
        approved.retain(|code| code.valid_from <= today);
        Ok(with_before(approved))
    }

    /// A version that holds or held, by its name. For everybody to read.
    ///
    /// Errors: `code_not_found` (404).
    pub async fn code_version(&self, version: &str) -> Result<CodeVersion, RuleError> {
        let mut history = self.code_history().await?.into_iter();
        history.find(|found| found.code.version.as_deref() == Some(version)).ok_or_else(not_found)
    }

    /// Everything that is written, proposed, approved for later or rejected, the latest first day first.
    pub async fn code_work(&self, _editor: &Editor) -> Result<Vec<CodeRecord>, RuleError> {
        let today = self.today();
        let view = self.store.view();
        let mut work = Vec::new();
        for state in [CodeState::Draft, CodeState::Proposed, CodeState::Approved, CodeState::Rejected] {
            let found = view.conduct().in_state(state).await?.into_iter();
            work.extend(found.filter(|code| state != CodeState::Approved || code.valid_from > today));
        }
        Ok(work)
    }

    /// A draft or a version, with the version that it changes.
    ///
    /// Errors: `code_not_found` (404).
    pub async fn code_work_item(&self, _editor: &Editor, id: CodeId) -> Result<CodeVersion, RuleError> {
        let view = self.store.view();
        let code = view.conduct().find(id).await?.ok_or_else(not_found)?;
        let before = match &code.base {
            Some(base) => view.conduct().named(base).await?.map(|before| before.code()),
            None => None,
        };
        Ok(CodeVersion { code, before })
    }

    /// The day it is in Belgium.
    pub(crate) fn today(&self) -> NaiveDate {
        brussels(self.clock.now()).date()
    }

    /// The approved versions, the latest first day first. Before the first one is stored, the one that came
    /// with the program.
    async fn approved(&self) -> Result<Vec<CodeRecord>, RuleError> {
        let approved = self.store.view().conduct().in_state(CodeState::Approved).await?;
        Ok(if approved.is_empty() { vec![self.shipped()] } else { approved })
    }

    /// Stores the version that came with the program as the first one, unless there is any.
    async fn first_code(&self) -> Result<Option<CodeRecord>, RuleError> {
        let tx = self.store.begin().await?;
        if !tx.conduct().in_state(CodeState::Approved).await?.is_empty() {
            return Ok(None);
        }
        let first = self.shipped();
        match tx.conduct().insert(&first).await {
            // Another node was quicker.
            Err(StorageError::Duplicate) => return Ok(None),
            other => other?,
        }
        tx.commit(self.ids.as_ref()).await?;
        Ok(Some(first))
    }

    fn shipped(&self) -> CodeRecord {
        let (code, now) = (self.rules.code.current().clone(), self.clock.now());
        CodeRecord {
            id: CodeId::next(self.ids.as_ref()),
            version: Some(code.version),
            base: None,
            state: CodeState::Approved,
            valid_from: code.valid_from,
            summary: String::new(),
            articles: code.articles,
            remark: String::new(),
            drafted_by: None,
            proposed_by: None,
            proposed_at: None,
            decided_by: None,
            decided_at: None,
            created_at: now,
            updated_at: now,
        }
    }
}

/// The newest approved version, whenever it takes effect, held: whoever approves another waits for it.
async fn newest(tx: &Tx) -> Result<Option<CodeRecord>, RuleError> {
    let approved = tx.conduct().in_state(CodeState::Approved).await?;
    match approved.first() {
        Some(newest) => Ok(tx.conduct().lock(newest.id).await?),
        None => Ok(None),
    }
}

/// Versions, latest first, each with the next one in the list.
fn with_before(codes: Vec<CodeRecord>) -> Vec<CodeVersion> {
    let before: Vec<Option<CodeOfConduct>> =
        codes.iter().skip(1).map(|code| Some(code.code())).chain([None]).collect();
    codes.into_iter().zip(before).map(|(code, before)| CodeVersion { code, before }).collect()
}

fn not_found() -> RuleError {
    RuleError::not_found("code_not_found")
}

fn wrong_state(detail: &str) -> RuleError {
    RuleError::new(ErrorKind::Conflict, "code_state_forbids", detail)
}
