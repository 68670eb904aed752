//! Figures per month: scores that are right on every day, though nothing is written.

use crate::world::{World, at, scores};
use chrono::{DateTime, Months, Utc};
use domain::standing::{Month, MonthFigures};
use domain::{MaskedText, ScoreRules};
use sea_orm::ConnectionTrait;

/// As in the default configuration.
pub const RULES: ScoreRules = ScoreRules { minimum: 3, half_life_months: 12, years: 3 };

async fn months(world: &World, id: domain::ids::FacilityId, now: DateTime<Utc>) -> Vec<MonthFigures> {
    world.store.view().facilities().months(id, &RULES.at(now)).await.unwrap()
}

fn later(months: u32) -> DateTime<Utc> {
    at(0).checked_add_months(Months::new(months)).unwrap()
}

on_both_engines! {
    async fn a_score_ages_as_the_clock_moves_and_is_gone_after_three_years(world) {
        let facility = world.facility().await;
        for _ in 0..4 {
            world.published(&facility, &scores(r#"{"care":5}"#), at(0)).await;
        }
        for _ in 0..3 {
            world.published(&facility, &scores(r#"{"care":1,"say":2}"#), later(24)).await;
        }
        let standing = async |now| RULES.at(now).standing(&months(world, facility.id, now).await);
        let fresh = standing(at(0)).await;
        // Four fives and seven threes and a half; the reviews to come weigh as those of today.
        assert_eq!((fresh.counted, fresh.themes["care"].counts.count()), (7, 7));
        let old_and_new = standing(later(24)).await;
        assert_eq!(old_and_new.themes["care"].mean, Some((4.0 * 0.25 * 5.0 + 3.0) / (4.0 * 0.25 + 3.0)));
        assert_eq!(old_and_new.score, Some((4.0 * 0.25 * 5.0 + 3.0 * 1.5 + 7.0 * 3.5) / (1.0 + 3.0 + 7.0)));
        let last = standing(later(35)).await;
        assert_eq!((last.counted, last.themes["care"].counts.count()), (7, 7));
        let gone = standing(later(36)).await;
        assert_eq!((gone.counted, gone.themes["care"].counts.distribution), (3, [3, 0, 0, 0, 0]));
        let none = standing(later(60)).await;
        assert_eq!((none.counted, none.score, none.trend.len()), (0, None, 0));
        // What left the score is still there to read.
        let all = world.store.view().public_reviews().after(None, 100).await.unwrap();
        assert_eq!(all.len(), 7);
        for now in [at(0), later(24), later(36), later(60)] {
            let listed = world.store.view().facilities().scores(&[facility.id], &RULES.at(now)).await.unwrap();
            assert_eq!(listed.get(&facility.id).copied(), standing(now).await.score);
            let listed = world.store.view().facilities().listed(&[facility.id], &RULES.at(now)).await.unwrap();
            let listed = listed.get(&facility.id).cloned().unwrap_or_default();
            assert_eq!(listed.score, standing(now).await.score);
            let care = listed.themes.iter().find(|(theme, _)| theme == "care").map(|(_, mean)| *mean);
            assert_eq!(care, standing(now).await.themes.get("care").and_then(|care| care.mean), "as the page shows");
        }
    }

    async fn a_review_stays_in_its_month_whatever_happens_to_it(world) {
        let facility = world.facility().await;
        let mut review = world.published(&facility, &scores(r#"{"care":5}"#), at(0)).await;
        let first = months(world, facility.id, later(2)).await;
        assert_eq!(first.iter().map(|month| month.month).collect::<Vec<_>>(), [Month::of(at(0))]);
        // An amended version two months later replaces its scores where they were.
        let mut tx = world.begin().await;
        review.version = 2;
        let version = world.version(&review, 2, &scores(r#"{"care":2,"say":3}"#));
        tx.versions().insert(&version).await.unwrap();
        let (text, edits) = (MaskedText::default(), domain::Edits::default());
        tx.make_public(&mut review, &version, &text, &edits, later(2)).await.unwrap();
        tx.reviews().update(&review).await.unwrap();
        world.commit(tx).await;
        let amended = months(world, facility.id, later(2)).await;
        assert_eq!(amended.len(), 1);
        assert_eq!(amended[0].figures.themes["care"].distribution, [0, 1, 0, 0, 0]);
        // Taken from sight it leaves nothing behind; shown again it counts once.
        let mut tx = world.begin().await;
        tx.make_private(&mut review, later(3)).await.unwrap();
        tx.reviews().update(&review).await.unwrap();
        world.commit(tx).await;
        assert!(months(world, facility.id, later(3)).await.is_empty());
        let mut tx = world.begin().await;
        tx.show_again(&mut review, later(4)).await.unwrap();
        tx.reviews().update(&review).await.unwrap();
        world.commit(tx).await;
        let again = months(world, facility.id, later(4)).await;
        let since = Month::of(review.published_at.unwrap());
        assert_eq!(again.iter().map(|month| (month.month, month.figures.review_count)).collect::<Vec<_>>(), [(since, 1)]);
    }

    async fn what_was_public_before_this_change_is_added_up(world) {
        let (facility, other) = (world.facility().await, world.facility().await);
        for (given, since) in [(r#"{"care":5,"say":null}"#, at(0)), ("{}", at(0)), (r#"{"care":2}"#, later(3))] {
            world.published(&facility, &scores(given), since).await;
        }
        world.published(&other, &scores(r#"{"say":1}"#), later(1)).await;
        world.review(&other, &scores(r#"{"say":5}"#)).await;
        let kept = [months(world, facility.id, later(4)).await, months(world, other.id, later(4)).await];
        let outside = world.outside().await;
        for sql in [
            "DROP INDEX ix_facilities_scored_month_id",
            "ALTER TABLE facilities DROP COLUMN scored_month",
            "DROP TABLE facility_months",
            "DELETE FROM seaql_migrations WHERE version = 'm20261122_000034_facility_months'",
            // What came later and stands in the same table.
            "DROP INDEX ix_signals_referred_at_id",
            "DROP TABLE pilot_weeks",
            "DROP TABLE sector_months",
            "DELETE FROM seaql_migrations WHERE version = 'm20261122_000048_insight'",
        ] {
            outside.execute_unprepared(sql).await.unwrap();
        }
        world.store.migrate().await.unwrap();
        let filled = [months(world, facility.id, later(4)).await, months(world, other.id, later(4)).await];
        assert_eq!(filled, kept);
        assert_eq!(filled[0].len(), 2);
        // The index is brought up to date at the next housekeeping.
        let stale = world.store.view().facilities().scored_before(Month::of(at(0)), 10).await.unwrap();
        assert_eq!(stale.len(), 2);
    }
}
