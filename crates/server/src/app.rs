//! The wiring: which parts there are and how they hold together.

mod contacts;
mod content;
mod mail;
mod screening_files;

pub use content::Content;
pub use screening_files::screening_files;

use crate::filled::Filled;
use crate::settings::{
    DatabaseSettings, KeySettings, LimitSettings, MeilisearchSettings, Rate, SearchEngine, SecondFactor,
    Settings,
};
use anyhow::{Context, Result};
use chrono::TimeDelta;
use domain::relationship::{RelationshipKey, RelationshipKeys};
use domain::{Clock, ContactBook, DueRules, Ids, Redacted, RelationshipRules, Sector};
use http_kit::limits::{Class, Limits, Quota};
use http_kit::{Parts, Platform};
use jobs::{Assessor, Backoff, Housekeeping, Worker, WorkerSettings};
use moderation::Desk;
use notify::{MailTransport, Mailer};
use onboarding::register::Reference;
use onboarding::{InsightRules, Insights, Providers, ReplyRules};
use screening::Screener;
use screening::authenticity;
use search::meilisearch::Options;
use search::{EmbeddedIndex, MeilisearchIndex, SearchIndex};
use std::sync::Arc;
use std::time::Duration;
use storage::{ConnectOptions, Key, Store, Vault};
use submission::{Reading, Submissions};

/// The parts of a running platform.
#[derive(Clone)]
pub struct App {
    /// The settings it runs with.
    pub settings: Arc<Settings>,
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub ids: Arc<dyn Ids>,
    /// The search index.
    pub index: Arc<dyn SearchIndex>,
    /// Where mails go.
    pub transport: Arc<dyn MailTransport>,
    /// What composes mails.
    pub mailer: Mailer,
    /// Municipalities and postcodes.
    pub reference: Arc<Reference>,
    /// The questionnaire and the code of conduct.
    pub content: Arc<Content>,
    /// Who serious signals are handed to.
    pub contacts: Arc<ContactBook>,
    /// How many relationship codes there are, and the keys of them.
    pub relationship: Arc<RelationshipRules>,
    /// By when cases are due.
    pub due: DueRules,
    /// What reads every text before an editor does.
    pub screener: Arc<Screener>,
    /// What reads the circumstances of every submission.
    pub authenticity: Arc<authenticity::Settings>,
}

impl App {
    /// Connects everything. Changes nothing in the database.
    pub async fn build(settings: Settings, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>) -> Result<Self> {
        let store = connect(&settings, true).await?;
        Self::over(settings, store, clock, ids)
    }

    /// The same over a store that is connected.
    pub fn over(settings: Settings, store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>) -> Result<Self> {
        let index = open_index(&settings, &ids)?;
        let files = screening_files(settings.screening.folder())?;
        let key = authenticity::Key::new(store.vault().trace_key());
        Ok(Self {
            transport: mail::transport(&settings.mail, &settings.server.base_url)?,
            mailer: mail::mailer(&settings.mail, &settings.server)?,
            reference: Arc::new(Reference::embedded()?),
            content: Arc::new(Content::with_reasons(settings.moderation.reasons())?),
            contacts: Arc::new(contacts::contacts(settings.signals.contacts())?),
            screener: Arc::new(Screener::new(&files)?),
            authenticity: Arc::new(authenticity::Settings::load(&files, key)?),
            due: settings.moderation.due()?,
            relationship: Arc::new(relationship(&settings, store.vault())?),
            settings: Arc::new(settings),
            store,
            clock,
            ids,
            index,
        })
    }

    /// The use cases of the public side.
    pub fn submissions(&self) -> Result<Submissions> {
        let review = &self.settings.review;
        let rules = submission::Rules {
            questionnaire: self.content.questionnaire.clone(),
            code: self.content.code.clone(),
            interval_days: Sector::ALL.map(|sector| (sector, review.interval_days.of(sector))).into(),
            text_min: review.text_min_graphemes,
            text_max: review.text_max_graphemes,
            experience_max_age_months: review.experience_max_age_months,
            verification_hours: review.verification_hours,
            verification_resends: review.verification_resends,
            resend_pause_minutes: review.resend_pause_minutes,
            small_group: review.small_group,
            draft_days: review.draft_days,
            paper_address: review.paper_address.clone(),
            due: self.due.clone(),
            base_url: self.settings.server.base_url.clone(),
            disposable_domains: content::disposable_domains(),
            notices: self.settings.moderation.notice_rules(),
            subscriptions: self.settings.subscriptions.rules(),
            promises: self.settings.promises.rules(),
            programmes: Arc::clone(&self.content.programmes),
            relationship: Arc::clone(&self.relationship),
            screener: Arc::clone(&self.screener),
            authenticity: Arc::clone(&self.authenticity),
        };
        let rules = Arc::new(rules.checked()?);
        Ok(Submissions::new(self.store.clone(), Arc::clone(&self.clock), Arc::clone(&self.ids), rules))
    }

    /// The use cases of the desk.
    pub fn desk(&self) -> Desk {
        let settings = &self.settings.moderation;
        let rules = moderation::Rules {
            code: self.content.code.clone(),
            signals: self.signal_rules(),
            lease_minutes: settings.lease_minutes,
            second_editor_articles: settings.second_editor_articles.clone(),
            double_reading_share: settings.double_reading_share,
            undo_seconds: settings.undo_seconds,
            bulk_reverse_hours: settings.bulk_reverse_hours,
            due: self.due.clone(),
            reasons: self.content.reasons.clone(),
            programmes: Arc::clone(&self.content.programmes),
            pilots: self.settings.pilots.rules(),
            mailer: self.mailer.clone(),
            return_days: settings.return_days,
            hearing_hours: settings.hearing_hours,
            session_hours: settings.session_hours,
            session_idle_minutes: settings.session_idle_minutes,
            second_factor_required: settings.second_factor == SecondFactor::Required,
        };
        Desk::new(self.store.clone(), Arc::clone(&self.clock), Arc::clone(&self.ids), Arc::new(rules))
    }

    /// The use cases of providers.
    pub fn providers(&self) -> Providers {
        let rules = ReplyRules {
            text_min: self.settings.review.text_min_graphemes,
            text_max: self.settings.review.text_max_graphemes,
            due: self.due.clone(),
            hearing_read_hours: self.settings.moderation.hearing_read_hours,
            promises: self.settings.promises.rules(),
            screener: Arc::clone(&self.screener),
            relationship: Arc::clone(&self.relationship),
            base_url: self.settings.server.base_url.clone(),
            programmes: Arc::clone(&self.content.programmes),
            pilots: self.settings.pilots.rules(),
        };
        Providers::new(self.store.clone(), Arc::clone(&self.clock), Arc::clone(&self.ids), Arc::new(rules))
    }

    /// What providers read about how their facilities do.
    pub fn insights(&self) -> Insights {
        let rules = InsightRules {
            scores: self.settings.score.rules(),
            questionnaire: Arc::new(self.content.questionnaire.clone()),
            screener: Arc::clone(&self.screener),
        };
        Insights::new(self.store.clone(), Arc::clone(&self.clock), Arc::new(rules))
    }

    fn signal_rules(&self) -> moderation::SignalRules {
        let settings = &self.settings.signals;
        moderation::SignalRules {
            contacts: self.contacts.as_ref().clone(),
            refer_minutes: settings.refer_minutes,
            danger_minutes: settings.danger_minutes,
            acknowledge_minutes: settings.acknowledge_minutes,
            follow_up_days: settings.follow_up_days,
        }
    }

    /// What routes work with.
    pub fn platform(&self) -> Result<Platform> {
        let questionnaire = Arc::new(self.content.questionnaire.clone());
        Ok(Platform::new(Parts {
            submissions: self.submissions()?,
            reading: Reading::new(
                self.store.clone(),
                Arc::clone(&self.index),
                questionnaire,
                Arc::clone(&self.clock),
                self.settings.score.rules(),
            )
            .with_patience(Duration::from_millis(self.settings.search.timeout_ms))
            .with_places(self.places())
            .with_programmes(Arc::clone(&self.content.programmes)),
            desk: self.desk(),
            providers: self.providers(),
            insights: self.insights(),
            ids: Arc::clone(&self.ids),
            limits: Arc::new(limits(&self.settings.limits)),
            base_url: self.settings.server.base_url.as_str().into(),
            https: self.settings.server.is_https(),
            demo: self.settings.server.demo,
        }))
    }

    /// What the tables of places know of where a facility is.
    fn places(&self) -> submission::Places {
        let reference = Arc::clone(&self.reference);
        Arc::new(move |facility| jobs::place_names(&reference, facility))
    }

    /// What delivers the outbox.
    pub fn worker(&self) -> Worker {
        self.worker_to(Arc::clone(&self.transport), u64::from(self.settings.worker.batch))
    }

    /// The same with mails going elsewhere.
    pub fn worker_to(&self, transport: Arc<dyn MailTransport>, batch: u64) -> Worker {
        let settings = &self.settings.worker;
        let seconds = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
        Worker::new(
            self.store.clone(),
            Arc::clone(&self.clock),
            Arc::clone(&self.ids),
            Arc::clone(&self.index),
            transport,
            self.mailer.clone(),
            Arc::clone(&self.reference),
            Assessor::new(Arc::clone(&self.authenticity), self.screener.version()),
            self.desk(),
            self.settings.score.rules(),
            WorkerSettings {
                poll: Duration::from_millis(settings.poll_ms),
                batch,
                hold: TimeDelta::seconds(i64::from(seconds(settings.hold_s))),
                backoff: Backoff {
                    base_seconds: seconds(settings.backoff_base_s),
                    max_seconds: seconds(settings.backoff_max_s),
                    max_attempts: settings.max_attempts,
                },
                newsletters_per_minute: settings.newsletters_per_minute,
            },
        )
    }

    /// How scores are reckoned today.
    pub fn scoring(&self) -> domain::Scoring {
        self.settings.score.rules().at(self.clock.now())
    }

    /// What keeps house.
    pub fn housekeeping(&self) -> Result<Housekeeping> {
        let hours = self.settings.review.verification_hours;
        let days = self.settings.screening.trace_days;
        let (clock, ids) = (Arc::clone(&self.clock), Arc::clone(&self.ids));
        Ok(Housekeeping::new(self.store.clone(), clock, ids, hours, days)
            .sending_digests(self.submissions()?)
            .telling_members(self.desk())
            .reminding(self.settings.moderation.return_reminder_days)
            .keeping_signals(self.settings.signals.keep_days))
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}

/// Connects to the database of the settings; see `storage::ConnectOptions::durable`.
pub async fn connect(settings: &Settings, durable: bool) -> Result<Store> {
    let DatabaseSettings { url, max_connections, busy_timeout_ms, acquire_timeout_ms } = &settings.database;
    let options = ConnectOptions {
        url: url.expose().clone(),
        max_connections: *max_connections,
        busy_timeout: Duration::from_millis(*busy_timeout_ms),
        acquire_timeout: Duration::from_millis(*acquire_timeout_ms),
        durable,
    };
    if let Some(folder) =
        settings.database.sqlite_file().and_then(|file| file.parent().map(ToOwned::to_owned))
    {
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    Store::connect(&options, vault(&settings.keys)?).await.context("cannot connect to the database")
}

fn vault(keys: &KeySettings) -> Result<Vault> {
    let pepper = keys.pepper.as_ref().context("keys.pepper is missing")?.0.clone();
    let secrets = keys.encryption.iter().map(|key| Key { id: key.id.clone(), secret: key.key.0.clone() });
    Ok(Vault::new(secrets.collect(), Redacted::new(*pepper.expose()))?)
}

/// The rules of relationship codes. A demo without keys of its own has one that goes with its pepper.
fn relationship(settings: &Settings, vault: &Vault) -> Result<RelationshipRules> {
    let given = settings.keys.relationship.iter();
    let mut keys: Vec<RelationshipKey> = given
        .map(|key| RelationshipKey { id: key.id.clone(), secret: Redacted::new(*key.key.0.expose()) })
        .collect();
    if keys.is_empty() && settings.server.demo {
        let secret = Redacted::new(vault.mac("relationship-key", b"demo"));
        keys.push(RelationshipKey { id: "demo".to_owned(), secret });
    }
    Ok(RelationshipRules {
        keys: RelationshipKeys::new(keys)?,
        per_place: settings.relationship.per_place,
        unknown_capacity: settings.relationship.unknown_capacity,
        valid_periods: settings.relationship.valid_half_years,
    })
}

fn open_index(settings: &Settings, ids: &Arc<dyn Ids>) -> Result<Arc<dyn SearchIndex>> {
    match settings.search.engine {
        SearchEngine::Embedded => Ok(Arc::new(EmbeddedIndex::open(&settings.search.dir)?.index)),
        SearchEngine::Meilisearch => {
            let options = meilisearch_options(&settings.search.meilisearch, Arc::clone(ids));
            Ok(Arc::new(Filled::new(Arc::new(MeilisearchIndex::new(options)?))))
        }
    }
}

fn meilisearch_options(settings: &MeilisearchSettings, ids: Arc<dyn Ids>) -> Options {
    let key = settings.key.expose();
    Options {
        key: (!key.is_empty()).then(|| key.clone()),
        prefix: settings.prefix.clone(),
        connect_timeout: Duration::from_millis(settings.connect_timeout_ms),
        timeout: Duration::from_millis(settings.timeout_ms),
        task_timeout: Duration::from_secs(settings.task_timeout_s),
        rebuild_timeout: Duration::from_secs(settings.rebuild_timeout_s),
        batch_documents: settings.batch_documents,
        // The last bits of an id are chance.
        chance: Some(Arc::new(move || f64::from(ids.uuid().as_u128() as u16) / f64::from(u16::MAX))),
        ..Options::new(settings.url.as_str())
    }
}

fn limits(settings: &LimitSettings) -> Limits {
    let quota = |rate: &Rate| Quota { per_minute: rate.per_minute, burst: rate.burst };
    Limits::new([
        (Class::Submit, quota(&settings.submissions)),
        (Class::Preview, quota(&settings.previews)),
        (Class::Verify, quota(&settings.verifications)),
        (Class::Login, quota(&settings.logins)),
        (Class::Read, quota(&settings.reads)),
    ])
}
