//! Disagreeing with a decision.

use crate::{fields, public};
use chrono::TimeDelta;
use domain::CaseReason;
use domain::{Action, CaseState, ErrorKind, ReviewEvent, ReviewState, Role, Sector};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, Written, draft, manage_token, names};

const REASON: &str = "Ik heb dit zelf meegemaakt.";

async fn rejected(platform: &TestPlatform, email: &str) -> (Written, testkit::platform::moderation::Editor) {
    let editor = platform.editor(Role::Editor).await;
    let written = platform.write(&draft(&platform.facility().await, email)).await;
    platform.decide(&editor, written.review, Action::Reject).await.unwrap();
    platform.mails().await;
    (written, editor)
}

on_both_engines! {
    async fn another_editor_judges_an_appeal(platform) {
        let (written, first) = rejected(platform, "jana@example.org").await;
        let second = platform.editor(Role::Editor).await;
        platform.pass(TimeDelta::days(1));
        let answer = platform.submissions.appeal(&written.writer, &format!("  {REASON}\r\n")).await.unwrap();
        assert_eq!(answer.status, ReviewState::Queued);
        let mail = platform.mail().await;
        assert_eq!(names(std::slice::from_ref(&mail)), ["appeal_received"]);
        assert_eq!(manage_token(&mail), Some(written.token.as_str()));
        let case = platform.case(written.review).await;
        let decision = platform.store.view().decisions().about(written.review.0).await.unwrap()[0].id;
        assert_eq!((case.state, case.reason, case.version), (CaseState::Open, CaseReason::Appeal, 1));
        assert_eq!(case.appeal_of, Some(decision));
        assert_eq!(platform.store.view().exclusions().of_case(case.id).await.unwrap(), [first.id()]);
        assert_eq!(case.appeal_reason.as_deref(), Some(REASON));

        let before = platform.dump().await;
        let error = platform.desk.claim(&first, case.id).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Forbidden, "own_decision"));
        assert_eq!(platform.dump().await, before);
        platform.decide(&second, written.review, Action::Publish).await.unwrap();
        assert!(public(platform, written.review).await.is_some());
        assert_eq!(platform.submissions.appeal(&written.writer, REASON).await.unwrap_err().code, "state_forbids");
    }

    async fn an_amended_appeal_still_excludes_the_first_editor(platform) {
        let (written, first) = rejected(platform, "jana@example.org").await;
        platform.submissions.appeal(&written.writer, REASON).await.unwrap();
        let text = "Zo is het duidelijker wat ik zelf heb meegemaakt.".to_owned();
        let amendment = testkit::platform::submission::Amendment { text, scores: None };
        platform.submissions.amend(&written.writer, &amendment).await.unwrap();
        let error = platform.decide(&first, written.review, Action::Reject).await.unwrap_err();
        assert_eq!(error.code, "own_decision");
    }

    async fn an_appeal_has_six_months(platform) {
        let (in_time, _) = rejected(platform, "jana@example.org").await;
        let (late, _) = rejected(platform, "joris@example.org").await;
        platform.pass(TimeDelta::days(184) - TimeDelta::seconds(1));
        platform.submissions.appeal(&in_time.writer, REASON).await.unwrap();
        platform.pass(TimeDelta::seconds(1));
        let error = platform.submissions.appeal(&late.writer, REASON).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Conflict, "appeal_too_late"));
    }

    async fn an_appeal_has_reasons_of_a_readable_length(platform) {
        let (written, _) = rejected(platform, "jana@example.org").await;
        for wrong in ["", "Te kort.", &"é".repeat(4001), &" ".repeat(100)] {
            let error = platform.submissions.appeal(&written.writer, wrong).await.unwrap_err();
            assert_eq!(fields(error), [("/reason".to_owned(), "bad_length")]);
        }
        platform.submissions.appeal(&written.writer, &"é".repeat(4000)).await.unwrap();
    }

    async fn only_a_refusal_can_be_appealed(platform) {
        let editor = platform.editor(Role::Editor).await;
        let written = platform.publish(&editor, &platform.facility().await, "jana@example.org").await;
        assert_eq!(platform.submissions.appeal(&written.writer, REASON).await.unwrap_err().code, "state_forbids");
    }

    async fn a_refused_review_does_not_come_back_beside_a_newer_one(platform) {
        let (old, _) = rejected(platform, "jana@example.org").await;
        let facility = platform.submissions.manage(&old.writer).await.unwrap().facility;
        platform.write(&draft(&facility, "jana@example.org")).await;
        let before = platform.dump().await;
        let error = platform.submissions.appeal(&old.writer, REASON).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Conflict, "newer_review_exists"));
        assert_eq!(platform.dump().await, before);
        // The two lie as near to each other as before, however long it takes to appeal.
        platform.pass(TimeDelta::days(182));
        let error = platform.submissions.appeal(&old.writer, REASON).await.unwrap_err();
        assert_eq!(error.code, "newer_review_exists");
    }

    async fn a_newer_review_after_the_interval_is_no_obstacle(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility_of(Sector::Elderly).await;
        let old = platform.write(&draft(&facility, "jana@example.org")).await;
        platform.pass(TimeDelta::days(100));
        platform.decide(&editor, old.review, Action::Reject).await.unwrap();
        platform.pass(TimeDelta::days(80));
        platform.write(&draft(&facility, "jana@example.org")).await;
        assert!(platform.submissions.appeal(&old.writer, REASON).await.is_ok());
    }

    async fn a_take_down_can_be_appealed(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let written = platform.publish(&editor, &facility, "jana@example.org").await;
        let tx = platform.store.begin().await.unwrap();
        let mut review = tx.reviews().lock(written.review).await.unwrap().unwrap();
        review.state = review.state.after(ReviewEvent::TakeDown).unwrap();
        tx.reviews().update(&review).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        platform.pass(TimeDelta::days(1));
        platform.submissions.appeal(&written.writer, REASON).await.unwrap();
        assert_eq!(platform.case(written.review).await.reason, CaseReason::Appeal);
        assert_eq!(platform.review(written.review).await.state, ReviewState::Queued);
    }
}
