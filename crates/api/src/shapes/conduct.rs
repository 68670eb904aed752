//! Versions of the code of conduct and drafts of new ones.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Article;
use domain::code_change::Compared;
use domain::conduct::{AppliesTo, Translation};
use moderation::{CodeDraft, CodeVersion};
use serde::{Deserialize, Serialize};
use storage::CodeRecord;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is written, proposed, approved for later or rejected.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CodeWork {
    /// In this order, the latest first day first.
    pub(crate) items: Vec<CodeItem>,
}

/// A draft or a version of the code of conduct.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CodeItem {
    /// Its id.
    id: Uuid,
    /// Its name, given on approval.
    version: Option<String>,
    /// The version that it changes.
    base: Option<String>,
    /// Where it stands.
    #[schema(value_type = String, example = "draft")]
    state: &'static str,
    /// The first day on which it holds, at midnight in Belgium.
    valid_from: NaiveDate,
    /// What changes and why.
    summary: String,
    /// Why the second person said no; empty otherwise.
    remark: String,
    /// Who wrote it last.
    drafted_by: Option<Uuid>,
    /// Who proposed it.
    proposed_by: Option<Uuid>,
    /// Who approved or rejected it.
    decided_by: Option<Uuid>,
    /// When it last changed; to be given back with a change.
    updated_at: DateTime<Utc>,
}

/// A draft or a version with its articles and what it changes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CodeDetail {
    /// Where it stands.
    #[serde(flatten)]
    item: CodeItem,
    /// The articles, in order.
    articles: Vec<CodeArticle>,
    /// The articles that are not as they were.
    changes: Vec<CodeChange>,
}

/// What happened to an article.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CodeChange {
    /// Which article.
    #[schema(example = "privacy-1")]
    code: String,
    /// `added`, `removed` or `reworded`.
    #[schema(value_type = String, example = "added")]
    change: &'static str,
    /// Its text before.
    before: Option<String>,
    /// Its text from now on.
    after: Option<String>,
}

/// An article with all that is kept of it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeArticle {
    /// Its code: small letters, a dash and a number.
    #[schema(example = "privacy-1")]
    code: String,
    /// Its title, 1 to 120 graphemes.
    title: String,
    /// The rule in plain words, 1 to 1,500 graphemes.
    text: String,
    /// What it applies to: `review`, `reply` or `both`.
    #[schema(value_type = String, example = "both")]
    applies_to: AppliesTo,
    /// The screening flags that point to it.
    #[serde(default)]
    flags: Vec<String>,
    /// The categories of personal data that point to it.
    #[serde(default)]
    privacy: Vec<String>,
    /// In French, if it is translated.
    #[serde(default)]
    fr: Option<ArticleTranslation>,
    /// In English, if it is translated.
    #[serde(default)]
    en: Option<ArticleTranslation>,
}

/// An article in another language.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ArticleTranslation {
    /// Its title.
    title: String,
    /// The rule in plain words.
    text: String,
}

/// What was written.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenCode {
    /// `updated_at` of the draft that was read.
    pub(crate) updated_at: DateTime<Utc>,
    /// The first day on which it is to hold.
    valid_from: NaiveDate,
    /// What changes and why, at most 1,000 graphemes.
    summary: String,
    /// The articles, in order, 1 to 60.
    articles: Vec<CodeArticle>,
}

impl From<CodeRecord> for CodeItem {
    fn from(code: CodeRecord) -> Self {
        Self {
            id: code.id.0,
            version: code.version,
            base: code.base,
            state: code.state.as_str(),
            valid_from: code.valid_from,
            summary: code.summary,
            remark: code.remark,
            drafted_by: code.drafted_by.map(|id| id.0),
            proposed_by: code.proposed_by.map(|id| id.0),
            decided_by: code.decided_by.map(|id| id.0),
            updated_at: code.updated_at,
        }
    }
}

impl From<&CodeVersion> for CodeDetail {
    fn from(version: &CodeVersion) -> Self {
        Self {
            articles: version.code.articles.iter().cloned().map(CodeArticle::from).collect(),
            changes: changes(version),
            item: CodeItem::from(version.code.clone()),
        }
    }
}

/// The articles that are not as they were.
pub(crate) fn changes(version: &CodeVersion) -> Vec<CodeChange> {
    let changed = version.changes().into_iter().filter(|found| found.before != found.after);
    let text = |article: Option<&Article>| article.map(|article| article.text.clone());
    let change = |found: Compared<'_>| CodeChange {
        code: found.article().map(|article| article.code.clone()).unwrap_or_default(),
        change: found.change.as_str(),
        before: text(found.before),
        after: text(found.after),
    };
    changed.map(change).collect()
}

impl From<Article> for CodeArticle {
    fn from(article: Article) -> Self {
        let other = |found: Translation| ArticleTranslation { title: found.title, text: found.text };
        Self {
            code: article.code,
            title: article.title,
            text: article.text,
            applies_to: article.applies_to,
            flags: article.flags,
            privacy: article.privacy,
            fr: article.fr.map(other),
            en: article.en.map(other),
        }
    }
}

impl From<CodeArticle> for Article {
    fn from(article: CodeArticle) -> Self {
        let other = |given: ArticleTranslation| Translation { title: given.title, text: given.text };
        Self {
            code: article.code,
            title: article.title,
            text: article.text,
            applies_to: article.applies_to,
            flags: article.flags,
            privacy: article.privacy,
            fr: article.fr.map(other),
            en: article.en.map(other),
        }
    }
}

impl From<WrittenCode> for CodeDraft {
    fn from(written: WrittenCode) -> Self {
        Self {
            valid_from: written.valid_from,
            summary: written.summary,
            articles: written.articles.into_iter().map(Article::from).collect(),
        }
    }
}
