//! Requests at the same moment.

use crate::verify::refused;
use domain::{Action, ReviewState, Role};
use futures::future::join_all;
use testkit::on_both_engines;
use testkit::platform::submission::{Amendment, Verified, VerifyError};
use testkit::platform::{TestPlatform, draft};

/// Confirms with several links at the same moment.
async fn together(platform: &TestPlatform, tokens: Vec<String>) -> Vec<Result<Verified, VerifyError>> {
    let tasks = tokens.into_iter().map(|token| {
        let submissions = platform.submissions.clone();
        tokio::spawn(async move { submissions.verify(&token).await })
    });
    join_all(tasks).await.into_iter().map(Result::unwrap).collect()
}

on_both_engines! {
    async fn one_person_never_gets_two_reviews_through(platform) {
        for round in 0..40 {
            let facility = platform.facility().await;
            let spellings = [format!("r{round}@gmail.com"), format!("R.{round}+b@googlemail.com")];
            let mut tokens = Vec::new();
            for email in &spellings {
                tokens.push(platform.submit(&draft(&facility, email)).await.1);
            }
            let answers = together(platform, tokens).await;
            let passed = answers.iter().filter(|answer| answer.is_ok()).count();
            assert_eq!(passed, 1, "round {round}: {answers:?}");
            let early = answers.iter().filter(|a| matches!(a, Err(VerifyError::TooEarly { amend_url: Some(_), .. })));
            assert_eq!(early.count(), 1, "round {round}: {answers:?}");
        }
    }

    async fn a_crowd_of_one_person_gets_one_review_through(platform) {
        for round in 0..4 {
            let facility = platform.facility().await;
            let mut tokens = Vec::new();
            for n in 0..8 {
                tokens.push(platform.submit(&draft(&facility, &format!("r{round}+{n}@example.org"))).await.1);
            }
            let answers = together(platform, tokens).await;
            assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
            assert_eq!(answers.iter().filter(|a| matches!(a, Err(VerifyError::TooEarly { .. }))).count(), 7);
        }
    }

    async fn a_link_used_twice_at_once_confirms_once(platform) {
        let facility = platform.facility().await;
        for round in 0..20 {
            let (review, token) = platform.submit(&draft(&facility, &format!("r{round}@example.org"))).await;
            let answers = together(platform, vec![token; 4]).await;
            let (right, wrong): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
            assert_eq!(right.len(), 1);
            for refusal in wrong {
                assert_eq!(refused(refusal).1, "link_used");
            }
            assert_eq!(platform.mails().await.len(), 1);
            assert_eq!(platform.review(review).await.state, ReviewState::Queued);
        }
    }

    async fn many_people_write_at_once(platform) {
        let facility = platform.facility().await;
        let tasks = (0..40).map(|n| {
            let submissions = platform.submissions.clone();
            // Ten people, four reviews each: their pseudonyms are made in the same moment.
            let draft = draft(&facility, &format!("r{}@example.org", n % 10));
            tokio::spawn(async move { submissions.submit(&draft, None).await })
        });
        for answer in join_all(tasks).await {
            answer.unwrap().unwrap();
        }
        let dump = platform.dump().await;
        assert_eq!(dump.iter().filter(|line| line.starts_with("submitters:")).count(), 10);
        assert_eq!(dump.iter().filter(|line| line.starts_with("reviews:")).count(), 40);
        assert_eq!(platform.mails().await.len(), 40);
    }

    async fn amending_and_withdrawing_at_once_end_in_one_of_two_ways(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        for round in 0..15 {
            let written = platform.publish(&editor, &facility, &format!("r{round}@example.org")).await;
            let (one, two) = (platform.submissions.clone(), platform.submissions.clone());
            let (first, second) = (written.writer.clone(), written.writer.clone());
            let text = "De nieuwe begeleiders zijn even vriendelijk als de vorige.".to_owned();
            let amend = tokio::spawn(async move { one.amend(&first, &Amendment { text, scores: None }).await });
            let withdraw = tokio::spawn(async move { two.withdraw(&second).await });
            let amended = amend.await.unwrap();
            withdraw.await.unwrap().unwrap();
            if let Err(error) = amended {
                assert_eq!(error.code, "state_forbids");
            }
            assert_eq!(platform.review(written.review).await.state, ReviewState::Withdrawn);
            assert!(!platform.case(written.review).await.state.is_undecided());
            assert_eq!(crate::figures(platform, &facility).await.0, 0);
            let late = platform.decide(&editor, written.review, Action::Publish).await;
            assert_eq!(late.unwrap_err().code, "case_closed");
        }
    }

    async fn impatient_clicks_send_one_mail(platform) {
        let facility = platform.facility().await;
        let (review, _) = platform.submit(&draft(&facility, "jana@example.org")).await;
        for round in 0..3 {
            platform.pass(chrono::TimeDelta::minutes(10));
            let tasks = (0..6).map(|_| {
                let submissions = platform.submissions.clone();
                tokio::spawn(async move { submissions.resend(review).await })
            });
            let answers: Vec<_> = join_all(tasks).await.into_iter().map(Result::unwrap).collect();
            assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "round {round}");
            assert_eq!(platform.mails().await.len(), 1);
        }
    }
}
