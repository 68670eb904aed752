//! Confirming a review with the link from the mail.

use chrono::TimeDelta;
use domain::CaseReason;
use domain::{CaseState, Clock, ErrorKind, ReviewState};
use testkit::on_both_engines;
use testkit::platform::submission::VerifyError;
use testkit::platform::{draft, manage_token, names};

/// Kind and code of a refusal that is not about the interval.
pub fn refused<T: std::fmt::Debug>(result: Result<T, VerifyError>) -> (ErrorKind, &'static str) {
    match result.unwrap_err() {
        VerifyError::Rule(error) => (error.kind, error.code),
        VerifyError::TooEarly { .. } => (ErrorKind::Conflict, "review_too_early"),
    }
}

on_both_engines! {
    async fn a_link_confirms_once(platform) {
        let facility = platform.facility().await;
        let (review, token) = platform.submit(&draft(&facility, "jana@example.org")).await;
        assert_eq!(platform.submissions.peek(&token).await.unwrap(), review);
        let verified = platform.submissions.verify(&token).await.unwrap();
        assert_eq!((verified.id, verified.status), (review, ReviewState::Queued));
        let mails = platform.mails().await;
        assert_eq!(names(&mails), ["review_received"]);
        let manage = manage_token(&mails[0]).unwrap();
        assert_eq!(*verified.manage_url.expose(), format!("https://waardering.example/mijn-waardering/{manage}"));
        assert_eq!(platform.submissions.writer(manage).await.unwrap().review(), review);

        let case = platform.case(review).await;
        assert_eq!((case.state, case.reason, case.version), (CaseState::Open, CaseReason::New, 1));
        // Two working days on.
        assert_eq!(case.due_at, platform.submissions.rules().due.due(case.lane, platform.clock.now()));
        let version = platform.store.view().versions().find(review, 1).await.unwrap().unwrap();
        assert_eq!((case.risk, case.proposal.as_str()), (version.report.risk, version.report.decision.as_str()));
        assert_eq!(platform.review(review).await.verified_at, Some(platform.clock.now()));
        assert_eq!(platform.to_index().await, (vec![], vec![]));

        let before = platform.dump().await;
        assert_eq!(refused(platform.submissions.verify(&token).await), (ErrorKind::Gone, "link_used"));
        assert_eq!(platform.submissions.peek(&token).await.unwrap_err().code, "link_used");
        assert_eq!(platform.dump().await, before);
    }

    async fn a_link_works_for_72_hours_to_the_second(platform) {
        let facility = platform.facility().await;
        let (_, in_time) = platform.submit(&draft(&facility, "jana@example.org")).await;
        let (late_review, late) = platform.submit(&draft(&facility, "joris@example.org")).await;
        platform.pass(TimeDelta::hours(72) - TimeDelta::seconds(1));
        platform.submissions.verify(&in_time).await.unwrap();
        platform.pass(TimeDelta::seconds(1));
        assert_eq!(refused(platform.submissions.verify(&late).await), (ErrorKind::Gone, "link_expired"));
        assert_eq!(platform.submissions.peek(&late).await.unwrap_err().code, "link_expired");
        assert_eq!(platform.review(late_review).await.state, ReviewState::AwaitingVerification);
    }

    async fn what_is_no_link_is_not_found(platform) {
        let facility = platform.facility().await;
        let (_, token) = platform.submit(&draft(&facility, "jana@example.org")).await;
        let near = format!("{token}A");
        for wrong in ["", "x", &near, &token[..42], "\u{0}", &"é".repeat(5000)] {
            assert_eq!(refused(platform.submissions.verify(wrong).await), (ErrorKind::NotFound, "link_unknown"));
            assert_eq!(platform.submissions.writer(wrong).await.unwrap_err().kind, ErrorKind::NotFound);
        }
        assert_eq!(platform.submissions.writer(&token).await.unwrap_err().kind, ErrorKind::NotFound);
    }

    async fn any_of_several_links_confirms_and_then_none_does(platform) {
        let facility = platform.facility().await;
        let (review, first) = platform.submit(&draft(&facility, "jana@example.org")).await;
        platform.pass(TimeDelta::minutes(10));
        platform.submissions.resend(review).await.unwrap();
        let second = testkit::platform::verify_token(&platform.mail().await).unwrap().to_owned();
        assert_ne!(first, second);
        platform.submissions.verify(&first).await.unwrap();
        assert_eq!(refused(platform.submissions.verify(&second).await), (ErrorKind::Gone, "link_used"));
        assert_eq!(platform.mails().await.len(), 1);
    }
}
