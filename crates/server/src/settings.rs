//! Settings: the embedded defaults, then a file, then the environment, then the command line.
//!
//! `config/default.toml` is both the defaults and the schema: a key that is not in it is unknown, and a
//! value of another type than the default's is wrong. That is why the layers are merged here and not by
//! `figment`, which knows a file's name but not its line, guesses the type of a variable from its text
//! (a password `1234` becomes a number) and stops at the first error. Here every problem is reported at
//! once, with key, value and place.

mod data;
mod database;
mod keys;
mod layers;
mod limits;
mod log;
mod mail;
mod mask;
mod moderation;
mod notices;
mod pilots;
mod problem;
mod promises;
mod relationship;
mod review;
mod score;
mod screening;
mod search;
mod server;
mod shape;
mod signals;
mod subscriptions;
#[cfg(test)]
mod tests;
mod worker;

pub use data::DataSettings;
pub use database::{DatabaseKind, DatabaseSettings};
pub use keys::{EncryptionKey, KeySettings, SecretKey};
pub use limits::{LimitSettings, Rate};
pub use log::{LogFormat, LogSettings};
pub use mail::{MailSettings, MailTransport, SmtpSettings, SmtpTls};
pub use moderation::{ModerationSettings, SecondFactor};
pub use notices::{HideSettings, NoticeSettings};
pub use pilots::PilotSettings;
pub use problem::{Origin, Problem, SettingsError};
pub use promises::PromiseSettings;
pub use relationship::RelationshipSettings;
pub use review::{IntervalDays, ReviewSettings};
pub use score::ScoreSettings;
pub use screening::ScreeningSettings;
pub use search::{MeilisearchSettings, SearchEngine, SearchSettings};
pub use server::{Cidr, ServerSettings};
pub use signals::SignalSettings;
pub use subscriptions::SubscriptionSettings;
pub use worker::WorkerSettings;

use layers::Layers;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// The commented defaults, as shipped in `config/default.toml`.
pub const DEFAULT_TOML: &str = include_str!("../../../config/default.toml");

/// The environment variable that names the configuration file when `--config` does not.
pub const CONFIG_VARIABLE: &str = "WAARDERING_CONFIG";

/// A setting from the command line. It beats every other source.
#[derive(Clone, Debug)]
pub struct Override {
    /// Dotted key, such as `server.addr`.
    pub key: &'static str,
    /// The value as text, read as the key's type.
    pub value: String,
    /// The option that set it, such as `--addr`, for messages.
    pub option: &'static str,
}

impl Override {
    /// A path given on the command line. Unlike a path in a file, it is relative to the working
    /// directory, as everybody expects of a command, and is made absolute here.
    ///
    /// # Errors
    /// When the working directory cannot be read, or the path is empty.
    pub fn path(key: &'static str, path: &Path, option: &'static str) -> std::io::Result<Self> {
        let value = std::path::absolute(path)?.to_string_lossy().into_owned();
        Ok(Self { key, value, option })
    }
}

/// Where settings come from. The environment is an argument, so that a test can make one up.
#[derive(Debug)]
pub struct LoadOptions<E> {
    /// The file of `--config`; otherwise [`CONFIG_VARIABLE`] is looked for in `env`.
    pub config_file: Option<PathBuf>,
    /// All environment variables; those that do not start with `WAARDERING_` are ignored, and
    /// so are those of tests (`WAARDERING_TEST_...`).
    pub env: E,
    /// Settings from the command line.
    pub overrides: Vec<Override>,
}

/// Everything that can be set, checked and with absolute paths.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `[server]`
    pub server: ServerSettings,
    /// `[database]`
    pub database: DatabaseSettings,
    /// `[data]`
    pub data: DataSettings,
    /// `[search]`
    pub search: SearchSettings,
    /// `[mail]`
    pub mail: MailSettings,
    /// `[keys]`
    pub keys: KeySettings,
    /// `[review]`
    pub review: ReviewSettings,
    /// `[score]`
    pub score: ScoreSettings,
    /// `[screening]`
    pub screening: ScreeningSettings,
    /// `[moderation]`
    pub moderation: ModerationSettings,
    /// `[signals]`
    pub signals: SignalSettings,
    /// `[pilots]`
    pub pilots: PilotSettings,
    /// `[promises]`
    pub promises: PromiseSettings,
    /// `[relationship]`
    pub relationship: RelationshipSettings,
    /// `[subscriptions]`
    pub subscriptions: SubscriptionSettings,
    /// `[limits]`
    pub limits: LimitSettings,
    /// `[worker]`
    pub worker: WorkerSettings,
    /// `[log]`
    pub log: LogSettings,
    masked: String,
}

impl Settings {
    /// Reads and checks everything.
    ///
    /// # Errors
    /// All problems found, each with key, value (masked when secret) and place.
    pub fn load<E>(options: LoadOptions<E>) -> Result<Self, SettingsError>
    where
        E: Iterator<Item = (String, String)>,
    {
        let env: Vec<(String, String)> =
            options.env.filter(|(name, _)| name.starts_with("WAARDERING_")).collect();
        let named = env.iter().find(|(name, value)| name == CONFIG_VARIABLE && !value.is_empty());
        let file = options.config_file.or_else(|| named.map(|(_, value)| PathBuf::from(value)));
        let mut layers = Layers::defaults()?;
        if let Some(path) = &file {
            layers.add_file(path);
        }
        layers.add_environment(&env);
        layers.add_overrides(&options.overrides);
        Self::from_layers(layers)
    }

    fn from_layers(mut layers: Layers) -> Result<Self, SettingsError> {
        let masked = layers.masked_toml();
        let sections = Sections::read(&mut layers);
        let Some(mut settings) = sections.and_then(|sections| sections.complete(masked)) else {
            return Err(layers.into_error());
        };
        settings.resolve(&mut layers);
        settings.check(&mut layers);
        if layers.problems.is_empty() { Ok(settings) } else { Err(layers.into_error()) }
    }

    /// Makes every path absolute and fills in what follows from other settings.
    fn resolve(&mut self, layers: &mut Layers) {
        self.server.resolve();
        self.data.resolve(layers);
        self.database.resolve(&self.data.dir);
        self.search.dir = self.data.dir.join(&self.search.dir);
        self.mail.dir = self.data.dir.join(&self.mail.dir);
        self.screening.resolve(&self.data.dir);
        self.signals.resolve(&self.data.dir);
        self.moderation.resolve(&self.data.dir);
    }

    fn check(&self, layers: &mut Layers) {
        self.server.check(layers);
        self.database.check(layers);
        self.search.check(layers);
        self.mail.check(layers);
        self.keys.check(self.server.demo, layers);
        self.review.check(layers);
        self.score.check(layers);
        self.screening.check(layers);
        self.moderation.check(layers);
        self.signals.check(layers);
        self.pilots.check(layers);
        self.promises.check(layers);
        self.relationship.check(layers);
        self.subscriptions.check(layers);
        self.limits.check(layers);
        self.worker.check(self.mail.smtp.timeout_s, layers);
        self.log.check(layers);
    }

    /// Every setting with the place it came from, secrets masked: what `doctor` prints. Values stand as
    /// they were given, before paths were made absolute.
    pub fn masked_toml(&self) -> &str {
        &self.masked
    }
}

/// The sections as read, before anything is checked. A section is missing when it could not be read.
struct Sections {
    server: Option<ServerSettings>,
    database: Option<DatabaseSettings>,
    data: Option<DataSettings>,
    search: Option<SearchSettings>,
    mail: Option<MailSettings>,
    keys: Option<KeySettings>,
    review: Option<ReviewSettings>,
    score: Option<ScoreSettings>,
    screening: Option<ScreeningSettings>,
    moderation: Option<ModerationSettings>,
    signals: Option<SignalSettings>,
    pilots: Option<PilotSettings>,
    promises: Option<PromiseSettings>,
    relationship: Option<RelationshipSettings>,
    subscriptions: Option<SubscriptionSettings>,
    limits: Option<LimitSettings>,
    worker: Option<WorkerSettings>,
    log: Option<LogSettings>,
}

impl Sections {
    /// Reads them one by one, so that a fault in one does not hide a fault in another.
    fn read(layers: &mut Layers) -> Option<Self> {
        Some(Self {
            server: section(layers, "server"),
            database: section(layers, "database"),
            data: section(layers, "data"),
            search: section(layers, "search"),
            mail: section(layers, "mail"),
            keys: section(layers, "keys"),
            review: section(layers, "review"),
            score: section(layers, "score"),
            screening: section(layers, "screening"),
            moderation: section(layers, "moderation"),
            signals: section(layers, "signals"),
            pilots: section(layers, "pilots"),
            promises: section(layers, "promises"),
            relationship: section(layers, "relationship"),
            subscriptions: section(layers, "subscriptions"),
            limits: section(layers, "limits"),
            worker: section(layers, "worker"),
            log: section(layers, "log"),
        })
    }

    fn complete(self, masked: String) -> Option<Settings> {
        Some(Settings {
            server: self.server?,
            database: self.database?,
            data: self.data?,
            search: self.search?,
            mail: self.mail?,
            keys: self.keys?,
            review: self.review?,
            score: self.score?,
            screening: self.screening?,
            moderation: self.moderation?,
            signals: self.signals?,
            pilots: self.pilots?,
            promises: self.promises?,
            relationship: self.relationship?,
            subscriptions: self.subscriptions?,
            limits: self.limits?,
            worker: self.worker?,
            log: self.log?,
            masked,
        })
    }
}

fn section<T: DeserializeOwned>(layers: &mut Layers, name: &str) -> Option<T> {
    let value = layers.get(name)?.clone();
    match serde_path_to_error::deserialize::<_, T>(value) {
        Ok(section) => Some(section),
        Err(error) => {
            let inner = error.path().to_string();
            let key = if inner == "." { name.to_owned() } else { format!("{name}.{inner}") };
            layers.bad_message(&key, error.inner().message());
            None
        }
    }
}
