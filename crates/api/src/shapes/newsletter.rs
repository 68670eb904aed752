//! Newsletters as the API shows them.

use crate::shapes::words;
use chrono::{DateTime, Utc};
use domain::newsletter::{NewsletterState, NewsletterText, NewsletterTexts};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use storage::NewsletterRecord;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a newsletter says in one language.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewsletterWords {
    /// One line, 1 to 120 graphemes.
    subject: String,
    /// Markdown, 1 to 20,000 graphemes: headings, lists, quotes, emphasis and links. Pictures and HTML stay text.
    body: String,
}

/// A newsletter and how far it has come.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct NewsletterItem {
    /// Its id.
    id: Uuid,
    /// The id of its programme.
    #[schema(example = "platform")]
    programme: String,
    /// Where it stands.
    #[schema(value_type = words::NewsletterState)]
    state: NewsletterState,
    /// Changes with every change of what it says.
    version: u32,
    /// What it says by language.
    texts: BTreeMap<String, NewsletterWords>,
    /// When it was written last.
    written_at: DateTime<Utc>,
    /// When it was sent.
    sent_at: Option<DateTime<Utc>>,
    /// When everybody was tried, or it was stopped.
    ended_at: Option<DateTime<Utc>>,
    /// Readers for whom it was put in the outbox so far.
    queued: u64,
    /// Mails that the mail server took.
    sent: u64,
    /// Mails that did not arrive.
    bounced: u64,
    /// Readers who got nothing: they stopped meanwhile, or the newsletter was stopped.
    skipped: u64,
    /// Mails of which nobody knows, because the platform ended while they were handed over. None is sent again.
    unsure: u64,
}

impl From<NewsletterRecord> for NewsletterItem {
    fn from(record: NewsletterRecord) -> Self {
        let words = |text: NewsletterText| NewsletterWords { subject: text.subject, body: text.body };
        let texts = record.texts.into_iter().map(|(language, text)| (language, words(text)));
        Self {
            id: record.id.0,
            programme: record.programme,
            state: record.state,
            version: record.version,
            texts: texts.collect(),
            written_at: record.written_at,
            sent_at: record.sent_at,
            ended_at: record.ended_at,
            queued: record.counts.queued,
            sent: record.counts.sent,
            bounced: record.counts.bounced,
            skipped: record.counts.skipped,
            unsure: record.counts.unsure,
        }
    }
}

/// What was sent, as the use cases take it.
pub(crate) fn texts(words: BTreeMap<String, NewsletterWords>) -> NewsletterTexts {
    let text = |words: NewsletterWords| NewsletterText { subject: words.subject, body: words.body };
    words.into_iter().map(|(language, words)| (language, text(words))).collect()
}
