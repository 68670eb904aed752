//! Figures of places: always those of the public reviews, whatever happens to reviews and facilities.

use crate::world::{World, at, scores};
use chrono::{DateTime, Months, Utc};
use domain::figures::{Grain, Sums};
use domain::standing::Month;
use domain::{Facility, Scores, Sector};
use std::collections::{BTreeMap, BTreeSet};
use storage::{Place, PlaceFilter, PlaceGroup};

fn later(months: u32) -> DateTime<Utc> {
    at(0).checked_add_months(Months::new(months)).unwrap()
}

async fn placed(world: &World, sector: Sector, province: Option<&str>, municipality: &str) -> Facility {
    let mut facility = world.new_facility();
    facility.sector = sector;
    facility.province = province.map(str::to_owned);
    facility.municipality = Some(municipality.to_owned());
    let tx = world.begin().await;
    tx.facilities().insert_many(std::slice::from_ref(&facility), at(0)).await.unwrap();
    world.commit(tx).await;
    facility
}

/// Sums by place and period, counted from the public reviews themselves.
async fn counted(world: &World, grain: Grain) -> BTreeMap<(i32, Place), Sums> {
    let view = world.store.view();
    let mut all: BTreeMap<(i32, Place), (Sums, BTreeSet<_>)> = BTreeMap::new();
    for review in view.public_reviews().after(None, 1000).await.unwrap() {
        let facility = view.facilities().find(review.facility).await.unwrap().unwrap();
        let key = (grain.period(Month::of(review.published_at)), Place::of(&facility));
        let (sums, facilities) = all.entry(key).or_default();
        sums.reviews += 1;
        sums.scored += i64::from(review.scores.mean_parts().is_some());
        sums.mean_parts += review.scores.mean_parts().unwrap_or_default();
        facilities.insert(review.facility);
    }
    let sums = |(sums, facilities): (Sums, BTreeSet<_>)| Sums { facilities: facilities.len() as i64, ..sums };
    all.into_iter().map(|(key, value)| (key, sums(value))).collect()
}

/// Fails where what is kept differs from the reviews, in any place or period.
pub async fn agrees(world: &World) {
    let view = world.store.view();
    let far = (0, i32::MAX);
    for grain in Grain::ALL {
        let counted = counted(world, grain).await;
        let mut kept = BTreeMap::new();
        for one in view.places().all().await.unwrap() {
            let Place { sector, province, municipality } = one.place.clone();
            let filter = PlaceFilter {
                sector: Some(sector),
                province: Some(province),
                municipality: Some(municipality),
            };
            for found in view.places().sums(&filter, grain, far, PlaceGroup::Whole).await.unwrap() {
                kept.insert((found.period, one.place.clone()), found.sums);
            }
        }
        assert_eq!(kept, counted);
        // Every way of telling apart adds up to the same.
        let mut totals = Vec::new();
        for group in [PlaceGroup::Whole, PlaceGroup::Sector, PlaceGroup::Province, PlaceGroup::Municipality] {
            let mut total = Sums::default();
            for found in view.places().sums(&PlaceFilter::default(), grain, far, group).await.unwrap() {
                total += found.sums;
            }
            totals.push(total);
        }
        assert!(totals.iter().all(|total| *total == totals[0]), "{totals:?}");
        assert_eq!(totals[0].reviews, counted.values().map(|sums| sums.reviews).sum::<i64>());
    }
    let mut register: BTreeMap<Place, (i64, i64)> = BTreeMap::new();
    for facility in view.facilities().after(None, 1000).await.unwrap() {
        if facility.closed_at.is_none() {
            let has_review = view.facilities().aggregate(facility.id).await.unwrap().review_count > 0;
            let (all, reviewed) = register.entry(Place::of(&facility)).or_default();
            *all += 1;
            *reviewed += i64::from(has_review);
        }
    }
    let kept = view.places().all().await.unwrap().into_iter().filter(|one| one.facilities > 0);
    let kept: BTreeMap<_, _> = kept.map(|one| (one.place, (one.facilities, one.reviewed))).collect();
    assert_eq!(kept, register);
}

async fn hide(world: &World, review: &mut storage::ReviewRecord, now: DateTime<Utc>) {
    let mut tx = world.begin().await;
    tx.make_private(review, now).await.unwrap();
    tx.reviews().update(review).await.unwrap();
    world.commit(tx).await;
}

on_both_engines! {
    async fn figures_of_places_are_those_of_the_reviews(world) {
        agrees(world).await;
        let gent = placed(world, Sector::Childcare, Some("Oost-Vlaanderen"), "Gent").await;
        let other = placed(world, Sector::Childcare, Some("Oost-Vlaanderen"), "Gent").await;
        let aalst = placed(world, Sector::Elderly, Some("Oost-Vlaanderen"), "Aalst").await;
        let brussel = placed(world, Sector::Elderly, None, "Brussel").await;
        agrees(world).await;
        for (facility, given, months) in [
            (&gent, r#"{"care":5,"say":4}"#, 0), (&gent, "{}", 0), (&gent, r#"{"care":1}"#, 4),
            (&other, r#"{"say":2}"#, 0), (&aalst, r#"{"care":3}"#, 13), (&brussel, r#"{"care":4}"#, 1),
        ] {
            world.published(facility, &scores(given), later(months)).await;
        }
        agrees(world).await;
        // Taken down, shown again, amended: each counts where and when the review counts.
        let mut review = world.published(&gent, &scores(r#"{"care":2}"#), later(2)).await;
        let mut alone = world.published(&aalst, &scores(r#"{"care":2}"#), later(30)).await;
        hide(world, &mut review, later(3)).await;
        hide(world, &mut alone, later(31)).await;
        agrees(world).await;
        let mut tx = world.begin().await;
        tx.show_again(&mut review, later(20)).await.unwrap();
        tx.reviews().update(&review).await.unwrap();
        world.commit(tx).await;
        agrees(world).await;
        let mut tx = world.begin().await;
        review.version = 2;
        let version = world.version(&review, 2, &Scores::default());
        tx.versions().insert(&version).await.unwrap();
        tx.make_public(&mut review, &version, &domain::MaskedText::default(), &domain::Edits::default(), later(21)).await.unwrap();
        tx.reviews().update(&review).await.unwrap();
        world.commit(tx).await;
        agrees(world).await;
    }

    async fn a_facility_takes_its_figures_along_when_its_place_changes(world) {
        let mut moving = placed(world, Sector::Childcare, Some("Oost-Vlaanderen"), "Kruibeke").await;
        let staying = placed(world, Sector::Childcare, Some("Oost-Vlaanderen"), "Kruibeke").await;
        for facility in [&moving, &staying] {
            for months in [0, 1, 14] {
                world.published(facility, &scores(r#"{"care":4}"#), later(months)).await;
            }
        }
        moving.municipality = Some("Beveren-Kruibeke-Zwijndrecht".into());
        let mut new = world.new_facility();
        new.municipality = Some("Lier".into());
        let tx = world.begin().await;
        tx.facilities().write(&[new], &[moving.clone()], at(5)).await.unwrap();
        world.commit(tx).await;
        agrees(world).await;
        // The whole municipality is gone once the other one moves too.
        let moved = Facility { municipality: moving.municipality.clone(), ..staying };
        let tx = world.begin().await;
        tx.facilities().update(&moved, at(6)).await.unwrap();
        world.commit(tx).await;
        agrees(world).await;
        let names: Vec<_> =
            world.store.view().places().all().await.unwrap().into_iter().map(|one| one.place.municipality).collect();
        assert_eq!(names, ["Beveren-Kruibeke-Zwijndrecht", "Lier"].map(str::to_owned));
        // Closed, its reviews stay; opened again, it counts again; without a change nothing does.
        for closed_at in [Some(at(7)), Some(at(7)), None] {
            moving.closed_at = closed_at;
            let tx = world.begin().await;
            tx.facilities().update(&moving, at(8)).await.unwrap();
            world.commit(tx).await;
            agrees(world).await;
        }
    }

    async fn they_can_be_made_anew(world) {
        let gent = placed(world, Sector::Childcare, Some("Oost-Vlaanderen"), "Gent").await;
        let mut closed = placed(world, Sector::Elderly, None, "Brussel").await;
        for (facility, months) in [(&gent, 0), (&gent, 2), (&gent, 15), (&closed, 3)] {
            world.published(facility, &scores(r#"{"care":4,"say":1}"#), later(months)).await;
        }
        closed.closed_at = Some(at(9));
        let tx = world.begin().await;
        tx.facilities().update(&closed, at(9)).await.unwrap();
        world.commit(tx).await;
        let rows = "SELECT SUM(grain * 1000003 + period * 31 + review_count + mean_parts_sum + facility_count) FROM place_periods";
        let rows = format!("SELECT CAST(({rows}) AS BIGINT)");
        let before = world.number(&rows).await;
        let tx = world.begin().await;
        tx.rebuild_places().await.unwrap();
        world.commit(tx).await;
        assert_eq!(world.number(&rows).await, before);
        agrees(world).await;
        assert_eq!(world.store.view().places().first_year().await.unwrap(), Some(2026));
    }
}
