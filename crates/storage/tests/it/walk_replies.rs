//! Organisations, members and replies.

use crate::world::{World, at, scores};
use domain::ids::{EditorId, OrganisationId, ReplyId, ReviewId};
use domain::{
    Edits, Ids, Improvement, MaskedText, MemberFunction, MemberRole, Membership, Organisation, Redacted,
    ReplyKind, ReplyState, Role, Sector,
};
use storage::{EditorRecord, ReplyRecord, ReplyVersionRecord, StorageError};
use testkit::database::Engine;

fn reply(world: &World, review: ReviewId, organisation: OrganisationId, by: EditorId) -> ReplyRecord {
    ReplyRecord {
        id: ReplyId(world.ids.uuid()),
        review,
        kind: ReplyKind::Answer,
        organisation,
        facility: domain::ids::FacilityId(uuid::Uuid::nil()),
        sector: Sector::Elderly,
        state: ReplyState::Draft,
        version: 0,
        public_version: None,
        draft: Some("Bedankt".into()),
        draft_improvement: Improvement::Planned,
        draft_planned_for: chrono::NaiveDate::from_ymd_opt(2026, 12, 24),
        written_by: by,
        created_at: at(1),
        updated_at: at(1),
        published_at: None,
    }
}

/// Calls everything once at least.
pub async fn walk(world: &World) {
    let facility = world.facility().await;
    let (review, version) = world.review(&facility, &scores(r#"{"care":4}"#)).await;
    let mut tx = world.begin().await;
    let organisation = Organisation {
        id: OrganisationId(world.ids.uuid()),
        number: "0123.456.749".parse().unwrap(),
        name: "Verzonnen organisatie".into(),
        verified: None,
    };
    tx.organisations().insert(&organisation, at(1)).await.unwrap();
    assert_eq!(tx.organisations().find_by_number(&organisation.number).await.unwrap().unwrap(), organisation);
    let words = ["organis".to_owned(), "verzonnen".to_owned()];
    assert_eq!(tx.organisations().named(&words, 5).await.unwrap(), vec![organisation.clone()]);
    assert!(tx.organisations().named(&["nergens".to_owned()], 5).await.unwrap().is_empty());
    assert!(tx.organisations().named(&[], 5).await.unwrap().is_empty());
    assert_eq!(tx.organisations().find_many(&[organisation.id]).await.unwrap(), vec![organisation.clone()]);
    assert_eq!(tx.organisations().set_runs(organisation.id, &[facility.id]).await.unwrap(), 1);
    assert_eq!(tx.organisations().set_runs(organisation.id, &[facility.id]).await.unwrap(), 1, "its own");
    let run = tx.organisations().facilities_of(&[organisation.id], None, 5).await.unwrap();
    assert_eq!(run.iter().map(|one| one.id).collect::<Vec<_>>(), [facility.id]);
    assert!(tx.organisations().facilities_of(&[organisation.id], Some("zzz"), 5).await.unwrap().is_empty());
    tx.organisations().release(organisation.id, facility.id).await.unwrap();
    assert!(tx.organisations().facilities_of(&[organisation.id], None, 5).await.unwrap().is_empty());
    tx.organisations().set_runs(organisation.id, &[facility.id]).await.unwrap();
    let account = EditorRecord {
        id: EditorId(world.ids.uuid()),
        email: Redacted::new("lid@example.org".into()),
        name: Redacted::new("Lid Verzonnen".into()),
        password_hash: Redacted::new("$argon2id$".into()),
        role: Role::Provider,
        sectors: vec![],
        active: true,
        language: "nl".into(),
    };
    tx.editors().insert(&account, at(1)).await.unwrap();
    assert!(tx.editors().all().await.unwrap().iter().all(|one| one.id != account.id), "no colleague");
    let membership = Membership {
        organisation: organisation.id,
        role: MemberRole::Owner,
        function: MemberFunction::Ombuds,
    };
    tx.memberships().insert(account.id, &membership, at(1)).await.unwrap();
    assert_eq!(tx.memberships().of(account.id).await.unwrap(), [membership]);

    let mut reply =
        ReplyRecord { facility: facility.id, ..reply(world, review.id, organisation.id, account.id) };
    tx.replies().insert(&reply).await.unwrap();
    assert_eq!(tx.replies().find(reply.id).await.unwrap().unwrap(), reply);
    assert_eq!(tx.replies().lock(reply.id).await.unwrap().unwrap(), reply);
    let record = ReplyVersionRecord {
        reply: reply.id,
        version: 1,
        text: "Bedankt voor uw waardering.".into(),
        improvement: Improvement::Made,
        planned_for: None,
        function: MemberFunction::Ombuds,
        submitted_at: at(2),
        report: version.report.clone(),
        public: None,
        edits: Edits::default(),
    };
    tx.replies().insert_version(&record).await.unwrap();
    assert_eq!(tx.replies().version(reply.id, 1).await.unwrap().unwrap(), record);
    assert_eq!(tx.replies().versions_of(reply.id).await.unwrap(), vec![record.clone()]);
    assert_eq!(record.at_desk().text, "Bedankt voor uw waardering.");
    let masked = MaskedText { text: "Bedankt.".into(), masks: vec![] };
    (reply.state, reply.version, reply.draft) = (ReplyState::Published, 1, None);
    tx.make_reply_public(&mut reply, 1, &masked, &Edits::default(), at(3)).await.unwrap();
    tx.replies().update(&reply).await.unwrap();
    assert_eq!((reply.public_version, reply.published_at), (Some(1), Some(at(3))));
    assert_eq!(tx.replies().to(&[review.id]).await.unwrap(), [reply.clone()]);
    world.commit(tx).await;

    // A review that is public shows it.
    let mut tx = world.begin().await;
    let mut public = tx.reviews().find(review.id).await.unwrap().unwrap();
    tx.make_public(&mut public, &version, &masked, &Edits::default(), at(4)).await.unwrap();
    tx.reviews().update(&public).await.unwrap();
    let seen = tx.public_reviews().find(review.id).await.unwrap().unwrap();
    assert_eq!((seen.replies.len(), seen.replies[0].text.text.as_str()), (1, "Bedankt."));
    assert_eq!(seen.replies[0].function, MemberFunction::Ombuds);
    world.commit(tx).await;
    crate::walk_promises::walk(world, &reply, &public).await;
    // One of a kind.
    let tx = world.begin().await;
    let again = ReplyRecord { id: ReplyId(world.ids.uuid()), ..reply };
    assert!(matches!(tx.replies().insert(&again).await, Err(StorageError::Duplicate)));
    drop(tx);
}

#[tokio::test]
async fn they_are_kept_alike_on_postgres() {
    walk(&World::create(Engine::Postgres).await).await;
}
