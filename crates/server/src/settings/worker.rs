//! `[worker]`: delivering the messages of the outbox.

use super::layers::Layers;
use serde::Deserialize;

/// `[worker]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkerSettings {
    /// Pause when there was nothing to do, in milliseconds.
    pub poll_ms: u64,
    /// Messages taken at once.
    pub batch: u32,
    /// How long a taken message is one worker's, in seconds.
    pub hold_s: u64,
    /// Attempts before a message is put aside.
    pub max_attempts: u32,
    /// Wait after the first failure, in seconds; doubles with each further one.
    pub backoff_base_s: u64,
    /// Longest wait, in seconds.
    pub backoff_max_s: u64,
    /// Mails of newsletters in a minute; 0 for no limit.
    pub newsletters_per_minute: u32,
}

impl WorkerSettings {
    pub(super) fn check(&self, smtp_timeout_s: u64, layers: &mut Layers) {
        layers.in_range("worker.poll_ms", 10..=60_000);
        layers.in_range("worker.batch", 1..=1000);
        layers.in_range("worker.hold_s", 2..=3600);
        if self.hold_s < 2 * smtp_timeout_s {
            layers.bad("worker.hold_s", format!("is less than twice mail.smtp.timeout_s = {smtp_timeout_s}"));
        }
        layers.in_range("worker.max_attempts", 1..=100);
        layers.in_range("worker.backoff_base_s", 1..=3600);
        layers.in_range("worker.backoff_max_s", 1..=86_400);
        layers.in_range("worker.newsletters_per_minute", 0..=100_000);
        if self.backoff_max_s < self.backoff_base_s {
            layers.bad(
                "worker.backoff_max_s",
                format!("is less than worker.backoff_base_s = {}", self.backoff_base_s),
            );
        }
    }
}
