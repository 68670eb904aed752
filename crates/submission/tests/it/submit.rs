//! What a review must be before it is taken in.

use crate::fields;
use chrono::TimeDelta;
use domain::ids::FacilityId;
use domain::{Clock, ErrorKind, Ids, Redacted, Relation, ReviewState, Sector};
use testkit::on_both_engines;
use testkit::platform::submission::ReviewDraft;
use testkit::platform::{beginning, draft, names, verify_token};

type Change = fn(&mut ReviewDraft);

fn set(draft: &mut ReviewDraft, theme: &str, score: Option<u8>) {
    draft.scores.insert(theme.to_owned(), score);
}

/// Every mistake with the only field error it should give.
const MISTAKES: &[(Change, &str, &str)] = &[
    (|d| d.relation = Relation::Provider, "/relation", "unknown_relation"),
    (|d| d.relation = Relation::Unknown, "/relation", "unknown_relation"),
    (|d| d.experienced_in = String::new(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "2026-13".into(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "2026-00".into(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "2026- 5".into(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "2026-+5".into(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "+2026-5".into(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "2026-5".into(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "05-2026".into(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "2026-1١".into(), "/experienced_in", "bad_month"),
    (|d| d.experienced_in = "2026-12".into(), "/experienced_in", "in_the_future"),
    (|d| d.experienced_in = "2023-10".into(), "/experienced_in", "too_old"),
    (|d| set(d, "parking", Some(3)), "/scores/parking", "unknown_theme"),
    (|d| set(d, "a/b~c", None), "/scores/a~1b~0c", "unknown_theme"),
    (|d| set(d, "care", Some(0)), "/scores/care", "out_of_range"),
    (|d| set(d, "care", Some(6)), "/scores/care", "out_of_range"),
    (|d| d.scores.clear(), "/scores", "required"),
    (|d| d.scores.values_mut().for_each(|score| *score = None), "/scores", "required"),
    (|d| d.text = "Te kort.".into(), "/text", "too_short"),
    (|d| d.text = " \n\u{0}".repeat(40), "/text", "too_short"),
    (|d| d.text = "é".repeat(4001), "/text", "too_long"),
    (|d| d.language = "tr".into(), "/language", "unknown_language"),
    (|d| d.submitter.first_name = Redacted::new(" \t".into()), "/submitter/first_name", "required"),
    (|d| d.submitter.first_name = Redacted::new("a".repeat(101)), "/submitter/first_name", "too_long"),
    (|d| d.submitter.last_name = Redacted::new(String::new()), "/submitter/last_name", "required"),
    (|d| d.submitter.last_name = Redacted::new("a".repeat(101)), "/submitter/last_name", "too_long"),
    (|d| d.submitter.email = Redacted::new("jana".into()), "/submitter/email", "bad_email"),
    (
        |d| d.submitter.email = Redacted::new("x@mailinator.com".into()),
        "/submitter/email",
        "disposable_address",
    ),
    (
        |d| d.submitter.email = Redacted::new("x@A.Mailinator.COM".into()),
        "/submitter/email",
        "disposable_address",
    ),
    (|d| d.accepts_code_of_conduct = false, "/accepts_code_of_conduct", "required"),
];

on_both_engines! {
    async fn every_mistake_points_to_its_field(platform) {
        let facility = platform.facility().await;
        let before = platform.dump().await;
        for (number, (change, pointer, code)) in MISTAKES.iter().enumerate() {
            let mut wrong = draft(&facility, "jana@example.org");
            change(&mut wrong);
            let error = platform.submissions.submit(&wrong, None).await.unwrap_err();
            assert_eq!(error.kind, ErrorKind::Invalid);
            assert_eq!(fields(error), [((*pointer).to_owned(), *code)], "mistake {number}");
        }
        assert_eq!(platform.dump().await, before, "a refused review leaves no trace");
    }

    async fn all_mistakes_are_told_at_once(platform) {
        let facility = platform.facility().await;
        let mut wrong = draft(&facility, "nobody");
        wrong.relation = Relation::Provider;
        wrong.experienced_in = "gisteren".into();
        wrong.scores.clear();
        wrong.text = String::new();
        wrong.language = "xx".into();
        wrong.submitter.first_name = Redacted::new(String::new());
        wrong.submitter.last_name = Redacted::new(String::new());
        wrong.accepts_code_of_conduct = false;
        let told = fields(platform.submissions.submit(&wrong, None).await.unwrap_err());
        let pointers: Vec<&str> = told.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(pointers, [
            "/relation", "/experienced_in", "/scores", "/text", "/language", "/submitter/first_name",
            "/submitter/last_name", "/submitter/email", "/accepts_code_of_conduct",
        ]);
    }

    async fn the_edges_are_inside(platform) {
        let facility = platform.facility().await;
        let edges: [Change; 6] = [
            |d| d.experienced_in = "2026-11".into(),
            |d| d.experienced_in = "2023-11".into(),
            |d| d.text = "👨‍👩‍👧".repeat(20),
            |d| d.text = "e\u{301}".repeat(4000),
            |d| d.submitter.first_name = Redacted::new("é".repeat(100)),
            |d| d.submitter.email = Redacted::new("x@mailinator.com.example".into()),
        ];
        for (number, change) in edges.iter().enumerate() {
            let mut right = draft(&facility, "jana@example.org");
            change(&mut right);
            let taken = platform.submissions.submit(&right, None).await;
            assert!(taken.is_ok(), "edge {number}: {taken:?}");
        }
    }

    async fn a_text_is_stored_as_nfc_and_scores_for_every_theme(platform) {
        let facility = platform.facility().await;
        let mut given = draft(&facility, "jana@example.org");
        given.text = "  Een fijne cre\u{300}che\r\nmet veel aandacht.\u{0} ".into();
        let (review, _) = platform.submit(&given).await;
        let version = platform.store.view().versions().find(review, 1).await.unwrap().unwrap();
        assert_eq!(version.text, "Een fijne crèche\nmet veel aandacht.");
        assert_eq!(version.scores.0.len(), 8);
        assert_eq!(version.public, None);
        assert_eq!(version.report.engine_version, platform.submissions.rules().screener.version());
        let review = platform.review(review).await;
        assert_eq!(review.state, ReviewState::AwaitingVerification);
        assert_eq!((review.version, review.public_version, review.verified_at), (1, None, None));
        assert_eq!((review.questionnaire_version.as_str(), review.code_version.as_str()), ("2026-1", "2026-1"));
        assert!(platform.store.view().queue().newest_of(review.id.0).await.unwrap().is_none());
    }

    async fn only_an_open_facility_that_takes_part_is_reviewed(platform) {
        let mut closed = platform.new_facility(Sector::Elderly);
        closed.closed_at = Some(beginning());
        let mut waiting = platform.new_facility(Sector::Elderly);
        waiting.participating = false;
        for (facility, code) in [(&closed, "facility_closed"), (&waiting, "facility_not_participating")] {
            platform.add_facility(facility).await;
            let error = platform.submissions.submit(&draft(facility, "jana@example.org"), None).await.unwrap_err();
            assert_eq!((error.kind, error.code), (ErrorKind::Conflict, code));
            assert!(!error.detail.is_empty());
        }
        let mut nowhere = draft(&closed, "jana@example.org");
        nowhere.facility = FacilityId(platform.ids.uuid());
        let error = platform.submissions.submit(&nowhere, None).await.unwrap_err();
        assert_eq!(fields(error), [("/facility_id".to_owned(), "unknown_facility")]);
    }

    async fn one_mail_goes_to_the_address_as_given(platform) {
        let facility = platform.facility().await;
        platform.submissions.submit(&draft(&facility, "Jana+Opvang@Example.org"), None).await.unwrap();
        let mails = platform.mails().await;
        assert_eq!(names(&mails), ["verify_review"]);
        let mail = &mails[0];
        assert_eq!(mail.to.address.expose(), "Jana+Opvang@example.org");
        assert_eq!(verify_token(mail).unwrap().len(), 43, "256 bits in base64");
        assert_eq!(platform.to_index().await, (vec![], vec![]), "nothing changed for readers");
    }

    async fn the_clock_decides_what_the_future_is(platform) {
        let facility = platform.facility().await;
        let mut next = draft(&facility, "jana@example.org");
        next.experienced_in = "2026-12".into();
        assert!(platform.submissions.submit(&next, None).await.is_err());
        platform.pass(TimeDelta::days(31));
        assert_eq!(platform.clock.now().format("%Y-%m").to_string(), "2026-12");
        assert!(platform.submissions.submit(&next, None).await.is_ok());
    }
}
