//! Taking a review back.

use crate::{figures, public};
use domain::{Action, CaseState, ReviewState, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::Editor;
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, Written, draft, names};

/// A review in this state, or `None` for a state that its writer cannot bring it to.
async fn in_state(platform: &TestPlatform, editor: &Editor, state: ReviewState) -> Option<Written> {
    let facility = platform.facility().await;
    let written = platform.write(&draft(&facility, "jana@example.org")).await;
    let review = written.review;
    match state {
        ReviewState::Queued => {}
        ReviewState::InReview => drop(platform.claim(editor, review).await),
        ReviewState::Escalated => drop(platform.decide(editor, review, Action::Escalate).await.unwrap()),
        ReviewState::Published => drop(platform.decide(editor, review, Action::Publish).await.unwrap()),
        ReviewState::Returned => drop(platform.decide(editor, review, Action::Return).await.unwrap()),
        ReviewState::Rejected => drop(platform.decide(editor, review, Action::Reject).await.unwrap()),
        ReviewState::Withdrawn => drop(platform.submissions.withdraw(&written.writer).await.unwrap()),
        // By a link that ran out, a notice, or time: see the tests of those.
        ReviewState::AwaitingVerification
        | ReviewState::Lapsed
        | ReviewState::TakenDown
        | ReviewState::Hidden => return None,
    }
    assert_eq!(platform.review(review).await.state, state);
    platform.mails().await;
    platform.to_index().await;
    Some(written)
}

on_both_engines! {
    async fn a_review_can_be_taken_back_from_every_open_state(platform) {
        let editor = platform.editor(Role::Editor).await;
        for state in ReviewState::ALL {
            let Some(written) = in_state(platform, &editor, state).await else { continue };
            let facility = platform.submissions.manage(&written.writer).await.unwrap().facility;
            let before = platform.dump().await;
            let answer = platform.submissions.withdraw(&written.writer).await;
            if state == ReviewState::Withdrawn {
                assert_eq!(answer.unwrap_err().code, "state_forbids");
                assert_eq!(platform.dump().await, before);
                continue;
            }
            assert_eq!(answer.unwrap().status, ReviewState::Withdrawn, "{state}");
            assert_eq!(names(&platform.mails().await), ["review_withdrawn"], "{state}");
            assert_eq!(figures(platform, &facility).await, (0, Default::default()), "{state}");
            assert_eq!(public(platform, written.review).await, None);
            let case = platform.case(written.review).await;
            let closed = if state.is_open() { CaseState::Cancelled } else { CaseState::Decided };
            assert_eq!((case.state, case.lease), (closed, None), "{state}");
            let was_public = state == ReviewState::Published;
            let events = if was_public { (vec![written.review.0], vec![facility.id.0]) } else { (vec![], vec![]) };
            assert_eq!(platform.to_index().await, events, "{state}");
            let late = platform.desk.claim(&editor, case.id).await.unwrap_err();
            assert_eq!(late.code, "case_closed", "{state}");
        }
    }

    async fn a_public_version_can_be_taken_back_after_a_change_was_refused(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let written = platform.publish(&editor, &facility, "jana@example.org").await;
        let text = "Een tweede tekst, die de redactie niet publiceert.".to_owned();
        platform.submissions.amend(&written.writer, &Amendment { text, scores: None }).await.unwrap();
        platform.decide(&editor, written.review, Action::Reject).await.unwrap();
        assert!(public(platform, written.review).await.is_some());
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert_eq!(public(platform, written.review).await, None);
        assert_eq!(figures(platform, &facility).await.0, 0);
    }

    async fn a_change_that_waits_goes_with_the_public_version(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let other = platform.publish(&editor, &facility, "joris@example.org").await;
        let written = platform.publish(&editor, &facility, "jana@example.org").await;
        let text = "Een tweede tekst, die niemand nog zal lezen.".to_owned();
        platform.submissions.amend(&written.writer, &Amendment { text, scores: None }).await.unwrap();
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert_eq!(public(platform, written.review).await, None);
        assert!(public(platform, other.review).await.is_some());
        assert_eq!(figures(platform, &facility).await.0, 1);
        assert_eq!(platform.case(written.review).await.state, CaseState::Cancelled);
    }
}
