//! Topics that answers are grouped under, and where each stands.

use crate::ROW_LOCK;
use crate::entity::feedback_topic::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::feedback::TopicText;
use domain::ids::{EditorId, FeedbackTopicId};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "feedback_topics";

/// A topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackTopicRecord {
    /// Its id.
    pub id: FeedbackTopicId,
    /// The id of its programme.
    pub programme: String,
    /// What is said of it.
    pub text: TopicText,
    /// Changes with every change, from 1.
    pub version: u32,
    /// Who changed it last.
    pub changed_by: EditorId,
    /// Since when there is one.
    pub made_at: DateTime<Utc>,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
}

/// Topics.
#[derive(Debug)]
pub struct FeedbackTopics<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> FeedbackTopics<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a topic.
    pub async fn insert(&self, record: &FeedbackTopicRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(record.id.0),
            programme: Set(record.programme.clone()),
            made_at: Set(record.made_at),
            ..changing(record)
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what is said of a topic.
    pub async fn update(&self, record: &FeedbackTopicRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(record.id.0), ..changing(record) };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The topic with this id, held for this transaction.
    pub async fn lock(&self, id: FeedbackTopicId) -> Result<Option<FeedbackTopicRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(FeedbackTopicRecord::try_from).transpose()
    }

    /// The topics of a programme, newest first, at most `limit`.
    pub async fn of(&self, programme: &str, limit: u64) -> Result<Vec<FeedbackTopicRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::Programme.eq(programme))
            .order_by_desc(Column::Programme)
            .order_by_desc(Column::Id)
            .limit(limit);
        query.all(&self.db).await?.into_iter().map(FeedbackTopicRecord::try_from).collect()
    }
}

fn changing(record: &FeedbackTopicRecord) -> ActiveModel {
    ActiveModel {
        title: Set(record.text.title.clone()),
        about: Set(record.text.about.to_string()),
        status: Set(record.text.status.to_string()),
        reason: Set(record.text.reason.clone()),
        version: Set(i32::try_from(record.version).unwrap_or(i32::MAX)),
        changed_by: Set(record.changed_by.0),
        changed_at: Set(record.changed_at),
        ..Default::default()
    }
}

impl TryFrom<Model> for FeedbackTopicRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: FeedbackTopicId(row.id),
            programme: row.programme,
            text: TopicText {
                title: row.title,
                about: parse(TABLE, &row.about)?,
                status: parse(TABLE, &row.status)?,
                reason: row.reason,
            },
            version: u32::try_from(row.version).unwrap_or_default(),
            changed_by: EditorId(row.changed_by),
            made_at: row.made_at,
            changed_at: row.changed_at,
        })
    }
}
