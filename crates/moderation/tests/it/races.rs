//! Editors and writers at the same moment.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::EditorId;
use domain::{Action, CaseState, Clock, Redacted, ReviewState, Role};
use futures::future::join_all;
use storage::{EditorRecord, SessionRecord, Vault};
use testkit::on_both_engines;
use testkit::platform::moderation::Editor;
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, decision, draft};

/// Signed-in editors whose passwords nobody knows: hashing thirty takes too long.
async fn crowd(platform: &TestPlatform, size: usize) -> Vec<Editor> {
    let mut editors = Vec::new();
    for n in 0..size {
        editors.push(one(platform, &format!("token-{n}"), platform.clock.now()).await);
    }
    editors
}

async fn one(platform: &TestPlatform, token: &str, now: DateTime<Utc>) -> Editor {
    let id = EditorId::next(platform.ids.as_ref());
    let editor = EditorRecord {
        id,
        email: Redacted::new(format!("{token}@example.org")),
        name: Redacted::new("Verzonnen".into()),
        password_hash: Redacted::new("geen".into()),
        role: Role::SeniorEditor,
        sectors: vec![],
        active: true,
        language: "nl".into(),
    };
    let session = SessionRecord {
        token_hash: Vault::token_hash(token),
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
    platform.desk.authenticate(&Redacted::new(token.to_owned())).await.unwrap()
}

fn text(round: usize) -> Amendment {
    Amendment {
        text: format!("Wat ik nog wilde zeggen over de opvang: het is er goed ({round})."),
        scores: None,
    }
}

on_both_engines! {
    async fn of_thirty_claimants_one_wins(platform) {
        let editors = crowd(platform, 30).await;
        let facility = platform.facility().await;
        for round in 0..4 {
            let written = platform.write(&draft(&facility, &format!("w{round}@example.org"))).await;
            let case = platform.case(written.review).await.id;
            let tasks = editors.iter().cloned().map(|editor| {
                let desk = platform.desk.clone();
                tokio::spawn(async move { desk.claim(&editor, case).await.map(|_| editor.id()) })
            });
            let answers: Vec<_> = join_all(tasks).await.into_iter().map(Result::unwrap).collect();
            let winners: Vec<_> = answers.iter().filter_map(|answer| answer.as_ref().ok()).collect();
            assert_eq!(winners.len(), 1, "round {round}");
            assert!(answers.iter().filter_map(|a| a.as_ref().err()).all(|error| error.code == "case_held"));
            assert_eq!(platform.case(written.review).await.lease.unwrap().editor, *winners[0]);
            let claims = platform.store.view().audit_log().about(case.0).await.unwrap();
            assert_eq!(claims.len(), 1);
        }
    }

    async fn amending_and_deciding_at_once_lose_nothing(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let mut public = 0;
        for round in 0..30 {
            let written = platform.write(&draft(&facility, &format!("w{round}@example.org"))).await;
            let case = platform.claim(&editor, written.review).await;
            let (desk, who) = (platform.desk.clone(), editor.clone());
            let (submissions, writer) = (platform.submissions.clone(), written.writer.clone());
            let decide = tokio::spawn(async move { desk.decide(&who, case, decision(Action::Publish, 1)).await });
            let amend = tokio::spawn(async move { submissions.amend(&writer, &text(round)).await });
            let (decided, amended) = (decide.await.unwrap(), amend.await.unwrap());
            assert_eq!(amended.unwrap().version, 2, "round {round}");
            let review = platform.review(written.review).await;
            assert_eq!((review.state, review.version), (ReviewState::Queued, 2));
            let newest = platform.case(written.review).await;
            assert_eq!((newest.version, newest.state), (2, CaseState::Open));
            match decided {
                Ok(_) => {
                    public += 1;
                    assert_ne!(newest.id, case);
                    assert_eq!(review.public_version, Some(1));
                }
                Err(error) => {
                    assert_eq!(error.code, "stale_version", "round {round}");
                    assert_eq!((newest.id, review.public_version), (case, None));
                }
            }
            let aggregate = platform.store.view().facilities().aggregate(facility.id).await.unwrap();
            assert_eq!(aggregate.review_count, public);
        }
    }

    async fn withdrawing_always_wins_from_deciding_and_looking(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        for round in 0..20 {
            let written = platform.write(&draft(&facility, &format!("w{round}@example.org"))).await;
            let case = platform.claim(&editor, written.review).await;
            let (desk, looker) = (platform.desk.clone(), platform.desk.clone());
            let (who, watcher) = (editor.clone(), editor.clone());
            let (submissions, writer) = (platform.submissions.clone(), written.writer.clone());
            let look = tokio::spawn(async move { looker.case(&watcher, case).await });
            let decide = tokio::spawn(async move { desk.decide(&who, case, decision(Action::Publish, 1)).await });
            let withdraw = tokio::spawn(async move { submissions.withdraw(&writer).await });
            look.await.unwrap().unwrap();
            if let Err(error) = decide.await.unwrap() {
                assert_eq!(error.code, "case_closed");
            }
            withdraw.await.unwrap().unwrap();
            assert_eq!(platform.review(written.review).await.state, ReviewState::Withdrawn);
            let case = platform.case(written.review).await;
            assert!(!case.state.is_undecided() && case.lease.is_none());
            let aggregate = platform.store.view().facilities().aggregate(facility.id).await.unwrap();
            assert_eq!(aggregate.review_count, 0, "round {round}");
        }
    }

    async fn many_publications_about_one_facility_are_all_counted(platform) {
        let editors = crowd(platform, 8).await;
        let facility = platform.facility().await;
        let mut cases = Vec::new();
        for n in 0..32 {
            let written = platform.write(&draft(&facility, &format!("w{n}@example.org"))).await;
            let editor = editors[n % editors.len()].clone();
            cases.push((platform.claim(&editor, written.review).await, editor));
        }
        let tasks = cases.into_iter().map(|(case, editor)| {
            let desk = platform.desk.clone();
            tokio::spawn(async move { desk.decide(&editor, case, decision(Action::Publish, 1)).await })
        });
        for answer in join_all(tasks).await {
            answer.unwrap().unwrap();
        }
        let aggregate = platform.store.view().facilities().aggregate(facility.id).await.unwrap();
        assert_eq!((aggregate.review_count, aggregate.themes["care"].distribution), (32, [0, 0, 0, 0, 32]));
        assert!(platform.store.view().audit_log().verify(|_| {}).await.unwrap().iter().all(|c| c.broken_at.is_none()));
    }

    async fn signing_out_while_reading_is_no_fault(platform) {
        for round in 0..20 {
            let now = platform.clock.now();
            let token = format!("round-{round}");
            let editor = one(platform, &token, now).await;
            // From a minute on, reading notes that the session is used.
            platform.pass(TimeDelta::minutes(2));
            let readers = (0..4).map(|_| {
                let (desk, token) = (platform.desk.clone(), Redacted::new(token.clone()));
                tokio::spawn(async move { desk.authenticate(&token).await.map(drop) })
            });
            let readers: Vec<_> = readers.collect();
            platform.desk.sign_out(&editor).await.unwrap();
            for answer in join_all(readers).await {
                if let Err(error) = answer.unwrap() {
                    assert_eq!(error.code, "no_session", "{error}");
                }
            }
        }
    }
}
