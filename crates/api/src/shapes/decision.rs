//! Decisions and what they cite.

use crate::shapes::words;
use chrono::{DateTime, Utc};
use domain::{Action, CodeOfConduct, Correction, Redaction};
use serde::{Deserialize, Serialize};
use storage::DecisionRecord;
use utoipa::ToSchema;
use uuid::Uuid;

/// An article of the code of conduct that a decision cites.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CitedArticle {
    /// Its code, which keeps its meaning for ever.
    #[schema(example = "privacy-1")]
    code: String,
    /// Its title; empty where the present code of conduct no longer has the article.
    title: String,
}

/// Articles with their titles.
pub(crate) fn cited(code: &CodeOfConduct, articles: &[String]) -> Vec<CitedArticle> {
    let title = |article: &str| code.article(article).map(|found| found.title.clone()).unwrap_or_default();
    articles.iter().map(|article| CitedArticle { code: article.clone(), title: title(article) }).collect()
}

/// A part of the submitted text that is covered. Offsets count Unicode scalar values.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cover {
    /// First scalar value that is covered.
    #[schema(example = 0)]
    start: u32,
    /// First scalar value after it.
    #[schema(example = 5)]
    end: u32,
    /// The typed mask that readers see instead: words in square brackets, at most 40 characters.
    #[schema(example = "[naam]")]
    replacement: String,
}

/// A small language error that is mended. Offsets count Unicode scalar values.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mend {
    /// First scalar value that is replaced.
    start: u32,
    /// First scalar value after it; equal to `start` to insert.
    end: u32,
    /// What stands there instead, at most 60 characters; may be empty.
    #[schema(example = "gebeurd")]
    replacement: String,
}

impl From<Mend> for Correction {
    fn from(mend: Mend) -> Self {
        let wide = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
        Self { start: wide(mend.start), end: wide(mend.end), replacement: mend.replacement }
    }
}

impl From<Cover> for Redaction {
    fn from(cover: Cover) -> Self {
        let wide = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
        Self { start: wide(cover.start), end: wide(cover.end), replacement: cover.replacement }
    }
}

impl From<Redaction> for Cover {
    fn from(redaction: Redaction) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            start: narrow(redaction.start),
            end: narrow(redaction.end),
            replacement: redaction.replacement,
        }
    }
}

/// A decision as editors see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DeskDecision {
    /// Its id.
    id: Uuid,
    /// In which case.
    case_id: Uuid,
    /// On which version.
    version: u32,
    /// By which editor.
    editor: Uuid,
    /// What was decided.
    #[schema(value_type = words::Action)]
    action: Action,
    /// Articles of the code of conduct.
    articles: Vec<CitedArticle>,
    /// Reasons for the person concerned.
    reasons: String,
    /// Note for colleagues.
    note: String,
    /// What was covered.
    redactions: Vec<Cover>,
    /// Version of the code of conduct.
    code_version: String,
    /// What screening had proposed.
    #[schema(value_type = words::Proposal)]
    proposed_decision: String,
    /// When.
    decided_at: DateTime<Utc>,
}

impl DeskDecision {
    /// A decision with the titles of its articles.
    pub(crate) fn of(record: DecisionRecord, code: &CodeOfConduct) -> Self {
        Self {
            id: record.id.0,
            case_id: record.case.0,
            version: record.version,
            editor: record.editor.0,
            action: record.action,
            articles: cited(code, &record.articles),
            reasons: record.reasons,
            note: record.note,
            redactions: record.redactions.into_iter().map(Cover::from).collect(),
            code_version: record.code_version,
            proposed_decision: record.proposal,
            decided_at: record.decided_at,
        }
    }
}

/// What one of two editors would decide, without having seen the other's decision.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DeskReading {
    /// Which editor.
    editor: Uuid,
    /// What this editor would decide.
    #[schema(value_type = words::Action)]
    action: Action,
    /// Articles of the code of conduct.
    articles: Vec<CitedArticle>,
    /// Reasons for the person concerned.
    reasons: String,
    /// Note for colleagues.
    note: String,
    /// When.
    read_at: DateTime<Utc>,
}

impl DeskReading {
    /// A reading with the titles of its articles.
    pub(crate) fn of(record: storage::ReadingRecord, code: &CodeOfConduct) -> Self {
        Self {
            editor: record.editor.0,
            action: record.action,
            articles: cited(code, &record.articles),
            reasons: record.draft.reasons,
            note: record.draft.note,
            read_at: record.read_at,
        }
    }
}
