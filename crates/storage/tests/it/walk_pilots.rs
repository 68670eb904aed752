//! The part of the walk that applications to pilots take.

use crate::world::{World, at};
use domain::Sector;
use domain::ids::{ApplicationId, ApplicationStepId, EditorId, FacilityId, LocationId, OverrideId};
use domain::pilot::{ApplicantKind, ApplicationState, LocationKind};
use storage::{
    ApplicationContact, ApplicationFilter, ApplicationRecord, LocationRecord, OverrideRecord, StepRecord,
    StorageError,
};

fn record(world: &World, state: ApplicationState, n: i64) -> ApplicationRecord {
    let contact = ApplicationContact {
        first_name: "Jana".into(),
        last_name: "Verzonnen".into(),
        email: "jana@example.org".into(),
        phone: String::new(),
        motivation: "Omdat het kan.".into(),
    };
    ApplicationRecord {
        id: ApplicationId::next(&world.ids),
        programme: "platform".into(),
        version: "2026-1".into(),
        sector: Sector::Childcare,
        state,
        wave: None,
        applicant: ApplicantKind::Organiser,
        applicant_name: "vzw Verzonnen".into(),
        municipalities: vec!["Gent".into()],
        local_desk: Some(String::new()),
        charter: Some("2026-1".into()),
        contact_hash: [4; 32],
        contact: world.store.seal_contact(&contact, &world.ids).unwrap(),
        language: "nl".into(),
        created_at: at(n),
        confirmed_at: None,
        moved_at: at(n),
        asked_count: 1,
        asked_since: at(n),
    }
}

fn location(world: &World, facility: Option<FacilityId>) -> LocationRecord {
    LocationRecord {
        id: LocationId::next(&world.ids),
        facility,
        name: "De Verzonnen Lelie".into(),
        municipality: Some("Gent".into()),
        organiser: None,
        kind: LocationKind::BabyToddler,
        income_based_price: Some(true),
        quality_label: None,
        chosen: true,
    }
}

pub async fn walk(world: &World) {
    let facility = world.facility().await;
    let tx = world.begin().await;
    let table = tx.applications();
    table.lock_programme("platform", at(0)).await.unwrap();
    table.lock_programme("platform", at(1)).await.unwrap();
    let mut first = record(world, ApplicationState::Interest, 0);
    let mut second = record(world, ApplicationState::Live, 1);
    second.wave = Some(1);
    for one in [&first, &second] {
        table.insert(one).await.unwrap();
    }
    let opened = world.store.open_contact(&first).unwrap().unwrap();
    assert_eq!((opened.email.as_str(), format!("{opened:?}").contains("jana")), ("jana@example.org", false));
    first.state = ApplicationState::Applied;
    first.confirmed_at = Some(at(2));
    table.update(&first).await.unwrap();
    assert_eq!(table.find(first.id).await.unwrap().as_ref(), Some(&first));
    assert_eq!(table.lock(first.id).await.unwrap().as_ref(), Some(&first));
    let theirs = table.of_mailbox("platform", [4; 32]).await.unwrap();
    assert_eq!(theirs, [second.clone(), first.clone()]);
    assert_eq!(table.of_mailbox("other", [4; 32]).await.unwrap(), []);
    assert_eq!(table.places_taken("platform").await.unwrap(), 1);
    assert_eq!(table.waves_taken("platform").await.unwrap(), [(1, 1)].into());
    let counts = table.counts("platform", &Sector::ALL).await.unwrap();
    assert_eq!(counts, [(ApplicationState::Applied, 1), (ApplicationState::Live, 1)].into());
    for state in [None, Some(ApplicationState::Applied)] {
        let mut filter = ApplicationFilter {
            programme: "platform".into(),
            state,
            sectors: Sector::ALL.to_vec(),
            limit: 1,
            cursor: None,
        };
        let (page, next) = table.list(&filter).await.unwrap().unwrap();
        assert_eq!((page.len(), next.is_some()), (1, state.is_none()));
        filter.cursor = Some(next.unwrap_or_else(|| "x".into()));
        assert_eq!(table.list(&filter).await.unwrap().is_ok(), state.is_none());
    }
    for one in [&first, &second] {
        let locations = [location(world, Some(facility.id)), location(world, None)];
        tx.pilot_locations().replace(one.id, &locations).await.unwrap();
        assert_eq!(tx.pilot_locations().of(one.id).await.unwrap(), locations);
    }
    for (one, live) in [(&first, vec![facility.id]), (&second, vec![])] {
        let elsewhere = tx.pilot_locations().live_elsewhere(one.id, &[facility.id]).await.unwrap();
        assert_eq!(elsewhere, live);
    }
    tx.pilot_locations().set_participating(&[facility.id], false, at(3)).await.unwrap();
    assert!(!tx.facilities().find(facility.id).await.unwrap().unwrap().participating);
    log(world, &tx, first.id).await;
    let table = tx.applications();
    let mut unconfirmed = record(world, ApplicationState::Interest, 7);
    unconfirmed.programme = "platform".into();
    table.insert(&unconfirmed).await.unwrap();
    tx.pilot_locations().replace(unconfirmed.id, &[location(world, None)]).await.unwrap();
    assert_eq!(table.unconfirmed(at(7), 9).await.unwrap(), []);
    assert_eq!(table.unconfirmed(at(8), 9).await.unwrap(), [unconfirmed.id]);
    let stood = tx.pilot_weeks().of_sectors(&Sector::ALL, None).await.unwrap();
    table.forget(&unconfirmed, at(8)).await.unwrap();
    assert_eq!(table.find(unconfirmed.id).await.unwrap(), None);
    assert_eq!(tx.pilot_locations().of(unconfirmed.id).await.unwrap(), []);
    let stands = tx.pilot_weeks().of_sectors(&Sector::ALL, None).await.unwrap();
    let interest = |moves: &[storage::WeekMove]| -> i64 {
        let those = moves.iter().filter(|one| one.state == ApplicationState::Interest);
        those.map(|one| one.change).sum()
    };
    assert_eq!(interest(&stands), interest(&stood) - 1);
    world.commit(tx).await;
    world.store.try_keys().await.unwrap();
}

async fn log(world: &World, tx: &storage::Tx, application: ApplicationId) {
    let reason = world.store.seal_reason("Omdat het kan.", &world.ids).unwrap();
    assert_eq!(world.store.open_reason(&reason).unwrap().expose(), "Omdat het kan.");
    for note in [None, Some(reason.clone())] {
        let step = StepRecord {
            id: ApplicationStepId::next(&world.ids),
            application,
            at: at(4),
            actor: note.as_ref().map(|_| EditorId::next(&world.ids)),
            was: ApplicationState::Interest,
            became: ApplicationState::Applied,
            note,
        };
        tx.pilot_log().step(&step).await.unwrap();
        assert_eq!(tx.pilot_log().steps(application).await.unwrap().first(), Some(&step));
    }
    let aside = OverrideRecord {
        id: OverrideId::next(&world.ids),
        application,
        rule: "charter".into(),
        made: (EditorId::next(&world.ids), at(5)),
        reason,
    };
    tx.pilot_log().set_aside(&aside).await.unwrap();
    assert_eq!(tx.pilot_log().overrides(application).await.unwrap(), std::slice::from_ref(&aside));
}

/// A rule is set aside once.
#[tokio::test]
async fn a_rule_is_set_aside_once() {
    let world = World::watched(testkit::database::Engine::Sqlite, |_| ()).await;
    let tx = world.begin().await;
    tx.applications().lock_programme("platform", at(0)).await.unwrap();
    let application = record(&world, ApplicationState::Applied, 0);
    tx.applications().insert(&application).await.unwrap();
    let reason = world.store.seal_reason("Omdat het kan.", &world.ids).unwrap();
    let aside = |world: &World| OverrideRecord {
        id: OverrideId::next(&world.ids),
        application: application.id,
        rule: "charter".into(),
        made: (EditorId::next(&world.ids), at(5)),
        reason: reason.clone(),
    };
    tx.pilot_log().set_aside(&aside(&world)).await.unwrap();
    let again = tx.pilot_log().set_aside(&aside(&world)).await;
    assert!(matches!(again, Err(StorageError::Duplicate)));
}

/// An application with one facility that it has chosen.
pub async fn stored(world: &World, state: ApplicationState, facility: FacilityId) -> ApplicationId {
    let tx = world.begin().await;
    tx.applications().lock_programme("platform", at(0)).await.unwrap();
    let application = record(world, state, 0);
    tx.applications().insert(&application).await.unwrap();
    tx.pilot_locations().replace(application.id, &[location(world, Some(facility))]).await.unwrap();
    world.commit(tx).await;
    application.id
}
