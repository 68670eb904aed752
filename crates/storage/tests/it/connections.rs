//! How the platform connects: what SQLite was told, and what happens when the database is away.

use crate::world::{World, at};
use sea_orm::{ConnectionTrait, Statement};
use std::time::Duration;
use storage::{StorageError, Store};
use testkit::database::{Engine, TestDatabase, vault};

#[tokio::test]
async fn sqlite_keeps_its_promises_on_every_connection() {
    let database = TestDatabase::create(Engine::Sqlite).await.unwrap();
    // As the platform connects; tests do not wait for the disk.
    let options = storage::ConnectOptions { durable: true, ..database.options() };
    let store = Store::connect(&options, vault().unwrap()).await.unwrap();
    for (writes, settings) in [(true, store.settings(true).await), (false, store.settings(false).await)] {
        let settings = settings.unwrap();
        let get = |name: &str| settings.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str());
        assert_eq!(get("journal_mode"), Some("wal"));
        // 2 is FULL: a commit is on disk when it returns.
        assert_eq!(get("synchronous"), Some("2"));
        assert_eq!(get("foreign_keys"), Some("1"));
        assert_eq!(get("busy_timeout"), Some("5000"));
        assert_eq!(get("query_only"), Some(if writes { "0" } else { "1" }));
    }
}

#[tokio::test]
async fn a_view_on_sqlite_cannot_write() {
    let world = World::create(Engine::Sqlite).await;
    let facility = world.new_facility();
    let refused = world.store.view().facilities().insert_many(std::slice::from_ref(&facility), at(0)).await;
    assert!(matches!(refused, Err(StorageError::Database(_))), "{refused:?}");
    assert_eq!(world.store.view().facilities().count().await.unwrap(), 0);
}

#[tokio::test]
async fn a_writer_that_waits_too_long_is_told_to_come_back() {
    let database = TestDatabase::create(Engine::Sqlite).await.unwrap();
    let mut options = database.options();
    options.acquire_timeout = Duration::from_millis(100);
    let store = Store::connect(&options, vault().unwrap()).await.unwrap();
    let _first = store.begin().await.unwrap();
    assert!(matches!(store.begin().await, Err(StorageError::Unavailable(_))));
}

#[tokio::test]
async fn a_reader_does_not_wait_for_a_writer() {
    let world = World::create(Engine::Sqlite).await;
    let tx = world.begin().await;
    tx.facilities().insert_many(&[world.new_facility()], at(0)).await.unwrap();
    let count = tokio::time::timeout(Duration::from_secs(2), async {
        world.store.view().facilities().count().await.unwrap()
    });
    assert_eq!(count.await.unwrap(), 0);
    world.commit(tx).await;
    assert_eq!(world.store.view().facilities().count().await.unwrap(), 1);
}

#[tokio::test]
async fn a_database_that_is_away_is_unavailable_and_nothing_worse() {
    let database = TestDatabase::create(Engine::Postgres).await.unwrap();
    let store = database.store().await.unwrap();
    store.ping().await.unwrap();
    let server = sea_orm::Database::connect(testkit::postgres::server_url()).await.unwrap();
    let name = database.url().rsplit('/').next().unwrap().to_owned();
    let end = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    let tx = store.begin().await.unwrap();
    let statement = Statement::from_string(server.get_database_backend(), end);
    server.query_all_raw(statement).await.unwrap();
    let cut_off = tx.facilities().count().await;
    assert!(matches!(cut_off, Err(StorageError::Unavailable(_))), "{cut_off:?}");
    drop(tx);
    // The pool finds out and connects again.
    let mut answer = store.ping().await;
    for _ in 0..10 {
        if answer.is_err() {
            assert!(matches!(answer, Err(StorageError::Unavailable(_))), "{answer:?}");
            answer = store.ping().await;
        }
    }
    answer.unwrap();
}
