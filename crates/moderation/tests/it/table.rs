//! Every action in every state.

use domain::{Action, CaseReason, CaseState, ErrorKind, ReviewState, Role, RuleError, Track};
use testkit::on_both_engines;
use testkit::platform::moderation::{Decided, Editor};
use testkit::platform::{TestPlatform, decision, draft};

/// Decides a review that is in `state` with a case that is open and held, whatever else would stand in
/// the way in that state: so the table of states itself is what answers.
async fn decide_in(
    platform: &TestPlatform,
    senior: &Editor,
    state: ReviewState,
    action: Action,
) -> (Result<Decided, RuleError>, bool) {
    let facility = platform.facility().await;
    let written = platform.write(&draft(&facility, "jana@example.org")).await;
    let id = platform.claim(senior, written.review).await;
    let tx = platform.store.begin().await.unwrap();
    let (mut review, mut case) = (platform.review(written.review).await, platform.case(written.review).await);
    review.state = state;
    tx.reviews().update(&review).await.unwrap();
    if state == ReviewState::Escalated {
        case.state = CaseState::Escalated;
        tx.queue().update(&case).await.unwrap();
    }
    tx.commit(platform.ids.as_ref()).await.unwrap();
    let before = platform.dump().await;
    let answer = platform.desk.decide(senior, id, decision(action, 1)).await;
    let changed = platform.dump().await != before;
    if let Ok(decided) = &answer {
        assert_eq!(platform.review(written.review).await.state, decided.status);
    }
    (answer, changed)
}

on_both_engines! {
    async fn every_action_does_in_every_state_what_the_table_says(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        for state in ReviewState::ALL {
            for action in Action::ALL {
                // What is hidden was public, which this review never was.
                if (state, action) == (ReviewState::Hidden, Action::Keep) {
                    continue;
                }
                let (answer, changed) = decide_in(platform, &senior, state, action).await;
                let track = Track::of(CaseReason::New, state);
                let offered = track.actions(state == ReviewState::Hidden).contains(&action);
                let after = match track.event(action, state) {
                    Some(event) => state.after(event),
                    None => Ok(state),
                };
                match after {
                    Ok(after) if offered => {
                        assert_eq!(answer.unwrap().status, after, "{action} when {state}");
                        assert!(changed);
                    }
                    _ => {
                        let code = if offered { "state_forbids" } else { "action_not_offered" };
                        let error = answer.unwrap_err();
                        assert_eq!((error.kind, error.code), (ErrorKind::Conflict, code), "{action} when {state}");
                        assert!(!changed, "{action} when {state}");
                    }
                }
            }
        }
    }

    async fn without_a_hold_no_action_does_anything_in_any_state(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let mut reviews = Vec::new();
        let first = [Action::Publish, Action::Return, Action::Reject, Action::Escalate];
        for (n, action) in first.into_iter().map(Some).chain([None]).enumerate() {
            let facility = platform.facility().await;
            let written = platform.write(&draft(&facility, &format!("r{n}@example.org"))).await;
            if let Some(action) = action {
                platform.decide(&editor, written.review, action).await.unwrap();
            }
            reviews.push(written);
        }
        let withdrawn = platform.write(&draft(&platform.facility().await, "w@example.org")).await;
        platform.submissions.withdraw(&withdrawn.writer).await.unwrap();
        reviews.push(withdrawn);
        let before = platform.dump().await;
        for written in &reviews {
            let (case, state) = (platform.case(written.review).await, platform.review(written.review).await.state);
            for who in [&editor, &senior] {
                for action in Action::ALL {
                    let error = platform.desk.decide(who, case.id, decision(action, 1)).await.unwrap_err();
                    let expected = match (state, who.role()) {
                        (ReviewState::Escalated, Role::Editor) => "senior_only",
                        (ReviewState::Queued | ReviewState::Escalated, _) => "claim_lost",
                        _ => "case_closed",
                    };
                    assert_eq!(error.code, expected, "{action} by {} when {state}", who.role());
                }
            }
        }
        assert_eq!(platform.dump().await, before);
    }
}
