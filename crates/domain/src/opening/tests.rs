use super::*;
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn time(text: &str) -> TimeOfDay {
    TimeOfDay::try_from(text.to_owned()).unwrap()
}

const WORKDAYS: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// Working days, 9 to 12 and 13 to 17.
fn office() -> Opening {
    let span = |from, to| Hours { days: WORKDAYS.to_vec(), from: time(from), to: time(to) };
    Opening::Hours(vec![span("13:00", "17:00"), span("09:00", "12:00")])
}

#[test]
fn an_office_is_open_by_the_clock_on_the_wall() {
    // Winter: Brussels is one hour ahead. 2026-11-20 is a Friday.
    for (now, expected) in [
        ("2026-11-20T07:59:00Z", Reachable::From(at("2026-11-20T08:00:00Z"))),
        ("2026-11-20T08:00:00Z", Reachable::Until(at("2026-11-20T11:00:00Z"))),
        ("2026-11-20T11:00:00Z", Reachable::From(at("2026-11-20T12:00:00Z"))),
        ("2026-11-20T15:59:59Z", Reachable::Until(at("2026-11-20T16:00:00Z"))),
        ("2026-11-20T16:00:00Z", Reachable::From(at("2026-11-23T08:00:00Z"))),
        // Summer: two hours ahead.
        ("2026-07-20T06:30:00Z", Reachable::From(at("2026-07-20T07:00:00Z"))),
        // The national holiday, a Tuesday.
        ("2026-07-21T09:00:00Z", Reachable::From(at("2026-07-22T07:00:00Z"))),
        // Friday before the night in which summer time ends.
        ("2026-10-23T20:00:00Z", Reachable::From(at("2026-10-26T08:00:00Z"))),
    ] {
        assert_eq!(office().reachable(at(now)), expected, "{now}");
    }
    assert_eq!(Opening::Always.reachable(at("2026-12-25T03:00:00Z")), Reachable::Always);
    assert_eq!(Opening::Unknown.reachable(at("2026-12-25T03:00:00Z")), Reachable::Unknown);
    assert_eq!(Opening::Hours(Vec::new()).reachable(at("2026-12-25T03:00:00Z")), Reachable::Unknown);
}

#[test]
fn a_holiday_has_hours_of_its_own() {
    let open =
        Opening::Hours(vec![Hours { days: vec![Day::Holiday], from: time("00:00"), to: time("24:00") }]);
    let christmas = Reachable::Until(at("2026-12-25T23:00:00Z"));
    assert_eq!(open.reachable(at("2026-12-25T03:00:00Z")), christmas);
    assert_eq!(open.reachable(at("2026-12-26T03:00:00Z")), Reachable::From(at("2026-12-31T23:00:00Z")));
}

#[test]
fn minutes_count_within_opening_hours_only() {
    for (start, minutes, end) in [
        ("2026-11-20T08:00:00Z", 60, "2026-11-20T09:00:00Z"),
        // Half an hour before lunch, half an hour after it.
        ("2026-11-20T10:30:00Z", 60, "2026-11-20T12:30:00Z"),
        // Sunday morning.
        ("2026-11-22T04:20:00Z", 60, "2026-11-23T09:00:00Z"),
        // Over a weekend: ten minutes on Friday, fifty on Monday.
        ("2026-11-20T15:50:00Z", 60, "2026-11-23T08:50:00Z"),
        ("2026-11-20T15:50:00Z", 0, "2026-11-20T15:50:00Z"),
    ] {
        assert_eq!(office().after(at(start), minutes), at(end), "{start} {minutes}");
    }
    for opening in [Opening::Always, Opening::Unknown, Opening::Hours(Vec::new())] {
        assert_eq!(opening.after(at("2026-11-22T04:20:00Z"), 60), at("2026-11-22T05:20:00Z"));
    }
}

#[test]
fn times_that_are_none_are_refused() {
    for wrong in ["9:00", "09:60", "24:01", "25:00", "0900", "ab:cd", "", "-1:00", "09:0"] {
        assert!(TimeOfDay::try_from(wrong.to_owned()).is_err(), "{wrong}");
    }
    let backwards =
        Opening::Hours(vec![Hours { days: vec![Day::Mon], from: time("17:00"), to: time("09:00") }]);
    assert!(backwards.problem().is_some() && office().problem().is_none());
}

proptest! {
    /// More minutes never end earlier, and the end lies in opening hours or at their edge.
    #[test]
    fn the_clock_only_goes_forward(seconds in 1_700_000_000i64..1_900_000_000, minutes in 1u32..5000, more in 0u32..500) {
        let start = DateTime::from_timestamp(seconds, 0).unwrap();
        let end = office().after(start, minutes);
        prop_assert!(end >= start + TimeDelta::minutes(i64::from(minutes)));
        prop_assert!(office().after(start, minutes + more) >= end);
        let just_before = end - TimeDelta::seconds(1);
        prop_assert!(matches!(office().reachable(just_before), Reachable::Until(_)));
    }
}
