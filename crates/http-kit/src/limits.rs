//! Rate limits by client network and class of call.
//!
//! Each class has its own cells, so that reading a lot never keeps anybody from submitting. The limits
//! are kept in memory, per node: with several nodes a caller gets the quota on each.

use crate::client::{self, ClientAddress, Network};
use crate::problem::Problem;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header::RETRY_AFTER};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota as GovernorQuota, RateLimiter};
use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// After so many checks the cells that are full again are forgotten.
const SWEEP_EVERY: u32 = 1024;
/// A class that remembers this many networks puts everybody into shared cells until the next sweep
/// (and the sweep comes at once when it is needed), so that a flood cannot fill the memory.
const MAX_NETWORKS: usize = 100_000;
/// How many shared cells there are.
const SHARED_CELLS: u64 = 1024;

/// What kind of call is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// Sending in a review, a notice, an appeal or a reply.
    Submit,
    /// Looking at a text while it is written, and the steps of its form.
    Preview,
    /// Following a link from a mail, and asking for another mail.
    Verify,
    /// Signing in.
    Login,
    /// Reading public data.
    Read,
    /// Working behind a session.
    Desk,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 6] =
        [Self::Submit, Self::Preview, Self::Verify, Self::Login, Self::Read, Self::Desk];
}

/// How often a network may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Calls a minute in the long run; 0 switches the limit off.
    pub per_minute: u32,
    /// Calls at once; 0 counts as 1.
    pub burst: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Network(Network),
    Shared(u64),
}

/// The limit of one class; state of the middleware [`enforce`].
#[derive(Clone)]
pub struct Gate(Option<Arc<Cells>>);

struct Cells {
    limiter: DefaultKeyedRateLimiter<Key>,
    clock: DefaultClock,
    checks: AtomicU32,
    max_networks: usize,
}

/// The limits of every class.
#[derive(Clone, Default)]
pub struct Limits(HashMap<Class, Gate>);

impl Limits {
    /// Limits from quotas; a class that is not named has none.
    pub fn new(quotas: impl IntoIterator<Item = (Class, Quota)>) -> Self {
        Self(quotas.into_iter().map(|(class, quota)| (class, Gate::new(quota))).collect())
    }

    /// No limits at all, for tests and the demo.
    pub fn off() -> Self {
        Self::default()
    }

    /// The gate of a class: `route.layer(from_fn_with_state(limits.gate(Class::Submit), limits::enforce))`.
    pub fn gate(&self, class: Class) -> Gate {
        self.0.get(&class).cloned().unwrap_or(Gate(None))
    }
}

/// Middleware: answers 429 with `Retry-After` when the caller's network has used up its quota.
pub async fn enforce(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    match gate.check(&client::of(request.extensions())) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

impl Gate {
    /// A gate of its own.
    pub fn new(quota: Quota) -> Self {
        Self::bounded(quota, MAX_NETWORKS)
    }

    fn bounded(quota: Quota, max_networks: usize) -> Self {
        let Some(per_minute) = NonZeroU32::new(quota.per_minute) else { return Self(None) };
        let burst = NonZeroU32::new(quota.burst).unwrap_or(NonZeroU32::MIN);
        let limiter = RateLimiter::keyed(GovernorQuota::per_minute(per_minute).allow_burst(burst));
        let cells =
            Cells { limiter, clock: DefaultClock::default(), checks: AtomicU32::new(0), max_networks };
        Self(Some(Arc::new(cells)))
    }

    /// Counts one call; the 429 problem with `Retry-After` when it is one too many.
    pub fn check(&self, caller: &ClientAddress) -> Result<(), Problem> {
        match &self.0 {
            Some(cells) => cells.check(caller.network()).map_err(too_many),
            None => Ok(()),
        }
    }
}

impl Cells {
    fn check(&self, network: Network) -> Result<(), Duration> {
        self.sweep();
        let key = self.key(network);
        self.limiter.check_key(&key).map_err(|denied| denied.wait_time_from(self.clock.now()))
    }

    fn key(&self, network: Network) -> Key {
        if self.limiter.len() < self.max_networks {
            return Key::Network(network);
        }
        let mut hasher = DefaultHasher::new();
        network.hash(&mut hasher);
        Key::Shared(hasher.finish() % SHARED_CELLS)
    }

    fn sweep(&self) {
        if self.checks.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            self.limiter.retain_recent();
            self.limiter.shrink_to_fit();
        }
    }
}

fn too_many(wait: Duration) -> Problem {
    let seconds = wait.as_secs().saturating_add(1);
    let detail = format!("Je doet dit te vaak na elkaar. Probeer het over {seconds} seconden opnieuw.");
    Problem::http(StatusCode::TOO_MANY_REQUESTS, "too_many_requests", detail)
        .with_header(RETRY_AFTER, HeaderValue::from(seconds))
        .with("retry_after_seconds", seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{IpAddr, Ipv4Addr};

    fn caller(n: u32) -> ClientAddress {
        ClientAddress::new(IpAddr::V4(Ipv4Addr::from_bits(0x0a00_0000 + n)))
    }

    #[test]
    fn a_flood_of_networks_cannot_fill_the_memory() {
        let gate = Gate::bounded(Quota { per_minute: 1, burst: 1 }, 50);
        for n in 0..5_000 {
            let _ = gate.check(&caller(n));
        }
        let cells = gate.0.expect("the limit is on");
        assert!(cells.limiter.len() <= 50 + SHARED_CELLS as usize);
    }

    #[test]
    fn cells_that_are_full_again_are_forgotten() {
        let gate = Gate::bounded(Quota { per_minute: u32::MAX, burst: 1 }, 1_000_000);
        for n in 0..SWEEP_EVERY {
            gate.check(&caller(n)).expect("first call of its network");
        }
        let cells = gate.0.expect("the limit is on");
        assert!(cells.limiter.len() < 10, "{} cells left", cells.limiter.len());
    }
}
