//! Why a facility takes no reviews, said of what its applications show.

use super::programmes::Programmes;
use super::state::ApplicationState as S;
use crate::signal::{UnknownName, named};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

named! {
    /// Why a facility takes no reviews. The names are stable.
    WhyNot, "reason why a facility takes no reviews" {
        /// It never took part.
        NeverTookPart = "never_took_part",
        /// It was chosen and gets ready.
        NotYetLive = "not_yet_live",
        /// It takes part, and takes no new reviews for a while.
        Paused = "paused",
        /// It took part to the end of a programme.
        Completed = "completed",
        /// It stopped before the end.
        Left = "left",
    }
}

/// An application that has chosen a facility.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Id of the programme.
    pub programme: String,
    /// Where the application stands.
    pub state: S,
    /// The wave that it is in.
    pub wave: Option<u32>,
    /// Since when it stands there.
    pub moved_at: DateTime<Utc>,
}

/// Why a facility takes no reviews, with what can be told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Why.
    pub why: WhyNot,
    /// Since when it no longer takes them; none where it never did.
    pub since: Option<DateTime<Utc>>,
    /// The wave in which it starts; only where it gets ready.
    pub wave: Option<u32>,
    /// The day on which that wave starts, where that is fixed and still to come.
    pub expected: Option<NaiveDate>,
}

impl Gate {
    /// Why a facility that takes no reviews does not, on a day. What is going on comes before what is over, and of
    /// what is over the newest counts. That an application waits to be chosen, or was refused, is nobody's
    /// business: such a facility never took part.
    pub fn of(claims: &[Claim], programmes: &Programmes, today: NaiveDate) -> Self {
        let newest = |states: &[S]| {
            let those = claims.iter().filter(|claim| states.contains(&claim.state));
            those.max_by_key(|claim| claim.moved_at)
        };
        let bare = |why| Self { why, since: None, wave: None, expected: None };
        if let Some(claim) = newest(&[S::Paused]) {
            return Self { since: Some(claim.moved_at), ..bare(WhyNot::Paused) };
        }
        if let Some(claim) = newest(&[S::Selected, S::Onboarding]) {
            let programme = programmes.get(&claim.programme);
            let wave =
                programme.and_then(|one| one.waves.iter().find(|wave| Some(wave.number) == claim.wave));
            let day = wave.and_then(|wave| wave.starts).or_else(|| programme.and_then(|one| one.starts));
            let expected = day.filter(|day| *day >= today);
            return Self { wave: claim.wave, expected, ..bare(WhyNot::NotYetLive) };
        }
        match newest(&[S::Completed, S::Left]) {
            Some(claim) => {
                let why = if claim.state == S::Left { WhyNot::Left } else { WhyNot::Completed };
                Self { since: Some(claim.moved_at), ..bare(why) }
            }
            None => bare(WhyNot::NeverTookPart),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(state: S, day: u32) -> Claim {
        let moved_at =
            NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(9, 0, 0).unwrap().and_utc();
        Claim { programme: "platform".into(), state, wave: Some(1), moved_at }
    }

    fn programmes() -> Programmes {
        let file = include_str!("../../../../config/pilots/platform.toml");
        Programmes::checked(vec![toml::from_str(file).unwrap()]).unwrap()
    }

    fn gate(claims: &[Claim], today: (i32, u32, u32)) -> Gate {
        Gate::of(claims, &programmes(), NaiveDate::from_ymd_opt(today.0, today.1, today.2).unwrap())
    }

    #[test]
    fn what_waits_or_was_refused_is_not_told() {
        let quiet = [S::Interest, S::Applied, S::ProvisionallySelected, S::Refused, S::Withdrawn];
        for state in quiet {
            assert_eq!(gate(&[claim(state, 1)], (2026, 11, 22)).why, WhyNot::NeverTookPart, "{state}");
        }
        assert_eq!(gate(&[], (2026, 11, 22)).why, WhyNot::NeverTookPart);
    }

    #[test]
    fn what_gets_ready_tells_its_wave_and_its_day_until_that_has_passed() {
        for state in [S::Selected, S::Onboarding] {
            let told = gate(&[claim(state, 1), claim(S::Left, 9)], (2026, 11, 22));
            assert_eq!((told.why, told.wave, told.since), (WhyNot::NotYetLive, Some(1), None));
            assert_eq!(told.expected, NaiveDate::from_ymd_opt(2027, 1, 11));
            assert_eq!(gate(&[claim(state, 1)], (2027, 1, 12)).expected, None);
        }
    }

    #[test]
    fn what_is_over_tells_since_when_and_the_newest_counts() {
        let (left, completed) = (claim(S::Left, 3), claim(S::Completed, 5));
        let told = gate(&[left.clone(), completed.clone()], (2026, 11, 22));
        assert_eq!((told.why, told.since), (WhyNot::Completed, Some(completed.moved_at)));
        assert_eq!(gate(std::slice::from_ref(&left), (2026, 11, 22)).why, WhyNot::Left);
        let paused = gate(&[left, completed, claim(S::Paused, 1)], (2026, 11, 22));
        assert_eq!((paused.why, paused.since), (WhyNot::Paused, Some(claim(S::Paused, 1).moved_at)));
    }
}
