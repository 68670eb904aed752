//! Connections: one kind of store over SQLite and PostgreSQL.

use crate::error::StorageError;
use crate::traces::SaltCache;
use crate::tx::{Tx, View};
use crate::vault::Vault;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions as OrmOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
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
    /// Whether a commit waits until it is on disk. Off only while a demo is filled, which begins anew
    /// when it is interrupted. On, PostgreSQL keeps its own setting.
    pub durable: bool,
}

/// The database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    read: DatabaseConnection,
    write: DatabaseConnection,
    engine: Engine,
    vault: Vault,
    committed: Arc<Notify>,
    public_epoch: Arc<AtomicU64>,
    pub(crate) salt: SaltCache,
}

/// Key of the advisory lock under which a schema is changed: no other use of such locks has this number.
const MIGRATION_LOCK: i64 = 0x7761_6172_6465_6572;

impl Inner {
    async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        match self.engine {
            Engine::Sqlite => self.write.begin_with_options(options).await,
            Engine::Postgres => self.write.begin().await,
        }
    }
}

impl Store {
    /// Connects. Changes nothing in the database; see [`Store::migrate`].
    pub async fn connect(options: &ConnectOptions, vault: Vault) -> Result<Self, StorageError> {
        let (read, write, engine) = open(options).await?;
        Ok(Self::over(read, write, engine, vault))
    }

    /// As [`Store::connect`]; `watch` is told the text of every statement, without its values, and how
    /// long it took. For tests of query plans and to find what is slow.
    pub async fn connect_watched(
        options: &ConnectOptions,
        vault: Vault,
        watch: impl Fn(&str, Duration) + Clone + Send + Sync + 'static,
    ) -> Result<Self, StorageError> {
        let (mut read, mut write, engine) = open(options).await?;
        for connection in [&mut read, &mut write] {
            let watch = watch.clone();
            connection.set_metric_callback(move |info| watch(&info.statement.sql, info.elapsed));
        }
        Ok(Self::over(read, write, engine, vault))
    }

    fn over(read: DatabaseConnection, write: DatabaseConnection, engine: Engine, vault: Vault) -> Self {
        let inner = Inner {
            read,
            write,
            engine,
            vault,
            committed: Arc::new(Notify::new()),
            public_epoch: Arc::new(AtomicU64::new(0)),
            salt: SaltCache::default(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// Brings the schema up to date, in one transaction. Nodes that start together wait for the first.
    pub async fn migrate(&self) -> Result<(), StorageError> {
        let transaction = self.inner.begin().await?;
        if self.inner.engine == Engine::Postgres {
            transaction
                .execute_unprepared(&format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))
                .await?;
        }
        Migrator::up(&transaction, None).await?;
        Ok(transaction.commit().await?)
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

    /// The settings of the database on which safety on disk depends, by name, as a connection that writes
    /// (or only reads) has them: for `doctor` and tests.
    pub async fn settings(&self, writer: bool) -> Result<Vec<(&'static str, String)>, StorageError> {
        let connection = if writer { &self.inner.write } else { &self.inner.read };
        let (names, ask): (&[&'static str], _) = match self.inner.engine {
            Engine::Sqlite => {
                (&["journal_mode", "synchronous", "foreign_keys", "busy_timeout", "query_only"], "PRAGMA")
            }
            Engine::Postgres => (&["fsync", "full_page_writes", "synchronous_commit"], "SHOW"),
        };
        let mut settings = Vec::with_capacity(names.len());
        for name in names {
            let statement =
                Statement::from_string(connection.get_database_backend(), format!("{ask} {name}"));
            let row = connection.query_one_raw(statement).await?;
            let row =
                row.ok_or_else(|| StorageError::corrupt(name, "the database does not know this setting"))?;
            // SQLite answers some with a number and some with a word.
            let value = row.try_get_by_index::<i64>(0).map(|number| number.to_string());
            settings.push((*name, value.or_else(|_| row.try_get_by_index::<String>(0))?));
        }
        Ok(settings)
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
        Ok(Tx::new(self.inner.begin().await?, self.clone()))
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
}

/// The connections to read and to write with.
async fn open(
    options: &ConnectOptions,
) -> Result<(DatabaseConnection, DatabaseConnection, Engine), StorageError> {
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
            if !options.durable {
                orm.map_sqlx_postgres_opts(|sqlx| sqlx.options([("synchronous_commit", "off")]));
            }
            let both = Database::connect(orm).await?;
            (both.clone(), both)
        }
    };
    Ok((read, write, engine))
}

fn sqlite(options: &ConnectOptions, connections: u32, read_only: bool) -> OrmOptions {
    let mut orm = OrmOptions::new(options.url.clone());
    orm.max_connections(connections).min_connections(1).acquire_timeout(options.acquire_timeout);
    orm.sqlx_logging(false).record_stmt_in_spans(false).test_before_acquire(false);
    let busy = options.busy_timeout;
    let synchronous = if options.durable { "FULL" } else { "OFF" };
    orm.map_sqlx_sqlite_opts(move |sqlx| {
        // FULL: in WAL mode a commit is on disk when it returns, so that what was acknowledged
        // survives a power cut. NORMAL would lose the last commits.
        sqlx.pragma("journal_mode", "WAL")
            .pragma("synchronous", synchronous)
            .pragma("foreign_keys", "ON")
            .pragma("cache_size", "-4000")
            .pragma("query_only", if read_only { "ON" } else { "OFF" })
            .busy_timeout(busy)
    });
    orm
}
