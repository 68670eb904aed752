//! What is kept of the circumstances of submissions, and the order in which they were judged.
//!
//! A trace is sealed in two parts. What lasts (keyed hashes of the mailbox and the like) goes with the
//! review. What passes (keyed hashes of network and device) is sealed under a salt of its period and is
//! erased some time later, and then its salt: what an old copy of the database still holds, nobody opens.
//!
//! Judging depends on what came before, so every node must judge in the same order. The order is a number
//! given under a lock on the one row of `trace_heads`, which is held until the judgement is committed:
//! whoever holds it sees every number that was given before.

use crate::ROW_LOCK;
use crate::assessment::AssessmentRecord;
use crate::entity::review_trace::{ActiveModel, Column, Entity, Model};
use crate::entity::{trace_head, trace_salt};
use crate::error::{StorageError, from_json, to_json};
use crate::facilities::CHUNK;
use crate::reviews::{number, version};
use crate::store::Store;
use chrono::{DateTime, Utc};
use domain::ids::ReviewId;
use domain::{Ids, Redacted};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

const TABLE: &str = "review_traces";
/// What the parts are sealed for.
const LASTING: &str = "trace-lasting";
const PASSING: &str = "trace-passing";
/// Salt of what is kept as long as the review: it is no secret and never changes.
const FOR_GOOD: &[u8] = b"lasting";
/// How long one salt is used, in days.
const PERIOD_DAYS: i64 = 30;
/// The one row of `trace_heads`.
const HEAD: i32 = 1;

/// A trace as whoever judges it knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceParts {
    /// What goes with the review.
    pub lasting: Redacted<Vec<u8>>,
    /// What is erased after some time; nothing when that has happened.
    pub passing: Option<Redacted<Vec<u8>>>,
}

impl TraceParts {
    /// Parts that are kept as JSON.
    pub fn new(
        lasting: &impl serde::Serialize,
        passing: Option<&impl serde::Serialize>,
    ) -> Result<Self, StorageError> {
        let json = |text: String| Redacted::new(text.into_bytes());
        let passing = passing.map(|passing| to_json(TABLE, passing)).transpose()?;
        Ok(Self { lasting: json(to_json(TABLE, lasting)?), passing: passing.map(json) })
    }

    /// What lasts and what passes, as they were.
    pub fn read<L, P>(&self) -> Result<(L, Option<P>), StorageError>
    where
        L: serde::de::DeserializeOwned,
        P: serde::de::DeserializeOwned,
    {
        let unusable = |_| StorageError::corrupt(TABLE, "a part is not what it should be");
        let lasting = serde_json::from_slice(self.lasting.expose()).map_err(unusable)?;
        let passing = self.passing.as_ref().map(|passing| serde_json::from_slice(passing.expose()));
        Ok((lasting, passing.transpose().map_err(unusable)?))
    }
}

/// A trace as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceRecord {
    /// Of which review.
    pub review: ReviewId,
    /// Of which version of it.
    pub version: u32,
    lasting: Vec<u8>,
    passing: Option<(DateTime<Utc>, Vec<u8>)>,
    /// Its place in the order of judging, once it has one.
    pub place: Option<PlacedTrace>,
    /// What was concluded.
    pub assessment: Option<AssessmentRecord>,
}

/// A place in the order of judging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedTrace {
    /// Counted from 1, without gaps.
    pub seq: i64,
    /// The moment that it was judged as of.
    pub at: DateTime<Utc>,
}

/// The salt of the current period, so that a submission need not look for it.
#[derive(Debug, Default)]
pub(crate) struct SaltCache(Mutex<Option<(i32, Redacted<[u8; 32]>)>>);

/// The number of a moment's period.
fn period(at: DateTime<Utc>) -> i32 {
    let days = at.timestamp().div_euclid(86_400);
    i32::try_from(days.div_euclid(PERIOD_DAYS)).unwrap_or(i32::MAX)
}

impl Store {
    /// Seals a trace, before the transaction that inserts it. Makes the salt of the period when there is none.
    pub async fn seal_trace(
        &self,
        review: ReviewId,
        version: u32,
        parts: &TraceParts,
        at: DateTime<Utc>,
        ids: &dyn Ids,
    ) -> Result<TraceRecord, StorageError> {
        let vault = self.vault();
        let lasting = vault.seal_under(FOR_GOOD, LASTING, parts.lasting.expose(), ids)?;
        let passing = match &parts.passing {
            None => None,
            Some(passing) => {
                let salt = self.trace_salt(at, ids).await?;
                Some((at, vault.seal_under(salt.expose(), PASSING, passing.expose(), ids)?))
            }
        };
        Ok(TraceRecord { review, version, lasting, passing, place: None, assessment: None })
    }

    /// Opens traces. Of those whose salt is gone only what lasts.
    pub async fn open_traces(&self, traces: &[TraceRecord]) -> Result<Vec<TraceParts>, StorageError> {
        let mut salts: BTreeMap<i32, Option<[u8; 32]>> = BTreeMap::new();
        let mut opened = Vec::with_capacity(traces.len());
        for trace in traces {
            let lasting = self.vault().open_under(FOR_GOOD, LASTING, &trace.lasting)?;
            let mut passing = None;
            if let Some((since, sealed)) = &trace.passing {
                let period = period(*since);
                let salt = match salts.get(&period) {
                    Some(salt) => *salt,
                    None => *salts.entry(period).or_insert(self.view().traces().salt(period).await?),
                };
                if let Some(salt) = salt {
                    passing = Some(self.vault().open_under(&salt, PASSING, sealed)?);
                }
            }
            opened.push(TraceParts { lasting, passing });
        }
        Ok(opened)
    }

    async fn trace_salt(&self, at: DateTime<Utc>, ids: &dyn Ids) -> Result<Redacted<[u8; 32]>, StorageError> {
        let period = period(at);
        let cache = &self.inner.salt.0;
        let cached = cache.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, salt)) = cached.filter(|(of, _)| *of == period) {
            return Ok(salt);
        }
        let known = self.view().traces().salt(period).await?;
        let salt = match known {
            Some(salt) => salt,
            None => {
                let tx = self.begin().await?;
                tx.traces().insert_salt(period, ids.secret(), at).await?;
                // That of another node, when it was first.
                let salt = tx.traces().salt(period).await?;
                tx.commit(ids).await?;
                salt.ok_or_else(|| StorageError::corrupt("trace_salts", "neither found nor inserted"))?
            }
        };
        let salt = Redacted::new(salt);
        *cache.lock().unwrap_or_else(PoisonError::into_inner) = Some((period, salt.clone()));
        Ok(salt)
    }
}

/// The traces of submissions.
#[derive(Debug)]
pub struct Traces<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Traces<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a trace.
    pub async fn insert(&self, trace: &TraceRecord) -> Result<(), StorageError> {
        let (since, passing) = trace.passing.clone().unzip();
        let row = ActiveModel {
            review_id: Set(trace.review.0),
            version: Set(number(trace.version)),
            lasting: Set(trace.lasting.clone()),
            passing: Set(passing),
            passing_since: Set(since),
            seq: Set(None),
            observed_at: Set(None),
            score: Set(None),
            assessment: Set(None),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The newest trace of a review.
    pub async fn newest_of(&self, review: ReviewId) -> Result<Option<TraceRecord>, StorageError> {
        let query = Entity::find().filter(Column::ReviewId.eq(review.0)).order_by_desc(Column::Version);
        query.limit(1).one(&self.db).await?.map(TraceRecord::try_from).transpose()
    }

    /// How likely it is that the newest judged version of each of these reviews is not what it says it is, 0 to 1.
    /// What was never judged is left out.
    pub async fn scores_of(&self, reviews: &[ReviewId]) -> Result<HashMap<ReviewId, f64>, StorageError> {
        let mut scores = HashMap::new();
        for chunk in reviews.chunks(CHUNK) {
            let query = Entity::find()
                .select_only()
                .columns([Column::ReviewId, Column::Score])
                .filter(Column::ReviewId.is_in(chunk.iter().map(|id| id.0)))
                .filter(Column::Score.is_not_null())
                .order_by_asc(Column::ReviewId)
                .order_by_asc(Column::Version);
            let rows: Vec<(uuid::Uuid, f64)> = query.into_tuple().all(&self.db).await?;
            // Of several versions the newest comes last.
            scores.extend(rows.into_iter().map(|(review, score)| (ReviewId(review), score)));
        }
        Ok(scores)
    }

    /// The traces that were judged after the one with number `seq`, in order, at most `limit`.
    pub async fn after(&self, seq: i64, limit: u64) -> Result<Vec<TraceRecord>, StorageError> {
        let query = Entity::find().filter(Column::Seq.gt(seq)).order_by_asc(Column::Seq).limit(limit);
        query.all(&self.db).await?.into_iter().map(TraceRecord::try_from).collect()
    }

    /// The number that was given last.
    pub async fn head(&self) -> Result<i64, StorageError> {
        let head = trace_head::Entity::find_by_id(HEAD).one(&self.db).await?;
        head.map(|head| head.seq).ok_or_else(|| StorageError::corrupt("trace_heads", "no row"))
    }

    /// The number that was given last, held for this transaction: nobody else gives one until its end.
    pub async fn lock_head(&self) -> Result<i64, StorageError> {
        let head = trace_head::Entity::find_by_id(HEAD).lock(ROW_LOCK).one(&self.db).await?;
        head.map(|head| head.seq).ok_or_else(|| StorageError::corrupt("trace_heads", "no row"))
    }

    /// Stores the number that was given last.
    pub async fn save_head(&self, seq: i64) -> Result<(), StorageError> {
        let row = trace_head::ActiveModel { id: Unchanged(HEAD), seq: Set(seq) };
        trace_head::Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Stores the place and the judgement of a trace.
    pub async fn assess(
        &self,
        review: ReviewId,
        version: u32,
        place: PlacedTrace,
        assessment: &AssessmentRecord,
    ) -> Result<(), StorageError> {
        let row = ActiveModel {
            seq: Set(Some(place.seq)),
            observed_at: Set(Some(place.at)),
            ..judged(review, version, assessment)?
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Stores a judgement that later evidence changed.
    pub async fn reassess(
        &self,
        review: ReviewId,
        version: u32,
        assessment: &AssessmentRecord,
    ) -> Result<(), StorageError> {
        Entity::update(judged(review, version, assessment)?).exec(&self.db).await?;
        Ok(())
    }

    /// Takes away what is kept of a review's circumstances.
    pub async fn delete_of(&self, review: ReviewId) -> Result<(), StorageError> {
        Entity::delete_many().filter(Column::ReviewId.eq(review.0)).exec(&self.db).await?;
        Ok(())
    }

    /// Erases what passes of the submissions before `before`; says of how many.
    pub async fn erase_passing(&self, before: DateTime<Utc>) -> Result<u64, StorageError> {
        let erased = ActiveModel { passing: Set(None), passing_since: Set(None), ..Default::default() };
        let update = Entity::update_many().set(erased).filter(Column::PassingSince.lt(before));
        Ok(update.exec(&self.db).await?.rows_affected)
    }

    /// Takes away the salts that no submission since `before` was sealed under; says how many.
    pub async fn purge_salts(&self, before: DateTime<Utc>) -> Result<u64, StorageError> {
        let old = trace_salt::Column::Period.lt(period(before));
        Ok(trace_salt::Entity::delete_many().filter(old).exec(&self.db).await?.rows_affected)
    }

    async fn salt(&self, period: i32) -> Result<Option<[u8; 32]>, StorageError> {
        let row = trace_salt::Entity::find_by_id(period).one(&self.db).await?;
        let salt = row.map(|row| row.salt.as_slice().try_into());
        salt.transpose().map_err(|_| StorageError::corrupt("trace_salts", "not 32 bytes"))
    }

    async fn insert_salt(&self, period: i32, salt: [u8; 32], at: DateTime<Utc>) -> Result<(), StorageError> {
        let row =
            trace_salt::ActiveModel { period: Set(period), salt: Set(salt.to_vec()), created_at: Set(at) };
        let nothing = OnConflict::column(trace_salt::Column::Period).do_nothing().to_owned();
        trace_salt::Entity::insert(row)
            .try_insert()
            .on_conflict(nothing)
            .exec_without_returning(&self.db)
            .await?;
        Ok(())
    }
}

fn judged(
    review: ReviewId,
    version: u32,
    assessment: &AssessmentRecord,
) -> Result<ActiveModel, StorageError> {
    Ok(ActiveModel {
        review_id: Unchanged(review.0),
        version: Unchanged(number(version)),
        score: Set(Some(assessment.score)),
        assessment: Set(Some(to_json(TABLE, assessment)?)),
        ..Default::default()
    })
}

impl TryFrom<Model> for TraceRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let place = row.seq.zip(row.observed_at).map(|(seq, at)| PlacedTrace { seq, at });
        Ok(Self {
            review: ReviewId(row.review_id),
            version: version(TABLE, row.version)?,
            lasting: row.lasting,
            passing: row.passing_since.zip(row.passing),
            place,
            assessment: row.assessment.map(|json| from_json(TABLE, &json)).transpose()?,
        })
    }
}
