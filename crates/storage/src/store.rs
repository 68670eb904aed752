//! Connections: one kind of store over SQLite and PostgreSQL.

use crate::error::StorageError;
use crate::tx::{Tx, View};
use crate::vault::Vault;
use domain::Ids;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions as OrmOptions, ConnectionTrait, Database, DatabaseConnection, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Notify;

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// One file, one writer at a time.
    Sqlite,
    /// Any number of nodes.
    Postgres,
}

/// How to connect.
#[derive(Clone, Debug)]
pub struct ConnectOptions {
    /// `sqlite:PATH?mode=rwc` or `postgres://...`.
    pub url: String,
    /// Most connections for reading (SQLite) or altogether (PostgreSQL).
    pub max_connections: u32,
    /// How long a writer waits for another one (SQLite).
    pub busy_timeout: Duration,
    /// How long to wait for a free connection.
    pub acquire_timeout: Duration,
}

/// The database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    read: DatabaseConnection,
    write: DatabaseConnection,
    engine: Engine,
    vault: Vault,
    committed: Arc<Notify>,
    public_epoch: Arc<AtomicU64>,
}

impl Store {
    /// Connects. Changes nothing in the database; see [`Store::migrate`].
    pub async fn connect(options: &ConnectOptions, vault: Vault) -> Result<Self, StorageError> {
        let engine = if options.url.starts_with("sqlite:") { Engine::Sqlite } else { Engine::Postgres };
        let (read, write) = match engine {
            Engine::Sqlite => {
                // The writer comes first: it makes the file and switches it to WAL.
                let write = Database::connect(sqlite(options, 1, false)).await?;
                let read = Database::connect(sqlite(options, options.max_connections, true)).await?;
                (read, write)
            }
            Engine::Postgres => {
                let mut orm = OrmOptions::new(options.url.clone());
                orm.max_connections(options.max_connections).acquire_timeout(options.acquire_timeout);
                orm.sqlx_logging(false).record_stmt_in_spans(false).test_before_acquire(false);
                let both = Database::connect(orm).await?;
                (both.clone(), both)
            }
        };
        let inner = Inner {
            read,
            write,
            engine,
            vault,
            committed: Arc::new(Notify::new()),
            public_epoch: Arc::new(AtomicU64::new(0)),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<(), StorageError> {
        Ok(Migrator::up(&self.inner.write, None).await?)
    }

    /// Undoes every change of the schema. The data are gone. For tests of the migrations.
    pub async fn migrate_down(&self) -> Result<(), StorageError> {
        Ok(Migrator::down(&self.inner.write, None).await?)
    }

    /// The names of changes that this program knows and the database has not had yet.
    pub async fn pending_migrations(&self) -> Result<Vec<String>, StorageError> {
        let pending = Migrator::get_pending_migrations(&self.inner.write).await?;
        Ok(pending.iter().map(|migration| migration.name().to_owned()).collect())
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StorageError> {
        self.inner.read.execute_unprepared("SELECT 1").await?;
        Ok(())
    }

    /// Which database this is.
    pub fn engine(&self) -> Engine {
        self.inner.engine
    }

    /// What seals and opens personal data.
    pub fn vault(&self) -> &Vault {
        &self.inner.vault
    }

    /// Opens a transaction that may write. On SQLite it is the only one at that moment.
    pub async fn begin(&self) -> Result<Tx, StorageError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let transaction = match self.inner.engine {
            Engine::Sqlite => self.inner.write.begin_with_options(options).await?,
            Engine::Postgres => self.inner.write.begin().await?,
        };
        Ok(Tx::new(transaction, self.clone()))
    }

    /// Reads what is committed, without a transaction.
    pub fn view(&self) -> View<'_> {
        View::new(&self.inner.read, self)
    }

    /// Tells, in this process, that a transaction with outbox events was committed: a worker need
    /// not wait for its next round.
    pub fn committed(&self) -> Arc<Notify> {
        Arc::clone(&self.inner.committed)
    }

    /// A number that grows whenever this process changes something readers can see. What was read
    /// before may be kept for as long as the number stays the same (and, because other nodes write
    /// too, not longer than a few seconds).
    pub fn public_epoch(&self) -> u64 {
        self.inner.public_epoch.load(Ordering::Acquire)
    }

    pub(crate) fn after_commit(&self, events: bool, public: bool) {
        if public {
            self.inner.public_epoch.fetch_add(1, Ordering::AcqRel);
        }
        if events {
            self.inner.committed.notify_waiters();
            self.inner.committed.notify_one();
        }
    }

    /// Seals again, with the current key, identities that older keys sealed. At most `limit` reviews
    /// at a time; says how many it did.
    pub async fn reseal_identities(&self, limit: u64, ids: &dyn Ids) -> Result<usize, StorageError> {
        let tx = self.begin().await?;
        let done = tx.reviews().reseal(self.vault(), limit, ids).await?;
        tx.commit(ids).await?;
        Ok(done)
    }
}

fn sqlite(options: &ConnectOptions, connections: u32, read_only: bool) -> OrmOptions {
    let mut orm = OrmOptions::new(options.url.clone());
    orm.max_connections(connections).min_connections(1).acquire_timeout(options.acquire_timeout);
    orm.sqlx_logging(false).record_stmt_in_spans(false).test_before_acquire(false);
    let busy = options.busy_timeout;
    orm.map_sqlx_sqlite_opts(move |sqlx| {
        // FULL: in WAL mode a commit is on disk when it returns, so that what was acknowledged
        // survives a power cut. NORMAL would lose the last commits.
        sqlx.pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("cache_size", "-4000")
            .pragma("query_only", if read_only { "ON" } else { "OFF" })
            .busy_timeout(busy)
    });
    orm
}
