//! The use cases over a database of their own, with a clock that stands still and invented people.
//!
//! What goes wrong here has failed the test, so these helpers panic instead of answering an error.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on has failed its test")]

use crate::database::{Engine, TestDatabase, vault};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::FacilityId;
use domain::{Facility, Ids, MockClock, Redacted, Relation, Role, Sector, SequentialIds};
use moderation::{Desk, Editor, NewEditor};
use onboarding::{Insights, Providers};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use storage::Store;
use submission::{Circumstances, ReviewDraft, Submissions, SubmitterDraft};

pub use {moderation, notify, onboarding, storage, submission};

mod outbox;
mod path;
mod pilots;
mod providers;
mod rules;
mod signals;

pub use outbox::{
    manage_token, member_token, names, notice_token, organisation_code, promise_token, subscription_tokens,
    team_token, verify_token,
};
pub use path::{Written, decision};
pub use pilots::{application_draft, pilot_tokens, wish_tokens};
pub use providers::{enterprise_number, reply_draft};
pub use rules::{
    code_of_conduct, desk_rules, due_rules, insight_rules, notice_rules, programmes, questionnaire,
    relationship_rules, reply_rules, score_rules, signal_rules, submission_rules,
};
pub use signals::signal_draft;

/// Makes two tests, `NAME::sqlite` and `NAME::postgres`, of a function over a `TestPlatform`.
#[macro_export]
macro_rules! on_both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($platform:ident) $body:block)+) => {$(
        mod $name {
            use super::*;

            $(#[$meta])*
            async fn run($platform: &$crate::platform::TestPlatform) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                use $crate::{database::Engine, platform::TestPlatform};
                run(&TestPlatform::create(Engine::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                use $crate::{database::Engine, platform::TestPlatform};
                run(&TestPlatform::create(Engine::Postgres).await).await;
            }
        }
    )+};
}

/// The password of every editor of a test.
pub const PASSWORD: &str = "een lang wachtwoord";

/// Both sides' use cases over one database.
#[derive(Debug)]
pub struct TestPlatform {
    /// What they store.
    pub store: Store,
    /// The time they see.
    pub clock: Arc<MockClock>,
    /// The ids and secrets they use.
    pub ids: Arc<SequentialIds>,
    /// The public side, with the rules of [`submission_rules`].
    pub submissions: Submissions,
    /// The editorial side, with the rules of [`desk_rules`].
    pub desk: Desk,
    /// What providers read and reply, with the rules of [`reply_rules`].
    pub providers: Providers,
    /// What providers read about how their facilities do, with a minimum of 3 reviews.
    pub insights: Insights,
    /// Where it is stored; last, so that the connections go first.
    pub database: TestDatabase,
}

/// When every test begins.
///
/// # Panics
///
/// Never: it is a moment.
#[must_use]
pub fn beginning() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_255_200, 0).unwrap()
}

impl TestPlatform {
    /// An empty platform.
    ///
    /// # Panics
    ///
    /// When there is no database to be had.
    pub async fn create(engine: Engine) -> Self {
        let database = TestDatabase::create(engine).await.unwrap();
        let mut options = database.options();
        // Crowds of tasks race here on few cores: a wait is no failure.
        options.acquire_timeout = Duration::from_secs(60);
        options.busy_timeout = Duration::from_secs(60);
        options.max_connections = 8;
        let store = Store::connect(&options, vault().unwrap()).await.unwrap();
        let clock = Arc::new(MockClock::at(beginning()));
        let ids = Arc::new(SequentialIds::from_seed(1));
        let (mut submitting, at_desk) = (submission_rules(), desk_rules());
        // Both sides see the same code of conduct change, as in the real wiring.
        submitting.code = at_desk.code.clone();
        submitting.programmes = at_desk.programmes.clone();
        let submissions = Submissions::new(store.clone(), clock.clone(), ids.clone(), Arc::new(submitting));
        let desk = Desk::new(store.clone(), clock.clone(), ids.clone(), Arc::new(at_desk));
        let providers = Providers::new(store.clone(), clock.clone(), ids.clone(), Arc::new(reply_rules()));
        let insights = Insights::new(store.clone(), clock.clone(), Arc::new(insight_rules()));
        Self { store, clock, ids, submissions, desk, providers, insights, database }
    }

    /// The public side with other rules, over the same database.
    #[must_use]
    pub fn submissions_with(&self, change: impl FnOnce(&mut submission::Rules)) -> Submissions {
        let mut rules = submission_rules();
        change(&mut rules);
        Submissions::new(self.store.clone(), self.clock.clone(), self.ids.clone(), Arc::new(rules))
    }

    /// The desk with other rules, over the same database and with the same code of conduct.
    #[must_use]
    pub fn desk_with(&self, change: impl FnOnce(&mut moderation::Rules)) -> Desk {
        let mut rules = self.desk.rules().clone();
        change(&mut rules);
        Desk::new(self.store.clone(), self.clock.clone(), self.ids.clone(), Arc::new(rules))
    }

    /// An invented facility that is not stored yet.
    #[must_use]
    pub fn new_facility(&self, sector: Sector) -> Facility {
        let id = FacilityId::next(self.ids.as_ref());
        Facility {
            id,
            external_id: format!("test-{id}"),
            slug: format!("de-verzonnen-lelie-{id}"),
            name: "De Verzonnen Lelie".into(),
            kind: "kinderdagverblijf".into(),
            sector,
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

    /// Stores a facility.
    ///
    /// # Panics
    ///
    /// When the database refuses.
    pub async fn add_facility(&self, facility: &Facility) {
        let tx = self.store.begin().await.unwrap();
        tx.facilities().insert_many(std::slice::from_ref(facility), beginning()).await.unwrap();
        tx.commit(self.ids.as_ref()).await.unwrap();
    }

    /// An invented childcare facility that takes part.
    ///
    /// # Panics
    ///
    /// When the database refuses.
    pub async fn facility(&self) -> Facility {
        self.facility_of(Sector::Childcare).await
    }

    /// An invented facility of a sector that takes part.
    ///
    /// # Panics
    ///
    /// When the database refuses.
    pub async fn facility_of(&self, sector: Sector) -> Facility {
        let facility = self.new_facility(sector);
        self.add_facility(&facility).await;
        facility
    }

    /// An editor who is signed in.
    ///
    /// # Panics
    ///
    /// When the editor cannot be added.
    pub async fn editor(&self, role: Role) -> Editor {
        let email = format!("redactie-{}@example.org", self.ids.uuid());
        let new = NewEditor {
            email: Redacted::new(email.clone()),
            name: Redacted::new("Redacteur Verzonnen".into()),
            role,
            sectors: vec![],
            password: Redacted::new(PASSWORD.into()),
        };
        self.desk.add_editor(&new).await.unwrap();
        self.sign_in(&email).await
    }

    /// Signs an editor in with [`PASSWORD`].
    ///
    /// # Panics
    ///
    /// When that fails.
    pub async fn sign_in(&self, email: &str) -> Editor {
        let signed_in = self.desk.sign_in(email, &Redacted::new(PASSWORD.into())).await.unwrap();
        self.desk.authenticate(&signed_in.token).await.unwrap()
    }

    /// Moves the clock.
    pub fn pass(&self, time: TimeDelta) {
        self.clock.advance(time);
    }
}

/// A sound review of a facility by an invented person.
#[must_use]
pub fn draft(facility: &Facility, email: &str) -> ReviewDraft {
    ReviewDraft {
        facility: facility.id,
        relation: Relation::Parent,
        experienced_in: "2026-10".into(),
        scores: BTreeMap::from([
            ("welcome".into(), Some(4)),
            ("care".into(), Some(5)),
            ("days".into(), None),
        ]),
        text: "De begeleiders nemen elke ochtend rustig de tijd om te luisteren.".into(),
        language: "nl".into(),
        submitter: SubmitterDraft {
            first_name: Redacted::new("Jana".into()),
            last_name: Redacted::new("Verzonnenmans".into()),
            email: Redacted::new(email.into()),
        },
        accepts_code_of_conduct: true,
        helper: None,
        invitation: None,
        relationship_code: None,
        circumstances: Circumstances::default(),
    }
}
