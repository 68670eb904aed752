//! Importing a register into a database.

use chrono::{DateTime, TimeZone, Utc};
use domain::{Facility, MockClock, SequentialIds};
use onboarding::register::{ImportError, ImportOptions, ImportSummary, import_facilities};
use std::io::Cursor;
use storage::{Store, Topic};
use testkit::database::{Engine, TestDatabase};

const REGISTER: &[u8] = include_bytes!("../../../../config/reference/facilities.csv");
const BROKEN: &[u8] = include_bytes!("../data/facilities.bad.csv");
const HEADER: &str = "external_id,name,kind,sector,municipality,end_date\n";

/// Makes two tests, `NAME::sqlite` and `NAME::postgres`, of a function over an empty platform.
macro_rules! on_both_engines {
    ($(async fn $name:ident($platform:ident) $body:block)+) => {$(
        mod $name {
            use super::*;

            async fn run($platform: &Platform) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run(&Platform::new(Engine::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                run(&Platform::new(Engine::Postgres).await).await;
            }
        }
    )+};
}

struct Platform {
    store: Store,
    clock: MockClock,
    ids: SequentialIds,
    // Last, so that the connections go first.
    _database: TestDatabase,
}

fn today() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).single().expect("a moment")
}

impl Platform {
    async fn new(engine: Engine) -> Self {
        let database = TestDatabase::create(engine).await.expect("a database");
        let store = database.store().await.expect("a store");
        let (clock, ids) = (MockClock::at(today()), SequentialIds::from_seed(1));
        Self { store, clock, ids, _database: database }
    }

    async fn try_import(&self, file: &[u8], options: ImportOptions) -> Result<ImportSummary, ImportError> {
        let mut file = Cursor::new(file);
        import_facilities(&self.store, &self.clock, &self.ids, &mut file, options, |_| {}).await
    }

    async fn import(&self, file: &[u8], options: ImportOptions) -> ImportSummary {
        self.try_import(file, options).await.expect("an import")
    }

    /// Imports rows under [`HEADER`] as real facilities.
    async fn rows(&self, rows: &[&str], options: ImportOptions) -> ImportSummary {
        self.import(format!("{HEADER}{}\n", rows.join("\n")).as_bytes(), options).await
    }

    async fn facility(&self, external_id: &str) -> Option<Facility> {
        self.store.view().facilities().find_by_external_ids(&[external_id]).await.expect("a look").pop()
    }

    async fn to_index(&self) -> u64 {
        self.store.view().outbox().counts(Topic::IndexFacility).await.expect("a count").pending
    }
}

/// New, changed, unchanged, closed, errors.
fn counts(summary: &ImportSummary) -> [u64; 5] {
    [summary.new, summary.changed, summary.unchanged, summary.closed, summary.errors.total()]
}

const PLAIN: ImportOptions = ImportOptions {
    dry_run: false,
    keep_going: false,
    participating: false,
    invented: false,
    close_missing: false,
};

on_both_engines! {
    async fn the_register_is_imported_once_and_then_unchanged(platform) {
        let dry = platform.import(REGISTER, ImportOptions { dry_run: true, ..PLAIN }).await;
        assert_eq!((counts(&dry), dry.written), ([1502, 0, 0, 0, 0], false));
        assert_eq!(platform.store.view().facilities().count().await.expect("a count"), 0);

        let first = platform.import(REGISTER, PLAIN).await;
        assert_eq!((counts(&first), first.written), ([1502, 0, 0, 0, 0], true));
        assert_eq!(platform.to_index().await, 1502);

        let second = platform.import(REGISTER, PLAIN).await;
        assert_eq!(counts(&second), [0, 0, 1502, 0, 0]);
        assert_eq!(platform.to_index().await, 1502, "what is unchanged is not indexed again");
        let facility = platform.facility("kbo-0212165922").await.expect("a facility of the register");
        assert_eq!(
            (facility.slug.as_str(), facility.participating, facility.invented),
            ("vzw-de-linde-ronse", false, false)
        );
    }

    async fn nothing_of_a_file_with_errors_is_imported_unless_asked(platform) {
        let rows = ["a,Een,x,childcare,Gent,", "b,Twee,x,fish,Gent,"];
        let summary = platform.rows(&rows, PLAIN).await;
        assert_eq!((counts(&summary), summary.written), ([1, 0, 0, 0, 1], false));
        assert!(platform.facility("a").await.is_none());
        let summary = platform.rows(&rows, ImportOptions { keep_going: true, ..PLAIN }).await;
        assert_eq!((counts(&summary), summary.written), ([1, 0, 0, 0, 1], true));
        assert!(platform.facility("a").await.is_some() && platform.facility("b").await.is_none());
    }

    // The last column of the file says what each row's one error must be, duplicates included.
    async fn every_row_of_the_broken_file_has_its_one_error(platform) {
        platform.import(REGISTER, PLAIN).await;
        let summary = platform.import(BROKEN, ImportOptions { keep_going: true, ..PLAIN }).await;
        let mut expected = Vec::new();
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(BROKEN);
        for record in reader.byte_records() {
            let record = record.expect("CSV");
            let said = String::from_utf8_lossy(record.get(record.len() - 1).expect("a last field")).into_owned();
            let line = record.position().expect("a place").line();
            expected.push((line, said.split(':').next().expect("a code").to_owned()));
        }
        let found: Vec<(u64, String)> =
            summary.errors.kept().iter().map(|error| (error.line, error.code.to_owned())).collect();
        assert_eq!(found, expected);
        assert_eq!(counts(&summary), [0, 0, 0, 0, 30]);
        assert_eq!(summary.ignored_columns, ["expected_error"]);
        assert_eq!(platform.store.view().facilities().count().await.expect("a count"), 1502);
    }

    async fn a_facility_keeps_its_slug_and_its_part_when_its_facts_change(platform) {
        platform.rows(&["a,De Boom,x,childcare,Gent,"], ImportOptions { participating: true, ..PLAIN }).await;
        let before = platform.facility("a").await.expect("there");
        let summary = platform.rows(&["a,De Grote Boom,x,childcare,Aalst,"], PLAIN).await;
        assert_eq!(counts(&summary), [0, 1, 0, 0, 0]);
        let after = platform.facility("a").await.expect("there");
        assert_eq!((after.id, &after.slug, after.participating), (before.id, &before.slug, true));
        assert_eq!((after.name.as_str(), after.municipality.as_deref()), ("De Grote Boom", Some("Aalst")));
    }

    async fn equal_names_get_addresses_of_their_own_whatever_the_order(platform) {
        let (one, other) = (platform, Platform::new(platform.store.engine()).await);
        one.rows(&["a,De Boom,x,childcare,Gent,", "b,De Boom,x,elderly,Gent,"], PLAIN).await;
        other.rows(&["a,De Boom,x,childcare,Gent,"], PLAIN).await;
        other.rows(&["b,De Boom,x,elderly,Gent,"], PLAIN).await;
        let slug = one.facility("b").await.expect("there").slug;
        assert!(slug.starts_with("de-boom-gent-"), "{slug}");
        assert_eq!(other.facility("b").await.expect("there").slug, slug);
    }

    async fn a_facility_ends_with_its_end_date_and_can_open_again(platform) {
        platform.rows(&["a,Een,x,childcare,Gent,2026-12-31"], PLAIN).await;
        assert_eq!(platform.facility("a").await.expect("there").closed_at, None, "the date is still to come");
        let summary = platform.rows(&["a,Een,x,childcare,Gent,2026-10-01"], PLAIN).await;
        assert_eq!(counts(&summary), [0, 0, 0, 1, 0]);
        assert!(platform.facility("a").await.expect("there").closed_at.is_some());
        assert_eq!(counts(&platform.rows(&["a,Een,x,childcare,Gent,2026-10-01"], PLAIN).await), [0, 0, 1, 0, 0]);
        assert_eq!(counts(&platform.rows(&["a,Een,x,childcare,Gent,"], PLAIN).await), [0, 1, 0, 0, 0]);
        assert_eq!(platform.facility("a").await.expect("there").closed_at, None);
    }

    async fn a_whole_register_closes_what_it_no_longer_names(platform) {
        platform.rows(&["a,Een,x,childcare,Gent,", "b,Twee,x,childcare,Gent,"], PLAIN).await;
        platform.rows(&["demo,Verzonnen,x,childcare,Gent,"], ImportOptions { invented: true, ..PLAIN }).await;
        let whole = ImportOptions { close_missing: true, ..PLAIN };
        let bad = platform.rows(
            &["a,Een,x,childcare,Gent,", "b,Twee,x,fish,Gent,"],
            ImportOptions { keep_going: true, ..whole },
        );
        assert_eq!(counts(&bad.await), [0, 0, 1, 0, 1], "a bad row closes nothing");
        let dry = platform.rows(&["a,Een,x,childcare,Gent,"], ImportOptions { dry_run: true, ..whole }).await;
        assert_eq!(counts(&dry), [0, 0, 1, 1, 0]);
        assert_eq!(platform.facility("b").await.expect("there").closed_at, None);
        let summary = platform.rows(&["a,Een,x,childcare,Gent,"], whole).await;
        assert_eq!(counts(&summary), [0, 0, 1, 1, 0]);
        assert_eq!(platform.facility("b").await.expect("there").closed_at, Some(today()));
        assert_eq!(
            platform.facility("demo").await.expect("there").closed_at,
            None,
            "invented ones are another matter"
        );
    }

    async fn an_invented_facility_never_takes_the_place_of_a_real_one(platform) {
        platform.rows(&["a,Een,x,childcare,Gent,"], PLAIN).await;
        let summary =
            platform.rows(&["a,Een,x,childcare,Gent,"], ImportOptions { invented: true, ..PLAIN }).await;
        let codes: Vec<&str> = summary.errors.kept().iter().map(|error| error.code).collect();
        assert_eq!(codes, ["duplicate_external_id"]);
        assert!(!platform.facility("a").await.expect("there").invented);
    }

    async fn an_import_is_in_the_audit_log(platform) {
        platform.rows(&["a,Een,x,childcare,Gent,"], PLAIN).await;
        let chains = platform.store.view().audit_log().verify(|_| {}).await.expect("a check");
        assert_eq!(chains.iter().map(|chain| chain.rows).sum::<u64>(), 1);
        platform.rows(&["a,Een,x,childcare,Gent,"], PLAIN).await;
        let chains = platform.store.view().audit_log().verify(|_| {}).await.expect("a check");
        assert_eq!(chains.iter().map(|chain| chain.rows).sum::<u64>(), 1, "nothing changed, nothing to tell");
    }
}
