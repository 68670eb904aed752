//! Nobody refuses a text as fake or as revenge alone.

use domain::ids::{CaseId, ReviewId};
use domain::{Action, CaseState, DecisionDraft, ReviewState, Role, fairness};
use testkit::on_both_engines;
use testkit::platform::moderation::Editor;
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, decision, draft, names};

const FIRST_NOTE: &str = "Hier klopt volgens mij niets van.";
const ACTIONS: [Action; 4] = [Action::Publish, Action::Return, Action::Reject, Action::Escalate];

fn citing(action: Action, version: u32, article: &str) -> DecisionDraft {
    let cited = if action.restricts() { vec![article.to_owned()] } else { vec![] };
    DecisionDraft { articles: cited, note: FIRST_NOTE.into(), ..decision(action, version) }
}

fn changed(n: u32) -> Amendment {
    Amendment { text: format!("Wat ik er zelf van gezien heb, nu anders verteld ({n})."), scores: None }
}

async fn waiting(platform: &TestPlatform, email: &str) -> (ReviewId, testkit::platform::Written) {
    let written = platform.write(&draft(&platform.facility().await, email)).await;
    platform.mails().await;
    (written.review, written)
}

/// The first of two refusals.
async fn first(platform: &TestPlatform, editor: &Editor, review: ReviewId, version: u32) -> CaseId {
    let case = platform.claim(editor, review).await;
    let made = platform.desk.decide(editor, case, citing(Action::Reject, version, "honest-2")).await.unwrap();
    assert!(made.awaits_second && made.id.is_none());
    case
}

on_both_engines! {
    async fn every_second_action_after_a_first_refusal(platform) {
        for role in [Role::Editor, Role::SeniorEditor] {
            for (n, action) in ACTIONS.into_iter().enumerate() {
                for article in ["honest-2", "honest-3", "own-1"] {
                    let (one, two) = (platform.editor(Role::Editor).await, platform.editor(role).await);
                    let (review, _) = waiting(platform, &format!("w{n}{article}{role}@example.org")).await;
                    let case = first(platform, &one, review, 1).await;
                    assert_eq!(names(&platform.mails().await), Vec::<&str>::new(), "nothing of it is told");
                    let waits = platform.case(review).await;
                    assert_eq!((waits.state, waits.lease), (CaseState::Open, None));
                    assert_eq!(platform.review(review).await.state, ReviewState::Queued);

                    platform.desk.claim(&two, case).await.unwrap();
                    let draft = citing(action, 1, article);
                    let agrees = action == Action::Reject && article == "honest-2";
                    let made = platform.desk.decide(&two, case, draft).await.unwrap();
                    let decisions = platform.store.view().decisions().about(review.0).await.unwrap();
                    if agrees {
                        assert_eq!((made.status, made.awaits_second), (ReviewState::Rejected, false));
                        assert_eq!(decisions.len(), 1);
                        assert_eq!((decisions[0].editor, decisions[0].second_editor), (two.id(), Some(one.id())));
                        assert_eq!(names(&platform.mails().await), ["review_rejected"]);
                        let told = platform.store.view().statements().about(review.0).await.unwrap();
                        assert_eq!(told.len(), 1, "one statement of reasons for one refusal");
                    } else {
                        assert_eq!((made.status, made.awaits_second, made.id), (ReviewState::Escalated, true, None));
                        assert!(decisions.is_empty());
                        assert_eq!(platform.case(review).await.state, CaseState::Escalated);
                        assert_eq!(names(&platform.mails().await), Vec::<&str>::new());
                        for reader in [&one, &two] {
                            let code = platform.desk.claim(reader, case).await.unwrap_err().code;
                            assert!(["senior_only", "own_decision"].contains(&code), "{code}");
                        }
                        let senior = platform.editor(Role::SeniorEditor).await;
                        platform.desk.claim(&senior, case).await.unwrap();
                        let made = platform.desk.decide(&senior, case, citing(Action::Reject, 1, "honest-3")).await.unwrap();
                        assert_eq!((made.status, made.awaits_second), (ReviewState::Rejected, false), "a senior decides alone then");
                    }
                }
            }
        }
    }

    async fn the_first_reader_cannot_be_the_second(platform) {
        let editor = platform.editor(Role::SeniorEditor).await;
        let (review, _) = waiting(platform, "jana@example.org").await;
        let case = first(platform, &editor, review, 1).await;
        let before = platform.dump().await;
        assert_eq!(platform.desk.claim(&editor, case).await.unwrap_err().code, "own_decision");
        let error = platform.desk.decide(&editor, case, citing(Action::Reject, 1, "honest-2")).await.unwrap_err();
        assert_eq!(error.code, "own_decision");
        let error = platform.desk.decide_with_undo(&editor, case, citing(Action::Reject, 1, "honest-2")).await.unwrap_err();
        assert_eq!(error.code, "own_decision");
        assert_eq!(platform.dump().await, before);
    }

    async fn what_the_first_one_decided_is_nowhere_to_be_seen(platform) {
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (review, _) = waiting(platform, "jana@example.org").await;
        let case = platform.claim(&one, review).await;
        platform.desk.add_note(&one, case, "Dit lijkt me nep.").await.unwrap();
        platform.desk.decide(&one, case, citing(Action::Reject, 1, "honest-2")).await.unwrap();
        for full in [platform.desk.case(&two, case).await.unwrap(), platform.desk.claim(&two, case).await.unwrap()] {
            let seen = format!("{full:?}");
            assert!(!seen.contains(FIRST_NOTE) && !seen.contains("honest-2") && !seen.contains(&one.id().to_string()));
            assert!(full.decisions.is_empty() && !full.excluded);
        }
        assert!(platform.desk.notes(&two, case).await.unwrap().is_empty());
        assert_eq!(platform.desk.notes(&one, case).await.unwrap().len(), 1);
    }

    async fn a_changed_text_begins_anew(platform) {
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (review, written) = waiting(platform, "jana@example.org").await;
        let case = first(platform, &one, review, 1).await;
        platform.submissions.amend(&written.writer, &changed(2)).await.unwrap();
        assert_eq!(platform.case(review).await.id, case);
        // What was read was another text: its reader may read this one, and agrees with nobody yet.
        first(platform, &one, review, 2).await;
        platform.desk.claim(&two, case).await.unwrap();
        let stale = platform.desk.decide(&two, case, citing(Action::Reject, 1, "honest-2")).await.unwrap_err();
        assert_eq!(stale.code, "stale_version");
        let made = platform.desk.decide(&two, case, citing(Action::Reject, 2, "honest-2")).await.unwrap();
        assert_eq!((made.status, made.awaits_second), (ReviewState::Rejected, false));
    }

    async fn a_text_that_is_taken_back_needs_no_second_reader(platform) {
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (review, written) = waiting(platform, "jana@example.org").await;
        let case = first(platform, &one, review, 1).await;
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert_eq!(platform.desk.claim(&two, case).await.unwrap_err().code, "case_closed");
        assert_eq!(platform.case(review).await.state, CaseState::Cancelled);
    }

    async fn what_was_escalated_still_needs_two_but_not_two_senior_ones(platform) {
        let (one, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let (review, _) = waiting(platform, "jana@example.org").await;
        platform.decide(&one, review, Action::Escalate).await.unwrap();
        let case = platform.claim(&senior, review).await;
        let made = platform.desk.decide(&senior, case, citing(Action::Reject, 1, "honest-3")).await.unwrap();
        assert!(made.awaits_second);
        assert_eq!(platform.case(review).await.state, CaseState::Open);
        platform.desk.claim(&one, case).await.unwrap();
        let made = platform.desk.decide(&one, case, citing(Action::Reject, 1, "honest-3")).await.unwrap();
        assert_eq!(made.status, ReviewState::Rejected);
    }

    async fn the_pause_waits_for_the_second_one_too(platform) {
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (review, _) = waiting(platform, "jana@example.org").await;
        let case = platform.claim(&one, review).await;
        platform.desk.decide_with_undo(&one, case, citing(Action::Reject, 1, "honest-2")).await.unwrap();
        assert_eq!(platform.desk.claim(&two, case).await.unwrap_err().code, "decision_pending");
        platform.pass(chrono::TimeDelta::seconds(11));
        platform.desk.settle(case).await.unwrap();
        assert_eq!(platform.review(review).await.state, ReviewState::Queued, "only read, not decided");
        assert_eq!(platform.desk.claim(&one, case).await.unwrap_err().code, "own_decision");
        platform.desk.claim(&two, case).await.unwrap();
        platform.desk.decide_with_undo(&two, case, citing(Action::Reject, 1, "honest-2")).await.unwrap();
        platform.pass(chrono::TimeDelta::seconds(11));
        platform.desk.settle(case).await.unwrap();
        assert_eq!(platform.review(review).await.state, ReviewState::Rejected);
    }

    async fn other_refusals_are_decided_alone(platform) {
        let one = platform.editor(Role::Editor).await;
        let rules = platform.desk.rules().second_editor_articles.clone();
        for (n, article) in ["own-1", "tone-1", "read-1", "topic-1"].into_iter().enumerate() {
            assert!(!fairness::needs_second(Action::Reject, &[article.to_owned()], &rules));
            let (review, _) = waiting(platform, &format!("w{n}@example.org")).await;
            let case = platform.claim(&one, review).await;
            let made = platform.desk.decide(&one, case, citing(Action::Reject, 1, article)).await.unwrap();
            assert_eq!((made.status, made.awaits_second), (ReviewState::Rejected, false));
        }
        for (n, action) in [Action::Publish, Action::Return, Action::Escalate].into_iter().enumerate() {
            let (review, _) = waiting(platform, &format!("x{n}@example.org")).await;
            let case = platform.claim(&one, review).await;
            let made = platform.desk.decide(&one, case, citing(action, 1, "honest-2")).await.unwrap();
            assert!(!made.awaits_second, "{action}: only a refusal needs two");
        }
    }
}
