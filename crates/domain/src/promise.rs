//! What a provider promised in a public reply, and whether it happened: one rule, one table.
//!
//! A promise is made in a reply: something is *planned* for a day, or it is *made*. Once it is due, the author of the
//! review and whoever reviews the same facility later are asked whether it happened.

use crate::organisation::names;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Where a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseStatus {
    /// Its day has not passed.
    Planned,
    /// Its day has passed; nobody has said yet whether it happened.
    Due,
    /// More say that it happened than that it did not.
    Confirmed,
    /// At least as many say that it did not happen.
    Contested,
    /// The time for answers is over, and there were none to go by.
    Expired,
}

names!(
    PromiseStatus,
    UnknownPromiseStatus,
    "status of a promise",
    Planned = "planned",
    Due = "due",
    Confirmed = "confirmed",
    Contested = "contested",
    Expired = "expired"
);

/// What somebody says who was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseAnswer {
    /// It happened.
    Yes,
    /// It did not.
    No,
    /// "Weet ik niet": it weighs nothing.
    Unsure,
}

names!(PromiseAnswer, UnknownPromiseAnswer, "answer", Yes = "yes", No = "no", Unsure = "unsure");

/// What was answered; who does not know is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PromiseAnswers {
    /// How many say that it happened.
    pub yes: u32,
    /// How many say that it did not.
    pub no: u32,
}

/// The numbers of the rule, as configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromiseRules {
    /// For how many days answers are taken, from the day on which a promise is due.
    pub answer_days: u16,
    /// How many of one mind it takes to go by.
    pub least_answers: u32,
    /// How many days ahead something may be planned.
    pub most_days: u16,
}

use PromiseStatus as S;

/// Every change that there can be: with time, or because an answer came in, was taken back, or its review went.
pub const PROMISE_TRANSITIONS: &[(PromiseStatus, PromiseStatus)] = &[
    (S::Planned, S::Due),
    (S::Due, S::Confirmed),
    (S::Due, S::Contested),
    (S::Due, S::Expired),
    (S::Confirmed, S::Due),
    (S::Confirmed, S::Contested),
    (S::Confirmed, S::Expired),
    (S::Contested, S::Due),
    (S::Contested, S::Confirmed),
    (S::Contested, S::Expired),
];

impl PromiseStatus {
    /// Whether people are asked about it.
    pub const fn is_asked(self) -> bool {
        matches!(self, S::Due | S::Confirmed | S::Contested)
    }
}

impl PromiseRules {
    /// The first day on which no answer is taken any more.
    pub fn closes_on(&self, due_on: NaiveDate) -> NaiveDate {
        due_on.checked_add_days(Days::new(u64::from(self.answer_days))).unwrap_or(NaiveDate::MAX)
    }

    /// Whether people are asked today.
    pub fn is_open(&self, due_on: NaiveDate, today: NaiveDate) -> bool {
        due_on <= today && today < self.closes_on(due_on)
    }

    /// The last day that something may be planned for.
    pub fn latest(&self, today: NaiveDate) -> NaiveDate {
        today.checked_add_days(Days::new(u64::from(self.most_days))).unwrap_or(NaiveDate::MAX)
    }

    /// Where a promise stands today that is due from `due_on` on.
    pub fn status(&self, due_on: NaiveDate, answers: PromiseAnswers, today: NaiveDate) -> PromiseStatus {
        let PromiseAnswers { yes, no } = answers;
        if today < due_on {
            S::Planned
        } else if yes > no && yes >= self.least_answers {
            S::Confirmed
        } else if no > 0 && no >= yes && no >= self.least_answers {
            S::Contested
        } else if today >= self.closes_on(due_on) {
            S::Expired
        } else {
            S::Due
        }
    }
}

/// From when on a promise is due: the day after the one that was planned for, and at once where something was made.
/// Never before readers can see it.
pub fn due_on(planned_for: Option<NaiveDate>, published_on: NaiveDate) -> NaiveDate {
    planned_for.and_then(|day| day.succ_opt()).map_or(published_on, |after| after.max(published_on))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: PromiseRules = PromiseRules { answer_days: 10, least_answers: 1, most_days: 30 };

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
    }

    fn status(rules: &PromiseRules, today: u32, (yes, no): (u32, u32)) -> PromiseStatus {
        rules.status(day(5), PromiseAnswers { yes, no }, day(today))
    }

    #[test]
    fn time_and_answers_make_the_status() {
        // (today, yes, no): due on the 5th, closed from the 15th on.
        let table = [
            ((1, 0, 0), S::Planned),
            ((4, 3, 0), S::Planned),
            ((5, 0, 0), S::Due),
            ((14, 0, 0), S::Due),
            ((15, 0, 0), S::Expired),
            ((5, 1, 0), S::Confirmed),
            ((5, 2, 1), S::Confirmed),
            ((5, 1, 1), S::Contested),
            ((5, 0, 1), S::Contested),
            ((15, 2, 1), S::Confirmed),
            ((30, 1, 2), S::Contested),
        ];
        for ((today, yes, no), expected) in table {
            assert_eq!(status(&RULES, today, (yes, no)), expected, "{today} {yes} {no}");
        }
    }

    #[test]
    fn too_few_answers_decide_nothing() {
        let rules = PromiseRules { least_answers: 3, ..RULES };
        assert_eq!(status(&rules, 6, (2, 0)), S::Due);
        assert_eq!(status(&rules, 6, (0, 2)), S::Due);
        assert_eq!(status(&rules, 6, (3, 2)), S::Confirmed);
        assert_eq!(status(&rules, 6, (3, 3)), S::Contested);
        assert_eq!(status(&rules, 15, (2, 1)), S::Expired, "not enough to go by");
    }

    /// One answer more or less on a day, or a day more with the same answers, is always a line of the table.
    #[test]
    fn every_step_is_in_the_table() {
        let mut met = std::collections::BTreeSet::new();
        for rules in [RULES, PromiseRules { least_answers: 2, ..RULES }] {
            for today in 1..=20 {
                for (yes, no) in (0..4).flat_map(|yes| (0..4).map(move |no| (yes, no))) {
                    // Nobody is asked before it is due.
                    if today < 5 && (yes, no) != (0, 0) {
                        continue;
                    }
                    let from = status(&rules, today, (yes, no));
                    let mut next = vec![(today + 1, (yes, no))];
                    if from.is_asked() && rules.is_open(day(5), day(today)) {
                        for when in [today, today + 1] {
                            next.extend([(when, (yes + 1, no)), (when, (yes, no + 1))]);
                            next.extend(yes.checked_sub(1).map(|less| (when, (less, no))));
                            next.extend(no.checked_sub(1).map(|less| (when, (yes, less))));
                        }
                    }
                    for (day, answers) in next {
                        let to = status(&rules, day, answers);
                        if from != to {
                            met.insert((from, to));
                        }
                    }
                }
            }
        }
        let table: std::collections::BTreeSet<_> = PROMISE_TRANSITIONS.iter().copied().collect();
        assert_eq!(met, table);
        assert_eq!(table.len(), PROMISE_TRANSITIONS.len(), "no line twice");
    }

    #[test]
    fn it_is_due_the_day_after_and_never_before_readers_see_it() {
        assert_eq!(due_on(Some(day(9)), day(3)), day(10));
        assert_eq!(due_on(Some(day(9)), day(20)), day(20), "published late");
        assert_eq!(due_on(None, day(3)), day(3), "made: people can be asked at once");
        assert!(RULES.is_open(day(5), day(5)) && RULES.is_open(day(5), day(14)));
        assert!(!RULES.is_open(day(5), day(4)) && !RULES.is_open(day(5), day(15)));
        assert_eq!(RULES.latest(day(1)), NaiveDate::from_ymd_opt(2026, 12, 1).unwrap());
    }

    #[test]
    fn names_go_both_ways() {
        for status in PromiseStatus::ALL {
            assert_eq!(status.as_str().parse(), Ok(*status));
        }
        for answer in PromiseAnswer::ALL {
            assert_eq!(answer.as_str().parse(), Ok(*answer));
        }
        assert!("ja".parse::<PromiseAnswer>().is_err());
    }
}
