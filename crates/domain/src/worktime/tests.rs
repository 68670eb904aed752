use super::*;
use crate::opening::Day;
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Working days from nine to five, closed on Christmas Eve.
fn desk() -> WorkCalendar {
    let days = vec![Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
    let time = |text: &str| text.to_owned().try_into().unwrap();
    let hours = Hours { days, from: time("09:00"), to: time("17:00") };
    WorkCalendar::new(vec![hours], ["2026-12-24".parse().unwrap()]).unwrap()
}

/// Open at odd hours, also in the nights in which the clocks change and on holidays.
fn nights() -> WorkCalendar {
    let time = |text: &str| text.to_owned().try_into().unwrap();
    let night = Hours { days: vec![Day::Sat, Day::Sun], from: time("00:00"), to: time("24:00") };
    let evening = Hours { days: vec![Day::Wed, Day::Holiday], from: time("19:30"), to: time("21:45") };
    WorkCalendar::new(vec![night, evening], []).unwrap()
}

#[test]
fn working_time_skips_nights_weekends_and_holidays() {
    for (start, hours, end) in [
        // Friday 20 November 2026 is in winter time.
        ("2026-11-20T08:00:00Z", 4, "2026-11-20T12:00:00Z"),
        ("2026-11-20T15:00:00Z", 4, "2026-11-23T11:00:00Z"),
        ("2026-11-22T04:20:00Z", 16, "2026-11-24T16:00:00Z"),
        // The evening before the national holiday.
        ("2026-07-20T16:00:00Z", 8, "2026-07-22T15:00:00Z"),
        // Christmas Eve is closed, Christmas Day is a holiday, then comes a weekend.
        ("2026-12-23T15:00:00Z", 2, "2026-12-28T09:00:00Z"),
        // Over the night in which summer time ends.
        ("2026-10-23T14:00:00Z", 2, "2026-10-26T09:00:00Z"),
        ("2026-11-20T03:00:00Z", 0, "2026-11-20T03:00:00Z"),
    ] {
        let working = TimeDelta::hours(hours);
        assert_eq!(desk().add(at(start), working), at(end), "{start} {hours}");
        assert_eq!(desk().between(at(start), at(end)), working, "{start} {end}");
    }
}

#[test]
fn the_night_in_which_the_clocks_change_counts_as_long_as_it_is() {
    let day = |from: &str, to: &str| nights().between(at(from), at(to)).num_minutes();
    assert_eq!(day("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"), 23 * 60);
    assert_eq!(day("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"), 25 * 60);
}

#[test]
fn the_desk_opens_and_closes_to_the_second() {
    for (moment, open, next) in [
        ("2026-11-20T07:59:59Z", false, "2026-11-20T08:00:00Z"),
        ("2026-11-20T08:00:00Z", true, "2026-11-20T08:00:00Z"),
        ("2026-11-20T15:59:59Z", true, "2026-11-20T15:59:59Z"),
        ("2026-11-20T16:00:00Z", false, "2026-11-23T08:00:00Z"),
        ("2026-12-24T10:00:00Z", false, "2026-12-28T08:00:00Z"),
    ] {
        assert_eq!(
            (desk().is_open(at(moment)), desk().next_opening(at(moment))),
            (open, at(next)),
            "{moment}"
        );
    }
}

#[test]
fn a_calendar_without_hours_is_refused() {
    let time = |text: &str| text.to_owned().try_into().unwrap();
    let hours = |days: Vec<Day>, from, to| vec![Hours { days, from: time(from), to: time(to) }];
    assert!(WorkCalendar::new(Vec::new(), []).is_err());
    assert!(WorkCalendar::new(hours(Vec::new(), "09:00", "17:00"), []).is_err());
    assert!(WorkCalendar::new(hours(vec![Day::Holiday], "09:00", "17:00"), []).is_err());
    assert!(WorkCalendar::new(hours(vec![Day::Mon], "17:00", "09:00"), []).is_err());
}

#[test]
fn somebody_in_danger_does_not_wait_two_days() {
    let rules = DueRules { calendar: desk(), target_hours: 4, ordinary_hours: 16, safeguarding_minutes: 60 };
    let friday = at("2026-11-20T15:30:00Z");
    assert_eq!(rules.due(Lane::Safeguarding, friday), at("2026-11-23T08:30:00Z"));
    assert_eq!(rules.due(Lane::Ordinary, friday), at("2026-11-24T15:30:00Z"));
}

proptest! {
    #[test]
    fn adding_and_measuring_are_each_others_opposite(
        seconds in 1_700_000_000i64..1_900_000_000, minutes in 1i64..20_000, more in 0i64..5_000, odd in any::<bool>(),
    ) {
        let calendar = if odd { nights() } else { desk() };
        let start = DateTime::from_timestamp(seconds, 0).unwrap();
        let (working, longer) = (TimeDelta::minutes(minutes), TimeDelta::minutes(minutes + more));
        let end = calendar.add(start, working);
        prop_assert_eq!(calendar.between(start, end), working);
        prop_assert_eq!(calendar.add(end, TimeDelta::minutes(more)).max(end), calendar.add(start, longer).max(end));
        prop_assert!(end >= start + working);
        prop_assert!(calendar.is_open(end - TimeDelta::seconds(1)), "it ends in opening hours or at their edge");
        prop_assert_eq!(calendar.between(end, start), TimeDelta::zero());
    }

    #[test]
    fn the_next_opening_is_the_first(seconds in 1_700_000_000i64..1_900_000_000, odd in any::<bool>()) {
        let calendar = if odd { nights() } else { desk() };
        let now = DateTime::from_timestamp(seconds, 0).unwrap();
        let next = calendar.next_opening(now);
        prop_assert!(calendar.is_open(next) && next >= now);
        prop_assert_eq!(calendar.between(now, next), TimeDelta::zero());
        prop_assert_eq!(calendar.is_open(now), next == now);
    }
}
