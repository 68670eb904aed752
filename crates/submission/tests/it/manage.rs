//! What a writer sees through the link from the mail.

use chrono::TimeDelta;
use domain::{Action, Role};
use testkit::on_both_engines;
use testkit::platform::submission::{Amendment, NextStep};
use testkit::platform::{TestPlatform, Written, decision, draft};

async fn steps(platform: &TestPlatform, written: &Written) -> Vec<NextStep> {
    platform.submissions.manage(&written.writer).await.unwrap().next_steps
}

on_both_engines! {
    async fn a_writer_sees_versions_decisions_and_what_comes_next(platform) {
        use NextStep::{Amend, Appeal, Resubmit, Withdraw};
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        assert_eq!(steps(platform, &written).await, [Amend, Withdraw]);
        let case = platform.claim(&editor, written.review).await;
        assert_eq!(steps(platform, &written).await, [Amend, Withdraw]);
        platform.desk.decide(&editor, case, decision(Action::Escalate, 1)).await.unwrap();
        let view = platform.submissions.manage(&written.writer).await.unwrap();
        assert_eq!(view.next_steps, [Amend, Withdraw]);
        assert!(view.decisions.is_empty(), "an escalation is between editors");

        platform.pass(TimeDelta::minutes(1));
        platform.decide(&senior, written.review, Action::Return).await.unwrap();
        assert_eq!(steps(platform, &written).await, [Resubmit, Withdraw, Appeal]);
        platform.pass(TimeDelta::minutes(1));
        let text = "Ik heb het zelf gezien: elke dag een warm onthaal.".to_owned();
        platform.submissions.amend(&written.writer, &Amendment { text: text.clone(), scores: None }).await.unwrap();
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();

        let view = platform.submissions.manage(&written.writer).await.unwrap();
        assert_eq!(view.facility.id, facility.id);
        assert_eq!(view.versions.iter().map(|v| v.version).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(view.versions[0].published.as_ref().unwrap().text, text);
        assert_eq!(view.versions[1].published, None);
        let decisions: Vec<_> = view.decisions.iter().map(|d| (d.version, d.action)).collect();
        assert_eq!(decisions, [(2, Action::Publish), (1, Action::Return)]);
        assert_eq!(view.decisions[1].articles, ["own-1"]);
        assert_eq!(view.decisions[1].reasons, "Vertel wat je zelf meemaakte.");
        assert_eq!(view.next_steps, [Amend, Withdraw]);
        assert!(!format!("{:?}", view.decisions).contains("collega"), "the note stays inside");

        let refused = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        platform.decide(&editor, refused.review, Action::Reject).await.unwrap();
        assert_eq!(steps(platform, &refused).await, [Withdraw, Appeal]);
        platform.pass(TimeDelta::days(184));
        assert_eq!(steps(platform, &refused).await, [Withdraw]);
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert_eq!(steps(platform, &written).await, []);
    }
}
