//! Pages and counts of the queue.
//!
//! A list is one walk along an index for each state and sector, and what an index cannot tell is asked of the
//! rows that are met on the way: first of [`GLANCE`] rows, and where those give too few, of [`WINDOW`]. A page
//! that had to stop there says so, and its cursor goes on from there.

use crate::cursor::{self, BadCursor};
use crate::entity::case::{Column, Entity, Model};
use crate::error::StorageError;
use crate::queue::{CaseRecord, Queue};
use crate::queue_filter::{CaseFilter, CaseOrder, asked, keys, walked};
use chrono::{DateTime, Utc};
use domain::{CaseState, Sector};
use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};
use uuid::Uuid;

/// Most rows that one page or count looks at, for each state and sector.
pub(crate) const WINDOW: u64 = 1_000;
/// Rows that are looked at first. Most of what is asked (who is free, what is late) holds for nearly every row in
/// front, so that a page is full long before its window ends, however many cases wait.
const GLANCE: u64 = 120;

/// A page of cases.
#[derive(Clone, Debug, PartialEq)]
pub struct CasePage {
    /// The cases.
    pub cases: Vec<CaseRecord>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// Whether the page ends where so many cases had been looked at, and not where it is full.
    pub cut: bool,
}

/// How many cases there are, as far as that is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseCount {
    /// So many.
    pub count: u64,
    /// Whether there may be more.
    pub or_more: bool,
}

/// A place in a list: the numbers of its order, and the case.
type Key = (i64, DateTime<Utc>, Uuid);

/// One walk: a state and a sector.
struct Walk<'f> {
    filter: &'f CaseFilter,
    state: CaseState,
    sector: Option<Sector>,
    after: Option<Key>,
    /// The cases that a key found, where it found few.
    keyed: Option<&'f [Uuid]>,
}

impl Queue<'_> {
    /// A page of cases.
    pub async fn list(&self, filter: &CaseFilter) -> Result<Result<CasePage, BadCursor>, StorageError> {
        let after = match filter.cursor.as_deref().map(|given| key_of(filter.order, given)).transpose() {
            Ok(after) => after,
            Err(bad) => return Ok(Err(bad)),
        };
        let keyed = self.keyed(filter).await?;
        let mut rows: Vec<Model> = Vec::new();
        let mut end: Option<Key> = None;
        for walk in walks(filter, after, keyed.as_deref()) {
            let found = walk.found(&self.db, filter.limit.saturating_add(1)).await?;
            if (found.len() as u64) <= filter.limit {
                let met = walk.stopped_at(&self.db).await?.map(|row| key_in(filter.order, &row));
                end = end.into_iter().chain(met).min();
            }
            rows.extend(found);
        }
        rows.sort_by_key(|row| key_in(filter.order, row));
        // What lies behind the place where one walk stopped is for the next page, which all walks begin there.
        rows.retain(|row| end.is_none_or(|end| key_in(filter.order, row) <= end));
        let more = rows.len() as u64 > filter.limit;
        rows.truncate(usize::try_from(filter.limit).unwrap_or(usize::MAX));
        let last = rows.last().filter(|_| more).map(|row| key_in(filter.order, row)).or(end);
        let cases = rows.into_iter().map(CaseRecord::try_from).collect::<Result<_, _>>()?;
        let next_cursor = last.and_then(|last| encode(filter.order, last));
        Ok(Ok(CasePage { cases, cut: !more && next_cursor.is_some(), next_cursor }))
    }

    /// How many cases there are, counted up to `most`.
    pub async fn count(&self, filter: &CaseFilter, most: u64) -> Result<CaseCount, StorageError> {
        let keyed = self.keyed(filter).await?;
        let mut sum = CaseCount::default();
        for walk in walks(filter, None, keyed.as_deref()) {
            sum.count += walk.counted(&self.db, most + 1).await?;
            if sum.count > most {
                return Ok(CaseCount { count: most, or_more: true });
            }
            sum.or_more |= walk.stopped_at(&self.db).await?.is_some();
        }
        Ok(sum)
    }

    /// A word or a tag that few cases have finds them all at once; one that many have is asked of each row.
    async fn keyed(&self, filter: &CaseFilter) -> Result<Option<Vec<Uuid>>, StorageError> {
        for mut key in keys(&filter.narrow) {
            let rows = self.db.query_all(key.limit(WINDOW)).await?;
            if (rows.len() as u64) < WINDOW {
                let ids = rows.iter().map(|row| row.try_get_by_index::<Uuid>(0));
                return Ok(Some(ids.collect::<Result<_, _>>()?));
            }
        }
        Ok(None)
    }
}

fn walks<'f>(filter: &'f CaseFilter, after: Option<Key>, keyed: Option<&'f [Uuid]>) -> Vec<Walk<'f>> {
    let sectors: Vec<Option<Sector>> = match filter.sectors.as_slice() {
        [] => vec![None],
        some => some.iter().copied().map(Some).collect(),
    };
    let pairs = filter.states.iter().flat_map(|state| sectors.iter().map(move |sector| (*state, *sector)));
    pairs.map(|(state, sector)| Walk { filter, state, sector, after, keyed }).collect()
}

impl Walk<'_> {
    /// The first rows that match, at most `limit`.
    async fn found(&self, db: &DatabaseExecutor<'_>, limit: u64) -> Result<Vec<Model>, StorageError> {
        for window in self.windows(limit) {
            let found = in_order(self.matching(window), self.filter.order).limit(limit).all(db).await?;
            if found.len() as u64 == limit || window == WINDOW {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    }

    /// How many rows match, counted up to `most`.
    async fn counted(&self, db: &DatabaseExecutor<'_>, most: u64) -> Result<u64, StorageError> {
        let mut count = 0;
        for window in self.windows(most) {
            let found = self.matching(window).select_only().column(Column::Id).limit(most).into_query();
            let query = Query::select()
                .expr(Expr::col(Asterisk).count())
                .from_subquery(found, Alias::new("found"))
                .take();
            let row = db.query_one(&query).await?;
            let found = row.map(|row| row.try_get_by_index::<i64>(0)).transpose()?.unwrap_or(0);
            count = u64::try_from(found).unwrap_or(0);
            if count == most {
                break;
            }
        }
        Ok(count)
    }

    /// How many rows are looked at: first a few, where those can be enough.
    fn windows(&self, wanted: u64) -> impl Iterator<Item = u64> + use<> {
        let glance = self.keyed.is_none() && wanted <= GLANCE && !asked(&self.filter.narrow).is_empty();
        glance.then_some(GLANCE).into_iter().chain([WINDOW])
    }

    /// The rows that match. A limited query within the query keeps the databases from another way to find them.
    fn matching(&self, window: u64) -> Select<Entity> {
        let mut met = Entity::find();
        let asked = asked(&self.filter.narrow);
        let (rows, asked) = match self.keyed {
            Some(ids) => {
                (Entity::find().filter(Column::Id.is_in(ids.iter().copied())), asked.add(self.walked()))
            }
            None if asked.is_empty() => return self.window(),
            None => (self.window(), asked),
        };
        let window = rows.limit(window).into_query();
        QuerySelect::query(&mut met).from_clear().from_subquery(window, Alias::new("cases"));
        met.filter(asked)
    }

    /// The last row that was looked at, where there are more rows than are looked at.
    async fn stopped_at(&self, db: &DatabaseExecutor<'_>) -> Result<Option<Model>, StorageError> {
        if self.keyed.is_some() || asked(&self.filter.narrow).is_empty() {
            return Ok(None);
        }
        Ok(self.window().offset(WINDOW - 1).limit(1).one(db).await?)
    }

    /// The rows that are walked along, in order.
    fn window(&self) -> Select<Entity> {
        in_order(Entity::find().filter(self.walked()), self.filter.order)
    }

    fn walked(&self) -> Condition {
        walked(&self.filter.narrow, self.filter.order)
            .add(Column::State.eq(self.state.as_str()))
            .add_option(self.sector.map(|sector| Column::Sector.eq(sector.as_str())))
            .add_option(self.after.map(|after| behind(self.filter.order, after)))
    }
}

fn in_order(find: Select<Entity>, order: CaseOrder) -> Select<Entity> {
    let find = match order {
        CaseOrder::Lane => find.order_by_asc(Column::Place),
        CaseOrder::Risk => find.order_by_asc(Column::RiskOrder).order_by_asc(Column::DueAt),
        CaseOrder::Due => find.order_by_asc(Column::DueAt),
    };
    find.order_by_asc(Column::Id)
}

/// What comes behind a place. A comparison of rows, so that one walk along the index finds it.
fn behind(order: CaseOrder, (number, due, id): Key) -> Expr {
    let column = |column: Column| Expr::col((Entity, column));
    let id = (column(Column::Id), Expr::val(id));
    let due = (column(Column::DueAt), Expr::val(due));
    let pairs = match order {
        CaseOrder::Lane => vec![(column(Column::Place), Expr::val(number)), id],
        CaseOrder::Risk => vec![(column(Column::RiskOrder), Expr::val(number)), due, id],
        CaseOrder::Due => vec![due, id],
    };
    let (columns, values): (Vec<Expr>, Vec<Expr>) = pairs.into_iter().unzip();
    Expr::tuple(columns).gt(Expr::tuple(values))
}

fn key_in(order: CaseOrder, row: &Model) -> Key {
    match order {
        CaseOrder::Lane => (row.place, DateTime::UNIX_EPOCH, row.id),
        CaseOrder::Risk => (i64::from(row.risk_order), row.due_at, row.id),
        CaseOrder::Due => (0, row.due_at, row.id),
    }
}

fn encode(order: CaseOrder, (number, due, id): Key) -> Option<String> {
    match order {
        CaseOrder::Lane => cursor::encode("lane", &(number, id)),
        CaseOrder::Risk => cursor::encode("risk", &(number, due, id)),
        CaseOrder::Due => cursor::encode("due", &(due, id)),
    }
}

fn key_of(order: CaseOrder, given: &str) -> Result<Key, BadCursor> {
    let key = match order {
        CaseOrder::Lane => {
            let (place, id) = cursor::decode("lane", given)?;
            (place, DateTime::UNIX_EPOCH, id)
        }
        CaseOrder::Risk => {
            let (risk, due, id): (i32, DateTime<Utc>, Uuid) = cursor::decode("risk", given)?;
            (i64::from(risk), cursor::storable(due)?, id)
        }
        CaseOrder::Due => {
            let (due, id) = cursor::decode("due", given)?;
            (0, cursor::storable(due)?, id)
        }
    };
    Ok(key)
}
