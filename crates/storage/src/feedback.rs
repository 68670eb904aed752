//! Answers to the question how easy something was. None leads to what it was asked about or to who gave it.

use crate::cursor::{self, BadCursor};
use crate::entity::feedback_answer::{ActiveModel, Column, Entity, Model};
use crate::entity::{feedback_spent, feedback_week};
use crate::error::{StorageError, parse};
use crate::pilot_weeks::{monday, week_of};
use crate::store::Store;
use crate::vault::Sealed;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::feedback::FeedbackMoment;
use domain::ids::{FeedbackId, FeedbackTopicId};
use domain::{Ids, Redacted, Sector};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, Condition, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::cmp::Reverse;
use std::collections::HashMap;
use uuid::Uuid;

/// What the texts are sealed for.
pub(crate) const TEXT: &str = "feedback-text";
const TABLE: &str = "feedback_answers";

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackRecord {
    /// A random id.
    pub id: FeedbackId,
    /// The id of its programme.
    pub programme: String,
    /// The sector of what it was asked about.
    pub sector: Sector,
    /// After what it was asked.
    pub moment: FeedbackMoment,
    /// Language of the form, ISO 639-1.
    pub language: String,
    /// From 1 to 5.
    pub score: u8,
    /// The day (UTC).
    pub day: NaiveDate,
    /// What a manager grouped it under.
    pub topic: Option<FeedbackTopicId>,
    /// What was written.
    pub text: Option<Sealed>,
}

/// How many answered the same in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeedbackWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// After what it was asked.
    pub moment: FeedbackMoment,
    /// What was answered.
    pub score: u8,
    /// By how many.
    pub answers: u64,
}

/// Which answers with a text to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackFilter {
    /// Of this programme.
    pub programme: String,
    /// Of these sectors.
    pub sectors: Vec<Sector>,
    /// Under a topic, or under none; nothing for all of them.
    pub topic: Option<Option<FeedbackTopicId>>,
    /// At most this many.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// A page of answers and the cursor of the next one.
pub type FeedbackPage = (Vec<FeedbackRecord>, Option<String>);

impl Store {
    /// Seals what was written.
    pub fn seal_feedback(&self, text: &str, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        Ok(self.vault().seal(TEXT, text.as_bytes(), ids)?)
    }

    /// Opens what was written.
    pub fn open_feedback(&self, sealed: &Sealed) -> Result<Redacted<String>, StorageError> {
        let plain = String::from_utf8(self.vault().open(TEXT, &sealed.bytes)?.into_inner());
        plain.map(Redacted::new).map_err(|_| StorageError::corrupt(TABLE, "an answer is no text"))
    }
}

/// Answers.
#[derive(Debug)]
pub struct Feedback<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Feedback<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Keeps that a question was answered, as long as its form works. [`StorageError::Duplicate`] where it was.
    pub async fn spend(&self, question: Uuid, expires_at: DateTime<Utc>) -> Result<(), StorageError> {
        let row = feedback_spent::ActiveModel { id: Set(question), expires_at: Set(expires_at) };
        feedback_spent::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Whether a question was answered.
    pub async fn is_spent(&self, question: Uuid) -> Result<bool, StorageError> {
        Ok(feedback_spent::Entity::find_by_id(question).one(&self.db).await?.is_some())
    }

    /// Forgets questions whose form no longer works.
    pub async fn purge_spent(&self, now: DateTime<Utc>) -> Result<u64, StorageError> {
        let old = feedback_spent::Entity::delete_many().filter(feedback_spent::Column::ExpiresAt.lte(now));
        Ok(old.exec(&self.db).await?.rows_affected)
    }

    /// Adds an answer, and counts it in its week.
    pub async fn insert(&self, record: &FeedbackRecord) -> Result<(), StorageError> {
        use feedback_week::Column as Week;
        let row = ActiveModel {
            id: Set(record.id.0),
            programme: Set(record.programme.clone()),
            sector: Set(record.sector.to_string()),
            moment: Set(record.moment.to_string()),
            language: Set(record.language.clone()),
            score: Set(i32::from(record.score)),
            day: Set(record.day.num_days_from_ce()),
            topic_id: Set(record.topic.map(|id| id.0)),
            sealed: Set(record.text.as_ref().map(|text| text.bytes.clone())),
            sealed_key: Set(record.text.as_ref().map(|text| text.key.clone())),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        let count = feedback_week::ActiveModel {
            programme: Set(record.programme.clone()),
            week: Set(week_of(record.day)),
            sector: Set(record.sector.to_string()),
            moment: Set(record.moment.to_string()),
            score: Set(i32::from(record.score)),
            answers: Set(1),
        };
        let mut add =
            OnConflict::columns([Week::Programme, Week::Week, Week::Sector, Week::Moment, Week::Score]);
        add.value(Week::Answers, Expr::col((feedback_week::Entity, Week::Answers)).add(1));
        feedback_week::Entity::insert(count).on_conflict(add).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// How many answered what, week by week, oldest first: at most ten rows for a week.
    pub async fn weeks(
        &self,
        programme: &str,
        sectors: &[Sector],
    ) -> Result<Vec<FeedbackWeek>, StorageError> {
        use feedback_week::{Column, Entity};
        let query = Entity::find()
            .select_only()
            .columns([Column::Week, Column::Moment, Column::Score])
            .column_as(Expr::col(Column::Answers).sum().cast_as("bigint"), "total")
            .filter(Column::Programme.eq(programme))
            .filter(Column::Sector.is_in(sectors.iter().map(|sector| sector.as_str())))
            .group_by(Column::Week)
            .group_by(Column::Moment)
            .group_by(Column::Score)
            .order_by_asc(Column::Week)
            .order_by_asc(Column::Moment)
            .order_by_asc(Column::Score);
        let rows: Vec<(i32, String, i32, i64)> = query.into_tuple().all(&self.db).await?;
        let read = rows.into_iter().map(|(week, moment, score, answers)| {
            Ok(FeedbackWeek {
                monday: monday(week),
                moment: parse("feedback_weeks", &moment)?,
                score: u8::try_from(score).unwrap_or_default(),
                answers: answers.unsigned_abs(),
            })
        });
        read.collect()
    }

    /// A page of answers with a text, newest day first. Each sector is one walk along an index.
    pub async fn list(
        &self,
        filter: &FeedbackFilter,
    ) -> Result<Result<FeedbackPage, BadCursor>, StorageError> {
        let after: Option<(i32, Uuid)> =
            match filter.cursor.as_deref().map(|given| cursor::decode("feedback", given)).transpose() {
                Ok(after) => after,
                Err(bad) => return Ok(Err(bad)),
            };
        let mut rows: Vec<Model> = Vec::new();
        for sector in &filter.sectors {
            let mut wanted = Condition::all()
                .add(Column::Programme.eq(filter.programme.as_str()))
                .add(Column::Sector.eq(sector.as_str()))
                .add(Column::Sealed.is_not_null());
            match filter.topic {
                Some(Some(topic)) => wanted = wanted.add(Column::TopicId.eq(topic.0)),
                Some(None) => wanted = wanted.add(Column::TopicId.is_null()),
                None => {}
            }
            if let Some((day, id)) = after {
                let columns = Expr::tuple([Expr::col(Column::Day), Expr::col(Column::Id)]);
                wanted = wanted.add(columns.lt(Expr::tuple([Expr::val(day), Expr::val(id)])));
            }
            let query = Entity::find().filter(wanted).limit(filter.limit.saturating_add(1));
            rows.extend(query.order_by_desc(Column::Day).order_by_desc(Column::Id).all(&self.db).await?);
        }
        rows.sort_by_key(|row| Reverse((row.day, row.id)));
        let more = rows.len() as u64 > filter.limit;
        rows.truncate(usize::try_from(filter.limit).unwrap_or(usize::MAX));
        let last = rows.last().filter(|_| more);
        let next = last.and_then(|last| cursor::encode("feedback", &(last.day, last.id)));
        let found = rows.into_iter().map(FeedbackRecord::try_from).collect::<Result<_, _>>()?;
        Ok(Ok((found, next)))
    }

    /// The answer with this id.
    pub async fn find(&self, id: FeedbackId) -> Result<Option<FeedbackRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(FeedbackRecord::try_from).transpose()
    }

    /// Puts an answer under a topic, or under none.
    pub async fn group(&self, id: FeedbackId, topic: Option<FeedbackTopicId>) -> Result<(), StorageError> {
        let change = Entity::update_many().col_expr(Column::TopicId, Expr::value(topic.map(|id| id.0)));
        change.filter(Column::Id.eq(id.0)).exec(&self.db).await?;
        Ok(())
    }

    /// How many answers stand under each of these topics, and what their scores add up to.
    pub async fn grouped(
        &self,
        topics: &[FeedbackTopicId],
        sectors: &[Sector],
    ) -> Result<HashMap<FeedbackTopicId, (u64, u64)>, StorageError> {
        let query = Entity::find()
            .select_only()
            .column(Column::TopicId)
            .column_as(Column::Id.count(), "answers")
            .column_as(Expr::col(Column::Score).sum().cast_as("bigint"), "total")
            .filter(Column::TopicId.is_in(topics.iter().map(|id| id.0)))
            .filter(Column::Sector.is_in(sectors.iter().map(|sector| sector.as_str())))
            .group_by(Column::TopicId);
        let rows: Vec<(Uuid, i64, i64)> = query.into_tuple().all(&self.db).await?;
        let read = rows.into_iter().map(|(topic, answers, total)| {
            (FeedbackTopicId(topic), (answers.unsigned_abs(), total.unsigned_abs()))
        });
        Ok(read.collect())
    }

    /// Forgets what was written before a day; the scores stay. Says how many texts those were.
    pub async fn forget_texts(&self, before: NaiveDate) -> Result<u64, StorageError> {
        let forgotten = Entity::update_many()
            .col_expr(Column::Sealed, Expr::value(Option::<Vec<u8>>::None))
            .col_expr(Column::SealedKey, Expr::value(Option::<String>::None))
            .filter(Column::SealedKey.gt(""))
            .filter(Column::Day.lt(before.num_days_from_ce()));
        Ok(forgotten.exec(&self.db).await?.rows_affected)
    }
}

impl TryFrom<Model> for FeedbackRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: FeedbackId(row.id),
            programme: row.programme,
            sector: parse(TABLE, &row.sector)?,
            moment: parse(TABLE, &row.moment)?,
            language: row.language,
            score: u8::try_from(row.score).unwrap_or_default(),
            day: NaiveDate::from_num_days_from_ce_opt(row.day).unwrap_or_default(),
            topic: row.topic_id.map(FeedbackTopicId),
            text: row.sealed.zip(row.sealed_key).map(|(bytes, key)| Sealed { bytes, key }),
        })
    }
}
