//! Every change leaves its row in the audit log, and nobody's name does.

use chrono::TimeDelta;
use domain::{Action, Redacted, Role};
use testkit::on_both_engines;
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, draft};
use uuid::Uuid;

async fn actions(platform: &TestPlatform, subject: Uuid) -> Vec<(String, String)> {
    let rows = platform.store.view().audit_log().about(subject).await.unwrap();
    rows.into_iter().map(|row| (row.actor_kind, row.action)).collect()
}

fn expected(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(actor, action)| ((*actor).to_owned(), (*action).to_owned())).collect()
}

on_both_engines! {
    async fn a_whole_life_is_in_the_log(platform) {
        let (one, other) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let facility = platform.facility().await;
        let step = || platform.pass(TimeDelta::minutes(10));
        let (review, _) = platform.submit(&draft(&facility, "jana@example.org")).await;
        step();
        platform.submissions.resend(review).await.unwrap();
        let token = testkit::platform::verify_token(&platform.mail().await).unwrap().to_owned();
        step();
        platform.submissions.verify(&token).await.unwrap();
        let manage = testkit::platform::manage_token(&platform.mail().await).unwrap().to_owned();
        let writer = platform.submissions.writer(&manage).await.unwrap();
        let first = platform.claim(&one, review).await;
        step();
        platform.desk.release(&one, first).await.unwrap();
        step();
        platform.decide(&one, review, Action::Escalate).await.unwrap();
        step();
        platform.decide(&other, review, Action::Return).await.unwrap();
        step();
        let text = "Zo was het echt, en zo is het nog altijd.".to_owned();
        platform.submissions.amend(&writer, &Amendment { text, scores: None }).await.unwrap();
        step();
        platform.decide(&one, review, Action::Reject).await.unwrap();
        step();
        platform.submissions.appeal(&writer, "Ik zie dat toch anders.").await.unwrap();
        step();
        platform.decide(&other, review, Action::Publish).await.unwrap();
        step();
        platform.submissions.withdraw(&writer).await.unwrap();

        assert_eq!(actions(platform, review.0).await, expected(&[
            ("submitter", "review.submitted"),
            ("submitter", "review.link_sent_again"),
            ("submitter", "review.verified"),
            ("editor", "review.escalated"),
            ("editor", "review.returned"),
            ("submitter", "review.amended"),
            ("editor", "review.rejected"),
            ("submitter", "review.appealed"),
            ("editor", "review.published"),
            ("submitter", "review.withdrawn"),
        ]));
        assert_eq!(actions(platform, first.0).await, expected(&[
            ("editor", "case.claimed"), ("editor", "case.released"), ("editor", "case.claimed"), ("editor", "case.claimed"),
        ]));
        let rows = platform.store.view().audit_log().about(review.0).await.unwrap();
        assert!(rows.iter().all(|row| row.subject_kind == "review" && row.actor_id.is_some()));
        let all = format!("{rows:?}").to_lowercase();
        for secret in ["jana", "verzonnenmans", "example.org", "zo was het echt", "anders", token.as_str()] {
            assert!(!all.contains(&secret.to_lowercase()), "{secret}");
        }
        let chains = platform.store.view().audit_log().verify(|_| {}).await.unwrap();
        assert!(chains.iter().all(|chain| chain.broken_at.is_none()));
        let rows: u64 = chains.iter().map(|chain| chain.rows).sum();
        let lines = platform.dump().await.iter().filter(|line| line.starts_with("audit_rows:")).count();
        assert_eq!(rows, lines as u64);
        assert!(rows >= 20);
    }

    async fn accounts_and_sessions_are_in_the_log(platform) {
        let editor = platform.editor(Role::Editor).await;
        let email = platform.desk.editors().await.unwrap().remove(0).email;
        let step = || platform.pass(TimeDelta::seconds(1));
        step();
        platform.desk.sign_out(&editor).await.unwrap();
        step();
        platform.desk.sign_in(email.expose(), &Redacted::new("fout".into())).await.unwrap_err();
        platform.desk.set_password(&email, &Redacted::new("nog een lang wachtwoord".into())).await.unwrap();
        step();
        platform.desk.set_active(&email, false).await.unwrap();
        step();
        platform.desk.set_active(&email, true).await.unwrap();
        assert_eq!(actions(platform, editor.id().0).await, expected(&[
            ("operator", "editor.added"),
            ("editor", "editor.signed_in"),
            ("editor", "editor.signed_out"),
            ("operator", "editor.password_set"),
            ("operator", "editor.deactivated"),
            ("operator", "editor.activated"),
        ]));
    }
}
