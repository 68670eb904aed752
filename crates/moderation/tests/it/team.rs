//! What senior editors may do to accounts, and what nobody may.

use domain::{ErrorKind, Redacted, Role, RuleError, Sector};
use testkit::on_both_engines;
use testkit::platform::moderation::Editor;
use testkit::platform::{PASSWORD, TestPlatform, names};

async fn address(platform: &TestPlatform, of: &Editor) -> String {
    let record = platform.store.view().editors().find(of.id()).await.unwrap().unwrap();
    record.email.expose().clone()
}

async fn is_in(platform: &TestPlatform, editor: &Editor) -> bool {
    let sessions = platform.store.view().sessions().of(editor.id().0, platform.desk.now()).await.unwrap();
    !sessions.is_empty()
}

#[expect(clippy::needless_pass_by_value, reason = "it is the end of `unwrap_err`")]
fn code(error: RuleError) -> (ErrorKind, &'static str) {
    (error.kind, error.code)
}

on_both_engines! {
    async fn roles_and_sectors_change_and_a_new_role_ends_the_sessions(platform) {
        let (senior, editor) = (platform.editor(Role::SeniorEditor).await, platform.editor(Role::Editor).await);
        let sectors = [Sector::YouthCare, Sector::Elderly];
        platform.desk.change_member(&senior, editor.id(), Role::Editor, &sectors).await.unwrap();
        assert!(is_in(platform, &editor).await, "the same role keeps the session");
        let (member, _) = platform.desk.member(&senior, editor.id()).await.unwrap();
        assert_eq!((member.role, member.sectors.as_slice()), (Role::Editor, [Sector::Elderly, Sector::YouthCare].as_slice()));
        platform.desk.change_member(&senior, editor.id(), Role::Inspector, &[]).await.unwrap();
        assert!(!is_in(platform, &editor).await);
        let email = address(platform, &editor).await;
        assert!(platform.desk.sign_in(&email, &Redacted::new(PASSWORD.into())).await.is_err());
        assert!(platform.desk.sign_in_inspector(&email, &Redacted::new(PASSWORD.into())).await.is_ok());
    }

    async fn nobody_changes_the_own_role_or_locks_the_own_account(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        platform.editor(Role::SeniorEditor).await;
        let before = platform.dump().await;
        let role = platform.desk.change_member(&senior, senior.id(), Role::Editor, &[]).await.unwrap_err();
        assert_eq!(code(role), (ErrorKind::Conflict, "own_role"));
        for active in [false, true] {
            let error = platform.desk.set_member_active(&senior, senior.id(), active).await.unwrap_err();
            assert_eq!(code(error), (ErrorKind::Conflict, "own_account"));
        }
        let factor = platform.desk.reset_second_factor(&senior, senior.id()).await.unwrap_err();
        assert_eq!(code(factor), (ErrorKind::Conflict, "own_account"));
        assert_eq!(platform.dump().await, before);
        platform.desk.change_member(&senior, senior.id(), Role::SeniorEditor, &[Sector::Elderly]).await.unwrap();
    }

    async fn two_senior_editors_cannot_put_each_other_out(platform) {
        let (one, other) = (platform.editor(Role::SeniorEditor).await, platform.editor(Role::SeniorEditor).await);
        let (a, b) = futures::join!(
            platform.desk.set_member_active(&one, other.id(), false),
            platform.desk.change_member(&other, one.id(), Role::Editor, &[]),
        );
        assert_eq!([a.is_ok(), b.is_ok()].into_iter().filter(|done| *done).count(), 1, "{a:?} {b:?}");
        let refused = a.err().or(b.err()).unwrap();
        assert_eq!(code(refused), (ErrorKind::Forbidden, "senior_only"));
        let tx = platform.store.begin().await.unwrap();
        assert_eq!(tx.editors().lock_active_seniors().await.unwrap().len(), 1, "one always stays");
    }

    async fn who_left_is_out_at_once_and_may_come_back(platform) {
        let (senior, editor) = (platform.editor(Role::SeniorEditor).await, platform.editor(Role::Editor).await);
        platform.desk.ask_password_reset(&Redacted::new(address(platform, &editor).await)).await.unwrap();
        let link = testkit::platform::team_token(&platform.mail().await).unwrap().to_owned();
        platform.desk.set_member_active(&senior, editor.id(), false).await.unwrap();
        assert!(!is_in(platform, &editor).await);
        let email = address(platform, &editor).await;
        assert!(platform.desk.sign_in(&email, &Redacted::new(PASSWORD.into())).await.is_err());
        assert_eq!(platform.desk.password_reset(&link).await.unwrap_err().code, "reset_not_found");
        assert!(!platform.desk.member(&senior, editor.id()).await.unwrap().0.active);
        platform.desk.set_member_active(&senior, editor.id(), true).await.unwrap();
        platform.sign_in(&email).await;
    }

    async fn a_senior_editor_ends_sessions_of_a_colleague(platform) {
        let (senior, editor) = (platform.editor(Role::SeniorEditor).await, platform.editor(Role::Editor).await);
        platform.sign_in(&address(platform, &editor).await).await;
        let (_, sessions) = platform.desk.member(&senior, editor.id()).await.unwrap();
        assert_eq!((sessions.len(), sessions.iter().any(|session| session.current)), (2, false));
        platform.desk.end_member_session(&senior, editor.id(), &sessions[0].handle).await.unwrap();
        let left = platform.desk.member(&senior, editor.id()).await.unwrap().1;
        assert_eq!(left, sessions[1..]);
        let gone = platform.desk.end_member_session(&senior, editor.id(), &sessions[0].handle).await.unwrap_err();
        assert_eq!(code(gone), (ErrorKind::NotFound, "session_not_found"));
        let others = platform.desk.member(&senior, senior.id()).await.unwrap().1.remove(0).handle;
        let wrong = platform.desk.end_member_session(&senior, editor.id(), &others).await.unwrap_err();
        assert_eq!(code(wrong), (ErrorKind::NotFound, "session_not_found"), "a handle of another account");
        assert_eq!(platform.desk.end_member_sessions(&senior, editor.id()).await.unwrap(), 1);
        assert!(!is_in(platform, &editor).await && is_in(platform, &senior).await);
    }

    async fn every_call_is_for_senior_editors(platform) {
        let (editor, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let before = platform.dump().await;
        let desk = &platform.desk;
        for error in [
            desk.team(&editor).await.map(|_| ()).unwrap_err(),
            desk.member(&editor, other.id()).await.map(|_| ()).unwrap_err(),
            desk.change_member(&editor, editor.id(), Role::SeniorEditor, &[]).await.unwrap_err(),
            desk.set_member_active(&editor, other.id(), false).await.unwrap_err(),
            desk.reset_second_factor(&editor, other.id()).await.unwrap_err(),
            desk.end_member_session(&editor, other.id(), "00").await.unwrap_err(),
            desk.end_member_sessions(&editor, other.id()).await.map(|_| ()).unwrap_err(),
            desk.load_of_team(&editor).await.map(|_| ()).unwrap_err(),
        ] {
            assert_eq!(code(error), (ErrorKind::Forbidden, "senior_only"));
        }
        let senior = platform.editor(Role::SeniorEditor).await;
        let nobody = domain::ids::EditorId(uuid::Uuid::from_u128(1));
        for error in [
            desk.member(&senior, nobody).await.map(|_| ()).unwrap_err(),
            desk.change_member(&senior, nobody, Role::Editor, &[]).await.unwrap_err(),
            desk.set_member_active(&senior, nobody, false).await.unwrap_err(),
            desk.end_member_session(&senior, nobody, "00").await.unwrap_err(),
            desk.end_member_sessions(&senior, nobody).await.map(|_| ()).unwrap_err(),
        ] {
            assert_eq!(code(error), (ErrorKind::NotFound, "editor_not_found"));
        }
        let unchanged = |line: &String| !line.contains(&senior.id().to_string());
        let after: Vec<String> = platform.dump().await.into_iter().filter(unchanged).collect();
        assert!(before.iter().filter(|line| line.starts_with("editors:")).all(|line| after.contains(line)));
        assert!(names(&platform.mails().await).is_empty());
    }
}
