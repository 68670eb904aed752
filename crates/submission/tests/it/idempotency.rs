//! A submission that is sent again.

use domain::{ErrorKind, Facility, Redacted};
use futures::future::join_all;
use testkit::on_both_engines;
use testkit::platform::submission::IdempotencyKey;
use testkit::platform::{TestPlatform, draft};

fn key(key: &str, body: &str) -> IdempotencyKey {
    IdempotencyKey { key: key.to_owned(), request: Redacted::new(body.as_bytes().to_vec()) }
}

async fn reviews(platform: &TestPlatform) -> usize {
    platform.dump().await.iter().filter(|line| line.starts_with("reviews:")).count()
}

async fn racing(
    platform: &TestPlatform,
    facility: &Facility,
    round: usize,
    bodies: [&str; 2],
) -> Vec<&'static str> {
    let tasks = bodies.map(|body| {
        let (submissions, draft) =
            (platform.submissions.clone(), draft(facility, &format!("r{round}@example.org")));
        let key = key(&format!("race-{round}"), body);
        tokio::spawn(async move { submissions.submit(&draft, Some(&key)).await })
    });
    let answers: Vec<_> = join_all(tasks).await.into_iter().map(Result::unwrap).collect();
    if let [Ok(one), Ok(other)] = &answers[..] {
        assert_eq!(one, other, "round {round}");
    }
    let mut codes: Vec<_> = answers.iter().map(|a| a.as_ref().map_or_else(|e| e.code, |_| "ok")).collect();
    codes.sort_unstable();
    codes
}

on_both_engines! {
    async fn the_same_request_again_gets_the_same_answer(platform) {
        let facility = platform.facility().await;
        let draft = draft(&facility, "jana@example.org");
        let first = platform.submissions.submit(&draft, Some(&key("a", "body"))).await.unwrap();
        let before = platform.dump().await;
        let again = platform.submissions.submit(&draft, Some(&key("a", "body"))).await.unwrap();
        assert_eq!(first, again);
        assert_eq!(platform.dump().await, before, "nothing is done twice");
        let other = platform.submissions.submit(&draft, Some(&key("b", "body"))).await.unwrap();
        assert_ne!(first.id, other.id);
        let unkeyed = platform.submissions.submit(&draft, None).await.unwrap();
        assert_ne!(other.id, unkeyed.id);
        assert_eq!(reviews(platform).await, 3);
    }

    async fn another_request_under_the_same_key_is_refused(platform) {
        let facility = platform.facility().await;
        let draft = draft(&facility, "jana@example.org");
        platform.submissions.submit(&draft, Some(&key("a", "body"))).await.unwrap();
        let before = platform.dump().await;
        let error = platform.submissions.submit(&draft, Some(&key("a", "another body"))).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Invalid, "idempotency_key_reused"));
        assert_eq!(platform.dump().await, before);
    }

    async fn a_refused_request_does_not_use_its_key_up(platform) {
        let facility = platform.facility().await;
        let mut wrong = draft(&facility, "jana@example.org");
        wrong.text = "Kort.".into();
        platform.submissions.submit(&wrong, Some(&key("a", "wrong"))).await.unwrap_err();
        let right = draft(&facility, "jana@example.org");
        assert!(platform.submissions.submit(&right, Some(&key("a", "right"))).await.is_ok());
    }

    async fn of_two_racing_requests_one_makes_the_review(platform) {
        let facility = platform.facility().await;
        for round in 0..25 {
            assert_eq!(racing(platform, &facility, round, ["body", "body"]).await, ["ok", "ok"]);
            assert_eq!(reviews(platform).await, round + 1);
        }
        assert_eq!(platform.mails().await.len(), 25);
        for round in 25..35 {
            let codes = racing(platform, &facility, round, ["body", "other body"]).await;
            assert_eq!(codes, ["idempotency_key_reused", "ok"]);
            assert_eq!(reviews(platform).await, round + 1);
        }
    }
}
