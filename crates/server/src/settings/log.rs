//! `[log]`: what is logged, and in which form.

use super::layers::Layers;
use serde::Deserialize;
use tracing_subscriber::EnvFilter;

/// The form of a log line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// `[log]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogSettings {
    /// What is logged, in the notation of `tracing_subscriber::EnvFilter`.
    pub filter: String,
    /// The form of a line.
    pub format: LogFormat,
}

impl LogSettings {
    pub(super) fn check(&self, layers: &mut Layers) {
        if let Err(error) = EnvFilter::try_new(&self.filter) {
            layers.bad("log.filter", format!("is not a filter such as \"info,storage=debug\": {error}"));
        }
    }
}
