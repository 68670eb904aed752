//! The time between two reviews by one person of one facility.

use crate::verify::refused;
use chrono::TimeDelta;
use domain::{Action, Clock, Facility, ReviewEvent, Role, Sector};
use testkit::on_both_engines;
use testkit::platform::submission::{Submissions, VerifyError};
use testkit::platform::{TestPlatform, draft};

/// Submits and confirms a review; the error if it comes too early.
async fn write(
    platform: &TestPlatform,
    submissions: &Submissions,
    facility: &Facility,
    email: &str,
) -> Result<(), VerifyError> {
    let (_, token) = platform.submit(&draft(facility, email)).await;
    submissions.verify(&token).await.map(drop)
}

on_both_engines! {
    async fn too_early_says_when_and_where_to_amend(platform) {
        let facility = platform.facility().await;
        let first = platform.write(&draft(&facility, "jana@example.org")).await;
        let confirmed_at = platform.clock.now();
        platform.pass(TimeDelta::days(100));
        let (_, token) = platform.submit(&draft(&facility, "jana@example.org")).await;
        let before = platform.dump().await;
        let error = platform.submissions.verify(&token).await.unwrap_err();
        let VerifyError::TooEarly { available_from, amend_url } = error else { panic!("{error:?}") };
        assert_eq!(available_from, confirmed_at + TimeDelta::days(180));
        let expected = format!("https://waardering.example/mijn-waardering/{}", first.token);
        assert_eq!(amend_url.unwrap().into_inner(), expected);
        assert_eq!(platform.dump().await, before, "the link was not used up");
    }

    async fn the_interval_ends_to_the_second(platform) {
        let facility = platform.facility().await;
        platform.write(&draft(&facility, "jana@example.org")).await;
        platform.pass(TimeDelta::days(180) - TimeDelta::seconds(1));
        let (_, token) = platform.submit(&draft(&facility, "jana@example.org")).await;
        assert_eq!(refused(platform.submissions.verify(&token).await).1, "review_too_early");
        platform.pass(TimeDelta::seconds(1));
        assert!(platform.submissions.verify(&token).await.is_ok(), "the same link works once it is time");
    }

    async fn several_facilities_and_several_people_are_fine(platform) {
        for email in ["jana@example.org", "joris@example.org", "j.ana@example.org"] {
            for _ in 0..2 {
                let facility = platform.facility().await;
                assert!(write(platform, &platform.submissions, &facility, email).await.is_ok(), "{email}");
            }
        }
        let shared = platform.facility().await;
        for email in ["jana@example.org", "joris@example.org", "j.ana@example.org"] {
            assert!(write(platform, &platform.submissions, &shared, email).await.is_ok(), "{email}");
        }
    }

    async fn another_spelling_is_the_same_person(platform) {
        for (one, other) in [
            ("jana@example.org", "JANA@Example.ORG"),
            ("joris+opvang@example.org", "joris+school@example.org"),
            ("an.na@gmail.com", "Anna+x@googlemail.com"),
            ("noor@café.example", "noor@xn--caf-dma.example"),
        ] {
            let facility = platform.facility().await;
            write(platform, &platform.submissions, &facility, one).await.unwrap();
            let refusal = refused(write(platform, &platform.submissions, &facility, other).await);
            assert_eq!(refusal.1, "review_too_early", "{one} and {other}");
        }
    }

    async fn each_sector_has_its_own_and_0_switches_it_off(platform) {
        let submissions = platform.submissions_with(|rules| {
            rules.interval_days.insert(Sector::Elderly, 0);
            rules.interval_days.insert(Sector::Disability, 30);
        });
        for (sector, first_days_refused) in [(Sector::Elderly, 0), (Sector::Disability, 30), (Sector::Childcare, 180)] {
            let facility = platform.facility_of(sector).await;
            write(platform, &submissions, &facility, "jana@example.org").await.unwrap();
            if first_days_refused > 0 {
                platform.pass(TimeDelta::days(first_days_refused) - TimeDelta::seconds(1));
                assert!(write(platform, &submissions, &facility, "jana@example.org").await.is_err(), "{sector}");
                platform.pass(TimeDelta::seconds(1));
            }
            assert!(write(platform, &submissions, &facility, "jana@example.org").await.is_ok(), "{sector}");
        }
    }

    async fn what_used_no_turn_does_not_count(platform) {
        let editor = platform.editor(Role::Editor).await;
        let email = "jana@example.org";

        let rejected = platform.facility().await;
        let written = platform.write(&draft(&rejected, email)).await;
        platform.decide(&editor, written.review, Action::Reject).await.unwrap();
        assert!(write(platform, &platform.submissions, &rejected, email).await.is_ok());

        let taken_back = platform.facility().await;
        let written = platform.write(&draft(&taken_back, email)).await;
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert!(write(platform, &platform.submissions, &taken_back, email).await.is_ok());

        let lapsed = platform.facility().await;
        let (review, _) = platform.submit(&draft(&lapsed, email)).await;
        let tx = platform.store.begin().await.unwrap();
        let mut record = tx.reviews().lock(review).await.unwrap().unwrap();
        record.state = record.state.after(ReviewEvent::Lapse).unwrap();
        tx.reviews().update(&record).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        platform.pass(TimeDelta::hours(73));
        assert!(write(platform, &platform.submissions, &lapsed, email).await.is_ok());
    }

    async fn what_used_a_turn_counts(platform) {
        let editor = platform.editor(Role::Editor).await;
        let email = "jana@example.org";

        let returned = platform.facility().await;
        let written = platform.write(&draft(&returned, email)).await;
        platform.decide(&editor, written.review, Action::Return).await.unwrap();
        assert!(write(platform, &platform.submissions, &returned, email).await.is_err());

        let seen = platform.facility().await;
        let written = platform.publish(&editor, &seen, email).await;
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert!(write(platform, &platform.submissions, &seen, email).await.is_err());

        let changed = platform.facility().await;
        let written = platform.publish(&editor, &changed, email).await;
        let text = "Een andere tekst, die de redactie niet zal willen plaatsen.".to_owned();
        let amendment = testkit::platform::submission::Amendment { text, scores: None };
        platform.submissions.amend(&written.writer, &amendment).await.unwrap();
        platform.decide(&editor, written.review, Action::Reject).await.unwrap();
        assert!(crate::public(platform, written.review).await.is_some(), "readers still see the first version");
        assert!(write(platform, &platform.submissions, &changed, email).await.is_err());
    }
}
