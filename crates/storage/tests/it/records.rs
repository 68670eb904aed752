//! Every kind of record reads back as it was written, with every field filled and with every field empty.

use crate::walk::decision;
use crate::world::{World, at, scores};
use domain::case::Lease;
use domain::ids::{DecisionId, EditorId, OrganisationId};
use domain::{CaseState, Facility, MaskedText, Redacted, ReviewState, Role, Scores, Sector, SubjectKind};
use storage::{
    CaseRecord, EditorRecord, Key, ReviewRecord, SessionRecord, StorageError, Store, Vault, VaultError,
    VerificationRecord,
};
use uuid::Uuid;

on_both_engines! {
    async fn facilities(world) {
        let empty = Facility {
            organiser: None,
            municipality: None,
            nis: None,
            province: None,
            postcode: None,
            point: None,
            point_approximate: false,
            participating: false,
            ..world.new_facility()
        };
        let full = Facility {
            organisation: Some(OrganisationId(Uuid::from_u128(3))),
            street: Some("Dreef 1 bus 2".into()),
            phone: Some("09 000 00 00".into()),
            email: Some("info@example.org".into()),
            website: Some("https://example.org/é".into()),
            capacity: Some(144),
            closed_at: Some(at(7)),
            offer: domain::Offer {
                inclusive_care: Some(true),
                income_based_price: Some(false),
                partnerships: vec!["Brugge".into(), "Kuregem \"Zuid\"".into()],
            },
            sector: Sector::YouthCare,
            point: Some((51.054_340_123_456_7, 3.717_424_9)),
            ..world.new_facility()
        };
        let tx = world.begin().await;
        tx.facilities().insert_many(&[empty.clone(), full.clone()], at(0)).await.unwrap();
        world.commit(tx).await;
        let view = world.store.view();
        for facility in [&empty, &full] {
            assert_eq!(view.facilities().find(facility.id).await.unwrap().as_ref(), Some(facility));
            assert_eq!(
                view.facilities().find_by_slug(&facility.slug).await.unwrap().as_ref(),
                Some(facility)
            );
        }
        let keys = [full.external_id.as_str(), "nobody"];
        assert_eq!(view.facilities().find_by_external_ids(&keys).await.unwrap(), vec![full.clone()]);
        assert_eq!(view.facilities().find_by_external_ids(&[]).await.unwrap(), vec![]);
        assert_eq!(
            view.facilities().taken_slugs(&[&empty.slug, "free"]).await.unwrap(),
            vec![empty.slug.clone()]
        );
        assert_eq!(view.facilities().after(None, 9).await.unwrap(), vec![empty.clone(), full.clone()]);
        assert_eq!(view.facilities().after(Some(empty.id), 9).await.unwrap(), vec![full.clone()]);
        assert_eq!(
            view.facilities().of_source_after("test", Some(empty.id), 9).await.unwrap(),
            vec![full.clone()]
        );
        assert_eq!(view.facilities().of_source_after("other", None, 9).await.unwrap(), vec![]);
        assert_eq!(view.facilities().count().await.unwrap(), 2);
        let changed =
            Facility { id: empty.id, external_id: empty.external_id.clone(), slug: empty.slug, ..full };
        let tx = world.begin().await;
        tx.facilities().update(&changed, at(1)).await.unwrap();
        assert_eq!(tx.facilities().find(changed.id).await.unwrap(), Some(changed));
        assert!(tx.facilities().update(&world.new_facility(), at(1)).await.is_err());
    }

    async fn a_register_of_many_facilities(world) {
        let many: Vec<Facility> = (0..1100).map(|_| world.new_facility()).collect();
        let tx = world.begin().await;
        tx.facilities().insert_many(&many, at(0)).await.unwrap();
        tx.facilities().insert_many(&[], at(0)).await.unwrap();
        world.commit(tx).await;
        let keys: Vec<&str> = many.iter().map(|facility| facility.external_id.as_str()).collect();
        let ids: Vec<_> = many.iter().map(|facility| facility.id).collect();
        let view = world.store.view();
        assert_eq!(view.facilities().find_by_external_ids(&keys).await.unwrap().len(), 1100);
        assert_eq!(view.facilities().summaries(&ids).await.unwrap().len(), 1100);
    }

    async fn reviews(world) {
        let facility = world.facility().await;
        let (review, _) = world.review(&facility, &Scores::default()).await;
        let view = world.store.view();
        assert_eq!(view.reviews().find(review.id).await.unwrap().as_ref(), Some(&review));
        let full = ReviewRecord {
            state: ReviewState::TakenDown,
            version: 3,
            public_version: Some(2),
            public_mean_parts: Some(840),
            verified_at: Some(at(2)),
            published_at: Some(at(3)),
            updated_at: at(4),
            ..review.clone()
        };
        let tx = world.begin().await;
        tx.reviews().update(&full).await.unwrap();
        assert_eq!(tx.reviews().find(review.id).await.unwrap(), Some(full.clone()));
        tx.reviews().update(&review).await.unwrap();
        assert_eq!(tx.reviews().lock(review.id).await.unwrap(), Some(review.clone()));
        tx.reviews().update(&full).await.unwrap();
        world.commit(tx).await;
        assert_eq!(view.reviews().of_submitter(review.submitter, 9).await.unwrap(), vec![full.clone()]);
        let earlier = view.reviews().earlier(review.submitter, facility.id, world_id(world)).await.unwrap();
        assert_eq!((earlier.len(), earlier[0].verified_at, earlier[0].was_public), (1, at(2), true));
        assert!(view.reviews().earlier(review.submitter, facility.id, review.id).await.unwrap().is_empty());
        let (waiting, _) = world.review(&facility, &Scores::default()).await;
        assert_eq!(view.reviews().unverified_since(at(2), 9).await.unwrap(), vec![waiting.id]);
        assert!(view.reviews().unverified_since(at(1), 9).await.unwrap().is_empty());
    }

    async fn identities(world) {
        let facility = world.facility().await;
        let (review, _) = world.review(&facility, &Scores::default()).await;
        let view = world.store.view();
        assert_eq!(view.open_identity(review.id).await.unwrap(), Some(world.identity()));
        let mut with_link = world.identity();
        with_link.manage_token = Some(Redacted::new("token".into()));
        let tx = world.begin().await;
        let sealed = world.store.seal_identity(&with_link, &world.ids).unwrap();
        tx.reviews().set_identity(review.id, sealed, [7; 32]).await.unwrap();
        world.commit(tx).await;
        assert_eq!(view.open_identity(review.id).await.unwrap(), Some(with_link));
        assert_eq!(view.reviews().find_by_manage_hash([7; 32]).await.unwrap(), Some(review.clone()));
        assert_eq!(view.reviews().find_by_manage_hash([8; 32]).await.unwrap(), None);
        let tx = world.begin().await;
        tx.reviews().forget_identity(review.id).await.unwrap();
        world.commit(tx).await;
        assert_eq!(view.open_identity(review.id).await.unwrap(), None);
        assert_eq!(view.reviews().find_by_manage_hash([7; 32]).await.unwrap(), None);
    }

    async fn identities_are_sealed_again_after_a_change_of_keys(world) {
        let facility = world.facility().await;
        let mut reviews = Vec::new();
        for _ in 0..3 {
            reviews.push(world.review(&facility, &Scores::default()).await.0);
        }
        let tx = world.begin().await;
        tx.reviews().forget_identity(reviews[0].id).await.unwrap();
        world.commit(tx).await;
        // `aaa` comes before the old key's id and `zzz` after it.
        for (new, old) in [("zzz", "test-1"), ("aaa", "zzz")] {
            let key = |id: &str| {
                let byte = if id == "test-1" { 7 } else { id.as_bytes()[0] };
                Key { id: id.into(), secret: Redacted::new([byte; 32]) }
            };
            let pepper = || Redacted::new([9; 32]);
            let both = Vault::new(vec![key(new), key(old)], pepper()).unwrap();
            let store = Store::connect(&world.database.options(), both).await.unwrap();
            assert_eq!(store.try_keys().await.unwrap(), [old]);
            assert_eq!(store.reseal(1, &world.ids).await.unwrap(), 1);
            let mut in_use = [new, old];
            in_use.sort_unstable();
            assert_eq!(store.try_keys().await.unwrap(), in_use);
            assert_eq!(store.reseal(10, &world.ids).await.unwrap(), 1);
            assert_eq!(store.reseal(10, &world.ids).await.unwrap(), 0);
            let alone = Vault::new(vec![key(new)], pepper()).unwrap();
            let alone = Store::connect(&world.database.options(), alone).await.unwrap();
            for review in &reviews[1..] {
                assert_eq!(alone.view().open_identity(review.id).await.unwrap(), Some(world.identity()));
            }
            assert_eq!(alone.view().open_identity(reviews[0].id).await.unwrap(), None);
        }
        assert!(world.store.try_keys().await.is_err(), "the key of the identities is not configured here");
        let refused = world.store.view().open_identity(reviews[1].id).await;
        assert!(matches!(refused, Err(StorageError::Vault(VaultError::UnknownKey(key))) if key == "aaa"));
    }

    async fn versions(world) {
        let facility = world.facility().await;
        let (review, first) = world.review(&facility, &scores(r#"{"care":5,"say":null}"#)).await;
        assert!(!first.report.privacy.is_empty(), "a report with findings");
        let second = world.version(&review, 2, &Scores::default());
        let tx = world.begin().await;
        tx.versions().insert(&second).await.unwrap();
        assert!(matches!(tx.versions().find(review.id, 1).await.unwrap(), Some(found) if found == first));
        let masked = MaskedText { text: "[naam] é 👍".into(), masks: vec![(0, 6)] };
        let edits = domain::Edits { article: Some("privacy-1".into()), corrected: 3 };
        tx.versions().set_public(review.id, 2, &masked, &edits).await.unwrap();
        world.commit(tx).await;
        let second = storage::VersionRecord { public: Some(masked), edits, ..second };
        let view = world.store.view();
        assert_eq!(view.versions().of_review(review.id).await.unwrap(), vec![second, first]);
        assert_eq!(view.versions().find(review.id, 3).await.unwrap(), None);
    }

    async fn links(world) {
        let facility = world.facility().await;
        let (review, _) = world.review(&facility, &Scores::default()).await;
        let link = |n: u8| VerificationRecord {
            token_hash: [n; 32],
            review: review.id,
            created_at: at(i64::from(n)),
            expires_at: at(99),
            used_at: None,
        };
        let tx = world.begin().await;
        assert_eq!(tx.verifications().of_review(review.id).await.unwrap(), (0, None));
        for n in [2, 3, 1] {
            tx.verifications().insert(&link(n)).await.unwrap();
        }
        tx.verifications().mark_used([3; 32], at(50)).await.unwrap();
        let used = VerificationRecord { used_at: Some(at(50)), ..link(3) };
        assert_eq!(tx.verifications().find([1; 32]).await.unwrap(), Some(link(1)));
        assert_eq!(tx.verifications().lock([3; 32]).await.unwrap(), Some(used.clone()));
        assert_eq!(tx.verifications().find([9; 32]).await.unwrap(), None);
        assert_eq!(tx.verifications().of_review(review.id).await.unwrap(), (3, Some(used)));
    }

    async fn editors(world) {
        let editor = world.editor().await;
        let changed = EditorRecord {
            email: Redacted::new("aaa@example.org".into()),
            role: Role::Editor,
            active: false,
            language: "fr".into(),
            ..editor.clone()
        };
        let view = world.store.view();
        assert_eq!(view.editors().find_by_email(editor.email.expose()).await.unwrap(), Some(editor.clone()));
        let tx = world.begin().await;
        tx.editors().update(&changed, at(2)).await.unwrap();
        world.commit(tx).await;
        assert_eq!(view.editors().find(editor.id).await.unwrap(), Some(changed.clone()));
        assert_eq!(view.editors().find_by_email(editor.email.expose()).await.unwrap(), None);
        let other = world.editor().await;
        let all: Vec<EditorId> = view.editors().all().await.unwrap().iter().map(|editor| editor.id).collect();
        assert_eq!(all.len(), 2);
        assert!(all.contains(&changed.id) && all.contains(&other.id));
    }

    async fn sessions(world) {
        let session = |n: u8, account: u128| SessionRecord {
            token_hash: [n; 32],
            audience: "editorial".into(),
            account: Uuid::from_u128(account),
            csrf_token: Redacted::new("c".into()),
            created_at: at(1),
            last_seen_at: at(1),
            expires_at: at(i64::from(n)),
            stage: storage::SessionStage::Open,
            device: String::new(),
        };
        let tx = world.begin().await;
        for (n, account) in [(10, 1), (20, 1), (30, 2)] {
            tx.sessions().insert(&session(n, account)).await.unwrap();
        }
        tx.sessions().touch([30; 32], at(5)).await.unwrap();
        let touched = SessionRecord { last_seen_at: at(5), ..session(30, 2) };
        assert_eq!(tx.sessions().find([30; 32]).await.unwrap(), Some(touched));
        assert_eq!(tx.sessions().purge(at(20)).await.unwrap(), 1);
        assert_eq!(tx.sessions().find([10; 32]).await.unwrap(), None);
        assert_eq!(tx.sessions().delete_of(Uuid::from_u128(1)).await.unwrap(), 1);
        tx.sessions().delete([30; 32]).await.unwrap();
        assert_eq!(tx.sessions().find([30; 32]).await.unwrap(), None);
    }

    async fn cases_and_decisions(world) {
        let (facility, editor) = (world.facility().await, world.editor().await);
        let empty = world.case(&facility, 0.123_456_789, at(100));
        let lease = Lease { editor: editor.id, expires_at: at(900) };
        let full = CaseRecord {
            subject_kind: SubjectKind::Reply,
            state: CaseState::Escalated,
            reason: domain::CaseReason::Appeal,
            lease: Some(lease),
            appeal_of: Some(DecisionId(Uuid::from_u128(8))),
            appeal_reason: Some("Niet akkoord.".into()),
            decided_at: Some(at(12)),
            risk: 1.0,
            version: 4,
            ..world.case(&facility, 1.0, at(50))
        };
        let tx = world.begin().await;
        for case in [&empty, &full] {
            tx.queue().insert(case).await.unwrap();
            assert_eq!(tx.queue().find(case.id).await.unwrap().as_ref(), Some(case));
        }
        let swapped = CaseRecord { id: full.id, ..empty.clone() };
        tx.queue().update(&swapped).await.unwrap();
        assert_eq!(tx.queue().lock(full.id).await.unwrap(), Some(swapped));
        let decisions = [decision(world, &empty, &editor), decision(world, &empty, &editor)];
        for decision in &decisions {
            tx.decisions().insert(decision).await.unwrap();
        }
        let [older, newer] = decisions;
        assert_eq!(tx.decisions().about(empty.subject).await.unwrap(), vec![newer, older]);
    }
}

fn world_id(world: &World) -> domain::ids::ReviewId {
    domain::ids::ReviewId::next(&world.ids)
}
