//! What people answered when they were asked how easy it was, and the topics that managers group it under.

use super::sectors_of;
use crate::Desk;
use crate::pilot_manager::PilotManager;
use chrono::NaiveDate;
use domain::audit::Actor;
use domain::feedback::{FeedbackMoment, TopicText};
use domain::ids::{FeedbackId, FeedbackTopicId};
use domain::{ErrorKind, FieldError, Redacted, RuleError, Sector};
use serde_json::json;
use std::collections::BTreeMap;
use storage::{FeedbackFilter, FeedbackRecord, FeedbackTopicRecord, FeedbackWeek, NewAudit, Tx};

/// Topics of a programme that are listed.
const TOPICS: u64 = 200;

/// Which answers to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackAsked {
    /// Under a topic, or under none; nothing for all of them.
    pub topic: Option<Option<FeedbackTopicId>>,
    /// At most this many.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// How many answered, and the sum of their scores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FeedbackSums {
    /// How many.
    pub answers: u64,
    /// What their scores add up to.
    pub total: u64,
}

impl FeedbackSums {
    /// The mean, 1 to 5; none without answers.
    pub fn mean(&self) -> Option<f64> {
        (self.answers > 0).then(|| self.total as f64 / self.answers as f64)
    }

    fn add(&mut self, answers: u64, score: u8) {
        self.answers += answers;
        self.total += answers * u64::from(score);
    }
}

/// An answer with what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackAnswer {
    /// Its random id.
    pub id: FeedbackId,
    /// The sector.
    pub sector: Sector,
    /// After what it was asked.
    pub moment: FeedbackMoment,
    /// Language of the form.
    pub language: String,
    /// From 1 to 5.
    pub score: u8,
    /// The day.
    pub day: NaiveDate,
    /// What it is grouped under.
    pub topic: Option<FeedbackTopicId>,
    /// What was written.
    pub text: Redacted<String>,
}

/// A topic with the answers of the manager's sectors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackTopic {
    /// The topic.
    pub record: FeedbackTopicRecord,
    /// Its answers.
    pub sums: FeedbackSums,
}

/// Everything about a programme, for the sectors of whoever looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackBoard {
    /// The id of the programme.
    pub programme: String,
    /// Its title in Dutch.
    pub title: String,
    /// All answers, by moment.
    pub moments: BTreeMap<FeedbackMoment, FeedbackSums>,
    /// Week by week, newest first: its Monday and the answers by moment.
    pub weeks: Vec<(NaiveDate, BTreeMap<FeedbackMoment, FeedbackSums>)>,
    /// The topics, newest first.
    pub topics: Vec<FeedbackTopic>,
    /// Answers with a text, newest day first.
    pub items: Vec<FeedbackAnswer>,
    /// The cursor of the next page.
    pub next_cursor: Option<String>,
}

impl Desk {
    /// What was answered in a programme.
    ///
    /// Errors: `programme_not_found` (404), `invalid_fields` (422) with `/cursor`.
    pub async fn feedback(
        &self,
        manager: &PilotManager,
        programme: &str,
        asked: &FeedbackAsked,
    ) -> Result<FeedbackBoard, RuleError> {
        let programme = self.programme_for(manager, programme)?;
        let (view, sectors) = (self.store.view(), sectors_of(manager));
        let weeks = view.feedback().weeks(&programme.id, &sectors).await?;
        let topics = view.feedback_topics().of(&programme.id, TOPICS).await?;
        let ids: Vec<FeedbackTopicId> = topics.iter().map(|topic| topic.id).collect();
        let grouped = view.feedback().grouped(&ids, &sectors).await?;
        let topics = topics.into_iter().map(|record| {
            let (answers, total) = grouped.get(&record.id).copied().unwrap_or_default();
            FeedbackTopic { record, sums: FeedbackSums { answers, total } }
        });
        let filter = FeedbackFilter {
            programme: programme.id.clone(),
            sectors,
            topic: asked.topic,
            limit: asked.limit,
            cursor: asked.cursor.clone(),
        };
        let (records, next_cursor) = view.feedback().list(&filter).await??;
        let items = records.into_iter().map(|record| self.opened(record)).collect::<Result<_, _>>()?;
        let title = programme.words("nl").map(|words| words.title.clone()).unwrap_or_default();
        Ok(FeedbackBoard {
            programme: programme.id.clone(),
            title,
            moments: by_moment(&weeks),
            weeks: by_week(&weeks),
            topics: topics.collect(),
            items,
            next_cursor,
        })
    }

    /// Adds a topic to a programme.
    ///
    /// Errors: `programme_not_found` (404), `invalid_fields` (422) with `/title` or `/reason`.
    pub async fn add_topic(
        &self,
        manager: &PilotManager,
        programme: &str,
        text: TopicText,
    ) -> Result<FeedbackTopicRecord, RuleError> {
        let programme = self.programme_for(manager, programme)?.id.clone();
        let (text, now) = (text.checked().map_err(RuleError::invalid)?, self.clock.now());
        let record = FeedbackTopicRecord {
            id: FeedbackTopicId::next(self.ids.as_ref()),
            programme,
            text,
            version: 1,
            changed_by: manager.id(),
            made_at: now,
            changed_at: now,
        };
        let mut tx = self.store.begin().await?;
        tx.feedback_topics().insert(&record).await?;
        self.note_topic(&mut tx, manager, &record, "feedback.topic_added");
        tx.commit(self.ids.as_ref()).await?;
        Ok(record)
    }

    /// Changes what is said of a topic, and where it stands. `version` is the one that was changed.
    ///
    /// Errors: `programme_not_found`, `topic_not_found` (404), `topic_changed` (409), `invalid_fields` (422) with
    /// `/title` or `/reason`.
    pub async fn change_topic(
        &self,
        manager: &PilotManager,
        programme: &str,
        id: FeedbackTopicId,
        version: u32,
        text: TopicText,
    ) -> Result<FeedbackTopicRecord, RuleError> {
        let programme = &self.programme_for(manager, programme)?.id;
        let text = text.checked().map_err(RuleError::invalid)?;
        let mut tx = self.store.begin().await?;
        let record = topic_of(&tx, programme, id).await?;
        if record.version != version {
            let detail = "Iemand anders heeft dit onderwerp intussen gewijzigd. Bekijk eerst die versie.";
            return Err(RuleError::new(ErrorKind::Conflict, "topic_changed", detail));
        }
        let record = FeedbackTopicRecord {
            text,
            version: version.saturating_add(1),
            changed_by: manager.id(),
            changed_at: self.clock.now(),
            ..record
        };
        tx.feedback_topics().update(&record).await?;
        self.note_topic(&mut tx, manager, &record, "feedback.topic_changed");
        tx.commit(self.ids.as_ref()).await?;
        Ok(record)
    }

    /// Puts an answer under a topic, or under none.
    ///
    /// Errors: `programme_not_found`, `feedback_not_found` also for one of another sector (404), `invalid_fields`
    /// (422) with `/topic` for one that is not of the programme.
    pub async fn group_feedback(
        &self,
        manager: &PilotManager,
        programme: &str,
        id: FeedbackId,
        topic: Option<FeedbackTopicId>,
    ) -> Result<(), RuleError> {
        let programme = &self.programme_for(manager, programme)?.id;
        let mut tx = self.store.begin().await?;
        let theirs = |one: &FeedbackRecord| one.programme == *programme && manager.may_read(one.sector);
        let found = tx.feedback().find(id).await?.filter(theirs);
        let found = found.ok_or_else(|| RuleError::not_found("feedback_not_found"))?;
        if let Some(topic) = topic {
            topic_of(&tx, programme, topic).await.map_err(|error| match error.kind {
                ErrorKind::NotFound => {
                    let detail = "Kies een onderwerp van dit programma.";
                    RuleError::invalid(vec![FieldError::new("/topic", "unknown_topic", detail)])
                }
                _ => error,
            })?;
        }
        tx.feedback().group(found.id, topic).await?;
        tx.record(NewAudit {
            at: self.clock.now(),
            actor: Actor::Editor(manager.id()),
            action: "feedback.grouped",
            subject_kind: "feedback",
            subject: found.id.0,
            detail: json!({ "programme": programme, "was": found.topic, "topic": topic }),
        });
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    fn opened(&self, record: FeedbackRecord) -> Result<FeedbackAnswer, RuleError> {
        let text = record.text.as_ref().map(|text| self.store.open_feedback(text)).transpose()?;
        Ok(FeedbackAnswer {
            id: record.id,
            sector: record.sector,
            moment: record.moment,
            language: record.language,
            score: record.score,
            day: record.day,
            topic: record.topic,
            text: text.unwrap_or_default(),
        })
    }

    fn note_topic(
        &self,
        tx: &mut Tx,
        manager: &PilotManager,
        record: &FeedbackTopicRecord,
        action: &'static str,
    ) {
        tx.record(NewAudit {
            at: record.changed_at,
            actor: Actor::Editor(manager.id()),
            action,
            subject_kind: "feedback_topic",
            subject: record.id.0,
            detail: json!({
                "programme": record.programme,
                "about": record.text.about,
                "status": record.text.status,
                "version": record.version,
            }),
        });
    }
}

/// A topic of a programme, held for the transaction.
async fn topic_of(tx: &Tx, programme: &str, id: FeedbackTopicId) -> Result<FeedbackTopicRecord, RuleError> {
    let found = tx.feedback_topics().lock(id).await?.filter(|topic| topic.programme == programme);
    found.ok_or_else(|| RuleError::not_found("topic_not_found"))
}

fn by_moment(weeks: &[FeedbackWeek]) -> BTreeMap<FeedbackMoment, FeedbackSums> {
    let mut sums: BTreeMap<FeedbackMoment, FeedbackSums> = BTreeMap::new();
    for one in weeks {
        sums.entry(one.moment).or_default().add(one.answers, one.score);
    }
    sums
}

fn by_week(weeks: &[FeedbackWeek]) -> Vec<(NaiveDate, BTreeMap<FeedbackMoment, FeedbackSums>)> {
    let mut mondays: BTreeMap<NaiveDate, Vec<FeedbackWeek>> = BTreeMap::new();
    for one in weeks {
        mondays.entry(one.monday).or_default().push(*one);
    }
    mondays.into_iter().rev().map(|(monday, weeks)| (monday, by_moment(&weeks))).collect()
}
