//! The part of the walk that readers' pages and files take.

use crate::world::{World, at, scores};
use domain::figures::Grain;
use domain::{Relation, ScoreRules, Sector};
use storage::{PlaceFilter, PlaceGroup, PublicQuery};

pub async fn walk(world: &World) {
    let facility = world.facility().await;
    for n in 0..3 {
        world.published(&facility, &scores(r#"{"care":4}"#), at(n)).await;
    }
    let view = world.store.view();
    let scoring = ScoreRules { minimum: 3, half_life_months: 12, years: 3 }.at(at(10));
    let months = view.facilities().months(facility.id, &scoring).await.unwrap();
    assert_eq!(months.len(), 1);
    assert_eq!(view.facilities().scores(&[facility.id], &scoring).await.unwrap().len(), 1);
    assert_eq!(view.facilities().listed(&[facility.id], &scoring).await.unwrap().len(), 1);
    let narrow = PublicQuery {
        relation: Some(Relation::Parent),
        language: Some("nl".into()),
        from: Some("2026-01".into()),
        before: Some("2027-01".into()),
        limit: 10,
        ..PublicQuery::default()
    };
    let (found, _) = view.public_reviews().of_facility(facility.id, &narrow).await.unwrap().unwrap();
    assert_eq!(found.len(), 3);
    assert_eq!(view.public_reviews().writers(&[facility.id]).await.unwrap()[0].count, 3);
    assert!(view.facilities().nth(0).await.unwrap().is_some());
    assert_eq!(view.facilities().nth(1_000_000).await.unwrap(), None);
    places(world).await;
    let tx = world.begin().await;
    tx.facilities().save_month(facility.id, &months[0]).await.unwrap();
    let next = scoring.month().back(0).number() + 1;
    let next = domain::standing::Month::from_number(next);
    let stale = tx.facilities().scored_before(next, 10).await.unwrap();
    tx.facilities().set_scored_month(&stale, next).await.unwrap();
    assert!(tx.facilities().scored_before(next, 10).await.unwrap().is_empty());
}

async fn places(world: &World) {
    let places = world.store.view();
    let places = places.places();
    assert!(places.first_year().await.unwrap().is_some() && !places.all().await.unwrap().is_empty());
    let name = |name: &str| Some(name.to_owned());
    for (province, municipality) in [(None, None), (name("Oost-Vlaanderen"), None), (None, name("Gent"))] {
        for sector in [None, Some(Sector::Childcare)] {
            let filter =
                PlaceFilter { sector, province: province.clone(), municipality: municipality.clone() };
            for group in
                [PlaceGroup::Whole, PlaceGroup::Sector, PlaceGroup::Province, PlaceGroup::Municipality]
            {
                assert!(
                    !places.sums(&filter, Grain::Quarter, (0, i32::MAX), group).await.unwrap().is_empty()
                );
            }
        }
    }
    let tx = world.begin().await;
    let mut facility = world.new_facility();
    tx.facilities().write(std::slice::from_ref(&facility), &[], at(0)).await.unwrap();
    facility.municipality = Some("Lier".into());
    tx.facilities().write(&[], std::slice::from_ref(&facility), at(0)).await.unwrap();
    tx.rebuild_places().await.unwrap();
}
