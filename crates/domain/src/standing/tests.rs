//! Scores as the clock moves.

use super::*;
use crate::scores::Scores;
use proptest::prelude::*;

const RULES: ScoreRules = ScoreRules { minimum: 3, half_life_months: 12, years: 3 };

fn at(day: &str) -> DateTime<Utc> {
    format!("{day}T12:00:00Z").parse().unwrap()
}

fn month(text: &str, given: &[&str]) -> MonthFigures {
    let mut figures = Aggregate::default();
    for json in given {
        figures.add(&serde_json::from_str::<Scores>(json).unwrap());
    }
    MonthFigures { month: Month::of(at(&format!("{text}-15"))), figures }
}

#[test]
fn a_review_weighs_half_after_a_half_life_and_nothing_after_the_years() {
    let scoring = RULES.at(at("2026-11-22"));
    let weight = |text: &str| scoring.weight(Month::of(at(text)));
    assert_eq!(weight("2026-11-01"), 1.0);
    assert_eq!(weight("2025-11-30"), 0.5);
    assert_eq!(weight("2024-11-01"), 0.25);
    assert!((weight("2026-05-10") - 0.5_f64.sqrt()).abs() < 1e-12);
    // On 1 December 2023 it was not yet three years ago, on 30 November it may have been.
    assert!(weight("2023-12-01") > 0.0);
    assert_eq!((weight("2023-11-30"), weight("2019-01-01")), (0.0, 0.0));
    assert_eq!(weight("2026-12-01"), 1.0, "a clock that is ahead");
    assert_eq!(scoring.since(), Month::of(at("2023-12-01")));
    assert_eq!(scoring.since().to_string(), "2023-12");
}

#[test]
fn reviews_of_this_month_give_the_plain_shrunk_score() {
    let fresh = month("2026-11", &[r#"{"care":5}"#, r#"{"care":4,"say":5}"#, r#"{"care":3}"#]);
    let standing = RULES.at(at("2026-11-22")).standing(std::slice::from_ref(&fresh));
    assert_eq!(standing.score, fresh.figures.score());
    assert_eq!(standing.counted, 3);
    assert_eq!(standing.themes["care"].mean, Some(4.0));
    assert_eq!(standing.themes["care"].counts.distribution, [0, 0, 1, 1, 1]);
    // One answer is no mean of a theme.
    assert_eq!((standing.themes["say"].mean, standing.themes["say"].counts.count()), (None, 1));
}

#[test]
fn nothing_is_shown_below_the_minimum_and_the_reason_is_known() {
    let scoring = RULES.at(at("2026-11-22"));
    let two = month("2026-11", &[r#"{"care":5}"#, r#"{"care":5}"#]);
    let few = scoring.standing(std::slice::from_ref(&two));
    assert_eq!((few.score, few.themes["care"].mean, few.counted), (None, None, 2));
    assert_eq!(few.unshown(2), Some(Unshown::TooFew));
    assert_eq!(scoring.score(&[two]), None);
    let old = month("2023-10", &[r#"{"care":5}"#; 4]);
    let standing = scoring.standing(&[old]);
    assert_eq!((standing.score, standing.counted, standing.trend.len()), (None, 0, 0));
    assert_eq!(standing.unshown(4), Some(Unshown::TooOld));
    assert_eq!(standing.unshown(0), Some(Unshown::TooFew));
    // A review without a score counts as a review, not as a rating.
    let silent = month("2026-11", &["{}", "{}", "{}"]);
    assert_eq!(scoring.standing(&[silent]).score, None);
    let one = ScoreRules { minimum: 1, ..RULES }.at(at("2026-11-22"));
    assert_eq!(one.standing(&[]).score, None, "of nothing there is no score, whatever the minimum");
}

#[test]
fn the_score_moves_by_itself_until_it_is_gone() {
    let good = month("2024-01", &[r#"{"care":5}"#; 4]);
    let bad = month("2026-06", &[r#"{"care":1}"#; 4]);
    let months = [good, bad];
    let score = |day: &str| RULES.at(at(day)).standing(&months);
    // Newer reviews weigh more.
    let then = score("2026-06-30");
    assert!(then.themes["care"].mean.unwrap() < 3.0);
    assert_eq!(then.themes["care"].counts.count(), 8);
    let moments = ["2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"].map(|day| score(day).score);
    assert!(moments[0] != moments[1] && moments[2] != moments[3]);
    assert_eq!(score("2026-07-01").score, score("2026-07-31").score, "the same all month");
    // In January 2027 the good ones are three years old.
    assert_eq!((score("2026-12-31").counted, score("2027-01-01").counted), (8, 4));
    assert_eq!(score("2029-06-01").score, None);
    assert!(score("2029-05-31").score.is_some());
}

#[test]
fn a_trend_has_every_quarter_and_no_mean_of_too_few() {
    let months = [
        month("2026-01", &[r#"{"care":2}"#, r#"{"care":4}"#]),
        month("2026-03", &[r#"{"care":3}"#]),
        month("2026-07", &[r#"{"care":5}"#, "{}"]),
    ];
    let trend = RULES.at(at("2026-11-22")).standing(&months).trend;
    let told: Vec<_> = trend.iter().map(|q| (q.quarter.to_string(), q.count, q.mean)).collect();
    let expected = [
        ("2026-Q1".to_owned(), 3, Some(3.0)),
        ("2026-Q2".to_owned(), 0, None),
        ("2026-Q3".to_owned(), 1, None),
        ("2026-Q4".to_owned(), 0, None),
    ];
    assert_eq!(told, expected);
}

proptest! {
    #[test]
    fn a_score_lies_between_the_prior_and_the_extremes(
        given in proptest::collection::vec((0..60u32, 1..=5u8, 1..20u32), 1..30), half in 1..120u32,
    ) {
        let scoring = ScoreRules { half_life_months: half, ..RULES }.at(at("2026-11-22"));
        let months: Vec<_> = given.iter().map(|(back, score, count)| {
            let mut figures = Aggregate::default();
            let scores: Scores = serde_json::from_str(&format!(r#"{{"care":{score}}}"#)).unwrap();
            (0..*count).for_each(|_| figures.add(&scores));
            MonthFigures { month: scoring.month().back(*back), figures }
        }).collect();
        let standing = scoring.standing(&months);
        let counting: Vec<u8> = given.iter().filter(|(back, ..)| *back < 36).map(|(_, score, _)| *score).collect();
        prop_assert_eq!(standing.score, scoring.score(&months));
        if let Some(score) = standing.score {
            let low = f64::from(*counting.iter().min().unwrap()).min(PRIOR_SCORE);
            let high = f64::from(*counting.iter().max().unwrap()).max(PRIOR_SCORE);
            prop_assert!(score >= low - 1e-9 && score <= high + 1e-9);
            let mean = standing.themes["care"].mean.unwrap();
            prop_assert!((1.0..=5.0 + 1e-9).contains(&mean));
        }
        prop_assert!(standing.trend.len() <= 13);
        prop_assert_eq!(standing.trend.iter().map(|q| q.count).sum::<u32>(), standing.counted);
    }
}
