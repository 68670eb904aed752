//! The public ledger; see `domain::ledger`. Entries can be added and read; the database refuses to change
//! or delete them.

use crate::ROW_LOCK;
use crate::entity::{ledger_entry, ledger_head};
use crate::error::StorageError;
use crate::vault::Vault;
use crate::verifications::hash;
use chrono::NaiveDate;
use domain::audit::AuditRow;
use domain::ledger::{CHAINS, Entry, Head};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;

const TABLE: &str = "ledger_entries";
/// What the commitment to an audit row is keyed for.
const COMMITMENT: &str = "ledger-commitment";

/// How far every chain has come.
pub type Heads = [Head; CHAINS as usize];

/// An entry as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerEntry {
    /// Its chain.
    pub chain: u8,
    /// Its number there.
    pub seq: i64,
    /// The day it counts for.
    pub day: NaiveDate,
    /// The published line without its hash.
    pub body: String,
    /// Its hash.
    pub hash: [u8; 32],
}

impl LedgerEntry {
    /// The published line, without an end of line.
    pub fn line(&self) -> String {
        Entry::line(&self.body, &self.hash)
    }

    /// What it says.
    pub fn entry(&self) -> Result<Entry, StorageError> {
        let read = serde_json::from_str(&self.line());
        read.map_err(|_| StorageError::corrupt(TABLE, "a body that is no entry"))
    }
}

/// The ledger.
#[derive(Debug)]
pub struct Ledger<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Ledger<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds the entries that these audit rows give, each with its hash in the audit log. Whoever calls
    /// holds the heads of the audit chains of these rows; the ledger's chains are the same, so that nobody
    /// waits for the ledger who did not wait for the audit log.
    pub(crate) async fn append(
        &self,
        rows: Vec<(AuditRow, [u8; 32])>,
        vault: &Vault,
    ) -> Result<(), StorageError> {
        let mut by_chain: BTreeMap<u8, Vec<(AuditRow, [u8; 32])>> = BTreeMap::new();
        for row in rows {
            by_chain.entry(row.0.chain()).or_default().push(row);
        }
        for (chain, rows) in by_chain {
            self.append_to(chain, rows, vault).await?;
        }
        Ok(())
    }

    async fn append_to(
        &self,
        chain: u8,
        rows: Vec<(AuditRow, [u8; 32])>,
        vault: &Vault,
    ) -> Result<(), StorageError> {
        let head = ledger_head::Entity::find_by_id(i32::from(chain)).lock(ROW_LOCK).one(&self.db).await?;
        let head = head.ok_or_else(|| StorageError::corrupt("ledger_heads", "a chain is missing"))?;
        let mut head = Head { seq: head.seq, hash: hash("ledger_heads", &head.hash)? };
        let mut models = Vec::with_capacity(rows.len());
        for (row, audited) in rows {
            let seq = head.seq + 1;
            let Some(entry) = Entry::of(&row, seq, &vault.mac(COMMITMENT, &audited)) else { continue };
            let body = entry.body();
            head = Head { seq, hash: Entry::hash(&body, &head.hash) };
            models.push(ledger_entry::ActiveModel {
                chain: Set(i32::from(chain)),
                seq: Set(seq),
                day: Set(entry.day.to_string()),
                body: Set(body),
                hash: Set(head.hash.to_vec()),
            });
        }
        if models.is_empty() {
            return Ok(());
        }
        ledger_entry::Entity::insert_many(models).exec_without_returning(&self.db).await?;
        let head = ledger_head::ActiveModel {
            chain: Unchanged(i32::from(chain)),
            seq: Set(head.seq),
            hash: Set(head.hash.to_vec()),
        };
        ledger_head::Entity::update(head).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// How far every chain has come, at one moment.
    pub async fn heads(&self) -> Result<Heads, StorageError> {
        let mut heads = Heads::default();
        let query = ledger_head::Entity::find().filter(ledger_head::Column::Chain.lt(i32::from(CHAINS)));
        for row in query.all(&self.db).await? {
            let head = usize::try_from(row.chain).ok().and_then(|chain| heads.get_mut(chain));
            let head = head.ok_or_else(|| StorageError::corrupt("ledger_heads", "an unknown chain"))?;
            *head = Head { seq: row.seq, hash: hash("ledger_heads", &row.hash)? };
        }
        Ok(heads)
    }

    /// The entries of a chain after number `after` up to and including number `until`, at most `limit`.
    pub async fn of_chain(
        &self,
        chain: u8,
        after: i64,
        until: i64,
        limit: u64,
    ) -> Result<Vec<LedgerEntry>, StorageError> {
        use ledger_entry::{Column, Entity};
        let query = Entity::find().filter(Column::Chain.eq(i32::from(chain)));
        let query = query.filter(Column::Seq.gt(after)).filter(Column::Seq.lte(until));
        let rows = query.order_by_asc(Column::Seq).limit(limit).all(&self.db).await?;
        rows.into_iter().map(LedgerEntry::try_from).collect()
    }

    /// The entries of the days `from` up to and including `to`, in the order of days, after the entry
    /// `after`, at most `limit`.
    pub async fn of_days(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        after: Option<(NaiveDate, u8, i64)>,
        limit: u64,
    ) -> Result<Vec<LedgerEntry>, StorageError> {
        use ledger_entry::{Column, Entity};
        let mut query = Entity::find().filter(Column::Day.lte(to.to_string()));
        query = match after {
            None => query.filter(Column::Day.gte(from.to_string())),
            Some((day, chain, seq)) => {
                let columns = [Column::Day, Column::Chain, Column::Seq].map(Expr::col);
                let place = [Expr::val(day.to_string()), Expr::val(i32::from(chain)), Expr::val(seq)];
                query.filter(Expr::tuple(columns).gt(Expr::tuple(place)))
            }
        };
        let query = query.order_by_asc(Column::Day).order_by_asc(Column::Chain).order_by_asc(Column::Seq);
        let rows = query.limit(limit).all(&self.db).await?;
        rows.into_iter().map(LedgerEntry::try_from).collect()
    }

    /// The day of the first entry.
    pub async fn first_day(&self) -> Result<Option<NaiveDate>, StorageError> {
        use ledger_entry::{Column, Entity};
        // The smallest text there is, so that the index is searched and not walked.
        let query = Entity::find().select_only().column(Column::Day).filter(Column::Day.gt(""));
        let query = query.order_by_asc(Column::Day).limit(1);
        let day: Option<String> = query.into_tuple().one(&self.db).await?;
        day.as_deref().map(parse_day).transpose()
    }
}

fn parse_day(day: &str) -> Result<NaiveDate, StorageError> {
    day.parse().map_err(|_| StorageError::corrupt(TABLE, "a day that is none"))
}

impl TryFrom<ledger_entry::Model> for LedgerEntry {
    type Error = StorageError;

    fn try_from(row: ledger_entry::Model) -> Result<Self, StorageError> {
        let chain = u8::try_from(row.chain).map_err(|_| StorageError::corrupt(TABLE, "an unknown chain"))?;
        let day = parse_day(&row.day)?;
        Ok(Self { chain, seq: row.seq, day, body: row.body, hash: hash(TABLE, &row.hash)? })
    }
}
