//! Who wrote a text is shown for a reason that is kept, and to nobody else.

use chrono::TimeDelta;
use domain::ids::CaseId;
use domain::{Action, ErrorKind, Ids, Role, RuleError, Sector};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, draft};

const REASON: &str = "De indiener vraagt om teruggebeld te worden.";

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

async fn waiting(platform: &TestPlatform) -> CaseId {
    let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
    platform.case(written.review).await.id
}

on_both_engines! {
    async fn whoever_holds_the_case_sees_who_wrote_and_that_is_kept(platform) {
        let (editor, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let senior = platform.editor(Role::SeniorEditor).await;
        let case = waiting(platform).await;
        platform.desk.claim(&editor, case).await.unwrap();
        let shown = platform.desk.reveal_identity(&editor, case, REASON).await.unwrap();
        assert_eq!(shown.first_name.expose(), "Jana");
        assert_eq!(shown.last_name.expose(), "Verzonnenmans");
        assert_eq!(shown.email.expose(), "jana@example.org");
        assert!(!format!("{shown:?}").contains("Jana"));
        platform.pass(TimeDelta::minutes(1));
        platform.desk.reveal_identity(&editor, case, "Nog eens nakijken wie het was.").await.unwrap();
        let reasons = |looks: Vec<testkit::platform::moderation::PastLook>| {
            let text = |look: &testkit::platform::moderation::PastLook| look.reason.as_ref().map(|r| r.expose().clone());
            looks.iter().map(text).collect::<Vec<_>>()
        };
        let both = [Some("Nog eens nakijken wie het was.".to_owned()), Some(REASON.to_owned())];
        assert_eq!(reasons(platform.desk.identity_looks(&editor, case).await.unwrap()), both);
        assert_eq!(reasons(platform.desk.identity_looks(&senior, case).await.unwrap()), both);
        assert_eq!(reasons(platform.desk.identity_looks(&other, case).await.unwrap()), [None, None]);
        let review = platform.store.view().queue().find(case).await.unwrap().unwrap().subject;
        let rows = platform.store.view().audit_log().about(review).await.unwrap();
        let shown: Vec<_> = rows.iter().filter(|row| row.action == "review.identity_shown").collect();
        assert_eq!(shown.len(), 2);
        assert!(shown.iter().all(|row| row.actor_id == Some(editor.id().0)));
        let all = format!("{rows:?}");
        for secret in ["Jana", "teruggebeld", "example.org"] {
            assert!(!all.contains(secret), "{secret}");
        }
        let hexadecimal: String = "teruggebeld".bytes().map(|byte| format!("{byte:02x}")).collect();
        let rows = platform.dump().await;
        assert!(!rows.iter().any(|row| row.contains("teruggebeld") || row.to_lowercase().contains(&hexadecimal)));
    }

    async fn nobody_else_sees_it_and_nothing_changes(platform) {
        let (editor, other) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let case = waiting(platform).await;
        platform.desk.claim(&editor, case).await.unwrap();
        let before = platform.dump().await;
        assert_eq!(told(platform.desk.reveal_identity(&other, case, REASON).await), (ErrorKind::Conflict, "claim_lost"));
        for reason in ["", "Zomaar.", "         a         ", &"a".repeat(1001)] {
            let error = platform.desk.reveal_identity(&editor, case, reason).await.unwrap_err();
            assert_eq!(crate::fields(error)[0].0, "/reason");
        }
        let unknown = CaseId(platform.ids.uuid());
        assert_eq!(told(platform.desk.reveal_identity(&editor, unknown, REASON).await).1, "case_not_found");
        assert_eq!(platform.dump().await, before);
        platform.desk.release(&editor, case).await.unwrap();
        assert_eq!(told(platform.desk.reveal_identity(&editor, case, REASON).await).1, "claim_lost");
    }

    async fn a_signal_shows_it_with_an_entry_in_its_log(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        let inspector = platform.inspector(&[Sector::Childcare]).await;
        let case = waiting(platform).await;
        let id = platform.open_signal(&senior, case).await.id;
        platform.desk.refer_signal(&senior, id, "zorginspectie", "").await.unwrap();
        let shown = platform.desk.signal_identity(&inspector, id, REASON).await.unwrap();
        assert_eq!(shown.email.expose(), "jana@example.org");
        let full = platform.desk.signal(&senior, id).await.unwrap();
        let line = full.log.iter().find(|line| line.what == domain::SignalEntry::IdentityShown).unwrap();
        assert_eq!((line.actor, line.note.as_ref().unwrap().expose().as_str()), (inspector.id(), REASON));
        let rows = platform.store.view().audit_log().about(id.0).await.unwrap();
        assert_eq!(rows.iter().filter(|row| row.action == "signal.identity_shown").count(), 1);
        // Reading a signal never shows it.
        assert!(!format!("{full:#?}").contains("Verzonnenmans"));
    }

    async fn who_was_forgotten_cannot_be_shown(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        platform.decide(&senior, written.review, Action::Publish).await.unwrap();
        let case = platform.case(written.review).await.id;
        let id = platform.open_signal(&senior, case).await.id;
        let tx = platform.store.begin().await.unwrap();
        tx.reviews().forget_identity(written.review).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let gone = (ErrorKind::Gone, "identity_forgotten");
        assert_eq!(told(platform.desk.signal_identity(&senior, id, REASON).await), gone);
    }
}
