//! Posters, letters and relationship codes.

use crate::world::{World, at};
use domain::ids::{BatchId, EditorId, FacilityId, ReviewId};
use domain::{Facility, HalfYear, Ids, InvitationKind, PaperCode, Redacted, Role, Scores};
use storage::{BatchRecord, EditorRecord, RelationshipCounts, ReviewRecord, StorageError};

/// Calls everything once at least.
pub async fn walk(world: &World) {
    batches(world).await;
    periods(world).await;
    confirmed(world).await;
}

async fn batches(world: &World) {
    let facility = world.facility().await;
    let account = EditorRecord {
        id: EditorId(world.ids.uuid()),
        email: Redacted::new(format!("{}@example.org", world.ids.uuid())),
        name: Redacted::new("Lid Verzonnen".into()),
        password_hash: Redacted::new("$argon2id$".into()),
        role: Role::Provider,
        sectors: vec![],
        active: true,
        language: "nl".into(),
    };
    let batch = BatchRecord {
        id: BatchId(world.ids.uuid()),
        facility: facility.id,
        made_by: account.id,
        kind: InvitationKind::Letter,
        language: "fr".into(),
        name: "Leefgroep 1".into(),
        copies: 40,
        code: PaperCode::drawn(world.ids.secret()),
        reviews: 0,
        created_at: at(1),
        withdrawn_at: None,
    };
    let [counts, lapses, strays] =
        [written(world, &facility).await, written(world, &facility).await, written(world, &facility).await];
    let elsewhere = FacilityId(world.ids.uuid());
    let tx = world.begin().await;
    tx.editors().insert(&account, at(1)).await.unwrap();
    tx.invitation_batches().insert(&batch).await.unwrap();
    assert_eq!(tx.invitation_batches().lock(batch.id).await.unwrap(), Some(batch.clone()));
    for (code, at, review) in [
        (&batch.code, facility.id, counts),
        (&batch.code, facility.id, lapses),
        (&batch.code, elsewhere, strays),
    ] {
        tx.invitation_batches().note_review(code, at, review).await.unwrap();
    }
    tx.invitation_batches().forget_review(lapses).await.unwrap();
    for review in [counts, counts, lapses, strays] {
        tx.invitation_batches().count_review(review).await.unwrap();
    }
    world.commit(tx).await;
    let view = world.store.view();
    let counted = BatchRecord { reviews: 1, ..batch.clone() };
    assert_eq!(view.invitation_batches().by_code(&batch.code).await.unwrap(), Some(counted.clone()));
    assert_eq!(
        view.invitation_batches().of_facility(facility.id, 5).await.unwrap(),
        std::slice::from_ref(&counted)
    );
    let made = |from, to| {
        let batches = view.invitation_batches();
        async move { batches.made_between(facility.id, (at(from), at(to)), 5).await.unwrap() }
    };
    assert_eq!(made(1, 2).await, [counted]);
    assert!(made(0, 1).await.is_empty() && made(2, 9).await.is_empty());
    let tx = world.begin().await;
    tx.invitation_batches().withdraw(batch.id, at(2)).await.unwrap();
    tx.invitation_batches().note_review(&batch.code, facility.id, lapses).await.unwrap();
    tx.invitation_batches().count_review(lapses).await.unwrap();
    world.commit(tx).await;
    let found = view.invitation_batches().find(batch.id).await.unwrap().unwrap();
    assert_eq!((found.reviews, found.withdrawn_at), (1, Some(at(2))), "a withdrawn code counts no more");
    let again = BatchRecord { id: BatchId(world.ids.uuid()), ..batch };
    let tx = world.begin().await;
    assert!(matches!(tx.invitation_batches().insert(&again).await, Err(StorageError::Duplicate)));
}

async fn written(world: &World, facility: &Facility) -> ReviewId {
    world.review(facility, &Scores::default()).await.0.id
}

async fn periods(world: &World) {
    let facility = world.facility().await;
    let period: HalfYear = "2026-H2".parse().unwrap();
    let tx = world.begin().await;
    let table = tx.relationship_periods();
    assert_eq!(table.find(facility.id, period).await.unwrap(), None);
    let counts = table.lock(facility.id, period).await.unwrap();
    assert_eq!((counts.issued, counts.spent), (0, 0));
    table.issue(&counts, 5).await.unwrap();
    assert!(table.spend(facility.id, period, [9; 16]).await.unwrap());
    assert!(!table.spend(facility.id, period, [9; 16]).await.unwrap(), "used");
    assert!(table.spend(facility.id, period, [8; 16]).await.unwrap());
    assert!(table.spend(facility.id, period.before(), [9; 16]).await.unwrap(), "of another half year");
    world.commit(tx).await;
    let view = world.store.view();
    let after = RelationshipCounts { facility: facility.id, period, issued: 5, spent: 2 };
    assert_eq!(view.relationship_periods().find(facility.id, period).await.unwrap(), Some(after.clone()));
    assert!(view.relationship_periods().of_period(period, None, 100).await.unwrap().contains(&after));
    let all = view.relationship_periods().between(facility.id, (period.before(), period)).await.unwrap();
    assert_eq!(all.iter().map(|one| one.spent).collect::<Vec<_>>(), [1, 2]);
    let one = view.relationship_periods().between(facility.id, (period, period)).await.unwrap();
    assert_eq!(one, std::slice::from_ref(&after));
    let later = view.relationship_periods().of_period(period, Some(facility.id), 100).await.unwrap();
    assert!(!later.contains(&after));
}

async fn confirmed(world: &World) {
    let facility = world.facility().await;
    let (first, _) = world.review(&facility, &Scores::default()).await;
    let review = ReviewRecord { id: ReviewId::next(&world.ids), confirmed_user: true, ..first.clone() };
    let tx = world.begin().await;
    let sealed = world.store.seal_identity(&world.identity(), &world.ids).unwrap();
    tx.reviews().insert(&review, sealed).await.unwrap();
    tx.reviews().update(&ReviewRecord { confirmed_user: false, ..review.clone() }).await.unwrap();
    tx.reviews().confirm_user(first.id).await.unwrap();
    world.commit(tx).await;
    let view = world.store.view();
    assert!(view.reviews().find(review.id).await.unwrap().unwrap().confirmed_user, "it stays");
    assert!(view.reviews().find(first.id).await.unwrap().unwrap().confirmed_user);
}
