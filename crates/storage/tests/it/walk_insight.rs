//! The part of the walk that insight and the dashboard take.

use crate::insight::placed;
use crate::world::{World, at, scores};
use domain::Sector;
use domain::pilot::ApplicationState;
use domain::standing::Month;

/// Calls what the stories do not, for the plans of queries.
pub async fn walk(world: &World) {
    let facility = placed(world, Sector::Childcare, Some("Oost-Vlaanderen")).await;
    world.published(&facility, &scores(r#"{"care":4}"#), at(5)).await;
    let view = world.store.view();
    let month = Month::of(at(5));
    assert_eq!(view.facilities().insight(facility.id, (month, month)).await.unwrap().len(), 1);
    for province in [None, Some("Oost-Vlaanderen")] {
        for themes in [true, false] {
            let sums =
                view.sector_months().between(&Sector::ALL, province, (month, month), themes).await.unwrap();
            assert_eq!(sums.len(), 1);
        }
    }
    let found = view.public_reviews().between(facility.id, (at(5), at(6)), 10).await.unwrap();
    assert_eq!(found.len(), 1);
    assert!(view.public_reviews().between(facility.id, (at(0), at(5)), 10).await.unwrap().is_empty());
    let tx = world.begin().await;
    let place = ("walked", Sector::Childcare);
    tx.pilot_weeks().moved(place, None, ApplicationState::Interest, at(0)).await.unwrap();
    for _ in 0..2 {
        let moved = (Some(ApplicationState::Interest), ApplicationState::Applied);
        tx.pilot_weeks().moved(place, moved.0, moved.1, at(0)).await.unwrap();
    }
    let weeks = tx.pilot_weeks().of_sectors(&[Sector::Childcare], Some("walked")).await.unwrap();
    let changes: Vec<_> = weeks.iter().map(|week| (week.state, week.change)).collect();
    assert_eq!(changes, [(ApplicationState::Applied, 2), (ApplicationState::Interest, -1)]);
    assert!(!tx.pilot_weeks().of_sectors(&Sector::ALL, None).await.unwrap().is_empty());
    tx.rebuild_insight().await.unwrap();
}
