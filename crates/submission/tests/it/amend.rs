//! Changing a review.

use crate::{fields, figures, public, scores};
use chrono::TimeDelta;
use domain::CaseReason;
use domain::{Action, CaseState, ErrorKind, ReviewState, Role};
use testkit::on_both_engines;
use testkit::platform::notify::OutgoingMail;
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, Written, decision, draft, manage_token, names};

fn text(n: u32) -> Amendment {
    Amendment { text: format!("Dit is wat ik er nu over te vertellen heb, de {n}e keer."), scores: None }
}

async fn amend(platform: &TestPlatform, written: &Written, n: u32) -> Result<u32, &'static str> {
    platform.submissions.amend(&written.writer, &text(n)).await.map(|a| a.version).map_err(|e| e.code)
}

on_both_engines! {
    async fn a_waiting_review_is_changed_in_its_case(platform) {
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let case = platform.case(written.review).await;
        platform.pass(TimeDelta::hours(1));
        let amended = platform.submissions.amend(&written.writer, &text(2)).await.unwrap();
        assert_eq!((amended.version, amended.status), (2, ReviewState::Queued));
        let same = platform.case(written.review).await;
        assert_eq!((same.id, same.version, same.due_at), (case.id, 2, case.due_at));
        let version = platform.store.view().versions().find(written.review, 2).await.unwrap().unwrap();
        assert_eq!((same.risk, same.proposal.as_str()), (version.report.risk, version.report.decision.as_str()));
        let mail = platform.mail().await;
        assert_eq!(names(std::slice::from_ref(&mail)), ["amendment_received"]);
        assert_eq!(manage_token(&mail), Some(written.token.as_str()));
        assert_eq!(platform.to_index().await, (vec![], vec![]));
    }

    async fn a_change_ends_the_hold_and_the_decision_is_stale(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let case = platform.claim(&editor, written.review).await;
        amend(platform, &written, 2).await.unwrap();
        assert_eq!(platform.review(written.review).await.state, ReviewState::Queued);
        let before = platform.dump().await;
        let error = platform.desk.decide(&editor, case, decision(Action::Publish, 1)).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Conflict, "stale_version"));
        let error = platform.desk.decide(&editor, case, decision(Action::Publish, 2)).await.unwrap_err();
        assert_eq!(error.code, "claim_lost", "nobody decides on what they have not taken");
        assert_eq!(platform.dump().await, before);
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        assert_eq!(public(platform, written.review).await.unwrap().0, text(2).text);
    }

    async fn an_escalated_review_stays_with_the_senior_editors(platform) {
        let editor = platform.editor(Role::Editor).await;
        let senior = platform.editor(Role::SeniorEditor).await;
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        platform.decide(&editor, written.review, Action::Escalate).await.unwrap();
        let case = platform.claim(&senior, written.review).await;
        let amended = platform.submissions.amend(&written.writer, &text(2)).await.unwrap();
        assert_eq!(amended.status, ReviewState::Escalated);
        assert_eq!(platform.case(written.review).await.state, CaseState::Escalated);
        let error = platform.desk.decide(&senior, case, decision(Action::Publish, 1)).await.unwrap_err();
        assert_eq!(error.code, "stale_version");
        platform.decide(&senior, written.review, Action::Publish).await.unwrap();
    }

    async fn a_published_version_stays_until_the_decision(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let written = platform.publish(&editor, &facility, "jana@example.org").await;
        platform.to_index().await;
        let first = (draft(&facility, "x").text, Some(5));
        let (old_figures, since) = (figures(platform, &facility).await, platform.review(written.review).await.published_at);
        platform.pass(TimeDelta::days(1));
        let change = Amendment { scores: Some(scores(&[("care", 1)])), ..text(2) };
        let amended = platform.submissions.amend(&written.writer, &change).await.unwrap();
        assert_eq!(amended.status, ReviewState::Queued);
        let case = platform.case(written.review).await;
        assert_eq!((case.reason, case.version, case.state), (CaseReason::Amended, 2, CaseState::Open));
        let mail = platform.mail().await;
        assert!(matches!(&mail.mail, OutgoingMail::AmendmentReceived(m) if m.earlier_stays_public));
        assert_eq!(public(platform, written.review).await.unwrap(), first);
        assert_eq!(figures(platform, &facility).await, old_figures);
        assert_eq!(platform.to_index().await, (vec![], vec![]));

        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        assert_eq!(public(platform, written.review).await.unwrap(), (change.text, Some(1)));
        let (count, themes) = figures(platform, &facility).await;
        assert_eq!((count, themes.len(), themes["care"]), (1, 1, [1, 0, 0, 0, 0]));
        assert_eq!(platform.review(written.review).await.published_at, since, "it keeps its place in the list");
        assert_eq!(platform.to_index().await, (vec![written.review.0], vec![facility.id.0]));
    }

    async fn a_refused_change_leaves_the_earlier_version(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        for (n, action) in [Action::Return, Action::Reject].into_iter().enumerate() {
            let written = platform.publish(&editor, &facility, &format!("r{n}@example.org")).await;
            let (old, old_figures) = (public(platform, written.review).await, figures(platform, &facility).await);
            amend(platform, &written, 2).await.unwrap();
            platform.to_index().await;
            platform.decide(&editor, written.review, action).await.unwrap();
            assert_eq!(public(platform, written.review).await, old);
            assert_eq!(figures(platform, &facility).await, old_figures);
            assert_eq!(platform.to_index().await, (vec![], vec![]));
        }
    }

    async fn a_return_is_answered_with_a_new_case(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        platform.decide(&editor, written.review, Action::Return).await.unwrap();
        let old = platform.case(written.review).await;
        platform.pass(TimeDelta::days(5));
        assert_eq!(amend(platform, &written, 2).await, Ok(2));
        let new = platform.case(written.review).await;
        assert_ne!(old.id, new.id);
        assert_eq!((new.reason, new.state, new.version), (CaseReason::Resubmitted, CaseState::Open, 2));
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        assert_eq!(public(platform, written.review).await.unwrap().0, text(2).text);
    }

    async fn what_changes_nothing_or_is_wrong_is_refused(platform) {
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let same = Amendment { text: format!(" {}\r\n", draft(&facility, "x").text), scores: None };
        let before = platform.dump().await;
        let error = platform.submissions.amend(&written.writer, &same).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Conflict, "unchanged"));
        let wrong = Amendment { text: "Kort.".into(), scores: Some(scores(&[("care", 9), ("x", 1)])) };
        let error = platform.submissions.amend(&written.writer, &wrong).await.unwrap_err();
        assert_eq!(fields(error).iter().map(|(p, _)| p.as_str()).collect::<Vec<_>>(), ["/text", "/scores/care", "/scores/x"]);
        let none = Amendment { text: "Kort.".into(), scores: Some(scores(&[])) };
        let error = platform.submissions.amend(&written.writer, &none).await.unwrap_err();
        assert_eq!(fields(error).iter().map(|(p, _)| p.as_str()).collect::<Vec<_>>(), ["/text", "/scores"]);
        assert_eq!(platform.dump().await, before);
        let only_scores = Amendment { scores: Some(scores(&[("care", 2)])), ..same };
        assert_eq!(platform.submissions.amend(&written.writer, &only_scores).await.unwrap().version, 2);
    }

    async fn twenty_versions_are_enough(platform) {
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        for n in 2..=20 {
            assert_eq!(amend(platform, &written, n).await, Ok(n));
        }
        let before = platform.dump().await;
        assert_eq!(amend(platform, &written, 21).await, Err("too_many_versions"));
        assert_eq!(platform.dump().await, before);
        let view = platform.submissions.manage(&written.writer).await.unwrap();
        assert_eq!(view.versions.len(), 20);
        assert_eq!(view.next_steps, [testkit::platform::submission::NextStep::Withdraw]);
    }

    async fn a_closed_review_is_not_changed(platform) {
        let editor = platform.editor(Role::Editor).await;
        let rejected = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        platform.decide(&editor, rejected.review, Action::Reject).await.unwrap();
        let withdrawn = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        platform.submissions.withdraw(&withdrawn.writer).await.unwrap();
        let before = platform.dump().await;
        for written in [&rejected, &withdrawn] {
            assert_eq!(amend(platform, written, 2).await, Err("state_forbids"));
        }
        assert_eq!(platform.dump().await, before);
    }
}
