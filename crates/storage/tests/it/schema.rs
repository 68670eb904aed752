//! The schema is the same on both engines, has a way back, and has an index for every reference.

use crate::world::at;
use domain::ids::OrganisationId;
use domain::{Organisation, SequentialIds};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, QueryResult, Statement};
use std::collections::BTreeSet;
use testkit::database::{ENGINES, Engine, TestDatabase};

/// One line per column, key, index and reference.
type Schema = BTreeSet<String>;

const OF_POSTGRES: [&str; 3] = [
    "SELECT format('column %s.%s %s %s', table_name, column_name, data_type,
            CASE is_nullable WHEN 'NO' THEN 'not null' ELSE 'null' END)
     FROM information_schema.columns WHERE table_schema = 'public'",
    "SELECT format('%s (%s)%s',
            CASE WHEN x.indisprimary THEN 'key ' || t.relname ELSE 'index ' || i.relname || ' on ' || t.relname END,
            (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
                 FROM unnest(x.indkey) WITH ORDINALITY AS k(number, place)
                 JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number),
            CASE WHEN x.indisunique THEN ' unique' ELSE '' END)
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
     JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'public'",
    "SELECT format('reference %s (%s) to %s (%s)', f.relname, a.attname, t.relname, b.attname)
     FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
     JOIN pg_attribute a ON a.attrelid = f.oid AND a.attnum = c.conkey[1]
     JOIN pg_attribute b ON b.attrelid = t.oid AND b.attnum = c.confkey[1]
     WHERE c.contype = 'f' AND c.confdeltype = 'a' AND array_length(c.conkey, 1) = 1",
];

const OF_SQLITE: [&str; 4] = [
    "SELECT format('column %s.%s %s %s', t.name, c.name, lower(c.type),
            CASE c.\"notnull\" WHEN 1 THEN 'not null' ELSE 'null' END)
     FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'",
    // From the columns and not from the indexes: a key of one whole number is the row's own number.
    "SELECT format('key %s (%s) unique', t.name,
            (SELECT group_concat(c.name, ', ')
             FROM (SELECT name FROM pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk) c))
     FROM sqlite_master t WHERE t.type = 'table'",
    "SELECT format('index %s on %s (%s)%s', i.name, t.name,
            (SELECT group_concat(c.name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) c),
            CASE i.\"unique\" WHEN 1 THEN ' unique' ELSE '' END)
     FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin <> 'pk'",
    "SELECT format('reference %s (%s) to %s (%s)', t.name, f.\"from\", f.\"table\", f.\"to\")
     FROM sqlite_master t, pragma_foreign_key_list(t.name) f
     WHERE t.type = 'table' AND f.on_delete = 'NO ACTION'",
];

/// The names of types on both engines, by what they hold. SQLite has one type of whole numbers.
const CLASSES: [(&str, &str); 8] = [
    (" timestamp with time zone ", " time "),
    (" timestamp_with_timezone_text ", " time "),
    (" uuid_text ", " uuid "),
    (" double precision ", " double "),
    (" bytea ", " blob "),
    (" bigint ", " whole "),
    (" integer ", " whole "),
    (" character varying ", " text "),
];

async fn strings(connection: &DatabaseConnection, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(connection.get_database_backend(), sql.to_owned());
    let rows: Vec<QueryResult> = connection.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn schema(connection: &DatabaseConnection) -> Schema {
    let queries: &[&str] = match connection.get_database_backend() {
        DbBackend::Sqlite => &OF_SQLITE,
        _ => &OF_POSTGRES,
    };
    let mut lines = Schema::new();
    for query in queries {
        // The table in which sea-orm notes what it has done is sea-orm's own.
        let ours = strings(connection, query).await.into_iter().filter(|line| !line.contains("seaql_"));
        lines.extend(
            ours.map(|line| CLASSES.iter().fold(line, |line, (name, class)| line.replace(name, class))),
        );
    }
    lines
}

/// Triggers and functions, by name; the two engines do not have the same.
async fn guards(connection: &DatabaseConnection) -> Vec<String> {
    let sql = match connection.get_database_backend() {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
        _ => {
            "SELECT proname::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE nspname = 'public' UNION SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY name"
        }
    };
    strings(connection, sql).await
}

#[tokio::test]
async fn both_engines_have_the_same_schema() {
    let sqlite = TestDatabase::create(Engine::Sqlite).await.unwrap();
    let postgres = TestDatabase::create(Engine::Postgres).await.unwrap();
    let sqlite = schema(&sqlite.connect().await.unwrap()).await;
    let postgres = schema(&postgres.connect().await.unwrap()).await;
    let only = |a: &Schema, b: &Schema| a.difference(b).cloned().collect::<Vec<_>>();
    assert_eq!((only(&sqlite, &postgres), only(&postgres, &sqlite)), (vec![], vec![]));
    for expected in [
        "column reviews.published_at time null",
        "key review_versions (review_id, version) unique",
        "reference reviews (facility_id) to facilities (id)",
    ] {
        assert!(sqlite.contains(expected), "{expected}: {sqlite:#?}");
    }
}

#[tokio::test]
async fn every_change_can_be_undone_and_done_again() {
    for engine in ENGINES {
        let database = TestDatabase::empty(engine).await.unwrap();
        let connection = database.connect().await.unwrap();
        let mut before = (schema(&connection).await, guards(&connection).await);
        for migration in Migrator::migrations() {
            let name = migration.name();
            Migrator::up(&connection, Some(1)).await.unwrap();
            let after = (schema(&connection).await, guards(&connection).await);
            assert_ne!(after, before, "{engine:?}: {name} changes nothing");
            Migrator::down(&connection, Some(1)).await.unwrap();
            assert_eq!((schema(&connection).await, guards(&connection).await), before, "{engine:?}: {name}");
            Migrator::up(&connection, Some(1)).await.unwrap();
            assert_eq!((schema(&connection).await, guards(&connection).await), after, "{engine:?}: {name}");
            before = after;
        }
    }
}

#[tokio::test]
async fn all_changes_can_be_undone_and_done_again() {
    for engine in ENGINES {
        let database = TestDatabase::create(engine).await.unwrap();
        let store = database.store().await.unwrap();
        let connection = database.connect().await.unwrap();
        let before = (schema(&connection).await, guards(&connection).await);
        assert!(!before.0.is_empty() && !before.1.is_empty());
        store.migrate_down().await.unwrap();
        assert_eq!((schema(&connection).await, guards(&connection).await), (Schema::new(), vec![]));
        assert_eq!(store.pending_migrations().await.unwrap().len(), Migrator::migrations().len());
        store.migrate().await.unwrap();
        assert_eq!((schema(&connection).await, guards(&connection).await), before, "{engine:?}");
        assert!(store.pending_migrations().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn organisations_that_were_there_before_are_found_by_their_words() {
    for engine in ENGINES {
        let database = TestDatabase::create(engine).await.unwrap();
        let store = database.store().await.unwrap();
        let organisation = Organisation {
            id: OrganisationId(uuid::Uuid::from_u128(7)),
            number: "0123.456.749".parse().unwrap(),
            name: "vzw Crèche d'Été (2) – De Ûs".into(),
            verified: None,
        };
        let tx = store.begin().await.unwrap();
        tx.organisations().insert(&organisation, at(1)).await.unwrap();
        tx.commit(&SequentialIds::from_seed(7)).await.unwrap();
        let connection = database.connect().await.unwrap();
        let words = "SELECT word AS name FROM organisation_words ORDER BY word";
        let before = strings(&connection, words).await;
        assert_eq!(before, ["creche", "de", "ete", "us", "vzw"], "{engine:?}");
        let migrations = Migrator::migrations();
        let since = migrations.iter().position(|one| one.name().ends_with("organisation_words")).unwrap();
        let steps = u32::try_from(migrations.len() - since).unwrap();
        Migrator::down(&connection, Some(steps)).await.unwrap();
        Migrator::up(&connection, None).await.unwrap();
        let found =
            store.view().organisations().named(&["crec".to_owned(), "ete".to_owned()], 5).await.unwrap();
        assert_eq!(found, [organisation], "{engine:?}");
    }
}

#[tokio::test]
async fn nodes_that_start_together_do_not_stumble_over_each_other() {
    for engine in ENGINES {
        let database = TestDatabase::empty(engine).await.unwrap();
        let nodes = [database.store().await.unwrap(), database.store().await.unwrap()];
        let (first, second) = futures::future::join(nodes[0].migrate(), nodes[1].migrate()).await;
        assert!(first.is_ok() && second.is_ok(), "{engine:?}: {first:?} {second:?}");
        assert!(nodes[0].pending_migrations().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn every_reference_has_an_index() {
    let database = TestDatabase::create(Engine::Sqlite).await.unwrap();
    let lines = schema(&database.connect().await.unwrap()).await;
    let references: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("reference ")).collect();
    assert!(references.len() >= 8);
    for reference in references {
        let (table, rest) = reference.split_once(" (").unwrap();
        let column = rest.split_once(')').unwrap().0;
        let served = |line: &&String| {
            let of_table =
                line.starts_with(&format!("key {table} ")) || line.contains(&format!(" on {table} "));
            let columns = line.split_once('(').map_or("", |(_, columns)| columns);
            of_table && columns.trim_end_matches(')').split([',', ')']).next() == Some(column)
        };
        assert!(lines.iter().any(|line| served(&line)), "no index begins with {table}.{column}");
    }
}
