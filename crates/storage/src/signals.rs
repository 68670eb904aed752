//! Serious signals. What was seen is sealed: it may name people.

use crate::ROW_LOCK;
use crate::cursor::{self, BadCursor};
use crate::entity::signal::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse, to_json};
use crate::reviews::{number, version};
use crate::store::Store;
use crate::vault::Sealed;
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, EditorId, FacilityId, ReviewId, SignalId};
use domain::{Ids, Sector, SignalKind, SignalState, Urgency};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const TABLE: &str = "signals";
/// What it is sealed for.
pub(crate) const CONTENT: &str = "signal";

/// What a signal says. Shows nothing of itself with `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalContent {
    /// What was seen, in the words of whoever opened it.
    pub description: String,
    /// What of the text shows it; may be empty.
    pub quote: String,
}

impl std::fmt::Debug for SignalContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignalContent").finish_non_exhaustive()
    }
}

/// A serious signal, without what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriousSignal {
    /// Its id.
    pub id: SignalId,
    /// The case it was opened from.
    pub case: CaseId,
    /// The review it is about.
    pub review: ReviewId,
    /// The version that was read.
    pub version: u32,
    /// The facility it is about.
    pub facility: FacilityId,
    /// The facility's sector.
    pub sector: Sector,
    /// What it is about.
    pub kind: SignalKind,
    /// How fast somebody must know.
    pub urgency: Urgency,
    /// Where it stands.
    pub state: SignalState,
    /// What it says; empty once it was erased.
    pub sealed: Sealed,
    /// Who opened it, and when.
    pub opened: (EditorId, DateTime<Utc>),
    /// By when the next step is due; once it is over, when that was.
    pub due_at: DateTime<Utc>,
    /// The id of the contact it was handed to last.
    pub contact: Option<String>,
    /// Whether it was ever handed to the inspectorate.
    pub inspectorate: bool,
    /// Who handed it over last, and when.
    pub referred: Option<(EditorId, DateTime<Utc>)>,
    /// Who gave or wrote down the last receipt, and when.
    pub acknowledged: Option<(EditorId, DateTime<Utc>)>,
    /// When it was closed or taken back.
    pub ended_at: Option<DateTime<Utc>>,
}

/// Which signals to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalFilter {
    /// Those that are open, or those that are over.
    pub open: bool,
    /// Of these sectors.
    pub sectors: Vec<Sector>,
    /// Only those that were handed to the inspectorate.
    pub inspectorate: bool,
    /// At most this many, 1 to 100.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// A page of signals and the cursor of the next one.
pub type SignalPage = (Vec<SeriousSignal>, Option<String>);

impl Store {
    /// Seals what a signal says.
    pub fn seal_signal(&self, content: &SignalContent, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        let json = to_json(TABLE, content)?;
        Ok(self.vault().seal(CONTENT, json.as_bytes(), ids)?)
    }

    /// Opens what a signal says; nothing is left where it was erased.
    pub fn open_signal(&self, signal: &SeriousSignal) -> Result<SignalContent, StorageError> {
        if signal.sealed.bytes.is_empty() {
            return Ok(SignalContent { description: String::new(), quote: String::new() });
        }
        let plain = self.vault().open(CONTENT, &signal.sealed.bytes)?;
        serde_json::from_slice(plain.expose())
            .map_err(|_| StorageError::corrupt(TABLE, "content is not JSON"))
    }
}

/// The serious signals.
#[derive(Debug)]
pub struct Signals<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Signals<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a signal.
    pub async fn insert(&self, signal: &SeriousSignal) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(signal.id.0),
            case_id: Set(signal.case.0),
            review_id: Set(signal.review.0),
            version: Set(number(signal.version)),
            facility_id: Set(signal.facility.0),
            sector: Set(signal.sector.to_string()),
            kind: Set(signal.kind.to_string()),
            sealed: Set(signal.sealed.bytes.clone()),
            sealed_key: Set(signal.sealed.key.clone()),
            opened_by: Set(signal.opened.0.0),
            opened_at: Set(signal.opened.1),
            ..changing(signal)
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores where a signal stands now. What it says never changes.
    pub async fn update(&self, signal: &SeriousSignal) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(signal.id.0), ..changing(signal) };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The signal with this id.
    pub async fn find(&self, id: SignalId) -> Result<Option<SeriousSignal>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(SeriousSignal::try_from).transpose()
    }

    /// The signal with this id, held for this transaction.
    pub async fn lock(&self, id: SignalId) -> Result<Option<SeriousSignal>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(SeriousSignal::try_from).transpose()
    }

    /// The open signal of a kind about a review, held for this transaction.
    pub async fn lock_open_of(
        &self,
        review: ReviewId,
        kind: SignalKind,
    ) -> Result<Option<SeriousSignal>, StorageError> {
        let query = Entity::find()
            .filter(Column::ReviewId.eq(review.0))
            .filter(Column::Kind.eq(kind.as_str()))
            .filter(Column::Open.eq(true));
        let row = query.order_by_asc(Column::Id).limit(1).lock(ROW_LOCK).one(&self.db).await?;
        row.map(SeriousSignal::try_from).transpose()
    }

    /// The signals about a review, oldest first, at most 50.
    pub async fn about(&self, review: ReviewId) -> Result<Vec<SeriousSignal>, StorageError> {
        let query = Entity::find().filter(Column::ReviewId.eq(review.0)).limit(50);
        let mut rows = query.all(&self.db).await?;
        rows.sort_by_key(|row| (row.opened_at, row.id));
        rows.into_iter().map(SeriousSignal::try_from).collect()
    }

    /// A page of signals, what is due first. Each sector is one walk along an index.
    pub async fn list(&self, filter: &SignalFilter) -> Result<Result<SignalPage, BadCursor>, StorageError> {
        let after = match filter.cursor.as_deref().map(place).transpose() {
            Ok(after) => after,
            Err(bad) => return Ok(Err(bad)),
        };
        let mut rows: Vec<Model> = Vec::new();
        for sector in &filter.sectors {
            rows.extend(self.of_sector(filter, *sector, after).await?);
        }
        rows.sort_by_key(|row| (row.due_at, row.id));
        let more = rows.len() as u64 > filter.limit;
        rows.truncate(usize::try_from(filter.limit).unwrap_or(usize::MAX));
        let last = rows.last().filter(|_| more);
        let next = last.and_then(|last| cursor::encode("signals", &(last.due_at, last.id)));
        let signals = rows.into_iter().map(SeriousSignal::try_from).collect::<Result<_, _>>()?;
        Ok(Ok((signals, next)))
    }

    /// Signals that were handed over last from `from` on and before `to`, in order of that moment, behind `after`, at
    /// most `limit`.
    pub async fn referred(
        &self,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        after: Option<(DateTime<Utc>, Uuid)>,
        limit: u64,
    ) -> Result<Vec<SeriousSignal>, StorageError> {
        let (last, last_id) = after.unwrap_or((from, Uuid::nil()));
        let place = Expr::tuple([Expr::col(Column::ReferredAt), Expr::col(Column::Id)]);
        let query = Entity::find()
            .filter(Column::ReferredAt.lt(to))
            .filter(place.gt(Expr::tuple([Expr::val(last), Expr::val(last_id)])))
            .order_by_asc(Column::ReferredAt)
            .order_by_asc(Column::Id)
            .limit(limit);
        query.all(&self.db).await?.into_iter().map(SeriousSignal::try_from).collect()
    }

    /// Signals that ended before a moment and still hold what was seen, longest ago first.
    pub async fn ended_before(
        &self,
        before: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<SignalId>, StorageError> {
        let query = Entity::find().filter(Column::ErasedAt.is_null()).filter(Column::EndedAt.lt(before));
        let query = query.order_by_asc(Column::EndedAt).order_by_asc(Column::Id).limit(limit);
        let ids: Vec<Uuid> = query.select_only().column(Column::Id).into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(SignalId).collect())
    }

    /// Erases what was seen. That there was a signal, of what kind and about what, stays.
    pub async fn erase(&self, id: SignalId, at: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id.0),
            sealed: Set(Vec::new()),
            sealed_key: Set(String::new()),
            erased_at: Set(Some(at)),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    async fn of_sector(
        &self,
        filter: &SignalFilter,
        sector: Sector,
        after: Option<(DateTime<Utc>, Uuid)>,
    ) -> Result<Vec<Model>, StorageError> {
        let mut wanted =
            Condition::all().add(Column::Open.eq(filter.open)).add(Column::Sector.eq(sector.as_str()));
        if filter.inspectorate {
            wanted = wanted.add(Column::Inspectorate.eq(true));
        }
        if let Some((due, id)) = after {
            let columns = Expr::tuple([Expr::col(Column::DueAt), Expr::col(Column::Id)]);
            wanted = wanted.add(columns.gt(Expr::tuple([Expr::val(due), Expr::val(id)])));
        }
        let query = Entity::find().filter(wanted).limit(filter.limit.saturating_add(1));
        Ok(query.order_by_asc(Column::DueAt).order_by_asc(Column::Id).all(&self.db).await?)
    }
}

fn place(given: &str) -> Result<(DateTime<Utc>, Uuid), BadCursor> {
    let (due, id): (DateTime<Utc>, Uuid) = cursor::decode("signals", given)?;
    Ok((cursor::storable(due)?, id))
}

/// What changes in a signal's life.
fn changing(signal: &SeriousSignal) -> ActiveModel {
    ActiveModel {
        id: NotSet,
        case_id: NotSet,
        review_id: NotSet,
        version: NotSet,
        facility_id: NotSet,
        sector: NotSet,
        kind: NotSet,
        urgency: Set(signal.urgency.to_string()),
        state: Set(signal.state.to_string()),
        open: Set(signal.state.is_open()),
        sealed: NotSet,
        sealed_key: NotSet,
        opened_by: NotSet,
        opened_at: NotSet,
        due_at: Set(signal.due_at),
        contact: Set(signal.contact.clone()),
        inspectorate: Set(signal.inspectorate),
        referred_by: Set(signal.referred.map(|(by, _)| by.0)),
        referred_at: Set(signal.referred.map(|(_, at)| at)),
        acknowledged_by: Set(signal.acknowledged.map(|(by, _)| by.0)),
        acknowledged_at: Set(signal.acknowledged.map(|(_, at)| at)),
        ended_at: Set(signal.ended_at),
        erased_at: NotSet,
    }
}

impl TryFrom<Model> for SeriousSignal {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: SignalId(row.id),
            case: CaseId(row.case_id),
            review: ReviewId(row.review_id),
            version: version(TABLE, row.version)?,
            facility: FacilityId(row.facility_id),
            sector: parse(TABLE, &row.sector)?,
            kind: parse(TABLE, &row.kind)?,
            urgency: parse(TABLE, &row.urgency)?,
            state: parse(TABLE, &row.state)?,
            sealed: Sealed { bytes: row.sealed, key: row.sealed_key },
            opened: (EditorId(row.opened_by), row.opened_at),
            due_at: row.due_at,
            contact: row.contact,
            inspectorate: row.inspectorate,
            referred: row.referred_by.map(EditorId).zip(row.referred_at),
            acknowledged: row.acknowledged_by.map(EditorId).zip(row.acknowledged_at),
            ended_at: row.ended_at,
        })
    }
}
