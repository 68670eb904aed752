//! How long to wait before trying again.

use chrono::TimeDelta;

/// Pauses that double from attempt to attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// Pause after the first attempt, in seconds.
    pub base_seconds: u32,
    /// Longest pause, in seconds.
    pub max_seconds: u32,
    /// After this many attempts a message is dead.
    pub max_attempts: u32,
}

impl Backoff {
    /// The pause after attempt number `attempts` (from 1), or `None` when it was the last.
    pub fn after(&self, attempts: u32) -> Option<TimeDelta> {
        (attempts < self.max_attempts).then(|| self.patient(attempts, self.max_seconds))
    }

    /// The pause after attempt number `attempts` (from 1) of something that is never given up, at most
    /// `longest` seconds.
    pub fn patient(&self, attempts: u32, longest: u32) -> TimeDelta {
        let doublings = attempts.saturating_sub(1).min(31);
        let seconds = u64::from(self.base_seconds) << doublings;
        let seconds = seconds.min(u64::from(self.max_seconds.min(longest)));
        TimeDelta::seconds(i64::try_from(seconds).unwrap_or(i64::MAX / 1000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_a_bound_and_end() {
        let backoff = Backoff { base_seconds: 2, max_seconds: 60, max_attempts: 8 };
        let pauses: Vec<i64> =
            (1..).map_while(|n| backoff.after(n)).map(|pause| pause.num_seconds()).collect();
        assert_eq!(pauses, [2, 4, 8, 16, 32, 60, 60]);
        assert_eq!(backoff.patient(1, 30).num_seconds(), 2);
        assert_eq!(backoff.patient(1_000_000, 30).num_seconds(), 30, "never given up");
    }

    #[test]
    fn the_largest_settings_do_not_overflow() {
        let backoff = Backoff { base_seconds: u32::MAX, max_seconds: u32::MAX, max_attempts: u32::MAX };
        assert_eq!(backoff.after(u32::MAX - 1).map(|p| p.num_seconds()), Some(i64::from(u32::MAX)));
    }
}
