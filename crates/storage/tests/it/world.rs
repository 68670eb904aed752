//! A small invented world to store: facilities, reviews, cases.

use chrono::{DateTime, TimeDelta, Utc};
use domain::CaseReason;
use domain::ids::{CaseId, EditorId, FacilityId, ReviewId};
use domain::{
    CaseState, Facility, Identity, MaskedText, Redacted, Relation, ReviewState, Role, Scores, Sector,
    SequentialIds, SubjectKind,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use storage::{CaseRecord, EditorRecord, ReviewRecord, Store, Tx, VersionRecord};
use testkit::database::{Engine, TestDatabase, vault};

/// A migrated store. The store comes before its database, so that it is dropped first.
pub struct World {
    pub store: Store,
    pub ids: SequentialIds,
    pub database: TestDatabase,
}

/// A moment, in seconds after the world's beginning.
pub fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap() + TimeDelta::seconds(seconds)
}

/// Scores from JSON such as `{"care":5}`.
pub fn scores(json: &str) -> Scores {
    serde_json::from_str(json).unwrap()
}

impl World {
    pub async fn create(engine: Engine) -> Self {
        Self::watched(engine, |_| {}).await
    }

    /// A world that tells `watch` every statement.
    pub async fn watched(engine: Engine, watch: impl Fn(&str) + Clone + Send + Sync + 'static) -> Self {
        let database = TestDatabase::create(engine).await.unwrap();
        let mut options = database.options();
        options.max_connections = 8;
        options.acquire_timeout = std::time::Duration::from_secs(30);
        let watch = move |sql: &str, _| watch(sql);
        let store = Store::connect_watched(&options, vault().unwrap(), watch).await.unwrap();
        Self { store, ids: SequentialIds::from_seed(1), database }
    }

    pub async fn begin(&self) -> Tx {
        self.store.begin().await.unwrap()
    }

    pub async fn commit(&self, tx: Tx) {
        tx.commit(&self.ids).await.unwrap();
    }

    /// A connection beside the platform, to look and to damage.
    pub async fn outside(&self) -> DatabaseConnection {
        self.database.connect().await.unwrap()
    }

    /// A number that SQL gives, seen from outside.
    pub async fn number(&self, sql: &str) -> i64 {
        let outside = self.outside().await;
        let statement = Statement::from_string(outside.get_database_backend(), sql.to_owned());
        outside.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
    }

    pub fn new_facility(&self) -> Facility {
        let id = FacilityId::next(&self.ids);
        Facility {
            id,
            external_id: format!("test-{id}"),
            slug: format!("de-verzonnen-lelie-{id}"),
            name: "De Verzonnen Lelie".into(),
            kind: "kinderdagverblijf".into(),
            sector: Sector::Childcare,
            organisation: None,
            organiser: Some("vzw De Verzonnen Tuin".into()),
            municipality: Some("Gent".into()),
            nis: Some("44021".into()),
            province: Some("Oost-Vlaanderen".into()),
            postcode: Some("9000".into()),
            street: None,
            point: Some((51.05, 3.72)),
            point_approximate: true,
            phone: None,
            email: None,
            website: None,
            capacity: None,
            offer: Default::default(),
            source: "test".into(),
            participating: true,
            invented: true,
            closed_at: None,
        }
    }

    pub async fn facility(&self) -> Facility {
        let facility = self.new_facility();
        let tx = self.begin().await;
        tx.facilities().insert_many(std::slice::from_ref(&facility), at(0)).await.unwrap();
        self.commit(tx).await;
        facility
    }

    pub fn identity(&self) -> Identity {
        Identity {
            first_name: Redacted::new("Jana".into()),
            last_name: Redacted::new("Verzonnen".into()),
            email: Redacted::new("jana@example.org".into()),
            manage_token: None,
        }
    }

    /// A submitted review of `facility` with one version.
    pub async fn review(&self, facility: &Facility, given: &Scores) -> (ReviewRecord, VersionRecord) {
        let tx = self.begin().await;
        let made = self.review_in(&tx, facility, given).await;
        self.commit(tx).await;
        made
    }

    /// As [`World::review`], in a transaction of the caller.
    pub async fn review_in(
        &self,
        tx: &Tx,
        facility: &Facility,
        given: &Scores,
    ) -> (ReviewRecord, VersionRecord) {
        let id = ReviewId::next(&self.ids);
        let mut address = [0; 32];
        address[..16].copy_from_slice(id.0.as_bytes());
        let submitter = tx.submitters().find_or_insert(address, at(0), &self.ids).await.unwrap();
        let review = ReviewRecord {
            id,
            facility: facility.id,
            submitter,
            sector: facility.sector,
            state: ReviewState::AwaitingVerification,
            relation: Relation::Parent,
            experienced_in: "2026-10".into(),
            language: "nl".into(),
            questionnaire_version: "2026-1".into(),
            code_version: "2026-1".into(),
            version: 1,
            public_version: None,
            public_mean_parts: None,
            created_at: at(1),
            verified_at: None,
            published_at: None,
            updated_at: at(1),
            help: None,
            confirmed_user: false,
        };
        let sealed = self.store.seal_identity(&self.identity(), &self.ids).unwrap();
        tx.reviews().insert(&review, sealed).await.unwrap();
        let version = self.version(&review, 1, given);
        tx.versions().insert(&version).await.unwrap();
        (review, version)
    }

    pub fn version(&self, review: &ReviewRecord, number: u32, given: &Scores) -> VersionRecord {
        let text = "De begeleiders zijn lief. Bel 0470 12 34 56.";
        let context = screening::Context {
            kind: screening::SubjectKind::Review,
            sector: review.sector,
            facility_name: "De Verzonnen Lelie",
            municipality: None,
            relation: Relation::Parent,
            scores: &[],
            submitted_language: Some("nl"),
        };
        let report = screening::Screener::shipped().unwrap().screen(text, &context);
        let (submitted_at, scores) = (at(1), given.clone());
        VersionRecord {
            review: review.id,
            version: number,
            text: text.into(),
            scores,
            submitted_at,
            report,
            public: None,
            edits: domain::Edits::default(),
            update_of: None,
            before_hidden: false,
        }
    }

    /// A review that readers see since `since`.
    pub async fn published(&self, facility: &Facility, given: &Scores, since: DateTime<Utc>) -> ReviewRecord {
        let mut tx = self.begin().await;
        let (mut review, version) = self.review_in(&tx, facility, given).await;
        let masked =
            MaskedText { text: "De begeleiders zijn lief. Bel [nummer].".into(), masks: vec![(30, 38)] };
        tx.make_public(&mut review, &version, &masked, &domain::Edits::default(), since).await.unwrap();
        review.state = ReviewState::Published;
        tx.reviews().update(&review).await.unwrap();
        self.commit(tx).await;
        review
    }

    pub fn case(&self, facility: &Facility, risk: f64, due_at: DateTime<Utc>) -> CaseRecord {
        CaseRecord {
            id: CaseId::next(&self.ids),
            subject_kind: SubjectKind::Review,
            subject: ReviewId::next(&self.ids).0,
            version: 1,
            sector: facility.sector,
            facility: facility.id,
            state: CaseState::Open,
            reason: CaseReason::New,
            risk,
            proposal: "publish".into(),
            opened_at: at(5),
            due_at,
            lease: None,
            appeal_of: None,
            appeal_reason: None,
            decided_at: None,
            lane: domain::Lane::Ordinary,
            organiser: None,
            handed_to: None,
            settles_at: None,
        }
    }

    pub async fn editor(&self) -> EditorRecord {
        let id = EditorId::next(&self.ids);
        let editor = EditorRecord {
            id,
            email: Redacted::new(format!("{id}@example.org")),
            name: Redacted::new("Verzonnen Redacteur".into()),
            password_hash: Redacted::new("$argon2id$...".into()),
            role: Role::SeniorEditor,
            sectors: vec![Sector::Childcare, Sector::Elderly],
            active: true,
            language: "nl".into(),
        };
        let tx = self.begin().await;
        tx.editors().insert(&editor, at(0)).await.unwrap();
        self.commit(tx).await;
        editor
    }
}
