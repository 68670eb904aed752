//! What an account opens: the desk, the inspectorate, and the texts of which sectors.

use domain::{ErrorKind, Redacted, Role, Sector};
use testkit::on_both_engines;
use testkit::platform::moderation::NewEditor;
use testkit::platform::{PASSWORD, TestPlatform};

fn text(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

async fn add(platform: &TestPlatform, email: &str, role: Role, sectors: &[Sector]) {
    let new = NewEditor {
        email: text(email),
        name: text("Ann"),
        role,
        sectors: sectors.to_vec(),
        password: text(PASSWORD),
    };
    platform.desk.add_editor(&new).await.unwrap();
}

on_both_engines! {
    async fn an_inspector_never_gets_to_the_desk(platform) {
        add(platform, "inspectie@example.org", Role::Inspector, &[Sector::YouthCare]).await;
        let before = platform.dump().await;
        let refused = platform.desk.sign_in("inspectie@example.org", &text(PASSWORD)).await.unwrap_err();
        assert_eq!((refused.kind, refused.code), (ErrorKind::Unauthenticated, "wrong_credentials"));
        assert_eq!(platform.dump().await, before);
        let session = platform.desk.sign_in_inspector("inspectie@example.org", &text(PASSWORD)).await.unwrap();
        assert_eq!(platform.desk.authenticate(&session.token).await.unwrap_err().code, "no_session");
        let inspector = platform.desk.authenticate_inspector(&session.token).await.unwrap();
        assert_eq!((inspector.sectors(), inspector.csrf_token()), ([Sector::YouthCare].as_slice(), &session.csrf_token));
        assert!(inspector.may_read(Sector::YouthCare) && !inspector.may_read(Sector::Elderly));
        platform.desk.sign_out_inspector(&inspector).await.unwrap();
        let ended = platform.desk.authenticate_inspector(&session.token).await.unwrap_err();
        assert_eq!((ended.kind, ended.code), (ErrorKind::Unauthenticated, "no_session"));
    }

    async fn an_editor_never_gets_to_the_inspectorate(platform) {
        for (email, role) in [("ann@example.org", Role::Editor), ("senior@example.org", Role::SeniorEditor)] {
            add(platform, email, role, &[]).await;
            let refused = platform.desk.sign_in_inspector(email, &text(PASSWORD)).await.unwrap_err();
            assert_eq!((refused.kind, refused.code), (ErrorKind::Unauthenticated, "wrong_credentials"));
            let session = platform.desk.sign_in(email, &text(PASSWORD)).await.unwrap();
            assert_eq!(platform.desk.authenticate_inspector(&session.token).await.unwrap_err().code, "no_session");
        }
    }

    async fn an_inspector_who_left_is_out_at_once(platform) {
        add(platform, "inspectie@example.org", Role::Inspector, &[]).await;
        let session = platform.desk.sign_in_inspector("inspectie@example.org", &text(PASSWORD)).await.unwrap();
        platform.desk.set_active(&text("inspectie@example.org"), false).await.unwrap();
        assert_eq!(platform.desk.authenticate_inspector(&session.token).await.unwrap_err().code, "no_session");
        assert!(platform.desk.sign_in_inspector("inspectie@example.org", &text(PASSWORD)).await.is_err());
    }

    async fn an_editor_reads_the_sectors_of_the_account(platform) {
        add(platform, "alles@example.org", Role::Editor, &[]).await;
        add(platform, "iedereen@example.org", Role::Editor, &Sector::ALL).await;
        add(platform, "zorg@example.org", Role::SeniorEditor, &[Sector::Elderly, Sector::Childcare, Sector::Elderly]).await;
        for email in ["alles@example.org", "iedereen@example.org"] {
            let everything = platform.sign_in(email).await;
            assert!(everything.sectors().is_empty() && Sector::ALL.into_iter().all(|sector| everything.may_read(sector)));
        }
        let some = platform.sign_in("zorg@example.org").await;
        assert_eq!(some.sectors(), [Sector::Childcare, Sector::Elderly]);
        assert!(some.may_read(Sector::Elderly) && !some.may_read(Sector::Disability));
    }
}
