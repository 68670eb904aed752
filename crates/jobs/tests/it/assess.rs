//! Judging the circumstances of reviews: in the background, once, and again when later evidence comes.

use crate::{Bench, bench};
use chrono::TimeDelta;
use domain::case::combined_risk;
use domain::ids::ReviewId;
use domain::{Clock, Facility, Ids, Redacted};
use jobs::Housekeeping;
use std::net::IpAddr;
use std::sync::Arc;
use storage::{AssessmentRecord, NewMessage, Topic};
use submission::{Circumstances, ReviewDraft};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, draft, submission};

const AGENT: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
const COPIED: &str = "Een prachtige opvang met een schitterende tuin en warme begeleiders die echt tijd maken. Onze \
    zoon leerde er zwemmen, zingen en samen spelen met de andere peuters. Elke ouder zou dit huis moeten kiezen.";

fn from(address: &str, form_seconds: u32) -> Circumstances {
    Circumstances {
        network: Some(Redacted::new(address.parse::<IpAddr>().unwrap())),
        device: Some(Redacted::new(AGENT.into())),
        form_seconds: Some(form_seconds),
        invited: false,
    }
}

fn fives(facility: &Facility, email: &str, text: String, circumstances: Circumstances) -> ReviewDraft {
    let themes = testkit::platform::questionnaire().themes;
    let scores = themes.into_iter().map(|theme| (theme.id, Some(5))).collect();
    ReviewDraft { text, scores, circumstances, ..draft(facility, email) }
}

/// Three near-copies from one network within two hours.
async fn campaign(platform: &TestPlatform, facility: &Facility) -> Vec<ReviewId> {
    let mut reviews = Vec::new();
    for (n, end) in ["Een aanrader.", "Zeker doen.", "Tien op tien."].into_iter().enumerate() {
        let email = format!("jan.janssens{}@voorbeeld.example", n + 41);
        let given =
            fives(facility, &email, format!("{COPIED} {end}"), from(&format!("198.51.100.{}", n + 7), 14));
        reviews.push(platform.write(&given).await.review);
        platform.pass(TimeDelta::minutes(40));
    }
    reviews
}

async fn judged(bench: &Bench) {
    bench.worker.deliver(Topic::Assess).await.unwrap();
}

async fn assessment(platform: &TestPlatform, review: ReviewId) -> Option<AssessmentRecord> {
    platform.store.view().traces().newest_of(review).await.unwrap().unwrap().assessment
}

async fn risk(platform: &TestPlatform, review: ReviewId) -> (f64, f64) {
    let view = platform.store.view();
    let case = view.queue().newest_of(review.0).await.unwrap().unwrap();
    (case.risk, view.versions().find(review, case.version).await.unwrap().unwrap().report.risk)
}

async fn audited(platform: &TestPlatform, review: ReviewId, action: &str) -> usize {
    let rows = platform.store.view().audit_log().about(review.0).await.unwrap();
    rows.iter().filter(|row| row.action == action).count()
}

fn about(subject: ReviewId, platform: &TestPlatform) -> NewMessage {
    NewMessage::about(Topic::Assess, subject.0, platform.clock.now())
}

on_both_engines! {
    async fn the_third_of_three_copies_is_suspect_and_the_first_then_has_later_evidence(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        let reviews = campaign(platform, &facility).await;
        assert_eq!(assessment(platform, reviews[0]).await, None, "nobody waits for it");
        judged(&bench).await;
        let third = assessment(platform, reviews[2]).await.unwrap();
        assert!(third.score >= 0.5, "{third:?}");
        let names: Vec<&str> = third.signals.iter().map(|signal| signal.name.as_str()).collect();
        assert!(names.contains(&"similar_text") || names.contains(&"reused_sentences"), "{names:?}");
        assert!(third.signals.iter().all(|signal| signal.sentence.ends_with('.') && signal.weight > 0.0));
        assert_eq!(third.engine_version, platform.submissions.rules().screener.version());

        let first = assessment(platform, reviews[0]).await.unwrap();
        assert!(!first.since.is_empty(), "{first:?}");
        assert!(first.score > first.since[0].before && first.score == first.since.last().unwrap().score);
        assert_eq!(audited(platform, reviews[0], "review.reassessed").await, first.since.len());
        for (review, judged) in [(reviews[0], first), (reviews[2], third)] {
            let (risk, of_text) = risk(platform, review).await;
            assert!((risk - combined_risk(of_text, judged.score)).abs() < 1e-9, "{risk} {of_text}");
            assert!(risk > of_text);
        }
    }

    async fn an_honest_household_is_not_suspect(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        let mut reviews = Vec::new();
        for (email, care, text, seconds) in [
            ("an.peeters@voorbeeld.example", 4, "Onze dochter gaat er twee dagen per week naartoe. Ze kijkt ernaar \
                uit, al is de rit in de ochtend wat druk.", 310),
            ("bert.claes@voorbeeld.example", 3, "Ik haal haar meestal op. De juf vertelt dan kort hoe de middag was, \
                dat waardeer ik. De parking is te klein.", 245),
        ] {
            let mut given = draft(&facility, email);
            given.scores.insert("care".into(), Some(care));
            (given.text, given.circumstances) = (text.into(), from("203.0.113.9", seconds));
            reviews.push(platform.write(&given).await.review);
            platform.pass(TimeDelta::days(2));
        }
        judged(&bench).await;
        for review in reviews {
            let judged = assessment(platform, review).await.unwrap();
            assert!(judged.score < 0.25 && !judged.interval_suspicion, "{judged:?}");
        }
    }

    async fn a_repeated_message_writes_nothing_and_a_new_node_knows_what_came_before(platform) {
        let facility = platform.facility().await;
        let reviews = campaign(platform, &facility).await;
        let first_node = bench(platform);
        judged(&first_node).await;
        let before = platform.dump().await.into_iter().filter(|row| row.starts_with("review_traces"));
        let before: Vec<String> = before.collect();
        // A worker that died after its judgement and before it settled the message.
        let mut tx = platform.store.begin().await.unwrap();
        tx.send(about(reviews[2], platform));
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let second_node = bench(platform);
        judged(&second_node).await;
        judged(&first_node).await;
        let after = platform.dump().await.into_iter().filter(|row| row.starts_with("review_traces"));
        assert_eq!(after.collect::<Vec<_>>(), before);
        assert_eq!(audited(platform, reviews[2], "review.assessed").await, 1);

        // The next copy: the second node has observed nothing itself, the first not the fourth.
        let fourth = fives(&facility, "jan.janssens47@voorbeeld.example", format!("{COPIED} Top."), from("198.51.100.9", 15));
        let fourth = platform.write(&fourth).await.review;
        judged(&second_node).await;
        let fifth = fives(&facility, "jan.janssens48@voorbeeld.example", format!("{COPIED} Doen."), from("198.51.100.9", 15));
        let fifth = platform.write(&fifth).await.review;
        judged(&first_node).await;
        for review in [fourth, fifth] {
            let judged = assessment(platform, review).await.unwrap();
            assert!(judged.score >= 0.5 && !judged.signals.is_empty(), "{judged:?}");
        }
        assert_eq!(platform.store.view().traces().head().await.unwrap(), 5);
    }

    async fn two_nodes_at_once_judge_everything_once(platform) {
        let facility = platform.facility().await;
        let reviews = campaign(platform, &facility).await;
        let mut tx = platform.store.begin().await.unwrap();
        for review in &reviews {
            tx.send(about(*review, platform));
        }
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let (one, other) = (bench(platform), bench(platform));
        futures::future::join(judged(&one), judged(&other)).await;
        judged(&one).await;
        for review in reviews {
            assert_eq!(audited(platform, review, "review.assessed").await, 1);
        }
        assert_eq!(platform.store.view().traces().head().await.unwrap(), 3);
    }

    async fn network_and_device_are_forgotten_in_time_and_nothing_personal_is_stored(platform) {
        let facility = platform.facility().await;
        let given = fives(&facility, "jan.janssens41@voorbeeld.example", COPIED.into(), from("198.51.100.77", 60));
        let review = platform.write(&given).await.review;
        judged(&bench(platform)).await;
        for row in platform.dump().await {
            for personal in ["198.51.100", "Firefox", "jan.janssens41", "voorbeeld.example"] {
                assert!(!row.contains(personal), "{personal} in {row}");
                let hexadecimal: String = personal.bytes().map(|byte| format!("{byte:02x}")).collect();
                assert!(!row.to_lowercase().contains(&hexadecimal), "{personal} in {row}");
            }
        }
        let clock = Arc::clone(&platform.clock) as Arc<dyn Clock>;
        let ids = Arc::clone(&platform.ids) as Arc<dyn Ids>;
        let house = Housekeeping::new(platform.store.clone(), clock, ids, 72, 90);
        let kept = || async {
            let trace = platform.store.view().traces().newest_of(review).await.unwrap().unwrap();
            platform.store.open_traces(&[trace]).await.unwrap()[0].passing.is_some()
        };
        platform.pass(TimeDelta::days(90));
        house.tidy().await.unwrap();
        assert!(kept().await);
        platform.pass(TimeDelta::seconds(1));
        assert_eq!(house.tidy().await.unwrap().traces, 1);
        assert!(!kept().await);
        assert!(assessment(platform, review).await.is_some(), "what was concluded stays with the review");
    }

    async fn what_nobody_confirmed_leaves_no_trace(platform) {
        let facility = platform.facility().await;
        let (review, _) = platform.submit(&draft(&facility, "jana@example.org")).await;
        let clock = Arc::clone(&platform.clock) as Arc<dyn Clock>;
        let ids = Arc::clone(&platform.ids) as Arc<dyn Ids>;
        platform.pass(TimeDelta::hours(73));
        Housekeeping::new(platform.store.clone(), clock, ids, 72, 90).tidy().await.unwrap();
        assert_eq!(platform.store.view().traces().newest_of(review).await.unwrap(), None);
    }
}
