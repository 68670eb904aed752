//! Where the server is and how patient we are with it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Gives numbers by chance, from 0 up to 1.
pub type Chance = Arc<dyn Fn() -> f64 + Send + Sync>;

/// How to reach a server.
#[derive(Clone)]
pub struct Options {
    /// Address such as `http://127.0.0.1:7700`, without a slash at the end.
    pub url: String,
    /// A master key, from which the program makes a key of its own; or such a key, or none.
    pub key: Option<String>,
    /// The names of the indexes begin with it: letters, digits, `-` and `_`.
    pub prefix: String,
    /// Patience for a connection.
    pub connect_timeout: Duration,
    /// Patience for one answer.
    pub timeout: Duration,
    /// Patience for a change to be carried out after it was accepted.
    pub task_timeout: Duration,
    /// Patience for each change of a rebuild.
    pub rebuild_timeout: Duration,
    /// Most documents sent at a time.
    pub batch_documents: usize,
    /// Most bytes sent at a time; one document may be larger.
    pub batch_bytes: usize,
    /// Spreads repeated attempts; without it pauses have a fixed length.
    pub chance: Option<Chance>,
}

impl Options {
    /// Usual values for the server at `url`.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into().trim_end_matches('/').to_owned(),
            key: None,
            prefix: "waardering".to_owned(),
            connect_timeout: Duration::from_secs(1),
            timeout: Duration::from_secs(5),
            task_timeout: Duration::from_secs(60),
            rebuild_timeout: Duration::from_secs(1_800),
            batch_documents: 1_000,
            batch_bytes: 8_000_000,
            chance: None,
        }
    }

    /// Half of the pause, and up to another half by chance; all of it without chance.
    pub(super) fn jittered(&self, pause: Duration) -> Duration {
        match &self.chance {
            Some(chance) => pause.mul_f64(0.5 + 0.5 * chance().clamp(0.0, 1.0)),
            None => pause,
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the key nor an address that may hold a password.
        f.debug_struct("Options").field("prefix", &self.prefix).finish_non_exhaustive()
    }
}
