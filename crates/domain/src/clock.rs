//! Time and chance as arguments.
//!
//! Nothing outside `server` reads the wall clock or a random source (see `clippy.toml`), so a test
//! can stand still in time and the demo can live through eighteen months in a few seconds.

use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// Where the present moment comes from.
pub trait Clock: Send + Sync {
    /// The present, in UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// Where identifiers and secrets come from.
pub trait Ids: Send + Sync {
    /// A new UUIDv7.
    fn uuid(&self) -> Uuid;
    /// 256 random bits, for tokens and nonces.
    fn secret(&self) -> [u8; 32];
}

/// A clock that stands still until it is moved. For tests and the demo's simulated history.
#[derive(Debug)]
pub struct MockClock(Mutex<DateTime<Utc>>);

impl MockClock {
    /// A clock that shows `at`.
    pub fn at(at: DateTime<Utc>) -> Self {
        Self(Mutex::new(at))
    }

    /// Moves the clock forward (or back, with a negative difference).
    pub fn advance(&self, by: TimeDelta) {
        *self.lock() += by;
    }

    /// Sets the clock.
    pub fn set(&self, at: DateTime<Utc>) {
        *self.lock() = at;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, DateTime<Utc>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Clock for MockClock {
    fn now(&self) -> DateTime<Utc> {
        *self.lock()
    }
}

/// Identifiers that count up from a seed: the same run makes the same ones. Never for production.
#[derive(Debug, Default)]
pub struct SequentialIds(AtomicU64);

impl SequentialIds {
    /// Counts up from `seed`.
    pub fn from_seed(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Ids for SequentialIds {
    fn uuid(&self) -> Uuid {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        let mut bytes = [0u8; 10];
        bytes[2..].copy_from_slice(&n.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(1_700_000_000_000 + n, &bytes).into_uuid()
    }

    fn secret(&self) -> [u8; 32] {
        use sha2::{Digest, Sha256};
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        Sha256::digest(n.to_be_bytes()).into()
    }
}
