//! How fast the queue is with many cases: measurements, run by hand as docs/performance.md says.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on has failed")]

use chrono::TimeDelta;
use domain::ids::{CaseId, EditorId};
use domain::{Clock, Redacted, Role, Sector};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use storage::{CaseOrder, EditorRecord, SessionRecord, Vault};
use testkit::database::Engine;
use testkit::platform::moderation::{Editor, QueueFilter, QueueRequest};
use testkit::platform::{TestPlatform, draft};
use tokio::task::JoinSet;

/// How often each thing is measured.
const TIMES: usize = 200;
const TEXTS: [&str; 4] = [
    "De begeleiders nemen elke ochtend rustig de tijd om te luisteren naar ons kind.",
    "Bel mij op 0470 12 34 56 of mail jan.verzonnen@example.org, dan vertel ik meer over hen.",
    "Een warme plek met veel buitenruimte en goed eten voor iedereen, elke dag opnieuw.",
    "De leidster is een idioot en een leugenaar, niemand doet er iets aan.",
];

async fn editor(platform: &TestPlatform, n: usize) -> Editor {
    let (id, now) = (EditorId::next(platform.ids.as_ref()), platform.clock.now());
    let token = format!("meting-{n}-{id}");
    let editor = EditorRecord {
        id,
        email: Redacted::new(format!("{id}@example.org")),
        name: Redacted::new("Verzonnen".into()),
        password_hash: Redacted::new("geen".into()),
        role: Role::SeniorEditor,
        sectors: if n == 0 { vec![Sector::Childcare, Sector::Elderly] } else { Vec::new() },
        active: true,
    };
    let session = SessionRecord {
        token_hash: Vault::token_hash(&token),
        audience: "editorial".into(),
        account: id.0,
        csrf_token: Redacted::new("geen".into()),
        created_at: now,
        last_seen_at: now,
        expires_at: now + TimeDelta::days(1000),
        stage: storage::SessionStage::Open,
        device: String::new(),
    };
    let tx = platform.store.begin().await.unwrap();
    tx.editors().insert(&editor, now).await.unwrap();
    tx.sessions().insert(&session).await.unwrap();
    tx.commit(platform.ids.as_ref()).await.unwrap();
    platform.desk.authenticate(&Redacted::new(token)).await.unwrap()
}

async fn columns(db: &DatabaseConnection, table: &str) -> Vec<String> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => {
            format!("SELECT column_name::text FROM information_schema.columns WHERE table_name = '{table}'")
        }
        _ => format!("SELECT name FROM pragma_table_info('{table}')"),
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

/// Copies of the rows of a table, one for each id of `bulk`, with some columns replaced.
async fn copy(db: &DatabaseConnection, table: &str, from: &str, change: &[(&str, &str)], only: &str) {
    let columns = columns(db, table).await;
    let values: Vec<String> = columns
        .iter()
        .map(|column| match change.iter().find(|(changed, _)| changed == column) {
            Some((_, value)) => (*value).to_owned(),
            None => format!("t.{column}"),
        })
        .collect();
    let (columns, values) = (columns.join(", "), values.join(", "));
    let sql = format!("INSERT INTO {table} ({columns}) SELECT {values} FROM bulk b JOIN {from} {only}");
    db.execute_unprepared(&sql).await.unwrap();
}

/// Fills the database in bulk: what is there already is copied so often.
async fn grow(platform: &TestPlatform, open: usize, decided: usize) {
    let db = platform.database.connect().await.unwrap();
    let postgres = db.get_database_backend() == DbBackend::Postgres;
    let (uuid, all) = if postgres { ("uuid", open + decided) } else { ("blob", open + decided) };
    let (series, new_id) = if postgres {
        (format!("SELECT n FROM generate_series(1, {all}) AS s(n)"), "gen_random_uuid()")
    } else {
        let numbers =
            format!("WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {all})");
        (format!("{numbers} SELECT n FROM s"), "randomblob(16)")
    };
    db.execute_unprepared(&format!("CREATE TABLE bulk (n bigint PRIMARY KEY, id {uuid} NOT NULL)"))
        .await
        .unwrap();
    db.execute_unprepared(&format!("INSERT INTO bulk SELECT n, {new_id} FROM ({series}) AS numbers"))
        .await
        .unwrap();
    db.execute_unprepared(
        "CREATE TABLE first_cases AS SELECT row_number() OVER (ORDER BY id) - 1 AS k, c.* FROM cases c",
    )
    .await
    .unwrap();
    let kinds = TEXTS.len() * Sector::ALL.len();
    let kind = format!("first_cases f ON f.k = b.n % {kinds}");
    let is_open = format!("WHERE b.n <= {open}");
    copy(
        &db,
        "reviews",
        &format!("{kind} JOIN reviews t ON t.id = f.subject_id"),
        &[("id", "b.id"), ("manage_hash", "NULL")],
        &is_open,
    )
    .await;
    copy(
        &db,
        "review_versions",
        &format!("{kind} JOIN review_versions t ON t.review_id = f.subject_id"),
        &[("review_id", "b.id")],
        &is_open,
    )
    .await;
    // Due in any of 400 hours, with any risk; what is decided is decided.
    let place = "t.place + (b.n % 400) * 1048576 + (b.n * 7919) % 100000";
    let state = format!("CASE WHEN b.n <= {open} THEN 'open' ELSE 'decided' END");
    let cases = [("id", "b.id"), ("subject_id", "b.id"), ("place", place), ("state", state.as_str())];
    copy(&db, "cases", &format!("{kind} JOIN cases t ON t.id = f.id"), &cases, "").await;
    copy(
        &db,
        "case_tags",
        &format!("{kind} JOIN case_tags t ON t.case_id = f.id"),
        &[("case_id", "b.id")],
        &is_open,
    )
    .await;
    copy(
        &db,
        "case_words",
        &format!("{kind} JOIN case_words t ON t.case_id = f.id"),
        &[("case_id", "b.id")],
        &is_open,
    )
    .await;
    db.execute_unprepared("DROP TABLE bulk").await.unwrap();
    db.execute_unprepared("DROP TABLE first_cases").await.unwrap();
    db.execute_unprepared("ANALYZE").await.unwrap();
}

/// Runs something often; prints how long it took as median and 99th percentile.
async fn measure(what: &str, mut run: impl AsyncFnMut()) {
    let mut took: Vec<Duration> = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let began = Instant::now();
        run().await;
        took.push(began.elapsed());
    }
    took.sort_unstable();
    say(&format!("{what}: p50 {:?}, p99 {:?}", took[TIMES / 2], took[TIMES * 99 / 100 - 1]));
}

#[expect(clippy::print_stdout, reason = "the result of a measurement")]
fn say(line: &str) {
    println!("{line}");
}

async fn figures(engine: Engine, open: usize, decided: usize) {
    let platform = TestPlatform::create(engine).await;
    for sector in Sector::ALL {
        let facility = platform.facility_of(sector).await;
        for (n, text) in TEXTS.iter().enumerate() {
            let mut given = draft(&facility, &format!("{sector}{n}@example.org"));
            given.text = (*text).to_owned();
            platform.write(&given).await;
        }
    }
    let began = Instant::now();
    grow(&platform, open, decided).await;
    say(&format!("{engine:?}: {open} open, {decided} decided, filled in {:?}", began.elapsed()));
    let (of_two_sectors, of_all) = (editor(&platform, 0).await, editor(&platform, 1).await);
    let desk = &platform.desk;
    let page = |filter: QueueFilter| QueueRequest { filter, order: CaseOrder::Lane, limit: 25, cursor: None };
    let all = QueueFilter::default();
    for (name, who, filter) in [
        ("page", &of_all, all.clone()),
        ("page of two sectors", &of_two_sectors, all.clone()),
        (
            "page with a flag and a word",
            &of_all,
            QueueFilter { flag: Some("insult".into()), text: Some("leug".into()), ..all.clone() },
        ),
        ("page of one week", &of_all, QueueFilter { older_than_days: Some(7), ..all.clone() }),
    ] {
        let request = page(filter);
        measure(name, async || drop(desk.queue(who, &request).await.unwrap())).await;
    }
    measure("page and tabs with counts", async || {
        desk.queue(&of_all, &page(QueueFilter::default())).await.unwrap();
        desk.views(&of_all).await.unwrap();
    })
    .await;
    measure("next", async || drop(desk.next(&of_all, &QueueFilter::default()).await.unwrap().unwrap())).await;
    crowd(&platform).await;
}

/// Fifty editors who each take ten cases, all at once.
async fn crowd(platform: &TestPlatform) {
    let mut editors = Vec::new();
    for n in 0..50 {
        editors.push(editor(platform, n + 2).await);
    }
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for editor in editors {
        let desk = platform.desk.clone();
        tasks.spawn(async move {
            let mut given: Vec<CaseId> = Vec::new();
            for _ in 0..10 {
                given.push(desk.next(&editor, &QueueFilter::default()).await.unwrap().unwrap().case.id);
            }
            given
        });
    }
    let given: Vec<CaseId> = tasks.join_all().await.into_iter().flatten().collect();
    let took = began.elapsed();
    let different: BTreeSet<_> = given.iter().collect();
    let doubles = given.len() - different.len();
    let rate = given.len() as f64 / took.as_secs_f64();
    say(&format!("50 claimants: {} claims, {rate:.0} a second, {doubles} doubles", given.len()));
    assert_eq!(doubles, 0);
}

/// `QUEUE_OPEN` and `QUEUE_DECIDED` say how many cases.
#[expect(clippy::disallowed_methods, reason = "how much is measured is no setting of the platform")]
fn size(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement"]
async fn sqlite() {
    figures(Engine::Sqlite, size("QUEUE_OPEN", 1_000), size("QUEUE_DECIDED", 1_000)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement"]
async fn postgres() {
    figures(Engine::Postgres, size("QUEUE_OPEN", 1_000), size("QUEUE_DECIDED", 1_000)).await;
}
