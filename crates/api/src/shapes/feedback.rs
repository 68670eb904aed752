//! Answers to the question how easy something was, and their topics.

use crate::shapes::{rounded, words};
use chrono::{DateTime, NaiveDate, Utc};
use domain::feedback::{FeedbackMoment, TopicAbout, TopicStatus, TopicText};
use domain::{Redacted, Sector};
use moderation::{FeedbackAnswer, FeedbackSums, FeedbackTopic};
use serde::{Deserialize, Serialize};
use storage::FeedbackTopicRecord;
use submission::FeedbackDraft;
use utoipa::ToSchema;
use uuid::Uuid;

/// An answer to the question how easy it was.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionAnswer {
    /// The `feedback_token` of the answer to what was sent in. It works for a day, and once.
    #[schema(value_type = String)]
    token: Redacted<String>,
    /// From 1, very hard, to 5, very easy.
    #[schema(minimum = 1, maximum = 5)]
    score: Option<i64>,
    /// What could be better: one line of at most 500 characters, without names. Only pilot managers read it.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    text: Redacted<String>,
    /// Language in which it was asked: `nl`, `fr` or `en`; Dutch where it is missing.
    language: Option<String>,
}

impl QuestionAnswer {
    /// What is answered after a moment.
    pub(crate) fn draft(self, moment: FeedbackMoment) -> FeedbackDraft {
        FeedbackDraft {
            moment,
            token: self.token,
            score: self.score,
            text: self.text,
            language: self.language.unwrap_or_else(|| "nl".to_owned()),
        }
    }
}

/// How many answered.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct FeedbackFigures {
    /// How many.
    answers: u64,
    /// The mean of their scores, 1 to 5; null without any.
    mean: Option<f64>,
}

impl From<FeedbackSums> for FeedbackFigures {
    fn from(sums: FeedbackSums) -> Self {
        Self { answers: sums.answers, mean: sums.mean().map(rounded) }
    }
}

/// An answer with what was written.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FeedbackItem {
    /// A random id, which leads to nothing.
    id: Uuid,
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// After what it was asked.
    #[schema(value_type = words::FeedbackMoment)]
    moment: FeedbackMoment,
    /// Language of the form.
    language: String,
    /// From 1 to 5.
    score: u8,
    /// The day; the hour is not kept.
    day: NaiveDate,
    /// The topic that it is grouped under.
    topic_id: Option<Uuid>,
    /// What was written.
    #[schema(value_type = String)]
    text: Redacted<String>,
}

impl From<FeedbackAnswer> for FeedbackItem {
    fn from(answer: FeedbackAnswer) -> Self {
        Self {
            id: answer.id.0,
            sector: answer.sector,
            moment: answer.moment,
            language: answer.language,
            score: answer.score,
            day: answer.day,
            topic_id: answer.topic.map(|id| id.0),
            text: answer.text,
        }
    }
}

/// What is said of a topic.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicWords {
    /// One line, 1 to 120 characters.
    #[schema(example = "De bevestigingsmail komt laat")]
    pub(crate) title: String,
    /// What it is about.
    #[schema(value_type = words::TopicAbout)]
    pub(crate) about: TopicAbout,
    /// Where it stands.
    #[schema(value_type = words::TopicStatus)]
    pub(crate) status: TopicStatus,
    /// Why nothing will be done: required where the status is `declined`, kept only there.
    #[serde(default)]
    pub(crate) reason: String,
}

impl From<TopicWords> for TopicText {
    fn from(words: TopicWords) -> Self {
        Self { title: words.title, about: words.about, status: words.status, reason: words.reason }
    }
}

/// A topic.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct TopicItem {
    /// Its id.
    id: Uuid,
    /// One line.
    title: String,
    /// What it is about.
    #[schema(value_type = words::TopicAbout)]
    about: TopicAbout,
    /// Where it stands.
    #[schema(value_type = words::TopicStatus)]
    status: TopicStatus,
    /// Why nothing will be done; empty otherwise.
    reason: String,
    /// Changes with every change.
    version: u32,
    /// Since when there is one.
    made_at: DateTime<Utc>,
    /// When it changed last.
    changed_at: DateTime<Utc>,
}

impl From<FeedbackTopicRecord> for TopicItem {
    fn from(record: FeedbackTopicRecord) -> Self {
        Self {
            id: record.id.0,
            title: record.text.title,
            about: record.text.about,
            status: record.text.status,
            reason: record.text.reason,
            version: record.version,
            made_at: record.made_at,
            changed_at: record.changed_at,
        }
    }
}

/// A topic with the answers of the caller's sectors under it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CountedTopic {
    #[serde(flatten)]
    topic: TopicItem,
    #[serde(flatten)]
    figures: FeedbackFigures,
}

impl From<FeedbackTopic> for CountedTopic {
    fn from(topic: FeedbackTopic) -> Self {
        Self { topic: topic.record.into(), figures: topic.sums.into() }
    }
}
