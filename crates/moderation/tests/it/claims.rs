//! Holding a case.

use chrono::TimeDelta;
use domain::ids::{CaseId, ReviewId};
use domain::{Action, Clock, ErrorKind, Ids, ReviewState, Role, RuleError};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, decision, draft};

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

async fn waiting(platform: &TestPlatform) -> (ReviewId, CaseId) {
    let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
    (written.review, platform.case(written.review).await.id)
}

on_both_engines! {
    async fn a_case_is_held_by_one_editor(platform) {
        let (one, other) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let (review, case) = waiting(platform).await;
        let full = platform.desk.claim(&one, case).await.unwrap();
        assert!(full.held_by_me);
        assert_eq!((full.case.version, full.current().unwrap().version), (1, 1));
        assert_eq!(full.review.state, ReviewState::InReview);
        let before = platform.dump().await;
        assert_eq!(told(platform.desk.claim(&other, case).await), (ErrorKind::Conflict, "case_held"));
        assert_eq!(told(platform.desk.release(&other, case).await), (ErrorKind::Conflict, "claim_lost"));
        assert_eq!(told(platform.desk.renew(&other, case).await), (ErrorKind::Conflict, "claim_lost"));
        let publish = platform.desk.decide(&other, case, decision(Action::Publish, 1)).await;
        assert_eq!(told(publish), (ErrorKind::Conflict, "claim_lost"));
        let seen = platform.desk.case(&other, case).await.unwrap();
        assert!(!seen.held_by_me && seen.case.lease.is_some(), "everybody may read it");
        assert_eq!(platform.dump().await, before);
        assert_eq!(platform.review(review).await.state, ReviewState::InReview);
    }

    async fn a_hold_ends_after_15_minutes_to_the_second(platform) {
        let (one, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (review, case) = waiting(platform).await;
        platform.desk.claim(&one, case).await.unwrap();
        platform.pass(TimeDelta::minutes(15) - TimeDelta::seconds(1));
        assert_eq!(told(platform.desk.claim(&other, case).await).1, "case_held");
        platform.pass(TimeDelta::seconds(1));
        assert!(platform.desk.claim(&other, case).await.unwrap().held_by_me);
        assert_eq!(told(platform.desk.decide(&one, case, decision(Action::Publish, 1)).await).1, "claim_lost");
        assert_eq!(told(platform.desk.claim(&one, case).await).1, "case_held");
        platform.desk.decide(&other, case, decision(Action::Publish, 1)).await.unwrap();
        assert_eq!(platform.review(review).await.state, ReviewState::Published);
    }

    async fn a_hold_that_ran_out_in_nobodys_way_still_decides(platform) {
        let one = platform.editor(Role::Editor).await;
        let (_, case) = waiting(platform).await;
        platform.desk.claim(&one, case).await.unwrap();
        platform.pass(TimeDelta::hours(2));
        platform.desk.decide(&one, case, decision(Action::Publish, 1)).await.unwrap();
    }

    async fn looking_and_claiming_again_renew(platform) {
        let (one, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (_, case) = waiting(platform).await;
        platform.desk.claim(&one, case).await.unwrap();
        let fifteen = TimeDelta::minutes(15);
        for way in 0..3 {
            platform.pass(TimeDelta::minutes(14));
            let until = match way {
                0 => platform.desk.case(&one, case).await.unwrap().case.lease.unwrap().expires_at,
                1 => platform.desk.renew(&one, case).await.unwrap(),
                _ => platform.desk.claim(&one, case).await.unwrap().case.lease.unwrap().expires_at,
            };
            assert_eq!(until, platform.clock.now() + fifteen);
            assert_eq!(told(platform.desk.claim(&other, case).await).1, "case_held");
        }
        platform.pass(fifteen);
        platform.desk.case(&other, case).await.unwrap();
        let late = platform.desk.case(&one, case).await.unwrap();
        assert!(!late.held_by_me && late.case.lease.is_none(), "looking does not take a case again");
        let claims = platform.store.view().audit_log().about(case.0).await.unwrap();
        assert_eq!(claims.iter().filter(|row| row.action == "case.claimed").count(), 1, "renewing is no claim");
    }

    async fn a_case_is_given_back(platform) {
        let (one, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (review, case) = waiting(platform).await;
        assert_eq!(told(platform.desk.release(&one, case).await).1, "claim_lost");
        platform.desk.claim(&one, case).await.unwrap();
        let full = platform.desk.release(&one, case).await.unwrap();
        assert!(!full.held_by_me && full.case.lease.is_none());
        assert_eq!(platform.review(review).await.state, ReviewState::Queued);
        assert_eq!(told(platform.desk.decide(&one, case, decision(Action::Publish, 1)).await).1, "claim_lost");
        assert!(platform.desk.claim(&other, case).await.is_ok());
    }

    async fn a_closed_or_unknown_case_cannot_be_taken(platform) {
        let editor = platform.editor(Role::SeniorEditor).await;
        let (review, case) = waiting(platform).await;
        platform.decide(&editor, review, Action::Publish).await.unwrap();
        let before = platform.dump().await;
        assert_eq!(told(platform.desk.claim(&editor, case).await), (ErrorKind::Conflict, "case_closed"));
        assert_eq!(told(platform.desk.release(&editor, case).await).1, "case_closed");
        assert_eq!(told(platform.desk.renew(&editor, case).await).1, "case_closed");
        assert!(platform.desk.case(&editor, case).await.is_ok(), "it can still be read");
        assert_eq!(platform.dump().await, before);
        let unknown = CaseId(platform.ids.uuid());
        let not_found = (ErrorKind::NotFound, "case_not_found");
        assert_eq!(told(platform.desk.claim(&editor, unknown).await), not_found);
        assert_eq!(told(platform.desk.release(&editor, unknown).await), not_found);
        assert_eq!(told(platform.desk.renew(&editor, unknown).await), not_found);
        assert_eq!(told(platform.desk.case(&editor, unknown).await), not_found);
        assert_eq!(told(platform.desk.decide(&editor, unknown, decision(Action::Publish, 1)).await), not_found);
    }

    async fn an_escalated_case_is_for_senior_editors(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let (review, case) = waiting(platform).await;
        platform.decide(&editor, review, Action::Escalate).await.unwrap();
        let before = platform.dump().await;
        assert_eq!(told(platform.desk.claim(&editor, case).await), (ErrorKind::Forbidden, "senior_only"));
        let publish = platform.desk.decide(&editor, case, decision(Action::Publish, 1)).await;
        assert_eq!(told(publish), (ErrorKind::Forbidden, "senior_only"));
        assert_eq!(platform.dump().await, before);
        platform.desk.claim(&senior, case).await.unwrap();
        platform.desk.release(&senior, case).await.unwrap();
        assert_eq!(platform.review(review).await.state, ReviewState::Escalated);
        platform.decide(&senior, review, Action::Publish).await.unwrap();
    }

    async fn a_case_shows_the_writers_other_reviews_but_not_the_writer(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let other = platform.write(&draft(&platform.facility().await, "Jana+x@example.org")).await;
        platform.pass(TimeDelta::hours(1));
        let rejected = platform.write(&draft(&facility, "jana@example.org")).await;
        platform.decide(&editor, rejected.review, Action::Reject).await.unwrap();
        platform.write(&draft(&facility, "joris@example.org")).await;
        platform.pass(TimeDelta::hours(1));
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let full = platform.desk.case(&editor, platform.case(written.review).await.id).await.unwrap();
        let history: Vec<_> = full.history.iter().map(|h| (h.review, h.same_facility, h.state)).collect();
        assert_eq!(history, [(rejected.review, true, ReviewState::Rejected), (other.review, false, ReviewState::Queued)]);
        assert!(full.decisions.is_empty(), "decisions about this review only");
        let shown = format!("{full:?}").to_lowercase();
        assert!(!shown.contains("verzonnenmans") && !shown.contains("jana"));
    }
}
