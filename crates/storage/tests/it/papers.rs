//! Codes of forms on paper, and reviews that somebody helped with.

use crate::world::{World, at};
use domain::{Help, Helper, Ids, PaperCode, Scores};
use storage::{PaperRecord, ReviewRecord, StorageError};

/// Calls everything of codes once.
pub async fn walk(world: &World) {
    let facility = world.facility().await;
    let record = PaperRecord {
        code: PaperCode::drawn(world.ids.secret()),
        facility: facility.id,
        questionnaire_version: "2026-1".into(),
        created_at: at(1),
    };
    let tx = world.begin().await;
    tx.papers().insert(&record).await.unwrap();
    world.commit(tx).await;
    let view = world.store.view();
    assert_eq!(view.papers().find(&record.code).await.unwrap(), Some(record.clone()));
    assert_eq!(view.papers().of_facility(facility.id, "2026-1").await.unwrap(), Some(record.clone()));
    assert_eq!(view.papers().of_facility(facility.id, "2027-1").await.unwrap(), None);
    let again = PaperRecord { code: PaperCode::drawn(world.ids.secret()), ..record.clone() };
    let tx = world.begin().await;
    assert!(matches!(tx.papers().insert(&again).await, Err(StorageError::Duplicate)), "one for each version");
    drop(tx);
    let newer = PaperRecord { questionnaire_version: "2027-1".into(), ..record };
    let tx = world.begin().await;
    assert!(
        matches!(tx.papers().insert(&newer).await, Err(StorageError::Duplicate)),
        "a code stands for one thing"
    );
    drop(tx);
    helped(world).await;
}

async fn helped(world: &World) {
    let facility = world.facility().await;
    let (first, _) = world.review(&facility, &Scores::default()).await;
    let help = Some(Help { by: Helper::Volunteer, from_paper: true, own_address: true });
    let review = ReviewRecord { id: domain::ids::ReviewId::next(&world.ids), help, ..first };
    let tx = world.begin().await;
    let sealed = world.store.seal_identity(&world.identity(), &world.ids).unwrap();
    tx.reviews().insert(&review, sealed).await.unwrap();
    tx.reviews().update(&ReviewRecord { help: None, ..review.clone() }).await.unwrap();
    world.commit(tx).await;
    assert_eq!(
        world.store.view().reviews().find(review.id).await.unwrap(),
        Some(review),
        "it stays as it was said"
    );
}
