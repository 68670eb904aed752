//! No query reads a whole table, apart from those that are named here with their reason. SQLite explains
//! what it would do; PostgreSQL has the same indexes (see `schema.rs`) and chooses by the rows it has.

use crate::walk::walk;
use crate::world::World;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};
use testkit::database::Engine;

/// Parts of statements that may walk along a table or index, and why.
const MAY_SCAN: [(&str, &str); 10] = [
    (
        "FROM \"reviews\" WHERE \"published_at\" IS NOT NULL ORDER BY \"id\" ASC LIMIT",
        "`rebuild_insight` counts all of them anew, page by page",
    ),
    (
        "FROM \"bulks\" ORDER BY \"bulks\".\"made_at\" DESC, \"bulks\".\"id\" DESC LIMIT",
        "`bulks().newest(None, ..)` stops at its limit",
    ),
    (
        "FROM \"identity_looks\" ORDER BY \"identity_looks\".\"at\" DESC, \"identity_looks\".\"id\" DESC LIMIT",
        "`signal_log().looks(None, ..)` walks along its index and stops at its limit",
    ),
    (
        "SELECT COUNT(*) AS num_items FROM (SELECT \"facilities\"",
        "`facilities().count` is for the command line",
    ),
    (
        "FROM \"facilities\" ORDER BY \"facilities\".\"id\" ASC LIMIT",
        "`facilities().after(None, ..)` stops at its limit",
    ),
    (
        "FROM \"facilities\" ORDER BY \"facilities\".\"slug\" ASC LIMIT",
        "`facilities().named(\"\", ..)` stops at its limit",
    ),
    (
        "FROM \"reviews\" WHERE \"reviews\".\"published_at\" IS NOT NULL ORDER BY \"reviews\".\"id\" ASC LIMIT",
        "`public_reviews().after(None, ..)` walks through all of them, page by page",
    ),
    (
        "\"place\" FROM (SELECT \"cases\"",
        "a narrowed queue looks at a window of 1,000 rows, which the inner query takes from an index",
    ),
    (
        "SELECT COUNT(*) FROM (SELECT \"cases\".\"id\" FROM",
        "a count of cases stops at its bound, which the inner query takes from an index",
    ),
    (
        "FROM \"invitations\" ORDER BY \"invitations\".\"created_at\" DESC",
        "`invitations().newest` stops at 200",
    ),
];

/// Every statement of a walk through the API, once.
async fn statements() -> (World, BTreeSet<String>) {
    let seen = Arc::new(Mutex::new(BTreeSet::new()));
    let notes = Arc::clone(&seen);
    let world = World::watched(Engine::Sqlite, move |sql| {
        notes.lock().unwrap().insert(sql.to_owned());
    })
    .await;
    walk(&world).await;
    let seen = seen.lock().unwrap().clone();
    (world, seen)
}

/// What SQLite would do, line by line. Values are left out: it does not look at them.
async fn plan(world: &World, sql: &str) -> Vec<String> {
    let outside = world.outside().await;
    let statement = Statement::from_string(DbBackend::Sqlite, format!("EXPLAIN QUERY PLAN {sql}"));
    let rows = outside.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get("", "detail").unwrap()).collect()
}

fn explainable(sql: &str) -> bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE"].iter().any(|verb| sql.starts_with(verb))
}

#[tokio::test]
async fn no_query_reads_a_whole_table() {
    let (world, statements) = statements().await;
    assert!(statements.len() > 70, "only {} statements", statements.len());
    let mut used = BTreeSet::new();
    for sql in statements.iter().filter(|sql| explainable(sql)) {
        let scans: Vec<String> = plan(&world, sql)
            .await
            .into_iter()
            .filter(|line| {
                line.starts_with("SCAN") && !line.contains("CONSTANT ROW") && !line.contains("VALUES")
            })
            .collect();
        let allowed = MAY_SCAN.iter().find(|(part, _)| sql.contains(part));
        used.extend(allowed.map(|(part, _)| *part));
        assert!(scans.is_empty() || allowed.is_some(), "{scans:?} for {sql}");
    }
    assert_eq!(used.len(), MAY_SCAN.len(), "an exception that no statement needs: only {used:?} were met");
}

/// The same statement with a hundred values in every list: as many as somebody may give.
fn widened(sql: &str) -> Option<String> {
    let mut parts = sql.split(" IN (?");
    let mut wide = parts.next()?.to_owned();
    let mut lists = 0;
    for part in parts {
        let (values, rest) = part.split_once(')')?;
        assert!(values.chars().all(|c| ", ?".contains(c)), "a list of something else in {sql}");
        wide += &format!(" IN (?{}){rest}", ", ?".repeat(99));
        lists += 1;
    }
    (lists > 0).then_some(wide)
}

#[tokio::test]
async fn many_ids_go_by_the_same_index_as_few() {
    let (world, statements) = statements().await;
    let (mut compared, mut others) = (0, Vec::new());
    for sql in statements.iter().filter(|sql| explainable(sql)) {
        let Some(wide) = widened(sql) else { continue };
        let [few, many] = [plan(&world, sql).await, plan(&world, &wide).await];
        let looks_up = |lines: &[String]| -> BTreeSet<String> {
            lines.iter().filter(|line| line.contains("SEARCH")).cloned().collect()
        };
        if looks_up(&few) != looks_up(&many) {
            others.push(format!("{sql}\n  few: {few:?}\n  many: {many:?}"));
        }
        compared += 1;
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
    assert!(compared > 20, "only {compared} statements with a list");
}

#[tokio::test]
async fn pages_are_read_in_the_order_of_an_index() {
    let (world, statements) = statements().await;
    let lists = |table: &str, order: &str| {
        let (table, order) = (format!("FROM \"{table}\" WHERE"), format!("ORDER BY \"{table}\".\"{order}\""));
        let of_table = statements.iter().filter(move |sql| sql.contains(&table) && sql.contains(&order));
        of_table.cloned().collect::<Vec<_>>()
    };
    let mut pages = lists("cases", "risk_order");
    pages.extend(lists("cases", "due_at"));
    pages.extend(lists("reviews", "published_at"));
    pages.extend(lists("reviews", "public_mean_parts"));
    // What is new for who follows a municipality is sorted: that is the news of one place in one day, week or month.
    pages.retain(|sql| !sql.contains("IN (SELECT \"id\" FROM \"facilities\""));
    // Cases: two orders, with and without sector, with and without cursor; reviews: four orders, once narrowed, and
    // what is new of all, of a facility and of a sector, and those of a period.
    assert_eq!(pages.len(), 8 + 21);
    for sql in pages {
        let plan = plan(&world, &sql).await;
        assert!(!plan.iter().any(|line| line.contains("TEMP B-TREE FOR ORDER")), "{plan:?} for {sql}");
        let place = if sql.contains("> (") || sql.contains("< (") { [">(", "<("] } else { ["(", "("] };
        assert!(place.iter().any(|p| plan[0].replace(' ', "").contains(p)), "{plan:?} for {sql}");
    }
}

#[test]
fn the_walk_calls_everything() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    // `walk.rs`, what it calls (`walk_*.rs`), and the files that set its scene.
    let mut walk = String::new();
    for file in std::fs::read_dir(folder.join("tests/it")).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if name.starts_with("walk") || ["world", "signals", "notices", "team"].contains(&name.as_str()) {
            walk += &std::fs::read_to_string(&path).unwrap();
        }
    }
    // What makes, opens and closes stores; `World` does it.
    let not_walked = ["connect", "connect_watched", "migrate", "migrate_down", "pending_migrations"];
    let mut calls = 0;
    for file in std::fs::read_dir(folder.join("src")).unwrap() {
        let path = file.unwrap().path();
        let Ok(source) = std::fs::read_to_string(&path) else { continue };
        for name in source.split("pub async fn ").skip(1).map(|rest| rest.split(['(', '<']).next().unwrap()) {
            calls += 1;
            let called = walk.contains(&format!(".{name}(")) || not_walked.contains(&name);
            assert!(called, "{}: the walk does not call {name}", path.display());
        }
    }
    assert!(calls > 60);
}
