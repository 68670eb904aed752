//! What became of each text of a decision on many.

use crate::ROW_LOCK;
use crate::entity::bulk_item::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::reviews::{number, version};
use chrono::{DateTime, Utc};
use domain::bulk::BulkItemState;
use domain::ids::{CaseId, DecisionId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;
use uuid::Uuid;

const TABLE: &str = "bulk_items";

/// One text of a decision on many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkItemRecord {
    /// Of which decision on many.
    pub bulk: Uuid,
    /// Its place among the texts, from 0.
    pub place: u32,
    /// In which case.
    pub case: CaseId,
    /// The version that the editor saw.
    pub version: u32,
    /// What became of it.
    pub state: BulkItemState,
    /// The code of the refusal where it could not be done, or not be undone.
    pub why: Option<String>,
    /// The decision, once it took effect.
    pub decision: Option<DecisionId>,
    /// The version that readers saw just before, if they saw one.
    pub public_before: Option<u32>,
    /// When it was last tried.
    pub settled_at: Option<DateTime<Utc>>,
}

/// How many texts of a decision on many are in which state.
pub type BulkCounts = BTreeMap<BulkItemState, u32>;

/// What became of the texts.
#[derive(Debug)]
pub struct BulkItems<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> BulkItems<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds the texts of a decision on many.
    pub async fn insert(&self, items: &[BulkItemRecord]) -> Result<(), StorageError> {
        if items.is_empty() {
            return Ok(());
        }
        Entity::insert_many(items.iter().map(row)).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores a text as it is now.
    pub async fn update(&self, item: &BulkItemRecord) -> Result<(), StorageError> {
        // By its key: what is set to its own value is no change.
        Entity::update(row(item)).exec(&self.db).await?;
        Ok(())
    }

    /// One text, held for this transaction.
    pub async fn lock(&self, bulk: Uuid, place: u32) -> Result<Option<BulkItemRecord>, StorageError> {
        let row = Entity::find_by_id((bulk, number(place))).lock(ROW_LOCK).one(&self.db).await?;
        row.map(BulkItemRecord::try_from).transpose()
    }

    /// The texts of a decision on many, in their order.
    pub async fn of(&self, bulk: Uuid) -> Result<Vec<BulkItemRecord>, StorageError> {
        let query = Entity::find().filter(Column::BulkId.eq(bulk)).order_by_asc(Column::Place);
        query.all(&self.db).await?.into_iter().map(BulkItemRecord::try_from).collect()
    }

    /// What decisions on many did, or are to do, in a case: at most 50.
    pub async fn of_case(&self, case: CaseId) -> Result<Vec<BulkItemRecord>, StorageError> {
        let query = Entity::find().filter(Column::CaseId.eq(case.0)).limit(50);
        query.all(&self.db).await?.into_iter().map(BulkItemRecord::try_from).collect()
    }

    /// How many texts of these decisions on many are in which state.
    pub async fn counts(&self, bulks: &[Uuid]) -> Result<BTreeMap<Uuid, BulkCounts>, StorageError> {
        let query = Entity::find()
            .select_only()
            .columns([Column::BulkId, Column::State])
            .column_as(Column::Place.count(), "so_many")
            .filter(Column::BulkId.is_in(bulks.iter().copied()))
            .group_by(Column::BulkId)
            .group_by(Column::State);
        let rows: Vec<(Uuid, String, i64)> = query.into_tuple().all(&self.db).await?;
        let mut counts: BTreeMap<Uuid, BulkCounts> = BTreeMap::new();
        for (bulk, state, count) in rows {
            let state = parse(TABLE, &state)?;
            counts.entry(bulk).or_default().insert(state, u32::try_from(count).unwrap_or(u32::MAX));
        }
        Ok(counts)
    }
}

fn row(item: &BulkItemRecord) -> ActiveModel {
    ActiveModel {
        bulk_id: Set(item.bulk),
        place: Set(number(item.place)),
        case_id: Set(item.case.0),
        version: Set(number(item.version)),
        state: Set(item.state.as_str().to_owned()),
        why: Set(item.why.clone()),
        decision_id: Set(item.decision.map(|id| id.0)),
        public_before: Set(item.public_before.map(number)),
        settled_at: Set(item.settled_at),
    }
}

impl TryFrom<Model> for BulkItemRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            bulk: row.bulk_id,
            place: version(TABLE, row.place)?,
            case: CaseId(row.case_id),
            version: version(TABLE, row.version)?,
            state: parse(TABLE, &row.state)?,
            why: row.why,
            decision: row.decision_id.map(DecisionId),
            public_before: row.public_before.map(|number| version(TABLE, number)).transpose()?,
            settled_at: row.settled_at,
        })
    }
}
