//! Decisions on many texts at once.

use crate::ROW_LOCK;
use crate::cursor::{self, BadCursor};
use crate::entity::bulk::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, to_json};
use chrono::{DateTime, Utc};
use domain::DecisionDraft;
use domain::bulk::InLanguages;
use domain::ids::EditorId;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const TABLE: &str = "bulks";
/// What its cursors are for.
const LIST: &str = "bulks";

/// One decision on many texts.
#[derive(Clone, Debug, PartialEq)]
pub struct BulkRecord {
    /// Its id.
    pub id: Uuid,
    /// By whom.
    pub editor: EditorId,
    /// What is decided. Its version says nothing: every text has its own.
    pub draft: DecisionDraft,
    /// What authors are told in another language than Dutch.
    pub in_languages: InLanguages,
    /// On how many texts.
    pub total: u32,
    /// When.
    pub made_at: DateTime<Utc>,
    /// When and by whom it was undone.
    pub reversed: Option<(DateTime<Utc>, EditorId)>,
}

/// A page of them.
#[derive(Clone, Debug, PartialEq)]
pub struct BulkRecords {
    /// The newest first.
    pub bulks: Vec<BulkRecord>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// What is decided, as the database keeps it. Older rows say nothing of languages.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    draft: DecisionDraft,
    #[serde(default)]
    in_languages: InLanguages,
}

/// Decisions on many texts at once.
#[derive(Debug)]
pub struct Bulks<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Bulks<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one.
    pub async fn insert(&self, bulk: &BulkRecord) -> Result<(), StorageError> {
        let kept = Kept { draft: bulk.draft.clone(), in_languages: bulk.in_languages.clone() };
        let row = ActiveModel {
            id: Set(bulk.id),
            editor_id: Set(bulk.editor.0),
            draft: Set(to_json(TABLE, &kept)?),
            total: Set(i32::try_from(bulk.total).unwrap_or(i32::MAX)),
            made_at: Set(bulk.made_at),
            reversed_at: Set(bulk.reversed.map(|(at, _)| at)),
            reversed_by: Set(bulk.reversed.map(|(_, by)| by.0)),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The one with this id.
    pub async fn find(&self, id: Uuid) -> Result<Option<BulkRecord>, StorageError> {
        Entity::find_by_id(id).one(&self.db).await?.map(BulkRecord::try_from).transpose()
    }

    /// The one with this id, held for this transaction.
    pub async fn lock(&self, id: Uuid) -> Result<Option<BulkRecord>, StorageError> {
        let row = Entity::find_by_id(id).lock(ROW_LOCK).one(&self.db).await?;
        row.map(BulkRecord::try_from).transpose()
    }

    /// Notes that it was undone. Nothing else of it changes.
    pub async fn set_reversed(&self, id: Uuid, at: DateTime<Utc>, by: EditorId) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id),
            reversed_at: Set(Some(at)),
            reversed_by: Set(Some(by.0)),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The newest, of one editor or of all, at most `limit`.
    pub async fn newest(
        &self,
        of: Option<EditorId>,
        cursor: Option<&str>,
        limit: u64,
    ) -> Result<Result<BulkRecords, BadCursor>, StorageError> {
        let mut query = Entity::find();
        if let Some(editor) = of {
            query = query.filter(Column::EditorId.eq(editor.0));
        }
        if let Some(cursor) = cursor {
            let key = cursor::decode::<(DateTime<Utc>, Uuid)>(LIST, cursor);
            let key = key.and_then(|(at, id)| Ok((cursor::storable(at)?, id)));
            let (at, id) = match key {
                Ok(key) => key,
                Err(bad) => return Ok(Err(bad)),
            };
            let place = Expr::tuple([Column::MadeAt, Column::Id].map(Expr::col));
            query = query.filter(place.lt(Expr::tuple([Expr::val(at), Expr::val(id)])));
        }
        let query = query.order_by_desc(Column::MadeAt).order_by_desc(Column::Id);
        let rows = query.limit(limit.saturating_add(1)).all(&self.db).await?;
        let more = rows.len() as u64 > limit;
        let mut bulks = rows.into_iter().map(BulkRecord::try_from).collect::<Result<Vec<_>, _>>()?;
        bulks.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let last = bulks.last().filter(|_| more);
        let next_cursor = last.and_then(|last| cursor::encode(LIST, &(last.made_at, last.id)));
        Ok(Ok(BulkRecords { bulks, next_cursor }))
    }
}

impl TryFrom<Model> for BulkRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let Kept { draft, in_languages } = from_json(TABLE, &row.draft)?;
        Ok(Self {
            id: row.id,
            editor: EditorId(row.editor_id),
            draft,
            in_languages,
            total: u32::try_from(row.total).map_err(|_| StorageError::corrupt(TABLE, "negative total"))?,
            made_at: row.made_at,
            reversed: row.reversed_at.zip(row.reversed_by.map(EditorId)),
        })
    }
}
