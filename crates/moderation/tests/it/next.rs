//! The next case.

use crate::fields;
use chrono::TimeDelta;
use domain::ids::{CaseId, EditorId};
use domain::{Action, CaseReason, CaseState, Clock, Lane, Redacted, ReviewState, Role, Sector};
use futures::future::join_all;
use std::collections::{BTreeMap, BTreeSet};
use storage::{CaseRecord, EditorRecord, ExclusionReason, SessionRecord, Vault};
use testkit::on_both_engines;
use testkit::platform::moderation::{Editor, QueueFilter};
use testkit::platform::{TestPlatform, draft};

/// A signed-in editor whose password nobody knows: hashing fifty takes too long.
async fn editor(platform: &TestPlatform, role: Role, sectors: &[Sector]) -> Editor {
    let (id, now) = (EditorId::next(platform.ids.as_ref()), platform.clock.now());
    let token = format!("token-{id}");
    let editor = EditorRecord {
        id,
        email: Redacted::new(format!("{id}@example.org")),
        name: Redacted::new("Verzonnen".into()),
        password_hash: Redacted::new("geen".into()),
        role,
        sectors: sectors.to_vec(),
        active: true,
        language: "nl".into(),
    };
    let session = SessionRecord {
        token_hash: Vault::token_hash(&token),
        audience: "editorial".into(),
        account: id.0,
        csrf_token: Redacted::new("geen".into()),
        created_at: now,
        last_seen_at: now,
        expires_at: now + TimeDelta::days(1000),
        stage: storage::SessionStage::Open,
        device: String::new(),
    };
    let tx = platform.store.begin().await.unwrap();
    tx.editors().insert(&editor, now).await.unwrap();
    tx.sessions().insert(&session).await.unwrap();
    tx.commit(platform.ids.as_ref()).await.unwrap();
    platform.desk.authenticate(&Redacted::new(token)).await.unwrap()
}

/// A case that waits, changed before it is stored.
async fn waiting(platform: &TestPlatform, name: &str, change: impl FnOnce(&mut CaseRecord)) -> CaseId {
    let facility = platform.facility().await;
    let written = platform.write(&draft(&facility, &format!("{name}@example.org"))).await;
    let mut case = platform.case(written.review).await;
    change(&mut case);
    let tx = platform.store.begin().await.unwrap();
    tx.queue().update(&case).await.unwrap();
    tx.commit(platform.ids.as_ref()).await.unwrap();
    case.id
}

/// Every case that an editor is given until nothing is left.
async fn all_of(platform: &TestPlatform, editor: &Editor) -> Vec<CaseId> {
    let mut given = Vec::new();
    while let Some(full) = platform.desk.next(editor, &QueueFilter::default()).await.unwrap() {
        assert!(full.held_by_me);
        given.push(full.case.id);
    }
    given
}

fn later(case: &mut CaseRecord, hours: i64) {
    case.due_at += TimeDelta::hours(hours);
}

/// Copies of one case, in bulk: nobody writes five hundred reviews for a test.
async fn many(platform: &TestPlatform, count: usize) -> BTreeSet<CaseId> {
    let facility = platform.facility().await;
    let written = platform.write(&draft(&facility, "jana@example.org")).await;
    let first = platform.case(written.review).await;
    let review = platform.review(written.review).await;
    let version = platform.store.view().versions().find(review.id, 1).await.unwrap().unwrap();
    let identity = domain::Identity {
        first_name: Redacted::new("Jana".into()),
        last_name: Redacted::new("Verzonnen".into()),
        email: Redacted::new("jana@example.org".into()),
        manage_token: None,
    };
    let tx = platform.store.begin().await.unwrap();
    let mut made = BTreeSet::from([first.id]);
    for n in 1..count {
        let id = domain::ids::ReviewId::next(platform.ids.as_ref());
        let sealed = platform.store.seal_identity(&identity, platform.ids.as_ref()).unwrap();
        tx.reviews().insert(&storage::ReviewRecord { id, ..review.clone() }, sealed).await.unwrap();
        tx.versions().insert(&storage::VersionRecord { review: id, ..version.clone() }).await.unwrap();
        let mut case = CaseRecord { id: CaseId::next(platform.ids.as_ref()), subject: id.0, ..first.clone() };
        later(&mut case, (n % 7) as i64);
        tx.queue().insert(&case).await.unwrap();
        made.insert(case.id);
    }
    tx.commit(platform.ids.as_ref()).await.unwrap();
    made
}

on_both_engines! {
    async fn fifty_editors_at_once_get_every_case_and_none_twice(platform) {
        let cases = many(platform, 500).await;
        let mut editors = Vec::new();
        for _ in 0..50 {
            editors.push(editor(platform, Role::SeniorEditor, &[]).await);
        }
        let tasks = editors.into_iter().map(|editor| {
            let desk = platform.desk.clone();
            tokio::spawn(async move {
                let mut given = Vec::new();
                while let Some(full) = desk.next(&editor, &QueueFilter::default()).await.unwrap() {
                    assert!(full.held_by_me && full.review.state == ReviewState::InReview);
                    given.push(full.case.id);
                }
                (editor.id(), given)
            })
        });
        let mut holders: BTreeMap<CaseId, EditorId> = BTreeMap::new();
        for answer in join_all(tasks).await {
            let (editor, given) = answer.unwrap();
            for case in given {
                assert_eq!(holders.insert(case, editor), None, "a case was given to two");
            }
        }
        assert_eq!(holders.keys().copied().collect::<BTreeSet<_>>(), cases, "none is lost");
        for (case, editor) in holders {
            let stored = platform.store.view().queue().find(case).await.unwrap().unwrap();
            assert_eq!(stored.lease.unwrap().editor, editor);
            let claims = platform.store.view().audit_log().about(case.0).await.unwrap();
            assert_eq!(claims.iter().filter(|row| row.action == "case.claimed").count(), 1);
        }
    }

    async fn danger_comes_first_then_the_hour_then_the_risk(platform) {
        let calm = waiting(platform, "a", |case| case.risk = 0.1).await;
        let risky = waiting(platform, "b", |case| case.risk = 0.9).await;
        let late = waiting(platform, "c", |case| { case.risk = 0.0; later(case, -3); }).await;
        let danger = waiting(platform, "d", |case| { case.lane = Lane::Safeguarding; later(case, 30); }).await;
        let one = editor(platform, Role::Editor, &[]).await;
        assert_eq!(all_of(platform, &one).await, [danger, late, risky, calm]);
    }

    async fn nobody_is_given_what_somebody_holds_or_may_not_judge(platform) {
        let now = platform.clock.now();
        let (one, other) = (editor(platform, Role::Editor, &[]).await, editor(platform, Role::Editor, &[]).await);
        let held = waiting(platform, "a", |_| ()).await;
        platform.desk.claim(&other, held).await.unwrap();
        waiting(platform, "b", |case| case.settles_at = Some(now + TimeDelta::seconds(10))).await;
        let escalated = waiting(platform, "c", |_| ()).await;
        platform.desk.claim(&other, escalated).await.unwrap();
        let draft = testkit::platform::decision(Action::Escalate, 1);
        platform.desk.decide(&other, escalated, draft).await.unwrap();
        let own = waiting(platform, "d", |_| ()).await;
        let tx = platform.store.begin().await.unwrap();
        tx.exclusions().insert(own, one.id(), ExclusionReason::OwnDecision).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let theirs = waiting(platform, "e", |case| case.handed_to = Some(other.id())).await;
        assert_eq!(all_of(platform, &one).await, []);
        let elderly = editor(platform, Role::SeniorEditor, &[Sector::Elderly]).await;
        assert_eq!(all_of(platform, &elderly).await, [], "another sector");
        assert_eq!(all_of(platform, &other).await, [theirs, own], "what was handed over comes first");
        let senior = editor(platform, Role::SeniorEditor, &[Sector::Childcare]).await;
        assert_eq!(all_of(platform, &senior).await, [escalated]);
        platform.pass(TimeDelta::days(30));
        let given: BTreeSet<_> = all_of(platform, &one).await.into_iter().collect();
        assert_eq!(given, BTreeSet::from([held, theirs]), "holds end, and what is late is everybody's");
    }

    async fn a_filter_narrows_what_is_given(platform) {
        let one = editor(platform, Role::Editor, &[]).await;
        let facility = platform.facility().await;
        let mut rude = draft(&facility, "a@example.org");
        rude.text = "De leidster is een idioot en een leugenaar, een vreselijk mens. Bel 0470 12 34 56.".into();
        let rude = platform.write(&rude).await;
        let rude = platform.case(rude.review).await.id;
        waiting(platform, "b", |_| ()).await;
        let all = QueueFilter::default();
        let next = async |filter: QueueFilter| {
            let given = platform.desk.next(&one, &filter).await.unwrap().map(|full| full.case.id);
            if let Some(case) = given {
                platform.desk.release(&one, case).await.unwrap();
            }
            given
        };
        for filter in [
            QueueFilter { facility_id: Some(facility.id), ..all.clone() },
            QueueFilter { text: Some("LEUGEN idióót".into()), ..all.clone() },
            QueueFilter { article: Some("privacy-1".into()), ..all.clone() },
            QueueFilter { reason: Some(CaseReason::New), text: Some("leidster".into()), ..all.clone() },
        ] {
            assert_eq!(next(filter.clone()).await, Some(rude), "{filter:?}");
        }
        for filter in [
            QueueFilter { sector: Some(Sector::Elderly), ..all.clone() },
            QueueFilter { text: Some("idioot onbestaand".into()), ..all.clone() },
            QueueFilter { state: Some(CaseState::Decided), ..all.clone() },
            QueueFilter { state: Some(CaseState::Escalated), ..all.clone() },
            QueueFilter { late: true, ..all.clone() },
            QueueFilter { handed_to_me: true, ..all.clone() },
            QueueFilter { older_than_days: Some(1), ..all.clone() },
        ] {
            assert_eq!(next(filter.clone()).await, None, "{filter:?}");
        }
        let before = platform.dump().await;
        for (filter, pointer, code) in [
            (QueueFilter { flag: Some("x".into()), ..all.clone() }, "/flag", "unknown_flag"),
            (QueueFilter { article: Some("x".into()), ..all.clone() }, "/article", "unknown_article"),
            (QueueFilter { text: Some("!".into()), ..all.clone() }, "/text", "no_words"),
            (QueueFilter { reason: Some(CaseReason::SecondReading), ..all.clone() }, "/reason", "unknown_reason"),
            (QueueFilter { older_than_days: Some(4000), ..all.clone() }, "/older_than_days", "out_of_range"),
        ] {
            let error = platform.desk.next(&one, &filter).await.unwrap_err();
            assert_eq!(fields(error), [(pointer.to_owned(), code)]);
        }
        assert_eq!(platform.dump().await, before);
    }
}
