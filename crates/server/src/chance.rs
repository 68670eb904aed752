//! The real clock and the real source of chance: the only ones there are.

use chrono::{DateTime, SubsecRound, Utc};
use domain::{Clock, Ids};
use std::sync::Arc;
use uuid::{Builder, Uuid};

/// The machine's clock, to the microsecond, which is what both databases keep.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everything else is given")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// Identifiers and secrets from the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn uuid(&self) -> Uuid {
        uuid_at(SystemClock.now(), self.secret())
    }

    #[expect(clippy::disallowed_methods, reason = "this is the source that everything else is given")]
    fn secret(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        // Without randomness no token is safe: better no program than a guessable one.
        #[expect(clippy::panic, reason = "an operating system without randomness cannot run this")]
        if let Err(error) = getrandom::fill(&mut bytes) {
            panic!("the operating system gives no randomness: {error}");
        }
        bytes
    }
}

/// Identifiers that carry the time of another clock: the demo's simulated history.
#[derive(Debug)]
pub struct IdsAt<C>(pub Arc<C>);

impl<C: Clock> Ids for IdsAt<C> {
    fn uuid(&self) -> Uuid {
        uuid_at(self.0.now(), self.secret())
    }

    fn secret(&self) -> [u8; 32] {
        SystemIds.secret()
    }
}

/// A UUIDv7 of a moment (RFC 9562, 5.7).
fn uuid_at(at: DateTime<Utc>, random: [u8; 32]) -> Uuid {
    let [a, b, c, d, e, f, g, h, i, j, ..] = random;
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millis, &[a, b, c, d, e, f, g, h, i, j]).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_new_each_time_and_carry_the_time() {
        let (a, b) = (SystemIds.uuid(), SystemIds.uuid());
        assert_ne!(a, b);
        assert_eq!(a.get_version_num(), 7);
        assert_ne!(SystemIds.secret(), SystemIds.secret());
    }

    #[test]
    fn the_clock_shows_whole_microseconds() {
        assert_eq!(SystemClock.now().timestamp_subsec_nanos() % 1000, 0);
    }
}
