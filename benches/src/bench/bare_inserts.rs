//! The bare inserts: the rows that the platform wrote for submissions, inserted into another database
//! with the same schema, one transaction a submission, on disk before the next one begins. No check, no
//! screening, no sealing, no HTTP.

use crate::tables::{self, Submission};
use anyhow::{Context, Result};
use benches::latencies::summary;
use clap::Args;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Options of `bare-inserts`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The database that the platform wrote, as a URL.
    #[arg(long)]
    from: String,
    /// The database to write, as a URL: the same schema and facilities, no submissions.
    #[arg(long)]
    to: String,
    /// How many submissions to pass over.
    #[arg(long)]
    skip: usize,
    /// How many to write.
    #[arg(long)]
    take: usize,
    /// How many writers at once.
    #[arg(long)]
    writers: usize,
    /// PostgreSQL: how many connections they share. (SQLite: one, which is fastest.)
    #[arg(long, default_value_t = 8)]
    connections: u32,
}

pub(crate) async fn run(options: Options) -> Result<()> {
    let from = connect(&options.from, 1).await.context("--from")?;
    let submissions = tables::read(&from, options.skip, options.take).await?;
    anyhow::ensure!(submissions.len() == options.take, "there are only {} submissions", submissions.len());
    from.close().await?;
    let db = connect(&options.to, options.connections).await.context("--to")?;
    let submissions = Arc::new(submissions);
    let next = Arc::new(AtomicUsize::new(0));
    let started = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..options.writers {
        tasks.spawn(write(db.clone(), Arc::clone(&submissions), Arc::clone(&next)));
    }
    let mut took = Vec::new();
    while let Some(done) = tasks.join_next().await {
        took.extend(done??);
    }
    let altogether = started.elapsed();
    db.close().await?;
    crate::print(&summary(took, altogether))
}

async fn write(
    db: DatabaseConnection,
    submissions: Arc<Vec<Submission>>,
    next: Arc<AtomicUsize>,
) -> Result<Vec<Duration>> {
    let immediate =
        (db.get_database_backend() == DbBackend::Sqlite).then_some(SqliteTransactionMode::Immediate);
    let options =
        || TransactionOptions { sqlite_transaction_mode: immediate, ..TransactionOptions::default() };
    let mut took = Vec::new();
    while let Some(submission) = submissions.get(next.fetch_add(1, Ordering::Relaxed)) {
        let began = Instant::now();
        let transaction = match immediate {
            Some(_) => db.begin_with_options(options()).await?,
            None => db.begin().await?,
        };
        for row in submission {
            transaction.execute_raw(row.clone()).await?;
        }
        transaction.commit().await?;
        took.push(began.elapsed());
    }
    Ok(took)
}

/// Connected as the platform is, with the same promise of a commit: WAL and `synchronous = FULL` on
/// SQLite, the server's own `fsync` on PostgreSQL.
async fn connect(url: &str, connections: u32) -> Result<DatabaseConnection> {
    let sqlite = url.starts_with("sqlite:");
    let mut options = ConnectOptions::new(url);
    options.max_connections(if sqlite { 1 } else { connections }).acquire_timeout(Duration::from_secs(60));
    options.sqlx_logging(false).record_stmt_in_spans(false).test_before_acquire(false);
    options.map_sqlx_sqlite_opts(|sqlx| {
        sqlx.pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("cache_size", "-4000")
    });
    Ok(Database::connect(options).await?)
}
