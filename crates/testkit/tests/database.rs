//! Each test has a database of its own, with the schema, and leaves none behind.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use testkit::database::{ENGINES, Engine, TestDatabase};
use testkit::postgres;

async fn count(connection: &DatabaseConnection, sql: &str) -> i64 {
    let statement = Statement::from_string(connection.get_database_backend(), sql.to_owned());
    let row = connection.query_one_raw(statement).await.unwrap().expect("a row");
    row.try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn a_new_database_has_the_newest_schema_on_both_engines() {
    for engine in ENGINES {
        let database = TestDatabase::create(engine).await.unwrap();
        let connection = database.connect().await.unwrap();
        assert!(Migrator::get_pending_migrations(&connection).await.unwrap().is_empty(), "{engine:?}");
        let expected = if engine == Engine::Sqlite { DbBackend::Sqlite } else { DbBackend::Postgres };
        assert_eq!((database.engine(), connection.get_database_backend()), (engine, expected));
    }
}

#[tokio::test]
async fn the_store_opens_it_and_finds_nothing_to_migrate() {
    for engine in ENGINES {
        let database = TestDatabase::create(engine).await.unwrap();
        let store = database.store().await.unwrap();
        assert_eq!((store.engine(), store.pending_migrations().await.unwrap()), (engine, vec![]));
    }
}

#[tokio::test]
async fn an_empty_database_has_no_tables() {
    for (engine, sql) in [
        (Engine::Sqlite, "SELECT count(*) FROM sqlite_master"),
        (Engine::Postgres, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"),
    ] {
        let database = TestDatabase::empty(engine).await.unwrap();
        assert_eq!(count(&database.connect().await.unwrap(), sql).await, 0, "{engine:?}");
    }
}

#[tokio::test]
async fn two_databases_share_nothing() {
    for engine in ENGINES {
        let (one, two) =
            (TestDatabase::create(engine).await.unwrap(), TestDatabase::create(engine).await.unwrap());
        let (one, two) = (one.connect().await.unwrap(), two.connect().await.unwrap());
        one.execute_unprepared("CREATE TABLE only_here (n INTEGER)").await.unwrap();
        assert!(two.execute_unprepared("SELECT n FROM only_here").await.is_err(), "{engine:?}");
    }
}

#[tokio::test]
async fn a_dropped_database_is_gone() {
    let database = TestDatabase::empty(Engine::Postgres).await.unwrap();
    let name = database.url().rsplit('/').next().unwrap().to_owned();
    drop(database);
    let mut options = sea_orm::ConnectOptions::new(postgres::server_url());
    let admin =
        sea_orm::Database::connect(options.max_connections(1).sqlx_logging(false).clone()).await.unwrap();
    assert_eq!(count(&admin, &format!("SELECT count(*) FROM pg_database WHERE datname = '{name}'")).await, 0);
}

#[tokio::test]
async fn a_dropped_file_is_gone() {
    let database = TestDatabase::create(Engine::Sqlite).await.unwrap();
    let file = database.url().trim_start_matches("sqlite://").trim_end_matches("?mode=rwc").to_owned();
    assert!(std::path::Path::new(&file).exists());
    drop(database);
    assert!(!std::path::Path::new(&file).exists());
}
